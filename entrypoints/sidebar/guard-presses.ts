/**
 * Against pages that lay something over the panel, or fade it, so that a press meant for them lands on a button that writes:
 * such a press is held until the panel has been seen for a moment. Where it never is, the writer is asked: the browser judges
 * a frame as a whole, and tools that colour pages make it unsure too, so nothing is refused for good. A keyboard cannot be led astray so.
 */
import { canJudgeSight, watchSight } from './sight.ts';

export interface PressGuard {
  /** The panel seems covered: asks the writer, whose press on `[data-action="seen"]` lets the held one through. */
  onCovered(): void;
}

const writes = ['fix', 'choice', 'fix-all', 'insert', 'undo'].map((name) => `[data-action="${name}"]`).join(',');
/** ms that the panel must have been seen before a press counts. */
const moment = 250;
/** ms that a press is held at most. */
const patience = 900;
const turn = 40;

export function guardPresses({ onCovered }: PressGuard): void {
  if (!canJudgeSight()) return;
  // What the panel is made of gives its root element no height: it would be seen as a line.
  document.documentElement.style.minHeight = '100%';
  const sight = watchSight(document.documentElement);
  let trusted = false;
  let replayed: Event | undefined;
  /** The last press that was not let through. */
  let held: Press | undefined;

  const replay = (press: Press): void => {
    held = undefined;
    replayed = new MouseEvent('click', { bubbles: true, cancelable: true, detail: press.detail });
    standIn(press)?.dispatchEvent(replayed);
  };

  const hold = async (press: Press): Promise<void> => {
    held = press;
    const until = performance.now() + patience;
    let seen = false;
    while (!seen && held === press && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, turn));
      seen = sight.seenFor() >= moment;
    }
    if (held !== press) return;
    if (seen) replay(press);
    else onCovered();
  };

  document.addEventListener(
    'click',
    (event) => {
      if (event === replayed || event.detail === 0 || !(event.target instanceof Element)) return;
      if (event.isTrusted && held && event.target.closest('[data-action="seen"]')) {
        trusted = true;
        replay(held);
        return;
      }
      const button = event.target.closest<HTMLElement>(writes);
      if (!button || (event.isTrusted && (trusted || sight.seenFor() >= moment))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.isTrusted) void hold({ button, card: cardOf(button), detail: event.detail });
    },
    { capture: true },
  );
}

interface Press {
  readonly button: HTMLElement;
  /** Key of the card around it, if there is one. */
  readonly card: string | undefined;
  /** How many presses in a row. */
  readonly detail: number;
}

function cardOf(button: HTMLElement): string | undefined {
  return button.closest<HTMLElement>('[data-finding-key]')?.dataset['findingKey'];
}

/** The button, or the one that a check meanwhile put in its place: the same action of the same card. */
function standIn({ button, card }: Press): HTMLElement | undefined {
  if (button.isConnected) return button;
  const alike = document.querySelectorAll<HTMLElement>(`[data-action="${button.dataset['action']}"]`);
  return [...alike].find((other) => card !== undefined && cardOf(other) === card);
}
