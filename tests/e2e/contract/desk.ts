/** A writer's desk for one contract row: the page with a draft in it, and the sidebar that has checked it. */
import type { BrowserContext, Page } from '@playwright/test';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import { expect } from '../world/fixtures.ts';
import { openSidebar, type Sidebar } from '../world/sidebar.ts';
import { openPage, save, select, text } from '../world/writer.ts';
import { shown, type Subject } from './subjects.ts';

export interface Desk {
  readonly page: Page;
  readonly sidebar: Sidebar;
}

export async function sitDown(context: BrowserContext, subject: Subject, draft: PageDraft): Promise<Desk> {
  const page = await openPage(context, subject.page, { draft });
  await expect.poll(() => text(page)).toBe(shown(subject, draft));
  return { page, sidebar: await openSidebar(page) };
}

/** What the page would save for the draft where the extension never was. */
export async function savedWithout(context: BrowserContext, subject: Subject, draft: PageDraft): Promise<string> {
  const page = await openPage(context, subject.page, { control: true, draft });
  await expect.poll(() => text(page)).toBe(shown(subject, draft));
  const saved = await save(page);
  await page.close();
  return saved;
}

/** What the page would save where a writer puts `text` over the first place of `words` by hand, without the extension. */
export async function savedByHand(
  context: BrowserContext,
  subject: Subject,
  draft: PageDraft,
  [words, replacement]: readonly [string, string],
): Promise<string> {
  const page = await openPage(context, subject.page, { control: true, draft });
  const before = shown(subject, draft);
  await expect.poll(() => text(page)).toBe(before);
  const start = before.indexOf(words);
  await select(page, start, start + words.length);
  await page.keyboard.insertText(replacement);
  await expect.poll(() => text(page)).toBe(before.replace(words, replacement));
  const saved = await save(page);
  await page.close();
  return saved;
}

/** Starts to note every change of the editable's nodes and attributes; gives them back as plain words. */
export async function noteChanges(page: Page): Promise<() => Promise<readonly string[]>> {
  const notes = await page.evaluateHandle(() => {
    const found: string[] = [];
    const body = window.__page?.body;
    if (!body) throw new Error('the page has no body');
    new MutationObserver((records) => {
      for (const record of records)
        found.push(`${record.type} ${record.target.nodeName} ${record.attributeName ?? ''}`);
    }).observe(body, { attributes: true, childList: true, characterData: true, subtree: true });
    return found;
  });
  return () => notes.evaluate((found) => [...found]);
}
