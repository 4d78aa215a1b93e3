/** Our copy of a text behind the bridge: kept by differences, ids kept with it, and no answer of a page believed blindly. */
import { describe, expect, it } from 'vitest';
import { asDrawn, asSplice, asState, type Splice } from '../../lib/editors/bridge/protocol.ts';
import { createSourceText } from '../../lib/editors/source-text.ts';
import { rollWith } from '../dice.ts';

const whole = (version: number, ...lines: readonly string[]): Splice => ({
  base: 0,
  version,
  from: 0,
  removed: 0,
  lines,
  count: lines.length,
  cut: false,
});

function copyOf(answers: readonly (Splice | undefined)[]) {
  const asked: number[] = [];
  let next = 0;
  const text = createSourceText('body', 'source', (since) => {
    asked.push(since);
    return answers[next++];
  });
  return { text, asked, texts: () => text.lines().map((line) => line.text) };
}

describe('the copy', () => {
  it('takes differences and keeps the ids and the blocks of what they leave alone', () => {
    const { text, texts } = copyOf([
      whole(1, '하나', '둘', '셋'),
      { base: 1, version: 2, from: 1, removed: 1, lines: ['둘둘', '둘셋'], count: 4, cut: false },
    ]);
    expect(text.update()).toBe(true);
    const [first, second, third] = text.lines();
    expect(text.update()).toBe(true);
    expect(texts()).toEqual(['하나', '둘둘', '둘셋', '셋']);
    expect(text.lines()[0]).toBe(first);
    expect(text.lines()[3]).toBe(third);
    expect(text.lines()[1]?.id).toBe(second?.id);
    expect(third && text.indexOf(third.id)).toBe(3);
    expect(new Set(text.lines().map(({ id }) => id)).size).toBe(4);
  });

  it('asks for the whole where a difference does not fit', () => {
    for (const odd of [
      { base: 1, version: 2, from: 5, removed: 1, lines: [], count: 1, cut: false },
      { base: 1, version: 2, from: 0, removed: 1, lines: [], count: 7, cut: false },
      { base: 9, version: 10, from: 0, removed: 0, lines: [], count: 2, cut: false },
      undefined,
    ]) {
      const { text, asked, texts } = copyOf([whole(1, '하나', '둘'), odd, whole(3, '다른')]);
      text.update();
      expect(text.update()).toBe(true);
      expect(asked).toEqual([0, 1, 0]);
      expect(texts()).toEqual(['다른']);
    }
  });

  it('stays what it was where nothing that makes sense is answered', () => {
    const { text, texts } = copyOf([whole(1, '하나')]);
    text.update();
    expect(text.update()).toBe(false);
    expect(texts()).toEqual(['하나']);
  });

  it('after any run of differences is the text', () => {
    const dice = rollWith(7);
    let lines: string[] = ['하나'];
    let version = 1;
    let pending: Splice = whole(1, ...lines);
    const text = createSourceText('body', 'source', () => pending);
    text.update();
    for (let edit = 0; edit < 400; edit++) {
      const from = dice.whole(0, lines.length);
      const removed = dice.whole(0, Math.min(3, lines.length - from));
      const inserted = Array.from({ length: dice.whole(0, 3) }, () => dice.pick(['가', '나', '다', '']));
      lines = lines.toSpliced(from, removed, ...inserted);
      pending = { base: version, version: ++version, from, removed, lines: inserted, count: lines.length, cut: false };
      expect(text.update()).toBe(true);
      expect(text.lines().map((line) => line.text)).toEqual(lines);
      expect(new Set(text.lines().map(({ id }) => id)).size).toBe(lines.length);
      text.lines().forEach(({ id, out }, index) => {
        expect(text.indexOf(id)).toBe(index);
        expect(out).toEqual({ id, field: 'body', kind: 'source', text: lines[index] });
      });
    }
  });
});

describe('answers of a page', () => {
  const good = whole(1, '하나');
  it.each([
    null,
    'text',
    [],
    {},
    { ...good, base: -1 },
    { ...good, from: 0.5 },
    { ...good, removed: '1' },
    { ...good, count: Number.NaN },
    { ...good, lines: 'abc' },
    { ...good, lines: [1] },
    { ...good, lines: ['two\nlines'] },
    { ...good, cut: 1 },
  ])('%j is no text', (value) => {
    expect(asSplice(value)).toBeUndefined();
  });

  it('a text is one', () => {
    expect(asSplice({ ...good, more: 'than asked' })).toEqual(good);
  });

  it('a state has all its flags, and a caret only where it is a place', () => {
    const flags = { selected: false, focused: true, composing: false, readOnly: false };
    expect(asState({ ...flags, caret: { line: 1, offset: 2 } })?.caret).toEqual({ line: 1, offset: 2 });
    expect(asState({ ...flags, caret: { line: -1, offset: 2 } })).toEqual({ ...flags, caret: undefined });
    expect(asState({ ...flags, readOnly: 'no' })).toBeUndefined();
    expect(asState(undefined)).toBeUndefined();
  });

  it('drawn lines are as many numbers as there are elements', () => {
    expect(asDrawn([0, 3, -1], 3)).toEqual([0, 3, -1]);
    for (const odd of [[0, 3], [0, 3, -2], [0, 3, '4'], 'abc', { length: 3 }]) expect(asDrawn(odd, 3)).toBeUndefined();
  });
});
