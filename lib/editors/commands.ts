/** The ways of writing into an editor that more than one family uses. Each works on the current selection. */

/** Typing or deleting as the browser does it: native undo, formatting of the replaced words kept. */
export function typeText(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

type FrameWindow = Window & typeof globalThis;

function frameWindow(element: Element): FrameWindow {
  return element.ownerDocument.defaultView as FrameWindow;
}

/**
 * The event a browser's own spelling menu sends; editors that keep a model take their text from it. `deletion`: the
 * input type by which the editor deletes the target range. True when the editor took the event upon itself.
 */
export function sendReplacement(
  element: HTMLElement,
  range: Range,
  text: string,
  deletion: 'deleteContentBackward' | 'deleteByCut' = 'deleteContentBackward',
): boolean {
  const window = frameWindow(element);
  const target = new window.StaticRange(range);
  const transfer = new window.DataTransfer();
  transfer.setData('text/plain', text);
  const event = new window.InputEvent('beforeinput', {
    inputType: text === '' ? deletion : 'insertReplacementText',
    data: text === '' ? null : text,
    dataTransfer: text === '' ? null : transfer,
    targetRanges: [target],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}

/** True when the editor took the undo upon itself. */
export function sendUndo(element: HTMLElement): boolean {
  const window = frameWindow(element);
  const event = new window.InputEvent('beforeinput', {
    inputType: 'historyUndo',
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}

/** A paste without the system clipboard: Chromium reads `clipboardData`, Firefox its own two members. */
export function sendPaste(element: HTMLElement, type: 'text/plain' | 'text/html', data: string): boolean {
  const window = frameWindow(element);
  const transfer = new window.DataTransfer();
  transfer.setData(type, data);
  const init: ClipboardEventInit & { dataType?: string; data?: string } = {
    clipboardData: transfer,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  if (/\bGecko\//.test(window.navigator.userAgent) && !/like Gecko/.test(window.navigator.userAgent)) {
    delete init.clipboardData;
    init.dataType = type;
    init.data = data;
  }
  return !element.dispatchEvent(new window.ClipboardEvent('paste', init));
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

/** A key that the editor's own listeners see; being untrusted it types nothing. */
export function sendKey(element: HTMLElement, press: KeyPress, types: readonly ('keydown' | 'keyup')[]): void {
  const window = frameWindow(element);
  const mac = /Mac/.test(window.navigator.platform);
  for (const type of types) {
    element.dispatchEvent(
      new window.KeyboardEvent(type, {
        key: press.key,
        code: press.code,
        keyCode: press.keyCode,
        which: press.keyCode,
        shiftKey: Boolean(press.shift),
        ctrlKey: Boolean(press.ctrl) && !mac,
        metaKey: Boolean(press.ctrl) && mac,
        bubbles: true,
        cancelable: true,
        composed: true,
      } as KeyboardEventInit),
    );
  }
}

/** What an editor hears when a finger comes down: it marks where the writer is, and no browser selects or drags by it. */
export function sendTouch(element: HTMLElement): void {
  const window = frameWindow(element);
  element.dispatchEvent(new window.Event('touchstart', { bubbles: true, composed: true }));
}
