/** What all contenteditable families share when a fix does not go through, or comes right behind the writer's typing. */
import { afterEach, describe, expect, it } from 'vitest';
import { contenteditable } from '../../lib/editors/contenteditable.ts';
import type { Replace, RichFamily } from '../../lib/editors/rich-family.ts';
import { openRich } from '../../lib/editors/rich.ts';

function desk(html: string, changes: Partial<RichFamily>) {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.innerHTML = html;
  document.body.append(element);
  const family: RichFamily = {
    id: 'contenteditable',
    capabilities: contenteditable.capabilities,
    focus: (editable) => editable.focus(),
    ways: [type],
    takeBack: (editable) => void editable.ownerDocument.execCommand('undo'),
    insertText: () => undefined,
    ...changes,
  };
  return { element, editor: openRich(family, element, 'body', 'rich') };
}

const type: Replace = (element, _range, text) => void element.ownerDocument.execCommand('insertText', false, text);

/** Writes what was asked for and something else. */
const spoil: Replace = (element, range, text) => type(element, range, `${text}!`);

function caretAt(element: HTMLElement, offset: number): void {
  element.focus();
  getSelection()?.collapse(element.querySelector('p')!.firstChild, offset);
}

const caret = () => ({ collapsed: getSelection()?.isCollapsed, offset: getSelection()?.focusOffset });

afterEach(() => document.body.replaceChildren());

describe('a fix that does not go through', () => {
  it.each([
    ['nothing happens', () => undefined, 'editor.refused'],
    ['something else happens and is taken back', spoil, 'editor.refused'],
  ] as const)('%s: the caret is where the writer left it', async (_, way, code) => {
    const { element, editor } = desk('<p>하나 케이티 둘</p>', { ways: [way] });
    caretAt(element, 8);
    const blockId = editor.read().blocks[0]!.id;
    const result = await editor.apply({ blockId, span: { start: 3, end: 6 }, quote: '케이티', text: 'KT' });
    expect(result.ok ? 'ok' : result.error.code).toBe(code);
    expect(element.textContent).toBe('하나 케이티 둘');
    expect(caret()).toEqual({ collapsed: true, offset: 8 });
  });
});

describe('an editor that joins edits which touch', () => {
  const joinsWithin = 80;

  it('a fix in the block just written in waits until the writer’s step is closed', async () => {
    const { element, editor } = desk('<p>하나 케이티 둘</p>', { joinsWithin });
    caretAt(element, 3);
    const begun = performance.now();
    document.execCommand('insertText', false, '그');
    const blockId = editor.read().blocks[0]!.id;
    const result = await editor.apply({ blockId, span: { start: 4, end: 7 }, quote: '케이티', text: 'KT' });
    expect(result).toEqual({ ok: true, value: null });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(joinsWithin);
  });

  it('a second fix that touches the first waits too', async () => {
    const { editor } = desk('<p>하나 케이티 둘</p>', { joinsWithin });
    const begun = performance.now();
    const fix = async (quote: string, text: string) => {
      const read = editor.read().blocks[0]!;
      const start = read.text.indexOf(quote);
      return editor.apply({ blockId: read.id, span: { start, end: start + quote.length }, quote, text });
    };
    expect((await fix('케이티', 'KT')).ok).toBe(true);
    expect((await fix('KT', 'KT Corporation')).ok).toBe(true);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(joinsWithin);
  });
});

describe('an editor whose step is ended by undo and redo', () => {
  it('that brings the fix not back is not undone once more: that would be the writer’s step', async () => {
    const undo = () => document.execCommand('undo');
    const { element, editor } = desk('<p>하나 케이티 둘</p>', { seal: undo });
    caretAt(element, 8);
    type(element, document.createRange(), '셋');
    const blockId = editor.read().blocks[0]!.id;
    const result = await editor.apply({ blockId, span: { start: 3, end: 6 }, quote: '케이티', text: 'KT' });
    expect(result.ok ? 'ok' : result.error.code).toBe('editor.refused');
    expect(element.textContent).toBe('하나 케이티 둘셋');
  });
});

describe('an editor that puts the new words beside the link they stood in', () => {
  it('is made to take it back', async () => {
    const beside: Replace = (element, range, text) => {
      element.ownerDocument.execCommand('unlink');
      type(element, range, text);
    };
    const { element, editor } = desk('<p>앞 <a href="/">케이티</a> 뒤</p>', {
      ways: [beside],
      takeBack: () => document.execCommand('undo') && document.execCommand('undo'),
    });
    caretAt(element, 1);
    const blockId = editor.read().blocks[0]!.id;
    const result = await editor.apply({ blockId, span: { start: 2, end: 5 }, quote: '케이티', text: 'KT' });
    expect(result.ok ? 'ok' : result.error.code).toBe('editor.refused');
    expect(element.innerHTML).toBe('<p>앞 <a href="/">케이티</a> 뒤</p>');
  });
});
