/** What the platform drops or limits, folded under one quiet line at the foot of the Check tab. */
import { useState } from 'react';
import { platformLimits } from '@/assets/words/platform-limits.ts';
import { platforms } from '@/lib/platforms/index.ts';
import { usePanel, useWords } from './panel.ts';

export function PlatformTips() {
  const { platformTips } = useWords();
  const platform = usePanel((state) => platforms.find(({ id }) => id === state.platform));
  const language = usePanel((state) => state.language);
  const away = usePanel((state) => state.status === 'left');
  const [shown, setShown] = useState(false);
  if (away || !platform?.limits?.length) return null;
  return (
    <section className="platform-tips" data-platform={platform.id}>
      <button
        type="button"
        className="fold-head"
        data-action="platform-tips"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {platformTips(platform.name[language])}
      </button>
      {shown && (
        <ul>
          {platform.limits.map((limit) => (
            <li key={limit}>{platformLimits[language][limit]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
