/** When the draft was last read, and that nothing left the device. */
import { useNow } from '../shared/now.ts';
import { usePanel, useWords } from './panel.ts';

const minute = 60_000;

export function Footer({ helpShown, onHelp }: { helpShown: boolean; onHelp: () => void }) {
  const { footer } = useWords();
  return (
    <footer className="foot">
      <CheckedAt />
      <span className="gap" />
      <span>{footer.nothingSent}</span>
      <button
        type="button"
        className="help-button"
        aria-label={footer.help}
        aria-expanded={helpShown}
        aria-keyshortcuts="?"
        onClick={onHelp}
      >
        <kbd>?</kbd>
      </button>
    </footer>
  );
}

function CheckedAt() {
  const { footer } = useWords();
  const checkedAt = usePanel((state) => state.checkedAt);
  const now = useNow();
  if (checkedAt === undefined) return <span>{footer.notYet}</span>;
  const minutes = Math.floor((now - checkedAt) / minute);
  return <span>{minutes < 1 ? footer.justNow : footer.ago(minutes)}</span>;
}
