/** Waits for marks by the term they stand on, whatever particle the rule takes in with it. */
import { expect, type Page } from '@playwright/test';
import { marks } from '../world/marks.ts';

/** Exactly these terms are marked, in the order of the page, at any level. */
export async function expectSlips(page: Page, terms: readonly string[]): Promise<void> {
  const seen = async () =>
    (await marks(page)).map(({ words }, index) => (words.startsWith(terms[index] ?? ' ') ? terms[index] : words));
  await expect.poll(seen).toEqual(terms);
}
