/** The hidden frame of the imitated editor: its body takes keys, compositions and pastes, and hands them to the model. */
import type { SmartModel } from './model.ts';

export async function openBuffer(parent: HTMLElement): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.id = 'input_buffer20260901';
  frame.title = '입력';
  frame.tabIndex = -1;
  frame.srcdoc =
    '<!doctype html><html lang="ko"><body contenteditable="true" style="white-space: pre-wrap" aria-label="본문"></body></html>';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    parent.append(frame);
  });
  return frame;
}

export function bodyOf(frame: HTMLIFrameElement): HTMLElement {
  const body = frame.contentDocument?.body;
  if (!body) throw new Error('the input buffer has no body');
  return body;
}

export function listenToBuffer(frame: HTMLIFrameElement, model: SmartModel): void {
  const body = bodyOf(frame);
  body.addEventListener('keydown', (event) => {
    if (!event.isComposing && act(event, model)) event.preventDefault();
  });
  body.addEventListener('compositionupdate', (event) => model.compose(event.data));
  body.addEventListener('compositionend', (event) => {
    model.composing = '';
    if (event.data !== '') model.type(event.data);
    else model.onChange();
    body.textContent = '';
  });
  body.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    const text = body.textContent;
    body.textContent = '';
    if (text !== '') model.type(text);
  });
  body.addEventListener('paste', (event) => {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const lines = html === '' ? (event.clipboardData?.getData('text/plain') ?? '').split('\n') : linesOf(html);
    if (lines.join('') !== '') model.paste(lines);
  });
}

function act(event: KeyboardEvent, model: SmartModel): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') {
      if (event.shiftKey) model.redo();
      else model.undo();
    } else if (key === 'y') model.redo();
    else return false;
    return true;
  }
  if (key === 'enter') model.paste(['', '']);
  else if (key === 'backspace') model.removeBack();
  else if (key === 'arrowleft') model.move(-1);
  else if (key === 'arrowright') model.move(1);
  else return false;
  return true;
}

/** Each block element of the pasted HTML is a line. */
function linesOf(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...body.querySelectorAll('p, div, li, h1, h2, h3')];
  return blocks.length > 0 ? blocks.map((block) => block.textContent) : [body.textContent];
}
