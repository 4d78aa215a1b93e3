/** Platforms keep several editors in one page and show one at a time: notices when one of ours goes out of sight. */
import type { Editor } from '../editors/editor.ts';

export interface Sight {
  /** Some editor is not to be seen now. */
  hidden(): boolean;
  stop(): void;
}

/** Calls back when an editor is hidden or shown again, by whatever means: its box is then empty, or no longer. */
export function watchSight(editors: readonly Editor[], changed: () => void): Sight {
  let hidden = false;
  const observer = new ResizeObserver(() => {
    const now = editors.some(outOfSight);
    if (now === hidden) return;
    hidden = now;
    changed();
  });
  for (const { element } of editors) for (const box of boxes(element)) observer.observe(box);
  return { hidden: () => hidden, stop: () => observer.disconnect() };
}

/** Is it hidden at this moment? For what must not wait for the watch's word. */
export function outOfSight({ element }: Editor): boolean {
  return boxes(element).some((box) => box.getClientRects().length === 0);
}

/** The element itself, and the frames that it is in. */
function boxes(element: Element): readonly Element[] {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? [element, ...boxes(frame)] : [element];
}
