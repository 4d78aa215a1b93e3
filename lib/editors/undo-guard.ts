/**
 * After the writer undoes a fix, browsers leave the restored word selected, and the next key would overwrite it. The
 * guard puts the caret behind the word instead (design D6).
 */
import { selectionOf } from './selection.ts';

export interface UndoGuard {
  /** A fix replaced `quote`; its undo is to be watched for. */
  expect(quote: string): void;
  stop(): void;
}

export function guardUndo(element: HTMLElement): UndoGuard {
  const controller = new AbortController();
  const expected = new Set<string>();

  const collapse = (): void => {
    if (element.tagName === 'TEXTAREA' || element.tagName === 'INPUT') {
      const control = element as HTMLTextAreaElement | HTMLInputElement;
      const { selectionStart, selectionEnd, value } = control;
      if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return;
      if (expected.has(value.slice(selectionStart, selectionEnd)))
        control.setSelectionRange(selectionEnd, selectionEnd);
      return;
    }
    const selection = selectionOf(element);
    if (!selection || selection.isCollapsed || !element.contains(selection.anchorNode)) return;
    if (expected.has(selection.toString())) selection.collapseToEnd();
  };

  // After the event's own task: editors restore their own idea of the selection while handling it.
  const later = (): void => {
    if (expected.size > 0) element.ownerDocument.defaultView?.setTimeout(collapse, 0);
  };
  // Only from the first fix on: until then no key pays for it.
  const listen = (): void => {
    const options = { signal: controller.signal, capture: true, passive: true };
    element.addEventListener(
      'input',
      (event) => {
        if ((event as InputEvent).inputType === 'historyUndo') later();
      },
      options,
    );
    element.addEventListener(
      'keyup',
      (event) => {
        if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) later();
      },
      options,
    );
  };

  return {
    expect(quote) {
      if (expected.size === 0) listen();
      expected.add(quote);
    },
    stop: () => controller.abort(),
  };
}
