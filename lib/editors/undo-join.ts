/**
 * Some editors join an edit to the undo step of the one before it, where the two touch and little time lies between. A
 * fix beside words just typed would be undone together with them: it waits until the editor has closed their step.
 */
import type { Span } from '../draft/span.ts';
import { selectionOf } from './selection.ts';

export interface UndoJoin {
  /** Resolves at once, or when the last edit that an edit of this block may touch is old enough. */
  passed(blockId: string, holder: Node, span: Span): Promise<void>;
  /** Runs an edit of ours; what it replaced stands at `span` afterwards. */
  ours(blockId: string, span: Span, edit: () => void): void;
  /** The editor has closed the step of the last edit: nothing joins it any more. */
  sealed(): void;
  stop(): void;
}

interface LastEdit {
  /** ms by the window's clock. */
  readonly at: number;
  readonly touches: (blockId: string, holder: Node, span: Span) => boolean;
}

/**
 * What the editor joins. `touching`: edits of one place; `anywhere`: edits wherever they stand; `keys`: what keys write,
 * wherever, and also by the editor's own hand without an input event; an edit by command is a step by itself.
 */
export type Joins = 'touching' | 'anywhere' | 'keys';

/** `within`: ms after which the editor begins a new step by itself. */
export function watchUndoJoin(element: HTMLElement, within: number, joins: Joins): UndoJoin {
  const controller = new AbortController();
  const window = element.ownerDocument.defaultView!;
  let last: LastEdit | undefined;
  let editing = false;
  const note = (touches: LastEdit['touches']): void => {
    last = { at: window.performance.now(), touches };
  };
  const everywhere = joins !== 'touching';
  element.addEventListener(
    joins === 'keys' ? 'keydown' : 'input',
    (event) => {
      if (editing || (joins === 'keys' && !event.isTrusted)) return;
      const node = selectionOf(element)?.focusNode;
      // How much was typed is not told, so any place of the same block may touch it.
      note((_, holder) => everywhere || !node?.isConnected || holder.contains(node) || node.contains(holder));
    },
    { signal: controller.signal, capture: true, passive: true },
  );
  // What such an editor does at a key of its own (Enter, bold) fires no input event, and joins as well.
  const observer = joins === 'anywhere' ? new MutationObserver(() => note(() => true)) : undefined;
  observer?.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  return {
    async passed(blockId, holder, span) {
      if (observer && observer.takeRecords().length > 0) note(() => true);
      while (last?.touches(blockId, holder, span)) {
        const left = last.at + within - window.performance.now();
        if (left <= 0 || controller.signal.aborted) return;
        await new Promise((resolve) => (window.top ?? globalThis).setTimeout(resolve, left));
      }
    },
    ours(blockId, span, edit) {
      editing = true;
      edit();
      editing = false;
      if (joins === 'keys') return;
      note((other, _, { start, end }) => everywhere || (other === blockId && start <= span.end && end >= span.start));
    },
    sealed() {
      observer?.takeRecords();
      last = undefined;
    },
    stop() {
      controller.abort();
      observer?.disconnect();
    },
  };
}
