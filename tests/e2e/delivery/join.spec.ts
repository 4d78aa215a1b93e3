/** A company's guideline is joined from the popup, and what it publishes reaches the drafts that are open. */
import { expect } from '@playwright/test';
import { openSidebar } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { load, openPage, save } from '../world/writer.ts';
import { helperPage, look } from './calls.ts';
import { test } from './company.ts';
import { edition } from './editions.ts';

const draft = {
  title: '',
  blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다. 공유기와 셋톱박스를 옮겼다.' }],
} as const;

test('joined from the popup: words to compare, then the guideline; the open draft follows each version', async ({
  world,
  company,
}) => {
  const { publisher } = company;
  await publisher.publish(await edition(20, { 공유기: '와이파이 공유기' }));
  const page = await openPage(world.context, 'devto');
  await load(page, draft);
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  const before = await save(page);

  const popup = await world.context.newPage();
  await popup.goto(new URL('/popup.html', (await serviceWorker(world.context)).url()).href);
  await popup.locator('[data-action="join"]').click();
  await popup.getByRole('textbox').fill(company.invite);
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.popup-words li')).toHaveCount(8);
  await expect(popup.locator('.popup-who')).toHaveText('kt · guide.example.org');
  await popup.locator('[data-action="accept"]').click();
  await expect(popup.locator('[data-joined="kt"]')).toBeVisible();
  await expect(popup.locator('[data-guideline-version="20"]')).toBeVisible();
  await popup.close();

  await expect(sidebar.cards('NAM-03')).toContainText('공유기');
  await sidebar.tab(2);
  const origin = sidebar.frame.locator('.origin');
  await expect(origin).toContainText('v20');
  await expect(origin).toContainText('KT 홍보실');
  await expect(origin).toContainText('1번째 판');
  await sidebar.tab(1);
  // Artwork came as files of its own and is shown.
  const logo = sidebar.frame.locator('img').first();
  await expect
    .poll(() => logo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
  await sidebar.tab(0);

  await publisher.publish(await edition(21, { 셋톱박스: '셋톱' }));
  expect((await look(await helperPage(world.context))).problem).toBeUndefined();
  await expect(sidebar.cards('NAM-03')).toContainText('셋톱박스');
  await sidebar.tab(2);
  const news = sidebar.frame.locator('.origin-news');
  await expect(news).toHaveAttribute('data-changes', '1');
  await news.locator('summary').click();
  await expect(news.locator('li')).toContainText('QOOK');
  expect(await save(page)).toBe(before);
});
