/** Markdown lines: their kind, pictures and links, and what of them is prose. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/draft/draft.ts';
import { addressSpans, codeSpans, type Fence, masked, readSourceLine } from '../../lib/draft/markdown.ts';

function line(text: string): Block {
  return { id: 'b1', field: 'body', kind: 'source', text };
}

/** The line as prose, masked units as "·". */
function prose(text: string): string {
  const read = readSourceLine(line(text), undefined);
  const spans = [...read.masks, ...codeSpans(text), ...addressSpans(text)];
  return masked(text, spans).replace(/\uFFFC/gu, '·');
}

describe('kinds of lines', () => {
  it.each([
    ['## 소제목', 'heading', 2],
    ['###### 끝', 'heading', 6],
    ['#해시태그', 'paragraph', undefined],
    ['####### 일곱', 'paragraph', undefined],
    ['- 하나', 'list-item', undefined],
    ['12. 열둘', 'list-item', undefined],
    ['- [ ] 할 일', 'list-item', undefined],
    ['> 인용', 'quote', undefined],
    ['-줄', 'paragraph', undefined],
    ['2009.6.1 이야기', 'paragraph', undefined],
    ['', 'paragraph', undefined],
  ] as const)('%s', (text, kind, level) => {
    const { block } = readSourceLine(line(text), undefined);
    expect([block.kind, block.level, block.text]).toEqual([kind, level, text]);
  });
});

describe('what is prose', () => {
  it.each([
    ['## 제목', '···제목'],
    ['`kt` 명령', '···· 명령'],
    ['``a`b`` 뒤', '······· 뒤'],
    ['`열기만 한 것', '`열기만 한 것'],
    ['[케이티](https://kt.com)가', '[케이티]················가'],
    ['![지붕 위](a.png) 옆', '··지붕 위········ 옆'],
    ['https://kt.com/a에서', '················에서'],
    ['a@kt.com 으로', '········ 으로'],
    ['<b>kt</b>', '···kt····'],
    ['{% embed https://kt.com %}', '··························'],
    ['[1]: https://kt.com', '···················'],
    ['3 < 5 그리고 7 > 2', '3 < 5 그리고 7 > 2'],
  ])('%s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('keeps the length of every line', () => {
    const marks = fc.constantFrom(
      '`',
      '``',
      '![',
      '](',
      ')',
      '[',
      '<b>',
      'http://a.kr',
      '케이티',
      ' ',
      '~~~',
      '#',
      '{%',
      '%}',
      '\uD83D',
      '@',
      'a',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(prose(text).length).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fences', () => {
  function kinds(lines: readonly string[]): readonly string[] {
    let fence: Fence;
    return lines.map((text) => {
      const read = readSourceLine(line(text), fence);
      fence = read.fence;
      return read.block.kind;
    });
  }

  it('opens, holds and closes', () => {
    expect(kinds(['앞', '```js', 'const kt = 1;', '# kt', '```', '뒤'])).toEqual([
      'paragraph',
      'code',
      'code',
      'code',
      'code',
      'paragraph',
    ]);
  });

  it('is closed by its own mark of at least its length only', () => {
    expect(kinds(['````', '```', '~~~', '`````', '뒤'])).toEqual(['code', 'code', 'code', 'code', 'paragraph']);
  });

  it('is not opened by inline code', () => {
    expect(kinds(['```kt``` 는 코드', '뒤'])).toEqual(['paragraph', 'paragraph']);
  });
});

describe('pictures and links', () => {
  it('reads alternatives, and undefined where nobody wrote one', () => {
    const { block } = readSourceLine(
      line('![지붕](a.png "제목") ![](b.png) <img src="c.png"> <img src=d.png alt="">'),
      undefined,
    );
    expect(block.images?.map(({ src, alt }) => [src, alt])).toEqual([
      ['a.png', '지붕'],
      ['b.png', undefined],
      ['c.png', undefined],
      ['d.png', ''],
    ]);
    expect(block.images?.[1]?.at).toBe(18);
  });

  it('reads links, not pictures or code', () => {
    const { block } = readSourceLine(line('[글](https://a.kr) ![그림](b.png) `[x](y)`'), undefined);
    expect(block.links).toEqual([{ start: 1, end: 2, href: 'https://a.kr' }]);
  });
});
