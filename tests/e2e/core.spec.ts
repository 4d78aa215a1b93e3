/** The risky core: a pointer in the sidebar fixes a word, focus stays in the editor, Ctrl+Z and redo are exact, 20 of 20. */
import { sitDown } from './contract/desk.ts';
import { paragraphs, subjects } from './contract/subjects.ts';
import { expect, test } from './world/fixtures.ts';
import { caret, expectSaved, load, pressRedo, pressUndo, save, text } from './world/writer.ts';

const repetitions = 20;

for (const subject of subjects.filter(({ page }) => page === 'devto' || page === 'tistory')) {
  test(`${subject.family}: fix, undo and redo ${repetitions} times without a pause`, async ({ world }) => {
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    for (let turn = 1; turn <= repetitions; turn++) {
      await load(page, draft);
      await expect.poll(() => text(page)).toContain('케이티가');
      await caret(page, '둘, 여기서 쓴다.');
      await page.keyboard.type(`글${turn}`);
      const before = await save(page);
      await expect(sidebar.cards('NAM-01')).toHaveCount(1);
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
      const fixed = await save(page);

      const focus = await page.evaluate(() => {
        const body = window.__page?.body;
        return body?.ownerDocument.activeElement === body && body?.ownerDocument.hasFocus();
      });
      expect(focus, `focus after fix ${turn}`).toBe(true);
      await pressUndo(page);
      await expectSaved(page, before);
      await pressRedo(page, subject.redo);
      await expectSaved(page, fixed);
    }
  });
}
