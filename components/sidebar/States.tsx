/** The quiet screens: nothing to fix, waiting, could not check, editor gone, page to be reloaded. */
import type { ReactNode } from 'react';
import { usePanel, useWords } from './panel.ts';

interface CalmStateProps {
  readonly title: string;
  readonly detail: string;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly children?: ReactNode;
}

/** A headline and a sentence in the middle of the panel, with at most one button. */
export function CalmState({ title, detail, action, onAction, children }: CalmStateProps) {
  return (
    <div className="calm">
      <h2>{title}</h2>
      <p>{detail}</p>
      {children}
      {action && (
        <button type="button" className="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}

/** The screen for a state without a list of findings; nothing when the list is to be shown. */
export function StateScreen() {
  const said = useWords();
  const status = usePanel((state) => state.status);
  const problem = usePanel((state) => state.problem);
  const rules = usePanel((state) => state.pack?.rules.length);
  const empty = usePanel((state) => state.groups.length === 0);
  const unchecked = usePanel((state) => state.checkedDraft.revision === 0);
  const checkAgain = usePanel((state) => state.checkAgain);

  if (status === 'failed' || (status === 'checking' && problem)) {
    return (
      <CalmState {...said.failed} action={said.failed.again} onAction={checkAgain}>
        {problem && <p className="calm-reason">{said.errors[problem]}</p>}
      </CalmState>
    );
  }
  if (status === 'left') return <CalmState {...(problem === 'channel.closed' ? said.reload : said.left)} />;
  if (rules === undefined) return <CalmState {...said.noPack} />;
  if (status === 'waiting' || (status === 'checking' && unchecked)) return <CalmState {...said.waiting} />;
  if (empty) return <CalmState title={said.calm.title} detail={said.calm.detail(rules)} />;
  return null;
}

/** The whole panel when a screen could not be drawn. */
export function BrokenState({ onAgain }: { onAgain: () => void }) {
  const { broken } = useWords();
  return (
    <main className="panel" data-status="failed">
      <CalmState title={broken.title} detail={broken.detail} action={broken.again} onAction={onAgain} />
    </main>
  );
}
