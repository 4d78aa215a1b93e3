/** Text of a contenteditable as blocks, in a real browser: what is read is what is shown, and every offset finds back. */
import { afterEach, describe, expect, it } from 'vitest';
import { offsetOf, rangeOf } from '../../lib/editors/dom-range.ts';
import { createDomReader } from '../../lib/editors/dom-reader.ts';
import { readNodes } from '../../lib/editors/dom-text.ts';

function editable(html: string, style = ''): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.setAttribute('style', style);
  element.innerHTML = html;
  document.body.append(element);
  return element;
}
afterEach(() => document.body.replaceChildren());

const roomy = () => ({ nodes: 10_000, units: 100_000, cut: false });
const texts = (html: string, style = '') =>
  createDomReader(editable(html, style), 'body')
    .read()
    .blocks.map((block) => block.text);

describe('reads what is shown', () => {
  it.each([
    ['paragraphs', '<p>하나</p><p>둘</p>', ['하나', '둘']],
    ['collapsed white space', '<p>  하나 \n\t 둘  </p>', ['하나 둘']],
    ['white space across inline nodes', '<p>하나 <b> 둘</b> 셋</p>', ['하나 둘 셋']],
    ['hard spaces', '<p>하나&nbsp;&nbsp;둘</p>', ['하나  둘']],
    ['a space beside a hard space', '<p>하나&nbsp; 둘 &nbsp;<b> 셋</b></p>', ['하나  둘   셋']],
    ['a line break', '<p>하나<br>둘</p>', ['하나\n둘']],
    ['the filler at the end', '<p>하나<br></p><p><br></p>', ['하나', '']],
    ['bare text and blocks', '하나<div>둘</div>셋', ['하나', '둘', '셋']],
    ['a list', '<ul><li>하나</li><li>둘<ul><li>셋</li></ul></li></ul>', ['하나', '둘', '셋']],
    ['a table', '<table><tbody><tr><td>하나</td><td>둘</td></tr></tbody></table>', ['하나', '둘']],
    ['a picture', '<p>앞<img src="a.png" alt="그림">뒤</p>', ['앞\uFFFC뒤']],
    ['an island', '<p>앞</p><div contenteditable="false">아님</div><p>뒤</p>', ['앞', '뒤']],
    ['the editor’s own helpers', '<p>앞<span data-mce-bogus="all">X</span>뒤<br data-mce-bogus="1"></p>', ['앞뒤']],
    ['an invisible mark', '<p>앞\uFEFF뒤</p>', ['앞뒤']],
    ['nested quotation', '<blockquote><p>하나</p><p>둘</p></blockquote>', ['하나', '둘']],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('keeps white space where it stands as typed', () => {
    expect(texts('<p>  하나  둘 </p>', 'white-space: pre-wrap')).toEqual(['  하나  둘 ']);
  });

  it('names kinds and levels', () => {
    const blocks = createDomReader(
      editable('<h2>제목</h2><blockquote><p>말</p></blockquote><pre>x = 1</pre><ul><li>점</li></ul>'),
      'body',
    ).read().blocks;
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['quote', undefined],
      ['code', undefined],
      ['list-item', undefined],
    ]);
  });

  it('knows inline code', () => {
    const [block] = createDomReader(editable('<p>앞 <code>kt</code> 뒤</p>'), 'body').read().blocks;
    expect(block?.code).toEqual([{ start: 2, end: 4 }]);
  });

  it('tells a missing alt from an empty one', () => {
    const [block] = createDomReader(
      editable('<p><img src="a"><img src="b" alt=""><img src="c" alt="그림"></p>'),
      'body',
    ).read().blocks;
    expect(block?.images?.map(({ alt }) => alt)).toEqual([undefined, '', '그림']);
  });
});

describe('every offset finds back', () => {
  it.each([
    ['<p>하나 <b>둘</b> 셋</p>'],
    ['<p>  앞 \n <i> 사이 </i>뒤<br>새 줄</p>'],
    ['<p>a&nbsp;b\uFEFFc<img src="x" alt="">😀d</p>'],
  ])('%s', (html) => {
    const root = editable(html);
    for (const block of readNodes([...root.childNodes], false, roomy())) {
      for (let start = 0; start < block.text.length; start++) {
        for (let end = start + 1; end <= block.text.length; end++) {
          const wanted = block.text.slice(start, end);
          if (/[\n\uFFFC]/.test(wanted) || /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(wanted)) continue;
          const range = rangeOf(block, { start, end });
          const shown = range
            ?.toString()
            .replaceAll('\uFEFF', '')
            .replace(/[\s\u00a0]+/g, ' ');
          expect(shown?.trim(), `${start}–${end}`).toBe(wanted.replace(/ +/g, ' ').trim());
          expect(offsetOf(block, range!.startContainer, range!.startOffset)).toBe(start);
        }
      }
    }
  });
});

describe('an editable inside a part that the editor keeps for itself', () => {
  const writable = '[contenteditable="true"]';
  const cell = (words: string) => `<td contenteditable="true">${words}</td>`;
  const table = `<figure contenteditable="false"><b>손잡이</b><table><tr>${cell('하나')}${cell('<p>둘</p>')}</tr></table></figure>`;
  const read = (html: string) =>
    createDomReader(editable(html), 'body', { writable })
      .read()
      .blocks.map(({ kind, text }) => [kind, text]);

  it('is the writer’s, and the rest of it is not', () => {
    expect(read(`<p>앞</p>${table}<p>뒤</p>`)).toEqual([
      ['paragraph', '앞'],
      ['cell', '하나'],
      ['cell', '둘'],
      ['paragraph', '뒤'],
    ]);
  });

  it('is read once where it stands in another', () => {
    expect(read(`<div contenteditable="false"><div contenteditable="true">앞${table}</div></div>`)).toEqual([
      ['paragraph', '앞'],
      ['cell', '하나'],
      ['cell', '둘'],
    ]);
  });
});

describe('the reader', () => {
  it('gives the same block object for what did not change', () => {
    const root = editable('<p>하나</p><p>둘</p>');
    const reader = createDomReader(root, 'body');
    const [first, second] = reader.read().blocks;
    root.lastElementChild!.firstChild!.nodeValue = '둘째';
    const [again, changed] = reader.read().blocks;
    expect(again).toBe(first);
    expect(changed).toMatchObject({ id: second!.id, text: '둘째' });
    reader.stop();
  });

  it('keeps the id of a paragraph that the editor made anew', () => {
    const root = editable('<p>하나</p><p>둘</p><p>셋</p>');
    const reader = createDomReader(root, 'body');
    const before = reader.read().blocks.map(({ id }) => id);
    const fresh = document.createElement('p');
    fresh.textContent = '둘!';
    root.children[1]!.replaceWith(fresh);
    expect(reader.read().blocks.map(({ id }) => id)).toEqual(before);
    reader.stop();
  });

  it('stops at its limit and says so', () => {
    const root = editable(`<p>${'가'.repeat(150_000)}</p><p>${'나'.repeat(150_000)}</p>`);
    const reading = createDomReader(root, 'body').read();
    expect(reading.cut).toBe(true);
    expect(reading.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBe(200_000);
  });

  it('never touches the editable', () => {
    const root = editable('<p>하나 <b>둘</b></p>');
    const before = root.outerHTML;
    const reader = createDomReader(root, 'body');
    reader.read();
    reader.stop();
    expect(root.outerHTML).toBe(before);
  });
});
