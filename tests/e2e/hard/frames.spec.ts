/** An editor in a frame of another origin: read, marked and written to there, with the sidebar in the top frame. */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { runs, type PageDraft } from '../../pages/drafts/draft.ts';
import { expect, test } from '../world/fixtures.ts';
import { openSidebar, sidebarFrame, type Sidebar } from '../world/sidebar.ts';
import { openPage, passTime } from '../world/writer.ts';
import { inOwnBrowser, killWorker, workers } from './own-browser.ts';

const draft: PageDraft = {
  title: '케이티가 걸어온 길',
  blocks: [
    { kind: 'paragraph', text: '하나, 케이티가 왔다.' },
    { kind: 'paragraph', text: '둘, 여기서 쓴다.' },
  ],
};

interface Desk {
  readonly page: Page;
  readonly editor: Frame;
  readonly sidebar: Sidebar;
}

async function sit(context: BrowserContext, given: PageDraft = draft): Promise<Desk> {
  const page = await openPage(context, 'wordpresscom', { draft: given });
  const editor = await editorFrame(page);
  return { page, editor, sidebar: await openSidebar(page) };
}

/** The site's admin in the page, once its editor stands. */
async function editorFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().startsWith('https://example.wordpress.com/wp-admin'));
  await expect.poll(find).toBeDefined();
  const frame = find();
  if (!frame) throw new Error('the editor left again');
  await frame.waitForFunction(() => window.__page !== undefined);
  return frame;
}

const text = (editor: Frame) => editor.evaluate(() => window.__page?.text() ?? '');
const save = (editor: Frame) => editor.evaluate(() => window.__page?.save() ?? '');

/** Words under marks of the canvas, in the order of the page. */
const marked = (editor: Frame) =>
  editor.evaluate(() => {
    const view = window.__page?.body.ownerDocument.defaultView as (Window & typeof globalThis) | undefined;
    const ranges = ['hs-1', 'hs-2', 'hs-3'].flatMap((name) => [...(view?.CSS.highlights.get(name) ?? [])] as Range[]);
    return ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  });

async function caret(editor: Frame, words: string): Promise<void> {
  await editor.evaluate((at) => window.__page?.caret(at, 'end'), words);
}

test('title and body are read and marked, and nothing of ours enters the canvas', async ({ world }) => {
  const { page, editor, sidebar } = await sit(world.context);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await expect.poll(() => marked(editor)).toEqual(['케이티', '케이티']);
  const plain = draft.blocks.flatMap((block) => ('text' in block ? runs(block.text).map((run) => run.text) : []));
  expect(await save(editor)).toBe(plain.map((words) => `<p>${words}</p>`).join(''));
  const inTop = await page.evaluate(() => [...document.documentElement.children].map(({ nodeName }) => nodeName));
  expect(inTop).toEqual(['HEAD', 'BODY', 'DIV']);
});

test('typing is followed', async ({ world }) => {
  const { page, editor, sidebar } = await sit(world.context);
  await caret(editor, '쓴다.');
  await page.keyboard.type(' Qook 인터넷');
  await expect.poll(() => marked(editor)).toEqual(['케이티', '케이티', 'Qook']);
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
});

test('a fix, its undo from the sidebar, and Ctrl+Z', async ({ world }) => {
  const { page, editor, sidebar } = await sit(world.context, { ...draft, title: '' });
  await caret(editor, '쓴다.');
  await page.keyboard.type(' 더');
  const before = await save(editor);
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => text(editor)).toBe('하나, KT가 왔다.\n둘, 여기서 쓴다. 더');
  await expect(sidebar.cards('NAM-01')).toHaveCount(0);
  await sidebar.undo();
  await expect.poll(() => save(editor)).toBe(before);
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => text(editor)).toBe('하나, KT가 왔다.\n둘, 여기서 쓴다. 더');
  await page.keyboard.press('Control+z');
  await expect.poll(() => save(editor)).toBe(before);
});

test('a text of the shelf is inserted at the caret', async ({ world }) => {
  const { editor, sidebar } = await sit(world.context);
  await caret(editor, '쓴다.');
  await sidebar.insert('text-about-line');
  await expect(sidebar.frame.locator('[data-notice="inserted"]')).toHaveCount(1);
  const lines = (await text(editor)).split('\n');
  expect(lines[0]).toBe('하나, 케이티가 왔다.');
  expect(lines.slice(1).join('\n').length).toBeGreaterThan('둘, 여기서 쓴다.'.length);
});

