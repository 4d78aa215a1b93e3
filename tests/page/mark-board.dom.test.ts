/** Over a textarea, whatever is written between the answers: in the end just the words of the last answer are marked. */
import { afterEach, expect, it } from 'vitest';
import type { Block } from '../../lib/draft/draft.ts';
import { textarea } from '../../lib/editors/textarea.ts';
import type { Mark } from '../../lib/messages/calls.ts';
import { createDraftSource } from '../../lib/page/draft-source.ts';
import { createMarkBoard } from '../../lib/page/mark-board.ts';
import { createMarksSent } from '../../lib/session/marks-sent.ts';
import { rollWith } from '../dice.ts';

afterEach(() => document.body.replaceChildren());

const found = /케이티|쿡/g;
const text = '처음에는 케이티가 있었다.\n아무 일도 없는 문단\n쿡 하고 케이티가 끝에도 있다.\n';

function desk() {
  document.body.innerHTML = '<textarea style="width:500px;height:900px;font:16px/1.5 sans-serif"></textarea>';
  const body = document.querySelector('textarea')!;
  body.value = text;
  const editors = [textarea.open(body, 'body', 'rich')];
  const source = createDraftSource(editors);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const board = createMarkBoard(editors, source, root, new AbortController().signal);
  return { body, editors, source, root, board };
}

/** What a check says of these blocks. */
function answer(blocks: readonly Block[]): readonly Mark[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(found)].map(({ index, 0: quote }, place) => ({
      findingId: `${block.id} ${place}`,
      blockId: block.id,
      span: { start: index, end: index + quote.length },
      quote,
      level: 'must' as const,
    })),
  );
}

const place = ({ left, top, width }: DOMRect): string => [top, left, width].map((px) => px.toFixed(1)).join(' ');

/** Where marks are drawn, px. */
function drawn(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('div')]
    .filter((part) => part.style.borderBottomStyle === 'solid' && part.checkVisibility({ visibilityProperty: true }))
    .map((part) => place(part.getBoundingClientRect()))
    .toSorted();
}

/** Where the words of `found` stand in the overlay's own lines, which nothing is measured by but the browser. */
function wordsIn(root: ShadowRoot): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { index, 0: word } of node.data.matchAll(found)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      places.push(place(range.getBoundingClientRect()));
    }
  }
  return places.toSorted();
}

const frames = async (): Promise<void> => {
  for (let count = 0; count < 3; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

it.each(Array.from({ length: 24 }, (_, seed) => seed))('random writing and late answers, seed %i', async (seed) => {
  const dice = rollWith(seed);
  const { body, editors, source, root, board } = desk();
  const sent = createMarksSent();
  const waiting: { readonly revision: number; readonly blocks: readonly Block[] }[] = [];
  const read = (): void => {
    const patch = source.next();
    board.refresh(patch);
    if (patch) waiting.push({ revision: patch.revision, blocks: editors.flatMap((editor) => editor.read().blocks) });
  };
  const hear = (): void => {
    const said = waiting.shift();
    if (said) board.set(sent.next(said.revision, answer(said.blocks)));
  };
  read();
  hear();
  body.focus();
  for (let step = 0; step < 40; step++) {
    const at = dice.whole(0, body.value.length);
    const gone = dice.chance(0.3) ? dice.whole(1, 3) : 0;
    body.setSelectionRange(Math.max(0, at - gone), at);
    const words = gone > 0 && dice.chance(0.7) ? '' : dice.pick(['가', ' ', '케이티', '쿡', '티', '\n', '글 ']);
    document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
    if (dice.chance(0.2)) document.execCommand('undo');
    if (dice.chance(0.7)) read();
    if (dice.chance(0.5)) hear();
    if (dice.chance(0.3)) await frames();
  }
  read();
  while (waiting.length > 0) hear();
  await frames();
  expect(drawn(root)).toEqual(wordsIn(root));
  board.remove();
});

it('a mark that keys took away and gave back stands again, though the answer says nothing of it', async () => {
  const { body, editors, source, root, board } = desk();
  const sent = createMarksSent();
  board.refresh(source.next());
  board.set(sent.next(source.revision(), answer(editors[0]!.read().blocks)));
  await frames();
  const before = drawn(root);
  expect(before).toHaveLength(3);
  body.focus();
  body.setSelectionRange(7, 7);
  document.execCommand('insertText', false, '가');
  board.refresh(source.next());
  document.execCommand('delete');
  board.refresh(source.next());
  const change = sent.next(source.revision(), answer(editors[0]!.read().blocks));
  expect([change.marks, change.gone]).toEqual([[], []]);
  board.set(change);
  await frames();
  expect(drawn(root)).toEqual(before);
  board.remove();
});
