/** The sidebar in a page of Firefox, driven as a person does. */
import { expect } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { sendAbout } from './bidi.ts';

/** The child of a frame that stands at an address of ours; the browser lists some of them as about:blank. */
async function ownFrame(parent: Frame, file: 'sidebar.html' | 'box.html'): Promise<Frame | undefined> {
  for (const frame of parent.childFrames()) {
    const address = await addressIn(frame);
    if (address.startsWith('moz-extension:') && address.endsWith(`/${file}`)) return frame;
  }
  return undefined;
}

/** '': the frame left while it was asked. */
async function addressIn(frame: Frame): Promise<string> {
  try {
    return await frame.evaluate(() => location.href);
  } catch {
    // An editor or the page may take a frame away at any time.
    return '';
  }
}

/** Waits for the sidebar of the page to stand and to have made its first check. */
export async function openSidebar(page: Page): Promise<Sidebar> {
  let frame: Frame | undefined;
  await expect
    .poll(async () => (frame = await ownFrame(page.mainFrame(), 'sidebar.html')) !== undefined, {
      message: 'no sidebar in the page',
    })
    .toBe(true);
  if (!frame) throw new Error('the sidebar left again');
  const sidebar = new Sidebar(page, frame);
  await expect.poll(() => sidebar.status(), { timeout: 20_000 }).toBe('checked');
  return sidebar;
}

export class Sidebar {
  readonly frame: Frame;
  readonly page: Page;

  constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  status(): Promise<string | null> {
    return this.frame.evaluate(() => document.querySelector('[data-status]')?.getAttribute('data-status') ?? null);
  }

  /** How many cards of a rule stand, e.g. NAM-01. */
  cards(rule: string): Promise<number> {
    return this.frame.$$eval(`[data-finding-key^="${rule}|"]`, (cards) => cards.length);
  }

  /** Presses a button of the rule's first card, opening the card where it is closed. */
  async press(rule: string, action: 'fix' | 'fix-all'): Promise<void> {
    const card = `[data-finding-key^="${rule}|"]`;
    const button = `${card} [data-action="${action}"]`;
    await expect.poll(() => this.cards(rule)).toBeGreaterThan(0);
    if ((await this.frame.$(button)) === null) await this.click(`${card} .card-title`);
    await this.click(button);
  }

  async insert(assetId: string): Promise<void> {
    await this.click('[role="tab"]:nth-child(2)');
    await this.click(`[data-asset-id="${assetId}"]`);
    await this.click('[data-action="insert"]');
  }

  /** Waits until the first element of the selector can be hit, and presses it. */
  async click(selector: string): Promise<void> {
    // Puppeteer's own waiting throws in pages of extensions, and Firefox before 142 does not tell it where a frame stands
    // in its page: so the place is asked for here and the pointer moves inside the frame.
    let at: Point | undefined;
    const find = async () => (at = await this.frame.evaluate(middleOf, selector)) !== undefined;
    await expect.poll(find, { message: `nothing to press at ${selector}` }).toBe(true);
    const actions = [
      { type: 'pointerMove', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await sendAbout(this.page.browser(), this.frame, 'input.performActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** The sandboxed frame that starts the check Worker; there is one for each Worker. */
  async box(): Promise<Frame> {
    const box = await ownFrame(this.frame, 'box.html');
    if (!box) throw new Error('the sidebar has no box for its check Worker');
    return box;
  }
}

interface Point {
  /** CSS px in the frame. */
  readonly x: number;
  readonly y: number;
}

/** Runs in the frame: where a pointer hits the first element of the selector; undefined: nowhere. */
function middleOf(selector: string): Point | undefined {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest' });
  if (!element?.checkVisibility({ visibilityProperty: true })) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  return element.contains(document.elementFromPoint(at.x, at.y)) ? at : undefined;
}
