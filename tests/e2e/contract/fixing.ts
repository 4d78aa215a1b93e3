/** Contract rows about writing: one fix and only that one, taken back by one key, and the writer goes on undisturbed. */
import { expect, test } from '../world/fixtures.ts';
import {
  caret,
  expectSaved,
  expectText,
  mergeWindow,
  passTime,
  pressRedo,
  pressUndo,
  save,
  text,
} from '../world/writer.ts';
import { savedWithout, sitDown } from './desk.ts';
import { paragraphs, shown, type Subject } from './subjects.ts';

export function fixingRows(subject: Subject): void {
  const three = paragraphs('하나, 케이티가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.');

  test('fixes one of three and only that one', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await sidebar.press('NAM-01', 'fix');
    const fixed = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
  });

  test('fixes all three at once', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await sidebar.press('NAM-01', 'fix-all');
    const fixed = paragraphs('하나, KT가 왔다.', '둘, KT가 왔다.', '셋, KT가 왔다.');
    await expectText(page, shown(subject, fixed));
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
  });

  test('one Ctrl+Z takes the fix back and nothing else, and redo brings it again', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '셋, 케이티가 왔다.');
    await page.keyboard.type('그리고');
    const before = await save(page);
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
    const fixed = await save(page);
    await passTime(page, mergeWindow);
    await pressUndo(page);
    await expectSaved(page, before);
    await pressRedo(page, subject.redo);
    await expectSaved(page, fixed);
  });

  test('the next key after an undo does not overwrite the word', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '둘, 케이티가 왔다.');
    await page.keyboard.type('그리고');
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
    await passTime(page, mergeWindow);
    await pressUndo(page);
    await expect.poll(() => text(page)).toContain('하나, 케이티가 왔다.');
    await passTime(page, 100);
    await page.keyboard.type('x');
    await expect.poll(() => text(page)).toContain('x');
    expect((await text(page)).replace('x', '')).toBe(
      shown(subject, paragraphs('하나, 케이티가 왔다.', '둘, 케이티가 왔다.그리고', '셋, 케이티가 왔다.')),
    );
  });

  test('typing goes on where it was after the fix', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '셋, 케이티가 왔다.');
    await page.keyboard.type('그');
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
    await page.keyboard.type('리고');
    const wanted = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.그리고');
    await expectText(page, shown(subject, wanted));
    await page.keyboard.press('Backspace');
    await expect.poll(() => text(page)).toContain('왔다.그리');
    await expectSaved(
      page,
      await savedWithout(
        world.context,
        subject,
        paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.그리'),
      ),
    );
  });

  test('two fixes in a row are two steps back', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '셋, 케이티가 왔다.');
    await page.keyboard.type('그리고');
    const none = await save(page);
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
    const one = await save(page);
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('둘, KT가 왔다.');
    await passTime(page, mergeWindow);
    await pressUndo(page);
    await expectSaved(page, one);
    await passTime(page, mergeWindow);
    await pressUndo(page);
    await expectSaved(page, none);
  });

  test('two fixes as fast as the hand can press are both made', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await sidebar.press('NAM-01', 'fix');
    await sidebar.press('NAM-01', 'fix');
    const fixed = paragraphs('하나, KT가 왔다.', '둘, KT가 왔다.', '셋, 케이티가 왔다.');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
  });

  test('fixes while the focus is somewhere else in the page', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '셋, 케이티가 왔다.');
    await page.getByRole('button').first().focus();
    await sidebar.press('NAM-01', 'fix');
    const fixed = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
  });

  test('fixes at the start and the end of a block', async ({ world }) => {
    const { page, sidebar } = await sitDown(
      world.context,
      subject,
      paragraphs('케이티가 먼저', '나중은 케이티가', '케이티가'),
    );
    await sidebar.press('NAM-01', 'fix-all');
    const fixed = paragraphs('KT가 먼저', '나중은 KT가', 'KT가');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
  });

  test('emoji and decomposed Hangul around and in the words stay as they are', async ({ world }) => {
    const apart = (words: string) => words.normalize('NFD');
    const { page, sidebar } = await sitDown(
      world.context,
      subject,
      paragraphs(`👩‍👩‍👧 ${apart('오늘은')} 케이티가 왔다 😀`, `${apart('내일은 케이티가 온다')} 🎉`),
    );
    await sidebar.press('NAM-01', 'fix-all');
    const fixed = paragraphs(`👩‍👩‍👧 ${apart('오늘은')} KT가 왔다 😀`, `${apart('내일은')} KT가 ${apart('온다')} 🎉`);
    await expect.poll(async () => (await text(page)).normalize('NFC')).toBe(shown(subject, fixed).normalize('NFC'));
    expect((await text(page)).replace(apart('가'), '가')).toBe(shown(subject, fixed).replace(apart('가'), '가'));
  });

  test("the sidebar's way back is the family's own undo", async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await caret(page, '셋, 케이티가 왔다.');
    await page.keyboard.type('그리고');
    const before = await save(page);
    await passTime(page, mergeWindow);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
    await passTime(page, mergeWindow);
    await sidebar.undo();
    await expectSaved(page, before);
    const shownBefore = await text(page);
    await page.keyboard.type('x');
    await expect.poll(() => text(page)).toContain('x');
    expect((await text(page)).replace('x', '')).toBe(shownBefore);
  });

  if (subject.capabilities.bold) {
    test('bold words stay bold', async ({ world }) => {
      const { page, sidebar } = await sitDown(
        world.context,
        subject,
        paragraphs('하나, **케이티가** 왔다.', '**둘, 케이티가 왔다.**'),
      );
      await sidebar.press('NAM-01', 'fix-all');
      const fixed = paragraphs('하나, **KT가** 왔다.', '**둘, KT가 왔다.**');
      await expectText(page, shown(subject, fixed));
      await expectSaved(page, await savedWithout(world.context, subject, fixed));
    });
  }
}
