/** Platforms keep several editors in one page and show one at a time: notices when one of ours goes out of sight. */
import type { Editor } from '../editors/editor.ts';

export interface Sight {
  /** Some editor is not to be seen now. */
  hidden(): boolean;
  stop(): void;
}

/** Calls back when an editor is hidden or shown again, by whatever means: its box is then empty, or no longer. */
export function watchSight(editors: readonly Editor[], changed: () => void): Sight {
  const elements = editors.map(({ element }) => outermost(element));
  let hidden = false;
  const observer = new ResizeObserver(() => {
    const now = elements.some((element) => element.getClientRects().length === 0);
    if (now === hidden) return;
    hidden = now;
    changed();
  });
  for (const element of elements) observer.observe(element);
  return { hidden: () => hidden, stop: () => observer.disconnect() };
}

/** The element itself, or the frame of the top document that it is in. */
function outermost(element: Element): Element {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? outermost(frame) : element;
}
