/** Case folding against the one judge there is: RegExp with the flags iu. */
import { describe, expect, it } from 'vitest';
import { eachFolded, foldTable, foldText } from '../../../lib/rules/engine/fold.ts';

describe('case folding', () => {
  it('takes every unit for equal to its folded form, as RegExp iu does', () => {
    const wrong: string[] = [];
    eachFolded((unit, folded) => {
      const same = new RegExp(`^\\u{${folded.toString(16)}}$`, 'iu').test(String.fromCharCode(unit));
      if (!same) wrong.push(unit.toString(16));
    });
    expect(wrong).toEqual([]);
  });

  it('parts what RegExp iu parts: no two folded forms are equal, no unit has an equal it does not fold to', () => {
    const fold = foldTable();
    // One text of all folded forms, each once: a form may match itself only.
    const forms = [...new Set(fold)].filter((unit) => unit < 0xd800 || unit > 0xdfff);
    const text = String.fromCharCode(...forms.slice(0, 30_000)) + String.fromCharCode(...forms.slice(30_000));
    const cased = forms.filter((unit) => /\p{L}|\p{M}|\p{N}|\p{S}/u.test(String.fromCharCode(unit)));
    const wrong: string[] = [];
    for (const unit of cased) {
      const lower = String.fromCharCode(unit).toLowerCase();
      const upper = String.fromCharCode(unit).toUpperCase();
      if (lower === upper && !/\p{Cased}/u.test(String.fromCharCode(unit))) continue;
      const expression = new RegExp(`\\u{${unit.toString(16)}}`, 'giu');
      if ([...text.matchAll(expression)].length !== 1) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['KT', 'kt'],
    ['\u212A', 'k'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
    ['İı', 'İı'],
    ['ẞß', 'ßß'],
    ['쿡 ＴＶ', '쿡 ｔｖ'],
    ['Ꭰꭰ', 'ᎠᎠ'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
