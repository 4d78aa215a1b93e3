/** Whatever is written between the answers: in the end just the words of the last answer are marked. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../lib/draft/draft.ts';
import { contenteditable } from '../../lib/editors/contenteditable.ts';
import { textarea } from '../../lib/editors/textarea.ts';
import type { Mark } from '../../lib/messages/calls.ts';
import { createDraftSource } from '../../lib/page/draft-source.ts';
import { createMarkBoard } from '../../lib/page/mark-board.ts';
import { createMarksSent } from '../../lib/session/marks-sent.ts';
import { rollWith } from '../dice.ts';

afterEach(() => document.body.replaceChildren());

const found = /케이티|쿡/g;
const text = '처음에는 케이티가, 다음에도 케이티가 있었다.\n아무 일도 없는 문단\n쿡 하고 케이티가 끝에도 있다.\n';

function desk(kind: 'textarea' | 'contenteditable') {
  document.body.innerHTML =
    kind === 'textarea'
      ? '<textarea style="width:500px;height:900px;font:16px/1.5 sans-serif;white-space:pre"></textarea>'
      : `<div contenteditable="true" style="white-space:pre">${text.replaceAll(/(.*)\n/g, '<p>$1</p>')}</div>`;
  const body = document.body.firstElementChild as HTMLTextAreaElement | HTMLDivElement;
  if (body instanceof HTMLTextAreaElement) body.value = text;
  const family = kind === 'textarea' ? textarea : contenteditable;
  const editors = [family.open(body, 'body', 'rich')];
  const source = createDraftSource(editors);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const board = createMarkBoard(editors, source, root, new AbortController().signal);
  /** Puts the caret, or selects so many units before it. */
  const select = (share: number, gone: number): void => {
    body.focus();
    if (body instanceof HTMLTextAreaElement) {
      const at = Math.round(share * body.value.length);
      body.setSelectionRange(Math.max(0, at - gone), at);
      return;
    }
    getSelection()?.selectAllChildren(body);
    getSelection()?.collapseToStart();
    const units = Math.round(share * body.innerText.length);
    for (let unit = 0; unit < units; unit++) getSelection()?.modify('move', 'forward', 'character');
    for (let unit = 0; unit < gone; unit++) getSelection()?.modify('extend', 'backward', 'character');
  };
  /** Shares of the text right inside its found words. */
  const inside = (): readonly number[] => {
    const now = body instanceof HTMLTextAreaElement ? body.value : body.innerText;
    return [...now.matchAll(found)].map(({ index }) => (index + 1) / now.length);
  };
  const seen = (): readonly string[] => (kind === 'textarea' ? drawn(root) : highlighted());
  const wanted = (): readonly string[] => wordsIn(kind === 'textarea' ? root : body);
  return { editors, source, board, select, inside, seen, wanted };
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

function highlighted(): readonly string[] {
  const ranges = [...(CSS.highlights.get('hs-1') ?? [])] as Range[];
  return ranges.map((range) => place(range.getBoundingClientRect())).toSorted();
}

/** Where the words of `found` stand, by the browser alone; of a textarea in the lines that the overlay laid out. */
function wordsIn(root: Node): readonly string[] {
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

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe.each(['textarea', 'contenteditable'] as const)('%s', (kind) => {
  it.each(seeds)('random writing and late answers, seed %i', async (seed) => {
    const dice = rollWith(seed);
    const { editors, source, board, select, inside, seen, wanted } = desk(kind);
    const sent = createMarksSent();
    const waiting: { readonly revision: number; readonly blocks: readonly Block[] }[] = [];
    let checked: (typeof waiting)[number] | undefined;
    const tell = (): void => {
      const change = checked && sent.next(checked.revision, answer(checked.blocks));
      if (!change) return;
      board.set(change);
      ask();
    };
    let asked = 0;
    const ask = (): void => {
      if (asked === source.revision() || !board.wanting()) return;
      asked = source.revision();
      sent.want(asked);
      if (checked && checked.revision >= asked) tell();
    };
    const read = (): void => {
      const patch = source.next();
      board.refresh(patch);
      if (patch) waiting.push({ revision: patch.revision, blocks: editors.flatMap((editor) => editor.read().blocks) });
      ask();
    };
    const hear = (): void => {
      // A check that runs is waited for, and the next one takes the newest draft.
      const said = dice.chance(0.5) ? waiting.shift() : waiting.splice(0).at(-1);
      if (!said) return;
      checked = said;
      tell();
    };
    read();
    hear();
    for (let step = 0; step < 40; step++) {
      const gone = dice.chance(0.3) ? dice.whole(1, 3) : 0;
      const places = inside();
      select(places.length > 0 && dice.chance(0.4) ? dice.pick(places) : dice.next(), gone);
      const words = gone > 0 && dice.chance(0.7) ? '' : dice.pick(['가', ' ', '케이티', '쿡', '티', '\n', '글 ']);
      if (words === '\n' && kind === 'contenteditable') document.execCommand('insertParagraph');
      else document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
      if (dice.chance(0.4)) {
        await Promise.resolve();
        if (dice.chance(0.5)) read();
        document.execCommand('undo');
      }
      // Nodes that changed are told of in a microtask.
      await Promise.resolve();
      if (dice.chance(0.7)) read();
      if (dice.chance(0.5)) hear();
      if (dice.chance(0.3)) await frames();
    }
    read();
    while (waiting.length > 0) hear();
    await frames();
    expect(seen()).toEqual(wanted());
    board.remove();
  });

  it('a mark that keys took away and gave back stands again, though the answer says nothing of it', async () => {
    const { editors, source, board, select, seen, wanted } = desk(kind);
    const sent = createMarksSent();
    board.refresh(source.next());
    board.set(sent.next(source.revision(), answer(editors[0]!.read().blocks))!);
    await frames();
    expect(seen()).toHaveLength(4);
    select(7 / text.length, 0);
    document.execCommand('insertText', false, '가');
    await Promise.resolve();
    board.refresh(source.next());
    await frames();
    expect(new Set(seen()).size).toBe(3);
    document.execCommand('delete');
    await Promise.resolve();
    board.refresh(source.next());
    expect(sent.next(source.revision(), answer(editors[0]!.read().blocks))).toBeUndefined();
    expect(board.wanting()).toBe(true);
    sent.want(source.revision());
    const change = sent.next(source.revision(), answer(editors[0]!.read().blocks));
    expect(change).toMatchObject({ marks: [], gone: [] });
    board.set(change!);
    expect(board.wanting()).toBe(false);
    await frames();
    expect(seen()).toEqual(wanted());
    board.remove();
  });
});
