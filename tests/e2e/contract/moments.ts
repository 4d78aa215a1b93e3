/** Contract rows about when a fix comes: while the writer types, while the caret is elsewhere, between compositions. */
import type { Page } from '@playwright/test';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import { expect, test } from '../world/fixtures.ts';
import { caret, expectSaved, load, pressRedo, pressUndo, save, text } from '../world/writer.ts';
import { savedWithout, sitDown } from './desk.ts';
import { paragraphs, shown, type Subject } from './subjects.ts';

export function momentRows(subject: Subject): void {
  const fixed = (page: Page) => expect.poll(() => text(page)).toContain('KT가');

  for (const [where, behind, typed] of [
    ['in another block', '셋, 여기서 쓴다.', '더'],
    ['in the same block', '왔다.', '더'],
    ['right before the words', '하나, ', '더 '],
    ['right behind the words', '케이티가', ' 더'],
  ] as const) {
    test(`one Ctrl+Z at once takes the fix back and not what was just typed ${where}`, async ({ world }) => {
      const { page, sidebar } = await sitDown(
        world.context,
        subject,
        paragraphs('하나, 케이티가 왔다.', '둘.', '셋, 여기서 쓴다.'),
      );
      await sidebar.cards('NAM-01').first().waitFor();
      await caret(page, behind);
      await page.keyboard.type(typed);
      const before = await save(page);
      await sidebar.press('NAM-01', 'fix');
      await fixed(page);
      const after = await save(page);
      await pressUndo(page);
      await expectSaved(page, before);
      await pressRedo(page, subject.redo);
      await expectSaved(page, after);
    });
  }

  for (const [where, place] of [
    ['in the same block, before the words', '하나,'],
    ['in the same block, behind the words', '왔다'],
    ['right behind the words', '케이티가'],
    ['in a block above', '영'],
    ['in a block below', '둘, 여기'],
  ] as const) {
    test(`the caret stays where it was: ${where}`, async ({ world }) => {
      const line = (first: string) => paragraphs('영.', first, '둘, 여기서 쓴다.');
      const { page, sidebar } = await sitDown(world.context, subject, line('하나, 케이티가 왔다.'));
      await caret(page, place);
      await sidebar.press('NAM-01', 'fix');
      await fixed(page);
      await page.keyboard.type('x');
      await expect.poll(() => text(page)).toContain('x');
      const words = place.replace('케이티', 'KT');
      const wanted = withTyped(line('하나, KT가 왔다.'), words, 'x');
      expect(await text(page)).toBe(shown(subject, wanted));
      await expectSaved(page, await savedWithout(world.context, subject, wanted));
    });
  }

  test('a fix from a blurred state is one step, and Ctrl+Z takes it back', async ({ world }) => {
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    await caret(page, '둘, 여기서 쓴다.');
    await page.keyboard.type('그리고');
    const before = await save(page);
    await page.getByRole('button').first().focus();
    await sidebar.press('NAM-01', 'fix');
    await fixed(page);
    const after = await save(page);
    await pressUndo(page);
    await expectSaved(page, before);
    await pressRedo(page, subject.redo);
    await expectSaved(page, after);
  });

  test('compositions between fix, undo and redo are kept and keep apart', async ({ world }) => {
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.', '셋.');
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    await sidebar.cards('NAM-01').first().waitFor();
    await caret(page, '둘, 여기서 쓴다.');
    await compose(page, '한');
    const composed = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.한', '셋.');
    await expect.poll(() => text(page)).toBe(shown(subject, composed));
    // Draft.js takes a composition into what it would save a moment after it has shown it.
    await expectSaved(page, await savedWithout(world.context, subject, composed));
    const before = await save(page);
    await sidebar.press('NAM-01', 'fix');
    await fixed(page);
    await pressUndo(page);
    await expectSaved(page, before);
    await caret(page, '셋.');
    await compose(page, '글');
    await expect
      .poll(() => text(page))
      .toBe(shown(subject, paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.한', '셋.글')));
    await sidebar.press('NAM-01', 'fix');
    await fixed(page);
    await compose(page, '은');
    const wanted = paragraphs('하나, KT가 왔다.', '둘, 여기서 쓴다.한', '셋.글은');
    await expect.poll(() => text(page)).toBe(shown(subject, wanted));
    await expectSaved(page, await savedWithout(world.context, subject, wanted));
  });

  test('a draft that comes while a fix is on its way is not written over', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, paragraphs('하나, 케이티가 왔다.', '둘.'));
    const button = sidebar.cards('NAM-01').first().locator('[data-action="fix"]').first();
    await button.waitFor();
    const other = paragraphs('다른 글이다.', '여기에는 없다.');
    // The card may leave under the pointer: then nothing was pressed.
    await Promise.all([load(page, other), button.click({ timeout: 2_000 }).catch(() => undefined)]);
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    await expect.poll(() => text(page)).toBe(shown(subject, other));
    await expectSaved(page, await savedWithout(world.context, subject, other));
  });
}

/** The draft with `typed` behind the first place of `words`. */
function withTyped(draft: PageDraft, words: string, typed: string): PageDraft {
  const at = draft.blocks.findIndex((block) => block.kind !== 'picture' && block.text.includes(words));
  return {
    ...draft,
    blocks: draft.blocks.map((block, index) =>
      index === at && block.kind !== 'picture' ? { ...block, text: block.text.replace(words, words + typed) } : block,
    ),
  };
}

/** One syllable by way of its first letter, as an input method does it. */
async function compose(page: Page, syllable: string): Promise<void> {
  const ime = await page.context().newCDPSession(page);
  for (const part of [syllable.normalize('NFD').charAt(0), syllable])
    await ime.send('Input.imeSetComposition', { text: part, selectionStart: 1, selectionEnd: 1 });
  await ime.send('Input.insertText', { text: syllable });
  await ime.detach();
}
