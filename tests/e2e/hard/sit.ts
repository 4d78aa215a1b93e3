/** A writer's desk for the hard cases: a page with a draft of paragraphs in it, and the sidebar that has checked it. */
import type { BrowserContext, Page } from '@playwright/test';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import type { PageName } from '../world/addresses.ts';
import { openSidebar, type Sidebar } from '../world/sidebar.ts';
import { load, openPage } from '../world/writer.ts';

export interface Desk {
  readonly page: Page;
  readonly sidebar: Sidebar;
}

/** A draft of paragraphs without a title. */
export function paragraphs(...texts: readonly string[]): PageDraft {
  return { title: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) };
}

export async function sit(context: BrowserContext, name: PageName, draft: PageDraft): Promise<Desk> {
  const page = await openPage(context, name);
  await load(page, draft);
  return { page, sidebar: await openSidebar(page) };
}

/** Passes over the rule's first card, in the whole draft. */
export async function passOver(sidebar: Sidebar, rule: string): Promise<void> {
  await sidebar.press(rule, 'dismiss');
  const reason = sidebar.frame.locator('[data-reason="approved"]');
  if (await reason.isVisible()) await reason.click();
  await sidebar.frame.locator('[data-scope="draft"]').click();
}
