/** The reader that re-reads only what changed gives the same as one that has just come, after any edit of the DOM. */
import { afterEach, describe, expect, it } from 'vitest';
import { createDomReader } from '../../lib/editors/dom-reader.ts';
import { rollWith, type Dice } from '../dice.ts';

afterEach(() => document.body.replaceChildren());

function editable(html: string): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

const pieces = [
  '<p>하나 둘</p>',
  '<h2>제목</h2>',
  '<blockquote><p>말</p><p>또 말</p></blockquote>',
  '<ul><li>점</li><li>점 <b>둘</b></li></ul>',
  'bare <i>text</i> ',
  '<p><img src="a.png" alt="그림"></p>',
  '<p><br></p>',
] as const;

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** One change as an editor or a page might make it. */
function change(root: HTMLElement, dice: Dice): void {
  const child = root.childNodes[dice.whole(0, root.childNodes.length - 1)];
  const text = textNodes(root)[dice.whole(0, Math.max(0, textNodes(root).length - 1))];
  const made = document.createRange().createContextualFragment(dice.pick(pieces));
  const steps = [
    () => text?.insertData(dice.whole(0, text.length), dice.pick(['가', ' ', 'x', '\u00a0'])),
    () => text && text.length > 1 && text.deleteData(0, 1),
    () => text?.replaceWith(`${text.data}!`),
    () => text?.splitText(Math.floor(text.length / 2)),
    () => root.insertBefore(made, child ?? null),
    () => root.childNodes.length > 2 && child?.remove(),
    () => child && root.append(child),
    () => child instanceof HTMLElement && child.append('뒤'),
    () => child instanceof HTMLElement && (child.innerHTML = '<b>새</b> 줄<br>둘째'),
    () => root.querySelector('img')?.setAttribute('alt', dice.pick(['하나', '둘'])),
    () => child instanceof HTMLElement && child.append(made),
  ];
  dice.pick(steps)();
}

describe('createDomReader', () => {
  it('gives what a fresh reader gives, after any edits', () => {
    const seed = Date.now() % 100_000;
    console.log(`seed ${seed}`);
    const dice = rollWith(seed);
    const root = editable(pieces.join(''));
    const reader = createDomReader(root, 'body');
    for (let step = 0; step < 600; step++) {
      for (let times = dice.whole(0, 3); times > 0; times--) change(root, dice);
      const fresh = createDomReader(root, 'body');
      const content = (blocks: ReturnType<typeof reader.read>['blocks']) => blocks.map(({ id: _id, ...rest }) => rest);
      const reading = reader.read();
      expect(content(reading.blocks), `step ${step}, seed ${seed}`).toEqual(content(fresh.read().blocks));
      expect(new Set(reading.blocks.map(({ id }) => id)).size).toBe(reading.blocks.length);
      for (const { id, block } of reader.all()) {
        expect(reader.find(id)).toBe(block);
        expect(block.pieces.every(({ node }) => node.isConnected)).toBe(true);
      }
      fresh.stop();
    }
    reader.stop();
  });

  it('gives the same object while nothing changes, and keeps the blocks that did not', () => {
    const root = editable('<p>하나</p><p>둘</p><p>셋</p>');
    const reader = createDomReader(root, 'body');
    const first = reader.read();
    expect(reader.read()).toBe(first);
    (root.children[1]!.firstChild as Text).data = '둘둘';
    const second = reader.read();
    expect(second.blocks.map(({ text }) => text)).toEqual(['하나', '둘둘', '셋']);
    expect(second.blocks.map(({ id }) => id)).toEqual(first.blocks.map(({ id }) => id));
    expect(second.blocks[0]).toBe(first.blocks[0]);
    expect(second.blocks[2]).toBe(first.blocks[2]);
  });
});
