/** The test pages by themselves, no extension in sight: each editor types, saves, undoes, and fails no request. */
import { asMarkdown } from '../pages/drafts/draft.ts';
import type { PageName } from './world/addresses.ts';
import { drafts } from '../pages/drafts/index.ts';
import { expect, test } from './world/bare.ts';
import {
  caret,
  load,
  openPage,
  passTime,
  pressRedo,
  pressUndo,
  save,
  text,
  title,
  beforeCaret,
  mergeWindow,
} from './world/writer.ts';

interface EditorRow {
  readonly name: PageName;
  readonly publish: readonly string[];
  readonly redo: 'Control+y' | 'Control+Shift+z';
  /** Where the buttons stand, when not in the page itself. */
  readonly frame?: string;
  /** What is typed. Default: a syllable, which comes without a key. */
  readonly typed?: string;
  /** A key that the platform waits for before anything is saved. */
  readonly firstKey?: string;
}

const editors: readonly EditorRow[] = [
  { name: 'devto', publish: ['Save draft'], redo: 'Control+Shift+z' },
  { name: 'tistory', publish: ['완료', '공개 발행'], redo: 'Control+y' },
  { name: 'substack', publish: ['Continue'], redo: 'Control+Shift+z' },
  { name: 'ghost', publish: ['Publish'], redo: 'Control+Shift+z' },
  { name: 'naver', publish: ['저장'], redo: 'Control+y', frame: '#mainFrame' },
  { name: 'medium', publish: ['Publish'], firstKey: 'ArrowRight', redo: 'Control+Shift+z' },
  { name: 'linkedin', publish: ['Next', 'Publish'], redo: 'Control+Shift+z' },
  { name: 'velog', publish: ['출간하기'], redo: 'Control+y' },
  { name: 'codemirror5', publish: ['Save'], redo: 'Control+y' },
  { name: 'codemirror6', publish: ['Save'], redo: 'Control+y' },
  { name: 'monaco', publish: ['Save'], redo: 'Control+y' },
  { name: 'slate', publish: ['Save'], redo: 'Control+y' },
  { name: 'quill', publish: ['Save'], redo: 'Control+Shift+z' },
  { name: 'quill1', publish: ['Save'], redo: 'Control+Shift+z' },
  { name: 'draftjs', publish: ['Save'], redo: 'Control+y' },
  // It makes undo steps of keys.
  { name: 'ckeditor4', publish: ['Save'], redo: 'Control+y', typed: 'x' },
  { name: 'ckeditor5', publish: ['Save'], redo: 'Control+y' },
  { name: 'plain', publish: ['Save'], redo: 'Control+Shift+z' },
  { name: 'wordpresscomframe', publish: ['공개'], redo: 'Control+Shift+z' },
];

type Name = (typeof editors)[number]['name'];
const source = (name: Name) => ['devto', 'velog', 'codemirror5', 'codemirror6', 'monaco'].includes(name);
const untitled: readonly Name[] = [
  'plain',
  'slate',
  'draftjs',
  'quill',
  'quill1',
  'ckeditor4',
  'ckeditor5',
  'codemirror5',
  'codemirror6',
  'monaco',
];
const titled = (name: Name) => !untitled.includes(name);

for (const { name, publish, redo, frame, firstKey, typed: letter = '넷' } of editors) {
  test(`${name}: typing, saving, undo and redo`, async ({ world }) => {
    const page = await openPage(world.context, name);
    await load(page, { title: '제목', blocks: [{ kind: 'paragraph', text: '하나 **둘** 셋' }] });
    const loaded = await save(page);
    await caret(page, '셋');
    await passTime(page, mergeWindow);
    await page.keyboard.type(letter);
    await expect.poll(() => text(page)).toBe(`${source(name) ? '하나 **둘**' : '하나 둘'} 셋${letter}`);
    expect(await beforeCaret(page)).toBe(await text(page));

    if (firstKey !== undefined) await page.keyboard.press(firstKey);
    const place = frame === undefined ? page : page.frameLocator(frame);
    for (const button of publish) await place.getByRole('button', { name: button, exact: true }).click();
    const saved: unknown = await page.evaluate(() => JSON.parse(window.__saved ?? '{}'));
    expect(saved).toMatchObject({ body: await save(page), title: titled(name) ? '제목' : '' });

    const typed = await save(page);
    await caret(page, `셋${letter}`);
    await pressUndo(page);
    await expect.poll(() => save(page)).toBe(loaded);
    await pressRedo(page, redo);
    await expect.poll(() => save(page)).toBe(typed);

    await page.evaluate(() => window.__page?.leave());
    await expect(page.locator('body')).not.toContainText('하나');
  });

  test(`${name}: opens a named draft`, async ({ world }) => {
    const page = await openPage(world.context, name, { draft: 'qook-ko' });
    const shown = await text(page);
    expect(shown.match(/케이티가/g)).toHaveLength(3);
    for (const words of ['Qook', '업계 최초', '지원받아 작성했습니다']) expect(shown).toContain(words);
    if (titled(name)) expect(await title(page)).toBe(drafts['qook-ko']?.title);
    const picture = /<img(?![^>]*\balt=)[^>]*>/;
    if (['tistory', 'plain', 'quill', 'quill1', 'ckeditor4', 'ckeditor5'].includes(name))
      expect(await save(page)).toMatch(picture);
  });
}

test('the control address shows the same page', async ({ world }) => {
  const real = await openPage(world.context, 'devto', { draft: 'qook-ko' });
  const control = await openPage(world.context, 'devto', { draft: 'qook-ko', control: true });
  const draft = drafts['qook-ko'];
  expect(draft && asMarkdown(draft)).toBe(await save(real));
  expect(await save(control)).toBe(await save(real));
});

test('an article is no editor', async ({ world }) => {
  const page = await openPage(world.context, 'notaneditor');
  await page.getByLabel('댓글').fill('잘 읽었습니다');
  await page.getByRole('button', { name: '등록' }).click();
  expect(await page.evaluate(() => window.__saved)).toBe('{"comment":"잘 읽었습니다"}');
});

test('the server hears every host', async ({ world }) => {
  const page = await openPage(world.context, 'notaneditor');
  const status = await page.evaluate(() => fetch('/nothing?here').then((response) => response.status));
  expect(status).toBe(404);
  expect(world.server.seen).toContainEqual(
    expect.objectContaining({ host: 'example.tistory.com', path: '/nothing?here' }),
  );
});
