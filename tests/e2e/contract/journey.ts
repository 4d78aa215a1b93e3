/** The contract of a page in one sitting, for `npm test`: the rows apart, for every page, are `npm run contract`. */
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import {
  caret,
  expectSaved,
  expectText,
  load,
  mergeWindow,
  passTime,
  pressRedo,
  pressUndo,
  save,
} from '../world/writer.ts';
import { readyText } from './assets.ts';
import { savedWithout, sitDown } from './desk.ts';
import { foundName, paragraphs, shown, type Subject } from './subjects.ts';

export function journey(subject: Subject): void {
  test('a sitting: read, marked, fixed, taken back, brought again, added to, and left as if we had not been there', async ({
    world,
  }) => {
    const asset = readyText(world.installed);
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.');
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    await expectMarks(page, 'must', [foundName, foundName]);
    await expectSaved(page, await savedWithout(world.context, subject, draft));

    await caret(page, '쓴다.');
    await page.keyboard.type('더');
    const before = await save(page);
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    const fixed = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.더');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
    await expectMarks(page, 'must', [foundName]);

    if (subject.undoesOn === undefined) {
      await pressUndo(page);
      await expectSaved(page, before);
      await pressRedo(page, subject.redo);
      await expectText(page, shown(subject, fixed));
    }

    const later = paragraphs('첫 문단, 케이티가 왔다.', '둘째 문단.');
    await load(page, later);
    await expectMarks(page, 'must', [foundName]);
    await caret(page, '둘째 문단.');
    await sidebar.insert(asset.id);
    const wanted = shown(subject, later).replace('둘째 문단.', `둘째 문단.${asset.text}`);
    await expect.poll(() => page.evaluate(() => window.__page?.text().replaceAll(/\s+/g, ''))).toBe(squash(wanted));

    await page.evaluate(() => window.__page?.leave());
    await expect.poll(() => sidebarFrame(page)).toBeUndefined();
  });
}

const squash = (words: string) => words.replaceAll(/\s+/g, '');
