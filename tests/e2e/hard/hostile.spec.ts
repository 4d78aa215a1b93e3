/** A page that wants to know what the extension knows, and to speak in its name: it learns nothing and is not heard. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { addressOf } from '../world/addresses.ts';
import { bundlePage } from '../world/bundle.ts';
import { expect, test } from '../world/fixtures.ts';
import { marksInText } from '../world/marks.ts';
import { openSidebar, sidebarFrame, type Sidebar } from '../world/sidebar.ts';
import { caret, expectText, load, passTime, text } from '../world/writer.ts';
import { hookEverything } from './pages/hostile.ts';
import { expectSlips } from './slips.ts';

interface Desk {
  readonly page: Page;
  readonly sidebar: Sidebar;
}

const draft = {
  title: '',
  blocks: [
    { kind: 'paragraph', text: '하나, 케이티가 왔다.' },
    { kind: 'paragraph', text: '둘, 여기서 쓴다.' },
  ],
} as const;

test('hooks on everything hear nothing of ours', async ({ world }) => {
  const { page } = await sit(world.context);
  await writeAndFix(page);
  const heard = await hostileWords(page);
  expect(heard.filter((line) => /housestyle|extension|nonce|wxt|NAM-|지침/i.test(line))).toEqual([]);

  const bare = await openHostile(world.context, true);
  await load(bare, draft);
  await caret(bare, '쓴다.');
  await bare.keyboard.type(' 케이티가');
  // Types of listeners and events alone: how often depends on the writing.
  const kinds = (lines: readonly string[]) => [...new Set(lines)].sort();
  const without = kinds(await hostileWords(bare));
  const extra = kinds(heard).filter((line) => !without.includes(line));
  expect(extra).toEqual([]);
});

test('the page finds neither our frame nor what it shows', async ({ world }) => {
  const { page, sidebar } = await sit(world.context);
  const why = (await sidebar.frame.locator('[data-open]').first().innerText())
    .split('\n')
    .filter((line) => line.length > 8);
  expect(why.length).toBeGreaterThan(0);
  const found = await page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter(({ nodeName }) => !['HEAD', 'BODY'].includes(nodeName));
    return {
      frames: window.length,
      beyond: window[1] === undefined,
      hosts: hosts.map((host) => [host.shadowRoot === null, host.innerHTML, host.textContent, host.id, host.className]),
      iframes: [...document.querySelectorAll('iframe')].map(({ id }) => id),
      resources: performance.getEntries().filter(({ name }) => name.includes('extension')).length,
      scripts: document.querySelectorAll('script[src*="extension"], link[href*="extension"]').length,
      whole: document.documentElement.outerHTML,
      globals: Object.keys(window).filter((name) => /housestyle|wxt|browser$/i.test(name)),
      caught: window.__loot?.caught.filter((one) => one !== window && one !== null).length,
    };
  });
  expect(found).toMatchObject({ frames: 1, beyond: true, resources: 0, scripts: 0, globals: [], caught: 0 });
  expect(found.hosts).toEqual([[true, '', '', '', '']]);
  expect(found.iframes).toEqual(['editor-tistory_ifr']);
  for (const line of why) expect(found.whole).not.toContain(line);
  expect(found.whole).not.toMatch(/housestyle|chrome-extension/i);
});

test('a sidebar that the page frames itself is refused, or stays deaf', async ({ world }) => {
  const { page, sidebar } = await sit(world.context);
  const extension = new URL(sidebar.frame.url()).host;
  const leaked = await frameAddress(page);
  expect(leaked).toMatch(/^chrome-extension:.*\/sidebar\.html$/);
  expect(leaked).not.toContain(extension);

  const byStaticId = await page.evaluate(speakToOwnFrame, `chrome-extension://${extension}/sidebar.html`);
  expect(byStaticId.answers).toEqual([]);
  const byLeakedAddress = await page.evaluate(speakToOwnFrame, leaked);
  expect(byLeakedAddress.answers).toEqual([]);
  expect(byLeakedAddress.loaded).toBe(true);
  const framed = page.frames().filter((frame) => frame.url().endsWith('/sidebar.html') && frame !== sidebar.frame);
  expect(framed.length).toBeGreaterThan(0);
  for (const frame of framed) {
    const root = frame.locator('[data-status]');
    if ((await root.count()) > 0) await expect(root).toHaveAttribute('data-status', 'waiting');
  }
  expect(await page.evaluate(() => fetch('https://example.tistory.com/12').then(({ ok }) => ok))).toBe(true);
  for (const address of [`chrome-extension://${extension}/check.js`, `chrome-extension://${extension}/sidebar.html`]) {
    const refused = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'open',
          () => 'refused',
        ),
      address,
    );
    expect(refused, address).toBe('refused');
  }
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await page.evaluate(() => document.querySelectorAll('iframe.bait').forEach((frame) => frame.remove()));
  await writeAndFix(page);
  forgetBlockedFrames(world.problems);
});

test('garbage and forged introductions on the page change nothing', async ({ world }) => {
  const { page } = await sit(world.context);
  const answers = await page.evaluate(async () => {
    const heard: unknown[] = [];
    for (const data of [
      null,
      1,
      '',
      [],
      {},
      { kind: 'housestyle' },
      { kind: 'housestyle', nonce: 'forged' },
      { ask: 1, call: 'apply' },
    ]) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', (event) => heard.push(event.data));
      port1.start();
      window.postMessage(data, '*', [port2]);
      for (const frame of Array.from(window.frames, (one) => one as Window)) frame.postMessage(data, '*');
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return heard;
  });
  expect(answers).toEqual([]);
  await writeAndFix(page);
});

test('the event that ends a WXT content script does not end ours', async ({ world }) => {
  const { page, sidebar } = await sit(world.context);
  const extension = new URL(sidebar.frame.url()).host;
  await page.evaluate((id) => {
    for (const name of ['page', 'content']) {
      for (const type of [`${id}:${name}:wxt:content-script-started`, `${id}:wxt:content-script-started`]) {
        const detail = { contentScriptName: name, messageId: 'x' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
    }
  }, extension);
  await writeAndFix(page);
});

test('cleared highlights come back with the next change', async ({ world }) => {
  const { page } = await sit(world.context);
  await expectSlips(page, ['케이티']);
  await page.evaluate(() => {
    for (const view of [window, window[0] as Window & typeof globalThis]) view.CSS.highlights.clear();
  });
  expect(await marksInText(page)).toEqual([]);
  await caret(page, '쓴다.');
  await page.keyboard.type('!');
  await expectSlips(page, ['케이티']);
  await writeAndFix(page);
});

test('a host that is moved is linked again, and one that is hidden still works when it is back', async ({ world }) => {
  const { page } = await sit(world.context);
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (host) document.body.prepend(host);
  });
  await writeAndFix(page);

  await page.evaluate(() =>
    (document.body.firstElementChild as HTMLElement).style.setProperty('display', 'none', 'important'),
  );
  await caret(page, '쓴다.');
  await page.keyboard.type(' Qook');
  await expectSlips(page, ['케이티', 'Qook']);
  await page.evaluate(() => (document.body.firstElementChild as HTMLElement).style.removeProperty('display'));
  await writeAndFix(page);
});

/** Opens the Tistory page with the hostile script as the first thing in its head. */
async function openHostile(context: BrowserContext, control: boolean): Promise<Page> {
  const page = await context.newPage();
  const html = await readFile(join(await bundlePage('tistory'), 'tistory/index.html'), 'utf8');
  const body = html.replace('<head>', `<head><script>(${hookEverything.toString()})()</script>`);
  const address = addressOf('tistory', { control });
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(address);
  await page.waitForFunction(() => window.__page !== undefined && window.__loot !== undefined);
  return page;
}

