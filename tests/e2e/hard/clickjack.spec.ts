/** A page that covers or fades the panel so that a press on it is not what the writer meant. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectText, passTime } from '../world/writer.ts';
import { paragraphs, sit } from './sit.ts';

const draft = paragraphs('하나, 케이티가 왔다.', '둘, Qook 인터넷을 쓴다.');
const unchanged = '하나, 케이티가 왔다.\n둘, Qook 인터넷을 쓴다.';
const fixed = '하나, KT가 왔다.\n둘, Qook 인터넷을 쓴다.';

const attacks = [
  { what: 'faded to almost nothing', attack: () => void (document.documentElement.style.opacity = '0.01') },
  { what: 'made see-through', attack: () => void (document.documentElement.style.filter = 'opacity(0.02)') },
  {
    what: 'under a picture that lets presses through',
    attack() {
      const decoy = document.createElement('div');
      decoy.popover = 'manual';
      decoy.style.cssText =
        'position:fixed;inset:0 0 0 auto;margin:0;border:0;width:400px;height:100%;background:#fff;pointer-events:none';
      decoy.textContent = '경품 받기';
      document.body.append(decoy);
      decoy.showPopover();
    },
  },
] as const;

for (const { what, attack } of attacks) {
  test(`the panel ${what}: a press writes nothing until the writer says that all is well`, async ({ world }) => {
    const { page, sidebar } = await sit(world.context, 'plain', draft);
    await page.evaluate(attack);
    await judged(page);
    await sidebar.press('NAM-01', 'fix');
    const notice = sidebar.frame.locator('[data-notice="covered"]');
    await expect(notice).toHaveCount(1);
    await expectText(page, unchanged);
    await notice.locator('[data-action="seen"]').click();
    await expectText(page, fixed);
    // Asked once a sitting: tools that colour whole pages look like this too.
    await sidebar.press('NAM-03', 'fix');
    await expect(notice).toHaveCount(0);
    await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  });
}

test('the panel comes into sight again: the next press counts', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', draft);
  await page.evaluate(() => void (document.documentElement.style.opacity = '0.01'));
  await judged(page);
  await sidebar.press('NAM-01', 'fix');
  await expect(sidebar.frame.locator('[data-notice="covered"]')).toHaveCount(1);
  await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
  await judged(page);
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, fixed);
});

test('a message of the page in the same corner, as high as it can be laid, holds no press back', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', draft);
  await page.evaluate(() => {
    const toast = document.createElement('div');
    toast.style.cssText =
      'position:fixed;inset:auto 8px 8px auto;width:320px;height:80px;background:#fff;z-index:2147483647';
    document.body.append(toast);
  });
  await judged(page);
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, fixed);
  await expect(sidebar.frame.locator('[data-notice="covered"]')).toHaveCount(0);
});

test('a panel in plain sight is never held back, and a keyboard neither', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', draft);
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, fixed);
  await page.evaluate(() => void (document.documentElement.style.opacity = '0.01'));
  await judged(page);
  await sidebar.cards('NAM-03').first().locator('[data-action="fix"]').press('Enter');
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  await expect(sidebar.frame.locator('[data-notice="covered"]')).toHaveCount(0);
});

test('a press that no hand made writes nothing', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', draft);
  const button = sidebar.cards('NAM-01').first().locator('[data-action="fix"]');
  await button.dispatchEvent('click', { detail: 1 });
  await passTime(page, 300);
  await expectText(page, unchanged);
});

/** Gives the browser the time in which it looks again at what can be seen. */
const judged = (page: Page) => passTime(page, 300);
