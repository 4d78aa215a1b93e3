/** The sidebar in a page, driven as a person does: by its cards, buttons and tabs. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';

const address = /\/(sidebar|sidebar-iso|aside)\.html/;

export function sidebarFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => address.test(frame.url()));
}

/** Waits for the sidebar of the page to stand and to have made its first check. */
export async function openSidebar(page: Page): Promise<Sidebar> {
  await expect.poll(() => sidebarFrame(page) !== undefined, { message: 'no sidebar in the page' }).toBe(true);
  const frame = sidebarFrame(page);
  if (!frame) throw new Error('the sidebar left again');
  const sidebar = new Sidebar(frame);
  await expect(sidebar.root).toHaveAttribute('data-status', 'checked');
  return sidebar;
}

export class Sidebar {
  readonly frame: Frame;
  readonly root: Locator;

  constructor(frame: Frame) {
    this.frame = frame;
    this.root = frame.locator('[data-status]');
  }

  /** All cards of a rule, e.g. NAM-01. */
  cards(rule: string): Locator {
    return this.frame.locator(`[data-finding-key^="${rule}|"]`);
  }

  /** Presses a button of the rule's first card, opening the card where it is closed. `timeout`: ms for each step of it. */
  async press(rule: string, action: 'fix' | 'fix-all' | 'show' | 'dismiss', timeout?: number): Promise<void> {
    const card = this.cards(rule).first();
    const button = card.locator(`[data-action="${action}"]`).first();
    await card.waitFor({ timeout });
    // An open card may not show the button yet, while a check is under way; its head would close it.
    const shown = async (): Promise<boolean> => {
      if (await button.isVisible()) return true;
      if ((await card.getAttribute('data-open')) === null) await card.getByRole('button').first().click({ timeout });
      return button.isVisible();
    };
    await expect.poll(shown, { timeout }).toBe(true);
    await button.click({ timeout });
  }

  /** The way back that the last notice offers. */
  async undo(): Promise<void> {
    await this.frame.locator('[data-action="undo"]').first().click();
  }

  /** `place` counts from 0: check, shelf, guideline. */
  async tab(place: 0 | 1 | 2): Promise<void> {
    await this.frame.getByRole('tab').nth(place).click();
  }

  async insert(assetId: string): Promise<void> {
    await this.tab(1);
    await this.frame.locator(`[data-asset-id="${assetId}"]`).click();
    await this.frame.locator('[data-action="insert"]').click();
  }

  /** How many checks were finished since the sidebar stands. */
  async checks(): Promise<number> {
    return Number(await this.root.getAttribute('data-checks'));
  }
}
