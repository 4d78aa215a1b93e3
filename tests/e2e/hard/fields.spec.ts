/** Fields of all kinds on one page: hidden ones are never chosen, read-only ones are never written to, the focused one wins. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { load, openPage, passTime, text } from '../world/writer.ts';
import { paragraphs, sit } from './sit.ts';
import { expectSlips } from './slips.ts';

const hidings = [
  { how: 'not displayed', style: 'display: none' },
  { how: 'invisible', style: 'visibility: hidden' },
  { how: 'without a size', style: 'width: 0; height: 0; overflow: hidden' },
  { how: 'inside what is inert', style: '', inert: true },
] as const;

for (const { how, style, ...rest } of hidings) {
  test(`a large editable that is ${how} is not chosen`, async ({ world }) => {
    const page = await openPage(world.context, 'plain');
    await page.evaluate(
      ([css, inert]) => {
        const box = document.createElement('div');
        box.inert = inert;
        box.innerHTML = `<div contenteditable="true" style="height: 3000px; ${css}"><p>Qook 인터넷</p></div>`;
        document.body.append(box);
        document.querySelector('#note')?.replaceWith(document.querySelector('#note')?.cloneNode(true) ?? '');
      },
      [style, 'inert' in rest] as const,
    );
    await page.evaluate(() => {
      const note = document.querySelector('#note');
      if (note) note.innerHTML = '<p>하나, 케이티가 왔다.</p>';
    });
    await expectSlips(page, ['케이티']);
  });
}

test('a page whose only editable is hidden gets no sidebar until it is shown', async ({ world }) => {
  const page = await openPage(world.context, 'plain');
  await page.evaluate(() => {
    const note = document.querySelector<HTMLElement>('#note');
    const fresh = note?.cloneNode(true) as HTMLElement;
    fresh.hidden = true;
    note?.replaceWith(fresh);
  });
  await expect.poll(() => sidebarFrame(page)).toBeUndefined();
  await passTime(page, 400);
  expect(sidebarFrame(page)).toBeUndefined();
  await page.evaluate(() => {
    const note = document.querySelector<HTMLElement>('#note');
    if (note) note.hidden = false;
  });
  await page.locator('#note').click();
  await expect.poll(() => sidebarFrame(page) !== undefined).toBe(true);
});

test('a read-only textarea is read and marked; a fix is put on the clipboard, the text is left alone', async ({
  world,
}) => {
  const { page, sidebar } = await sit(world.context, 'devto', paragraphs('하나, 케이티가 왔다.'));
  await page.evaluate(() => {
    const body = window.__page?.body as HTMLTextAreaElement;
    body.readOnly = true;
  });
  const before = await text(page);
  await expectSlips(page, ['케이티']);
  await sidebar.press('NAM-01', 'fix');
  await expect(sidebar.frame.locator('[data-notice="fix-failed"]')).toContainText('복사했습니다');
  expect(await text(page)).toBe(before);
  expect(await pasted(page)).toBe('KT');
});

test('an editor that was made read-only keeps its marks, and a fix is put on the clipboard', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'substack', paragraphs('하나, 케이티가 왔다.'));
  await page.evaluate(() =>
    (window.__page?.editor as { setEditable(on: boolean): void } | undefined)?.setEditable(false),
  );
  const before = await text(page);
  await sidebar.press('NAM-01', 'fix');
  await expect(sidebar.frame.locator('[data-notice="fix-failed"]')).toContainText('복사했습니다');
  expect(await text(page)).toBe(before);
  await expectSlips(page, ['케이티']);
  expect(await pasted(page)).toBe('KT');
});

test('of several editors the one that the writer turns to is guided, and the sidebar stays', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', paragraphs('하나, 케이티가 왔다.'));
  await page.evaluate(() => {
    const reply = document.createElement('div');
    reply.id = 'reply';
    reply.contentEditable = 'true';
    reply.style.minHeight = '40px';
    reply.innerHTML = '<p>Qook 인터넷</p>';
    document.querySelector('main')?.append(reply);
  });
  await expectSlips(page, ['케이티']);
  await page.locator('#reply').click();
  await expectSlips(page, ['Qook']);
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await expect(sidebar.cards('NAM-01')).toHaveCount(0);
  await page.locator('#note').click();
  await expectSlips(page, ['케이티']);
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  expect(sidebarFrame(page)).toBe(sidebar.frame);
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => text(page)).toBe('하나, KT가 왔다.');
  expect(await page.locator('#reply').innerText()).toBe('Qook 인터넷');
});

test('an editor in a frame is turned to as well', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', paragraphs('하나, 케이티가 왔다.'));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.id = 'second_ifr';
    frame.srcdoc = '<body contenteditable="true" class="mce-content-body" id="tinymce"><p>Qook 인터넷</p></body>';
    document.querySelector('main')?.append(frame);
  });
  await page.frameLocator('#second_ifr').locator('body').click();
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await expectSlips(page, ['Qook']);
  await load(page, paragraphs('하나, 케이티가 왔다.'));
  await page.locator('#note').click();
  await expectSlips(page, ['케이티']);
});

/** What Ctrl+V would bring: read from a field beside the editor. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'paste-here';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('#paste-here').inputValue();
}
