/** What is read of SmartEditor ONE's components, and where its editor is found. */
import { afterEach, expect, test } from 'vitest';
import { smarteditor } from '../../lib/editors/smarteditor.ts';

afterEach(() => document.body.replaceChildren());

function show(components: string, buffer = true): HTMLElement {
  document.body.innerHTML = `<main class="se-container"><div class="se-canvas">
    <div class="se-component se-documentTitle" data-a11y-title="제목"><div class="se-module se-module-text">
      <p class="se-text-paragraph"><span class="se-fs32 __se-node">제목입니다</span></p></div></div>
    ${components}<div class="se-content-guide"><p>글감</p></div></div></main>
    ${buffer ? '<iframe id="input_buffer123"></iframe>' : ''}`;
  return document.querySelector<HTMLElement>('.se-canvas')!;
}

function open(components: string, field: 'title' | 'body' = 'body') {
  const canvas = show(components);
  const candidate = field === 'title' ? canvas.querySelector('[data-a11y-title="제목"]')! : canvas;
  const element = smarteditor.find(candidate)!;
  return smarteditor.open(element, field, 'rich');
}

const text = (inner: string) =>
  `<div class="se-component se-text"><div class="se-component-content"><div class="se-section"><div class="se-module se-module-text">${inner}</div></div></div></div>`;
const paragraph = (words: string, size = 15) =>
  `<p class="se-text-paragraph"><span class="se-ff-system se-fs${size} __se-node">${words}</span></p>`;

test('the title and the body are apart', () => {
  const body = open(text(paragraph('첫 문단')));
  expect(body.read().blocks).toMatchObject([{ field: 'body', kind: 'paragraph', text: '첫 문단' }]);
  const title = open(text(paragraph('첫 문단')), 'title');
  expect(title.read().blocks).toMatchObject([{ field: 'title', kind: 'title', text: '제목입니다' }]);
});

test('placeholders and characters of no width are left out, joined emoji stay whole', () => {
  const body = open(
    text(
      `<p class="se-text-paragraph"><span class="se-placeholder">글을 써 보세요</span><span class="__se-node">\u200b</span></p>${paragraph('앞\u200b뒤 👩‍👩‍👧')}`,
    ),
  );
  expect(body.read().blocks.map((block) => block.text)).toEqual(['', '앞뒤 👩‍👩‍👧']);
  const [range] = body.ranges(body.read().blocks[1]!.id, { start: 1, end: 2 });
  expect(range?.toString()).toBe('뒤');
});

test('paragraphs of large letters are headings, mixed ones are not', () => {
  const mixed =
    '<p class="se-text-paragraph"><span class="se-fs24 __se-node">큰</span><span class="se-fs15 __se-node"> 말</span></p>';
  const body = open(text(paragraph('큰 제목', 24) + paragraph('소제목', 19) + paragraph('본문') + mixed));
  expect(body.read().blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 2],
    ['heading', 3],
    ['paragraph', undefined],
    ['paragraph', undefined],
  ]);
});

test('a change of size alone is a change', async () => {
  const body = open(text(paragraph('소제목')));
  const before = body.read();
  document.querySelector('.se-text .__se-node')!.className = 'se-fs19 __se-node';
  expect(before.blocks[0]?.kind).toBe('paragraph');
  expect(body.read().blocks[0]?.kind).toBe('heading');
});

test('links, quotes, lists, tables, code, pictures and their captions', () => {
  const body = open(`
    ${text('<p class="se-text-paragraph"><span class="__se-node">이 </span><span class="se-link __se-node" data-href="https://blog.example.test/1">글</span></p><ul class="se-text-list"><li class="se-text-list-item">하나</li></ul>'.replace('하나', paragraph('하나')))}
    <div class="se-component se-quotation"><div class="se-module">${paragraph('옮긴 말')}</div></div>
    <div class="se-component se-table"><table><tbody><tr><td><div class="se-module">${paragraph('칸')}</div></td></tr></tbody></table></div>
    <div class="se-component se-code"><div class="se-module"><textarea>let a = 1;\nlet b;</textarea></div></div>
    <div class="se-component se-image"><div class="se-module-image"><img src="/a.png" alt="바다"></div>
      <div class="se-module-text se-caption">${paragraph('바닷가에서')}</div></div>`);
  const { blocks } = body.read();
  expect(blocks.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['paragraph', '이 글'],
    ['list-item', '하나'],
    ['quote', '옮긴 말'],
    ['cell', '칸'],
    ['code', 'let a = 1;\nlet b;'],
    ['paragraph', '\ufffc'],
    ['caption', '바닷가에서'],
  ]);
  expect(blocks[0]?.links).toEqual([{ start: 2, end: 3, href: 'https://blog.example.test/1' }]);
  expect(blocks[5]?.images).toMatchObject([{ at: 0, alt: '바다' }]);
});

test('code that is typed is read again', () => {
  const body = open('<div class="se-component se-code"><textarea>하나</textarea></div>');
  expect(body.read().blocks[0]?.text).toBe('하나');
  const area = document.querySelector('textarea')!;
  area.value = '둘';
  area.dispatchEvent(new Event('input', { bubbles: true }));
  expect(body.read().blocks[0]?.text).toBe('둘');
});

test('stickers, link previews and guides are not the writer’s', () => {
  const body = open(`${text(paragraph('말'))}
    <div class="se-component se-sticker"><img src="/s.png"></div>
    <div class="se-component se-oglink"><div class="se-module-oglink"><img src="/o.png"><strong>남의 제목</strong></div></div>
    <div class="se-component se-horizontalLine"><hr></div>`);
  expect(body.read().blocks.map((block) => block.text)).toEqual(['말']);
});

test('a published post is no editor', () => {
  expect(smarteditor.find(show(text(paragraph('말')), false))).toBeUndefined();
});

test('a fix is answered truthfully', async () => {
  const body = open(text(paragraph('그날 케이티가')));
  const [block] = body.read().blocks;
  const edit = { blockId: block!.id, span: { start: 3, end: 6 }, quote: '케이티', text: 'KT' };
  expect(await body.apply(edit)).toMatchObject({ ok: false, error: { code: 'editor.guided' } });
  expect(await body.apply({ ...edit, quote: '남의말' })).toMatchObject({ ok: false, error: { code: 'editor.stale' } });
});
