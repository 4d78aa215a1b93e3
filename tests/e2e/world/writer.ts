/** A writer at a test page: opens it, types with real keys, reads what the page would save, waits by the page's clock. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import { addressOf, type PageName } from './addresses.ts';

export interface OpenOptions {
  /** A name in tests/pages/drafts, or the draft that stands there from the start. */
  readonly draft?: string | PageDraft;
  /** At the address where the extension is not. */
  readonly control?: boolean;
}

/** A new tab at the page's address; resolves when its editor stands. */
export async function openPage(context: BrowserContext, name: PageName, options: OpenOptions = {}): Promise<Page> {
  const page = await context.newPage();
  const { draft, control } = options;
  await page.goto(addressOf(name, { draft: typeof draft === 'object' ? JSON.stringify(draft) : draft, control }));
  if (name !== 'notaneditor' && name !== 'wordpresscom') await page.waitForFunction(() => window.__page !== undefined);
  return page;
}

export const load = (page: Page, draft: PageDraft) => page.evaluate((given) => window.__page?.load(given), draft);
export const save = (page: Page) => page.evaluate(() => window.__page?.save() ?? '');
export const text = (page: Page) => page.evaluate(() => window.__page?.text() ?? '');
export const title = (page: Page) => page.evaluate(() => window.__page?.title() ?? '');
export const beforeCaret = (page: Page) => page.evaluate(() => window.__page?.beforeCaret());

/** Puts the caret at the edge of the first place of `words` in the body, and gives the editor the task to notice it. */
export async function caret(page: Page, words: string, edge: 'start' | 'end' = 'end'): Promise<void> {
  await page.evaluate(([at, side]) => window.__page?.caret(at, side), [words, edge] as const);
  await passTime(page, 50);
}

/** Selects units of the shown text, as `__page.text()` gives it, and waits until the editor was told; empty: a caret. */
export async function select(page: Page, start: number, end: number): Promise<void> {
  await page.evaluate(
    async ([from, to]) => {
      const document = window.__page?.body.ownerDocument;
      const standing = (): readonly unknown[] => {
        const { anchorNode, anchorOffset, focusNode, focusOffset } = document?.getSelection() ?? {};
        const at = document?.activeElement as HTMLTextAreaElement | null | undefined;
        const field = [at?.selectionStart, at?.selectionEnd];
        return [document?.hasFocus(), at, ...field, anchorNode, anchorOffset, focusNode, focusOffset];
      };
      const before = standing();
      const told = new Promise<void>((resolve) => {
        document?.addEventListener('selectionchange', () => resolve(), { once: true });
        // Where only the focus moved, nothing is told of the selection.
        setTimeout(resolve, 60);
      });
      window.__page?.select?.(from, to);
      const after = standing();
      // The same selection as before is not told of again; a frame later stands one that the editor sets for itself.
      if (after.every((value, index) => value === before[index]))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      else await told;
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    [start, end] as const,
  );
}

/** What the editor left for its next frame is done then. */
export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));

/** The caret's offset in the shown text. */
export const caretAt = (page: Page) => page.evaluate(() => window.__page?.caretAt?.());

/** Waits until the page's own clock has moved on by `ms`: past an editor's merge window, never longer. */
export async function passTime(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (span) => {
    const until = performance.now() + span;
    for (let left = span; left > 0; left = until - performance.now())
      await new Promise((resolve) => setTimeout(resolve, left));
  }, ms);
}

/** Longer than any tested editor merges edits into one undo step. */
export const mergeWindow = 1_200;

export const pressUndo = (page: Page) => page.keyboard.press('Control+z');

/** Redo by whichever of the two usual keys the editor of this page knows. */
export const pressRedo = (page: Page, key: 'Control+y' | 'Control+Shift+z') => page.keyboard.press(key);

export async function expectText(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => text(page)).toBe(wanted);
}

export async function expectSaved(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => save(page)).toBe(wanted);
}
