/** Marks over a textarea stand under their words also where keys came between the reading and the painting. */
import { afterEach, expect, it, vi } from 'vitest';
import { textarea } from '../../lib/editors/textarea.ts';
import type { PlacedMark } from '../../lib/page/highlights.ts';
import { createTextareaPainter } from '../../lib/page/textarea-painter.ts';

afterEach(() => document.body.replaceChildren());

const text = '처음에는 케이티가 있었다.\n아무 일도 없는 문단\n끝에도 케이티가 있다.';

function desk() {
  document.body.innerHTML =
    '<textarea style="width:500px;height:200px;font:16px sans-serif"></textarea><div id="host"></div>';
  const body = document.querySelector('textarea')!;
  body.value = text;
  const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  const editor = textarea.open(body, 'body', 'rich');
  const painter = createTextareaPainter(editor, root, new AbortController().signal);
  const last = editor.read().blocks[2]!;
  const mark: PlacedMark = {
    id: 'f',
    blockId: last.id,
    block: last,
    span: { start: 4, end: 7 },
    quote: '케이티',
    level: 'must',
  };
  return {
    body,
    root,
    editor,
    painter,
    paint: () => painter.paint(new Map([[last.id, [mark]]])),
    remove: painter.remove,
  };
}

const marksIn = (root: ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll('div')].filter(
    (part) => part.style.borderBottomStyle === 'solid' && part.checkVisibility({ visibilityProperty: true }),
  );

/** Where the one mark is drawn, px. */
async function drawn(root: ShadowRoot): Promise<readonly number[]> {
  let box: DOMRect | undefined;
  await vi.waitFor(() => {
    box = marksIn(root)[0]?.getBoundingClientRect();
    expect(box?.width).toBeGreaterThan(0);
  });
  return [box!.left, box!.top, box!.width].map(Math.round);
}

it.each([
  ['before the line', 30],
  ['in the line, before the word', text.length - 9],
  ['in the line, behind the word', text.length],
])('a key %s: the painter says that it is behind until the text is read', async (_name, at) => {
  const { body, root, editor, painter, paint, remove } = desk();
  paint();
  const before = await drawn(root);
  body.focus();
  body.setSelectionRange(at, at);
  document.execCommand('insertText', false, '가나');
  expect(painter.behind?.()).toBe(true);
  editor.read();
  expect(painter.behind?.()).toBe(false);
  // The mark went along by itself.
  await vi.waitFor(async () => expect((await drawn(root))[0]! > before[0]!).toBe(at === text.length - 9));
  remove();
});

it('a mark that keys took away stands again with the next answer, though that one says the same', async () => {
  const { body, root, paint, remove } = desk();
  paint();
  const wanted = await drawn(root);
  body.focus();
  body.setSelectionRange(text.length - 6, text.length - 6);
  document.execCommand('insertText', false, '가');
  document.execCommand('delete');
  expect(body.value).toBe(text);
  await vi.waitFor(() => expect(marksIn(root)).toHaveLength(0));

  paint();
  expect(await drawn(root)).toEqual(wanted);
  remove();
});
