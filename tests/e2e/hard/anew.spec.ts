/** Editors that are made anew under us: the element replaced, the frame loaded again. What the writer decided stays. */
import { expect, test } from '../world/fixtures.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { marksInText } from '../world/marks.ts';
import { paragraphs, passOver, sit } from './sit.ts';
import { expectSlips } from './slips.ts';

const draft = paragraphs('하나, 케이티가 왔다.', '둘, Qook 인터넷을 쓴다.');

test('the element is replaced by another with the same text', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', draft);
  await passOver(sidebar, 'NAM-03');
  await expectSlips(page, ['케이티']);
  await page.evaluate(() => {
    const note = document.querySelector('#note');
    note?.replaceWith(note.cloneNode(true));
  });
  await expectSlips(page, ['케이티']);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  expect(sidebarFrame(page)).toBe(sidebar.frame);
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => page.evaluate(() => document.querySelector('#note')?.textContent)).toContain('KT가 왔다');
});

test('the frame of the canvas is loaded again', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'wordpresscomframe', draft);
  await passOver(sidebar, 'NAM-03');
  await expect.poll(async () => (await marksInText(page)).map(({ words }) => words)).toEqual(['케이티']);
  await page.evaluate(() => {
    const body = window.__page?.body;
    const text = body?.innerHTML ?? '';
    const canvas = body?.ownerDocument.defaultView?.frameElement as HTMLIFrameElement;
    canvas.addEventListener('load', () => {
      const list = canvas.contentDocument?.querySelector('.is-root-container');
      if (list) list.innerHTML = text;
    });
    canvas.src = String(canvas.src);
  });
  await expect.poll(async () => (await marksInText(page)).map(({ words }) => words)).toEqual(['케이티']);
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  expect(sidebarFrame(page)).toBe(sidebar.frame);
  await sidebar.press('NAM-01', 'fix');
  const inCanvas = () => page.evaluate(() => window.frames[0]?.document.body.textContent);
  await expect.poll(inCanvas).toContain('KT가 왔다');
});
