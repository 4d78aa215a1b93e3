/** How far a finding is passed over, and for must-findings why; shown inside the open card. */
import { useEffect, useRef, useState } from 'react';
import type { DismissReason, DismissScope, FindingGroup } from '@/lib/session/state.ts';
import { usePanel, useWords } from './panel.ts';

const reasons: readonly DismissReason[] = ['quote', 'name', 'approved', 'other'];

export function DismissChoices({ group, onCancel }: { group: FindingGroup; onCancel: () => void }) {
  const { dismiss: said } = useWords();
  const dismiss = usePanel((state) => state.dismiss);
  const [reason, setReason] = useState<DismissReason>();
  const box = useRef<HTMLDivElement>(null);
  const asksReason = group.rule.level === 'must';
  const placed = group.findings.some((finding) => finding.place);

  useEffect(() => {
    // Only when the writer is here with the keyboard; by pointer the focus is in the editor and stays there.
    const here = document.hasFocus() && box.current?.closest('article')?.contains(document.activeElement);
    if (here) box.current?.querySelector('button')?.focus();
  }, []);

  const pass = (scope: DismissScope) => dismiss(group.key, scope, reason);
  const scopeButton = (scope: DismissScope, label: string) => (
    <button
      type="button"
      className="button"
      data-scope={scope}
      disabled={asksReason && !reason}
      onClick={() => pass(scope)}
    >
      {label}
    </button>
  );

  return (
    <div ref={box} className="dismiss" data-dismissing="">
      {asksReason && (
        <fieldset className="reasons" aria-label={said.why}>
          <span className="reasons-label" aria-hidden="true">
            {said.why}
          </span>
          {reasons.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              data-reason={each}
              aria-pressed={each === reason}
              onClick={() => setReason(each)}
            >
              {said.reasons[each]}
            </button>
          ))}
        </fieldset>
      )}
      <div className="scopes">
        {placed ? scopeButton('here', said.here) : scopeButton('draft', said.only)}
        {placed && scopeButton('draft', said.draft)}
        <button type="button" className="button quiet" onClick={onCancel}>
          {said.cancel}
        </button>
      </div>
    </div>
  );
}
