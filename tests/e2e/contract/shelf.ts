/** Contract rows about the shelf: official words go in everywhere, a picture with its alt text where the family can. */
import { expect, test } from '../world/fixtures.ts';
import { caret, save, text, title } from '../world/writer.ts';
import { sitDown } from './desk.ts';
import { readyPicture, readyText } from './assets.ts';
import { paragraphs, shown, type Subject } from './subjects.ts';

export function shelfRows(subject: Subject): void {
  test('inserts official words at the caret', async ({ world }) => {
    const asset = readyText(world.installed);
    const { page, sidebar } = await sitDown(world.context, subject, paragraphs('첫 문단.', '둘째 문단.'));
    await caret(page, '첫 문단.');
    await sidebar.insert(asset.id);
    const wanted = shown(subject, paragraphs('첫 문단.', '둘째 문단.')).replace('첫 문단.', `첫 문단.${asset.text}`);
    await expect.poll(async () => squash(await text(page))).toBe(squash(wanted));
  });

  if (subject.capabilities.pictures) {
    test('inserts a picture with its alt text', async ({ world }) => {
      const asset = readyPicture(world.installed);
      const { page, sidebar } = await sitDown(world.context, subject, paragraphs('첫 문단.', '둘째 문단.'));
      await caret(page, '첫 문단.');
      await sidebar.insert(asset.id);
      await expect.poll(() => save(page)).toContain(`alt="${asset.alt}"`);
      // An editor with a model may save what it has not drawn yet.
      const pictures = () =>
        page.evaluate(() =>
          [...(window.__page?.body.querySelectorAll('img[alt]') ?? [])]
            .map((image) => (image as HTMLImageElement).alt)
            .filter((alt) => alt !== ''),
        );
      await expect.poll(pictures).toEqual([asset.alt]);
      expect(squash(await text(page))).toBe('첫문단.둘째문단.');
    });
  } else {
    test('a picture goes elsewhere, and the draft stays as it was', async ({ world }) => {
      const asset = readyPicture(world.installed);
      const { page, sidebar } = await sitDown(world.context, subject, paragraphs('첫 문단.', '둘째 문단.'));
      await caret(page, '첫 문단.');
      const before = await save(page);
      await sidebar.insert(asset.id);
      await expect(sidebar.frame.locator('[data-way="clipboard"], [data-way="download"]').first()).toBeVisible();
      expect(await save(page)).toBe(before);
      expect(await title(page)).toBe('');
    });
  }
}

const squash = (words: string) => words.replace(/\s+/g, '');
