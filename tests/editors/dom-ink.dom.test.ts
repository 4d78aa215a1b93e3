/** Colours and embedded frames of a contenteditable: what the markup says, at its offsets. */
import { afterEach, describe, expect, it } from 'vitest';
import { createDomReader } from '../../lib/editors/dom-reader.ts';

function reader(html: string) {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.innerHTML = html;
  document.body.append(element);
  return { element, ...createDomReader(element, 'body') };
}
afterEach(() => document.body.replaceChildren());

const blocks = (html: string) => reader(html).read().blocks;

describe('coloured text', () => {
  it.each([
    [
      'a style',
      '<p>앞 <span style="color:#e4002b">빨강</span> 뒤</p>',
      [{ start: 2, end: 4, colour: 'rgb(228, 0, 43)' }],
    ],
    ['an old font', '<p><font color="#e4002b">빨강</font></p>', [{ start: 0, end: 2, colour: '#e4002b' }]],
    ['a whole block', '<p style="color: red">빨강</p>', [{ start: 0, end: 2, colour: 'red' }]],
    ['bold inside', '<p><span style="color:red">빨<b>간</b> 말</span></p>', [{ start: 0, end: 4, colour: 'red' }]],
    [
      'a colour inside another',
      '<p><span style="color:red">가<span style="color:blue">나</span>다</span></p>',
      [
        { start: 0, end: 1, colour: 'red' },
        { start: 1, end: 2, colour: 'blue' },
        { start: 2, end: 3, colour: 'red' },
      ],
    ],
    [
      'a background',
      '<p><span style="color:red">가<mark style="background-color:yellow">나</mark></span></p>',
      [
        { start: 0, end: 1, colour: 'red' },
        { start: 1, end: 2, colour: 'red', background: 'yellow' },
      ],
    ],
    ['none', '<p>검정 <b style="font-size:20px">말</b></p>', undefined],
    [
      'white space that is not shown',
      '<p><span style="color:red">가 </span></p>',
      [{ start: 0, end: 1, colour: 'red' }],
    ],
  ])('%s', (_name, html, expected) => {
    expect(blocks(html)[0]?.colours).toEqual(expected);
  });

  it('is read anew when only the colour changes', () => {
    const { element, read, stop } = reader('<p>앞 <span style="color:red">말</span></p>');
    read();
    element.querySelector('span')!.style.color = 'blue';
    expect(read().blocks[0]?.colours).toEqual([{ start: 2, end: 3, colour: 'blue' }]);
    stop();
  });
});

describe('embedded frames', () => {
  it('stand between the characters', () => {
    const [block] = blocks(
      '<p>앞<iframe src="https://video.example/1" title="영상" width="560" height="315"></iframe>뒤</p>',
    );
    expect(block).toMatchObject({
      text: '앞뒤',
      embeds: [{ at: 1, src: 'https://video.example/1', title: '영상', width: 560, height: 315 }],
    });
  });

  it('are kept where they are all of a block, and in parts that the editor keeps for itself', () => {
    const read = blocks(
      '<p>앞</p><figure><video><source src="a.mp4"></video></figure><div contenteditable="false"><iframe src="b"></iframe></div>',
    );
    expect(read.map(({ text, embeds }) => [text, embeds?.map(({ src }) => src)])).toEqual([
      ['앞', undefined],
      ['', ['a.mp4']],
      ['', ['b']],
    ]);
  });
});
