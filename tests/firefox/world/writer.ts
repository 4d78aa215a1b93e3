/** A writer at a test page in Firefox: opens it, types with real keys, reads what the page shows and would save. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { addressOf, type PageName } from '../../e2e/world/addresses.ts';
import type { PageDraft } from '../../pages/drafts/draft.ts';

/** Resolves when the page's editor stands with the draft in it. */
export async function openDraft(page: Page, name: PageName, draft: PageDraft): Promise<void> {
  await page.goto(addressOf(name, { draft: JSON.stringify(draft) }));
  await page.waitForFunction(() => window.__page !== undefined);
}

export const text = (page: Page) => page.evaluate(() => window.__page?.text() ?? '');
export const save = (page: Page) => page.evaluate(() => window.__page?.save() ?? '');

/** Puts the caret behind the first place of `words` in the body, and gives the editor the task to notice it. */
export async function caret(page: Page, words: string): Promise<void> {
  await page.evaluate((at) => window.__page?.caret(at, 'end'), words);
  await passTime(page, 50);
}

/** Waits until the page's own clock has moved on by `ms`: past an editor's merge window, never longer. */
export async function passTime(page: Page, ms: number): Promise<void> {
  const from = await page.evaluate(() => performance.now());
  await page.waitForFunction((start, span) => performance.now() >= start + span, { polling: 20 }, from, ms);
}

/** A key with Control, and with Shift for "Z". */
export async function pressControl(page: Page, key: 'z' | 'y' | 'Z'): Promise<void> {
  const held = key === 'Z' ? (['Control', 'Shift'] as const) : (['Control'] as const);
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held.toReversed()) await page.keyboard.up(one);
}

export async function expectText(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => text(page)).toBe(wanted);
}

export async function expectSaved(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => save(page)).toBe(wanted);
}

/** Longer than any tested editor merges edits into one undo step. */
export { mergeWindow } from '../../e2e/world/writer.ts';
