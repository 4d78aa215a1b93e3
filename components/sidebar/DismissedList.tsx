/** What the writer passed over, folded under one line; each can be brought back. */
import { say } from '@/lib/session/shelf.ts';
import { clip, fillIn, oneLine } from './context.ts';
import { usePanel, useWords } from './panel.ts';
import { useState } from 'react';

export function DismissedList() {
  const { dismiss: said } = useWords();
  const dismissed = usePanel((state) => state.dismissed);
  const language = usePanel((state) => state.language);
  const restore = usePanel((state) => state.restore);
  const [shown, setShown] = useState(false);
  if (dismissed.length === 0) return null;
  return (
    <section className="dismissed">
      <button
        type="button"
        className="fold-head"
        data-action="dismissed"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {said.list(dismissed.length)}
      </button>
      {shown && (
        <ul>
          {dismissed.map(({ key, group, scope, reason }) => {
            const [first] = group.findings;
            const words = clip(oneLine(first?.place?.quote ?? '').trim(), 24);
            const details = [words && `“${words}”`, said.scopes[scope], reason && said.reasons[reason]].filter(Boolean);
            return (
              <li key={key} data-dismissal={key}>
                <div>
                  <b>{fillIn(say(group.rule.title, language), first?.data ?? {})}</b>
                  <p>{details.join(' · ')}</p>
                </div>
                <button type="button" className="link" data-action="restore" onClick={() => restore(key)}>
                  {said.restore}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
