/** Tumblr: the block editor in a dialog. The editor itself is in the contract; here its dialog is recognised. */
import { foundName } from './contract/subjects.ts';
import { expect, test } from './world/fixtures.ts';
import { expectMarks } from './world/marks.ts';
import { openSidebar } from './world/sidebar.ts';
import { expectText, mergeWindow, openPage, passTime, pressUndo } from './world/writer.ts';

test('a post of Tumblr is read with its heading, takes a fix and gives it back', async ({ world }) => {
  const page = await openPage(world.context, 'tumblr', {
    draft: { title: '그날 케이티가', blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다.' }] },
  });
  const sidebar = await openSidebar(page);
  await expectMarks(page, 'must', [foundName, foundName]);
  await sidebar.press('NAM-01', 'fix-all');
  await expectText(page, '그날 KT가\n하나, KT가 왔다.');
  await passTime(page, mergeWindow);
  await pressUndo(page);
  // The last of the two is made first.
  await expectText(page, '그날 케이티가\n하나, KT가 왔다.');
  const free = () =>
    page.locator('#post').evaluate((button) => {
      const box = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
    });
  await expect.poll(free).toBe(true);
  await page.evaluate(() => window.__page?.leave());
  await expectMarks(page, 'must', []);
});
