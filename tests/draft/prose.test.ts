/** What of a text is prose. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, unproseSpans } from '../../lib/draft/prose.ts';

function prose(text: string): string {
  return masked(text, unproseSpans(text));
}

describe('what is prose', () => {
  it.each([
    ['`kt` 명령', '**** 명령'],
    ['``a`b`` 뒤', '******* 뒤'],
    ['`열기만 한 것', '`열기만 한 것'],
    ['https://kt.com/a에서', '****************에서'],
    ['www.kt.com 을', '********** 을'],
    ['a@kt.com 으로', '******** 으로'],
    ['@kt 님과 #kt', '*** 님과 #kt'],
    ['a: b. c', 'a: b. c'],
    ['`두\n줄` 뒤', '**\n** 뒤'],
  ])('%s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('keeps the length and the line breaks of every text', () => {
    const marks = fc.constantFrom('`', '``', '](', 'http://a.kr', '케이티', ' ', '\n', '\uD83D', '@', 'a', 'b@c.kr');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(prose(text).length).toBe(text.length);
        expect(prose(text).split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 1000 },
    );
  });
});
