/** How an example is read as a small draft. */
import { expect, it } from 'vitest';
import { draftOfExample } from '../../lib/guideline/examples.ts';

it.each([
  ['T: 제목', { field: 'title', kind: 'title', text: '제목' }],
  ['### 셋', { field: 'body', kind: 'heading', level: 3, text: '셋' }],
  ['- 점', { kind: 'list-item', text: '점' }],
  ['> 인용', { kind: 'quote', text: '인용' }],
  ['| 칸', { kind: 'cell', text: '칸' }],
  ['글 ![옥상](a.png)', { kind: 'paragraph', text: '글 \uFFFC', images: [{ at: 2, src: 'a.png', alt: '옥상' }] }],
  ['![](a.png)', { images: [{ at: 0, src: 'a.png', alt: undefined }] }],
  ['앞 [말](https://a.example) 뒤', { text: '앞 말 뒤', links: [{ start: 2, end: 3, href: 'https://a.example' }] }],
  ['[안](/b)[메일](mailto:a@b.example)', { text: '안메일', links: [{ href: '/b' }, { href: 'mailto:a@b.example' }] }],
  ['[협찬](광고) 글', { text: '[협찬](광고) 글' }],
  ['앞@[영상](https://v.example)', { text: '앞', embeds: [{ at: 1, src: 'https://v.example', title: '영상' }] }],
  ['앞 {#E4002B 빨강} 뒤', { text: '앞 빨강 뒤', colours: [{ start: 2, end: 4, colour: '#E4002B' }] }],
  ['{이름} 님', { text: '{이름} 님' }],
])('%s', (example, block) => {
  expect(draftOfExample(example).blocks).toMatchObject([block]);
});

it('parts blocks', () => {
  expect(draftOfExample('하나 ¶ 둘 ¶ ').blocks.map(({ id, text }) => [id, text])).toEqual([
    ['b1', '하나'],
    ['b2', '둘'],
    ['b3', ''],
  ]);
});
