/** The paste-check of the popup: text from an editor that is not guided is checked, fixed and copied, and kept nowhere. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './world/fixtures.ts';
import { serviceWorker, takeStorage } from './world/storage.ts';

const text = '하나, 케이티가 왔다.\n둘, 케이티가 갔다.';

/** The popup as a page of its own: the tab in front is then no site, so nothing is guided there. */
async function openPopup(context: BrowserContext): Promise<Page> {
  const worker = await serviceWorker(context);
  const page = await context.newPage();
  await page.goto(new URL('/popup.html', worker.url()).href);
  return page;
}

async function openBox(context: BrowserContext): Promise<Page> {
  const page = await openPopup(context);
  await page.locator('[data-action="paste"]').click();
  await expect(page.getByRole('textbox')).toBeFocused();
  return page;
}

const cards = (page: Page, rule: string) => page.locator(`[data-finding-key^="${rule}|"]`);

test('pasted text is checked, fixed by one press, given back by one key, and copied', async ({ world }) => {
  await world.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openBox(world.context);
  const box = page.getByRole('textbox');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
  await expect(box).toHaveValue(text);
  await expect(cards(page, 'NAM-01')).toHaveCount(1);
  await expect(cards(page, 'NAM-01')).toContainText('2');

  await cards(page, 'NAM-01').locator('[data-action="fix"]').click();
  await expect(box).toHaveValue('하나, KT가 왔다.\n둘, 케이티가 갔다.');
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue(text);
  await cards(page, 'NAM-01').locator('[data-action="fix-all"]').click();
  await expect(box).toHaveValue('하나, KT가 왔다.\n둘, KT가 갔다.');
  await expect(cards(page, 'NAM-01')).toHaveCount(0);

  await page.locator('[data-action="copy-result"]').click();
  await expect(page.locator('[data-notice="copied"]')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('하나, KT가 왔다.\n둘, KT가 갔다.');
  await page.close();
});

test('by keyboard alone: into the box, to a card, fixed, taken back, and back into the box', async ({ world }) => {
  const page = await openPopup(world.context);
  await page.locator('[data-action="paste"]').focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox');
  await expect(box).toBeFocused();
  await page.keyboard.insertText(text);
  await expect(cards(page, 'NAM-01')).toHaveCount(1);
  await cards(page, 'NAM-01').locator('.card-title').focus();
  await page.keyboard.press('k');
  await expect(cards(page, 'NAM-01')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('하나, KT가 왔다.\n둘, 케이티가 갔다.');
  await expect(page.locator('[data-notice="fixed"]')).toBeVisible();
  await page.locator('[data-action="undo"]').focus();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(text);
  await cards(page, 'NAM-01').locator('.card-title').focus();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await page.close();
});

test('an empty box says nothing; a section of the guideline is a press away, and the way back', async ({ world }) => {
  const page = await openBox(world.context);
  const findings = page.locator('.paste-findings');
  await page.keyboard.insertText(text);
  await expect(cards(page, 'NAM-01')).toHaveCount(1);
  await cards(page, 'NAM-01')
    .getByRole('button', { name: /^지침 / })
    .click();
  await expect(findings.locator('.section[data-current]')).toBeVisible();
  await findings.locator('[data-action="back"]').click();
  await expect(cards(page, 'NAM-01')).toHaveCount(1);
  await page.getByRole('textbox').fill(' \n');
  await expect(findings).toHaveCount(0);
  await page.close();
});

test('the text leaves no trace: nothing is stored, nothing is asked of any server', async ({ world }) => {
  const page = await openBox(world.context);
  const before = await takeStorage(world.context);
  const asked = world.server.seen.length;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.keyboard.insertText(text);
  await expect(cards(page, 'NAM-01')).toHaveCount(1);
  expect(await takeStorage(world.context)).toEqual(before);
  expect(world.server.seen.slice(asked)).toEqual([]);
  expect(requests.filter((address) => !/^(chrome-extension|blob|data):/.test(address))).toEqual([]);
  // A new popup knows nothing of it.
  await page.reload();
  await page.locator('[data-action="paste"]').click();
  await expect(page.getByRole('textbox')).toHaveValue('');
  await page.close();
});
