/** Both sides of the bridge over one element, with an editor that behaves, one that lies and pages that get in between. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../lib/editors/bridge/driver.ts';
import { answerName, askName } from '../../lib/editors/bridge/protocol.ts';
import { serveBridge } from '../../lib/editors/bridge/serve.ts';
import { sourceFamily } from '../../lib/editors/source.ts';

const root = { root: '.editor', lines: '.line' };
const family = sourceFamily('codemirror5', root, 'textarea');

interface Fake {
  lines: string[];
  undone: string[][];
  readOnly: boolean;
  composing: boolean;
  edits: number;
  /** What the editor makes of an edit. */
  takes: (lines: string[]) => string[];
}

const fakes = new WeakMap<Element, Fake>();

function driverOf(fake: Fake): Driver {
  return {
    key: fake,
    eachLine: (take) => void fake.lines.every(take),
    line: (line) => fake.lines[line],
    drawn: (elements) => elements.map((element) => Number((element as HTMLElement).dataset['line'])),
    state: () => ({
      caret: { line: 0, offset: 0 },
      selected: false,
      focused: false,
      composing: fake.composing,
      readOnly: fake.readOnly,
    }),
    replace(line, start, end, text) {
      fake.edits++;
      const old = fake.lines[line] ?? '';
      fake.undone.push(fake.lines);
      fake.lines = fake.takes(fake.lines.with(line, old.slice(0, start) + text + old.slice(end)));
    },
    undo() {
      const before = fake.undone.pop();
      if (before) fake.lines = before;
      return before !== undefined;
    },
    place: () => {},
    reveal: () => {},
  };
}

beforeAll(() => {
  const find = (element: Element) => {
    const fake = fakes.get(element);
    return fake && driverOf(fake);
  };
  // As after a second injection: the same question must not be answered twice.
  for (let copy = 0; copy < 2; copy++) serveBridge(document, [{ ...root, find }]);
});

afterEach(() => document.body.replaceChildren());

function mount(...lines: string[]) {
  const element = document.createElement('div');
  element.className = 'editor';
  element.innerHTML = '<textarea></textarea>';
  lines.forEach((line, index) => {
    const drawn = document.createElement('div');
    drawn.className = 'line';
    drawn.dataset['line'] = String(index);
    drawn.textContent = line.replaceAll('  ', ' \u00a0');
    element.append(drawn);
  });
  document.body.append(element);
  const fake: Fake = { lines, undone: [], readOnly: false, composing: false, edits: 0, takes: (after) => after };
  fakes.set(element, fake);
  return { element, fake, editor: family.open(element, 'body', 'markdown') };
}

function fixOf(editor: ReturnType<typeof mount>['editor'], quote: string, text: string) {
  const block = editor.read().blocks.find((one) => one.text.includes(quote));
  const start = block?.text.indexOf(quote) ?? 0;
  return editor.apply({ blockId: block?.id ?? '', span: { start, end: start + quote.length }, quote, text });
}

describe('an editor that behaves', () => {
  it('is reachable, read, fixed once and taken back', async () => {
    const { element, fake, editor } = mount('하나 케이티', '둘');
    expect(family.reachable?.(element)).toBe(true);
    expect(editor.read().blocks.map(({ text }) => text)).toEqual(['하나 케이티', '둘']);
    expect(editor.read()).toBe(editor.read());
    expect(await fixOf(editor, '케이티', 'KT')).toEqual({ ok: true, value: null });
    expect([fake.lines, fake.edits]).toEqual([['하나 KT', '둘'], 1]);
    expect(await editor.takeBack()).toEqual({ ok: true, value: null });
    expect(fake.lines).toEqual(['하나 케이티', '둘']);
  });

  it('has ranges for the words that are drawn as they read', () => {
    const { element, editor } = mount('하나  케이티', '둘 **케이티**', '셋 케이티');
    const [first, second, third] = editor.read().blocks;
    const words = (id: string | undefined, start: number) =>
      editor.ranges(id ?? '', { start, end: start + 3 }).map((range) => range.toString());
    expect(words(first?.id, 4)).toEqual(['케이티']);
    // Live previews hide marks: the words are found where they stand once.
    element.querySelectorAll('.line')[1]!.textContent = '둘 케이티';
    expect(words(second?.id, 4)).toEqual(['케이티']);
    element.querySelectorAll('.line')[2]!.textContent = '무엇인가 다른 것';
    expect(words(third?.id, 2)).toEqual([]);
    element.querySelectorAll('.line')[0]!.remove();
    expect(words(first?.id, 4)).toEqual([]);
  });

  it('is left alone while it composes or cannot be written to', async () => {
    const { fake, editor } = mount('케이티');
    fake.composing = true;
    expect(await fixOf(editor, '케이티', 'KT')).toMatchObject({ error: { code: 'editor.composing' } });
    Object.assign(fake, { composing: false, readOnly: true });
    expect(await fixOf(editor, '케이티', 'KT')).toMatchObject({ error: { code: 'editor.read-only' } });
    expect(fake.edits).toBe(0);
  });
});

describe('an editor that does something else', () => {
  it('is undone where it changed more than was meant', async () => {
    const { fake, editor } = mount('하나 케이티', '둘');
    fake.takes = (after) => [...after, '몰래'];
    expect(await fixOf(editor, '케이티', 'KT')).toMatchObject({ error: { code: 'editor.refused' } });
    expect(fake.lines).toEqual(['하나 케이티', '둘']);
  });

  it('is said to be damaged where its undo does not bring the text back', async () => {
    const { fake, editor } = mount('하나 케이티', '둘');
    fake.takes = (after) => {
      fake.undone = [];
      return [...after, '몰래'];
    };
    expect(await fixOf(editor, '케이티', 'KT')).toMatchObject({ error: { code: 'editor.damaged' } });
  });

  it('has refused where it says "done" and changed nothing', async () => {
    const { fake, editor } = mount('하나 케이티');
    fake.takes = () => ['하나 케이티'];
    expect(await fixOf(editor, '케이티', 'KT')).toMatchObject({ error: { code: 'editor.refused' } });
  });
});

describe('a page in between', () => {
  it.each(['{', '"text"', '{"selected":1}', 'null'])('that answers %s makes an editor nobody can reach', (answer) => {
    const { element } = mount('케이티');
    const forge = (event: Event): void => {
      event.stopImmediatePropagation();
      event.target?.dispatchEvent(new CustomEvent(answerName, { detail: answer }));
    };
    window.addEventListener(askName, forge, { capture: true });
    expect(family.reachable?.(element)).toBe(false);
    window.removeEventListener(askName, forge, { capture: true });
    expect(family.reachable?.(element)).toBe(true);
  });

  it('that asks nonsense gets no answer and breaks nothing', () => {
    const { element, fake, editor } = mount('케이티');
    const answers: unknown[] = [];
    element.addEventListener(answerName, (event) => answers.push((event as CustomEvent).detail));
    for (const detail of [undefined, 5, 'x', '{}', '{"ask":"eval"}', '{"ask":"replace","line":-1}'])
      element.dispatchEvent(new CustomEvent(askName, { detail }));
    expect(answers).toEqual(['false']);
    expect(fake.edits).toBe(0);
    expect(editor.read().blocks).toHaveLength(1);
  });
});