test('the frame is removed: the sidebar goes with it, and comes back with a new frame', async ({ world }) => {
  const { page, editor } = await sit(world.context);
  await expect.poll(() => marked(editor)).toEqual(['케이티', '케이티']);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => sidebarFrame(page)).toBeUndefined();
  const children = await page.evaluate(() => [...document.documentElement.children].map(({ nodeName }) => nodeName));
  expect(children).toEqual(['HEAD', 'BODY']);

  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.querySelector('.wpcom-site')?.append(frame);
  }, editor.url());
  await checkAgain(page);
});

test('the frame is loaded anew: it is read, marked and fixed again', async ({ world }) => {
  const { page, editor } = await sit(world.context);
  const before = sidebarFrame(page);
  await editor.evaluate(() => location.reload());
  await expect.poll(() => sidebarFrame(page) ?? before).not.toBe(before);
  await checkAgain(page);
});

test('the editor in the frame leaves its page: the sidebar goes', async ({ world }) => {
  const { page, editor } = await sit(world.context);
  await editor.evaluate(() => window.__page?.leave());
  await expect.poll(() => sidebarFrame(page)).toBeUndefined();
});

test('two tabs: each sidebar hears only the frame of its own', async ({ world }) => {
  const first = await sit(world.context, { title: '', blocks: [{ kind: 'paragraph', text: '케이티가 왔다.' }] });
  const second = await sit(world.context, { title: '', blocks: [{ kind: 'paragraph', text: 'Qook 인터넷' }] });
  await expect(first.sidebar.cards('NAM-01')).toHaveCount(1);
  await expect(first.sidebar.cards('NAM-03')).toHaveCount(0);
  await expect(second.sidebar.cards('NAM-03')).toHaveCount(1);
  await expect(second.sidebar.cards('NAM-01')).toHaveCount(0);
  await second.page.close();
  await first.page.bringToFront();
  await caret(first.editor, '왔다.');
  await first.page.keyboard.type(' Qook');
  await expect(first.sidebar.cards('NAM-03')).toHaveCount(1);
  await first.sidebar.press('NAM-01', 'fix');
  await expect.poll(() => text(first.editor)).toBe('KT가 왔다. Qook');
});

test('a sidebar whose host is moved is joined again', async ({ world }) => {
  const { page, editor } = await sit(world.context);
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (host) document.body.prepend(host);
  });
  await passTime(page, 100);
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await expect.poll(() => marked(editor)).toEqual(['케이티', '케이티']);
});

test('the background is killed: the line works on, and a frame that is loaded anew wakes it', async () => {
  await inOwnBrowser(async (world) => {
    const { page, editor, sidebar } = await sit(world.context, { ...draft, title: '' });
    await expect.poll(() => marked(editor)).toEqual(['케이티']);
    await killWorker(world);
    await caret(editor, '쓴다.');
    await page.keyboard.type(' Qook');
    await expect.poll(() => marked(editor)).toEqual(['케이티', 'Qook']);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(editor)).toBe('하나, KT가 왔다.\n둘, 여기서 쓴다. Qook');
    expect(await workers(world), 'nothing woke it').toBe(0);
    await editor.evaluate(() => location.reload());
    await expect.poll(() => sidebarFrame(page) ?? sidebar.frame).not.toBe(sidebar.frame);
    await expect.poll(async () => marked(await editorFrame(page))).toEqual(['케이티']);
    expect(world.problems).toEqual([]);
  });
});

test('the panel leaves the publish button of the frame free', async ({ world }) => {
  const { page, editor } = await sit(world.context);
  const button = await (await editor.$('.editor-post-publish-button'))?.boundingBox();
  if (!button) throw new Error('no button');
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
  await expect
    .poll(() => page.evaluate(([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.tagName, [x, y]))
    .toBe('IFRAME');
});

async function checkAgain(page: Page): Promise<void> {
  const editor = await editorFrame(page);
  await expect.poll(() => marked(editor)).toEqual(['케이티', '케이티']);
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => editor.evaluate(() => window.__page?.title())).toBe('KT가 걸어온 길');
}