async function sit(context: BrowserContext): Promise<Desk> {
  const page = await openHostile(context, false);
  await load(page, draft);
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  return { page, sidebar };
}

const hostileWords = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...(window.__loot?.heard ?? [])]);

/** The sidebar's address as our content script knows it, which the page must never see. */
async function frameAddress(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  let ours: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ours = context.id;
  });
  await session.send('Runtime.enable');
  if (ours === undefined) throw new Error('the content script has no world here');
  const expression = 'chrome.runtime.getURL("/sidebar.html")';
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: ours });
  await session.detach();
  return String(result.value);
}

/** Checking and fixing work: a new slip is found where the writer types it, and is mended by one press. */
async function writeAndFix(page: Page): Promise<void> {
  await load(page, draft);
  await caret(page, '쓴다.');
  await page.keyboard.type(' 끝에 케이티가');
  await expectSlips(page, ['케이티', '케이티']);
  await passTime(page, 100);
  const sidebar = await openSidebar(page);
  expect(sidebarFrame(page)).toBe(sidebar.frame);
  await expect(sidebar.cards('NAM-01')).toContainText('2');
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, '하나, KT가 왔다.\n둘, 여기서 쓴다. 끝에 케이티가');
  await load(page, draft);
  await expect.poll(() => text(page)).toContain('하나, 케이티가');
  await expectSlips(page, ['케이티']);
}

/** Chromium says so on the console when it refuses to frame an extension page. */
function forgetBlockedFrames(problems: { readonly text: string }[]): void {
  const refusal = /chrome-extension:\/\/|ERR_BLOCKED|net::ERR_FAILED|Content Security Policy/;
  const rest = problems.filter(({ text: said }) => !refusal.test(said));
  problems.splice(0, problems.length, ...rest);
}

/** Runs in the page: frames an address, sends it introductions with ports of the page's own, and tells what came back. */
async function speakToOwnFrame(
  address: string,
): Promise<{ readonly loaded: boolean; readonly answers: readonly unknown[] }> {
  const frame = document.createElement('iframe');
  frame.className = 'bait';
  const loaded = await new Promise<boolean>((resolve) => {
    frame.onload = () => resolve(true);
    setTimeout(() => resolve(false), 3_000);
    frame.src = address;
    document.body.append(frame);
  });
  const answers: unknown[] = [];
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) answers.push(event.data);
  };
  window.addEventListener('message', listen);
  const introductions: readonly unknown[] = [
    { kind: 'housestyle', nonce: 'forged' },
    { kind: 'housestyle', nonce: crypto.randomUUID() },
    { kind: 'housestyle', nonce: { toString: () => 'x' }.toString() },
    { nonce: '' },
    null,
    'ready',
  ];
  for (const data of introductions) {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', (event) => answers.push(event.data));
    port1.start();
    frame.contentWindow?.postMessage(data, '*', [port2]);
    port1.postMessage({
      ask: 1,
      call: 'hello',
      data: { platform: 'devto', host: 'evil', pictures: false, open: true },
    });
    port1.postMessage({
      ask: 2,
      call: 'draft',
      data: { base: 0, revision: 1, format: 'rich', order: [], changed: [] },
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  window.removeEventListener('message', listen);
  return { loaded, answers };
}
