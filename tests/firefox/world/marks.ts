/** Reads the marks in a page of Firefox: those of the highlight registries, and those drawn over textareas. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { highlightedWords, wordsUnderLines, type SeenMark } from '../../e2e/world/marks.ts';
import { closedRoots } from './closed-roots.ts';

/** Waits until exactly these words carry a mark of the level, those of textareas first. */
export async function expectMarks(page: Page, level: SeenMark['level'], words: readonly string[]): Promise<void> {
  const seen = async () => {
    const overFields: SeenMark[] = [];
    for (const root of await closedRoots(page)) overFields.push(...(await root.call<SeenMark[]>(wordsUnderLines)));
    const found = [...overFields, ...(await page.evaluate(highlightedWords))];
    return found.filter((mark) => mark.level === level).map((mark) => mark.words);
  };
  await expect.poll(seen).toEqual(words);
}
