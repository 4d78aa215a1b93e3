/** What a screen reader hears: at most one polite line for each finished check. */
import { useEffect, useState } from 'react';
import { countLevels } from '@/lib/session/groups.ts';
import { usePanel, useWords } from './panel.ts';

export function LiveLine() {
  const { counts, calm, failed } = useWords();
  const status = usePanel((state) => state.status);
  const groups = usePanel((state) => state.groups);
  const [line, setLine] = useState('');

  useEffect(() => {
    if (status === 'failed') setLine(`${failed.title} ${failed.detail}`);
    if (status !== 'checked') return;
    const { must, should, tip } = countLevels(groups);
    const all = must + should + tip;
    setLine(all === 0 ? calm.title : counts.announce(all, must));
  }, [status, groups, counts, calm, failed]);

  return (
    <p className="for-reader" role="status" aria-live="polite">
      {line}
    </p>
  );
}
