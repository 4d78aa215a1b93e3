/** Where there is no editor there is nothing of ours, and nowhere does the extension ask anything of a network. */
import type { CDPSession, Page } from '@playwright/test';
import { controlHost } from '../world/addresses.ts';
import { expect, test } from '../world/fixtures.ts';
import { marks } from '../world/marks.ts';
import { openSidebar, sidebarFrame } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret, load, openPage, passTime } from '../world/writer.ts';
import { browserSession } from './own-browser.ts';
import { asked, named } from './requests.ts';

/** Longer than the content script waits before it looks for an editor. */
const afterTheLook = 600;

const quietPlaces = [
  { what: 'a page to read on a platform host', page: 'notaneditor', control: false },
  { what: 'a page to read on a host without permission', page: 'notaneditor', control: true },
  { what: 'an editor on a host without permission', page: 'devto', control: true },
] as const;

for (const { what, page: name, control } of quietPlaces) {
  test(`${what} gets nothing of ours`, async ({ world }) => {
    const from = world.server.seen.length;
    const page = await openPage(world.context, name, { control });
    const field = page.locator('textarea').last();
    await field.fill('케이티가 내놓은 Qook 인터넷');
    await passTime(page, afterTheLook);

    expect(sidebarFrame(page)).toBeUndefined();
    expect(await marks(page)).toEqual([]);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    const beside = await page.evaluate(() => [...document.documentElement.children].map(({ nodeName }) => nodeName));
    expect(beside).toEqual(['HEAD', 'BODY']);
    expect(page.workers()).toEqual([]);
    const foreign = asked(world.server.seen, from).filter(({ host }) => host !== new URL(page.url()).host);
    expect(named(foreign)).toEqual([]);
  });
}

test('a page to read on a platform host is listened to only for becoming another page', async ({ world }) => {
  const page = await openPage(world.context, 'notaneditor');
  const bare = await openPage(world.context, 'notaneditor', { control: true });
  await Promise.all([passTime(page, afterTheLook), passTime(bare, afterTheLook)]);
  const [ours, none] = [await listeners(page), await listeners(bare)];
  expect(ours.worlds, 'the content script has a world of its own here').toBe(2);
  expect(none.worlds).toBe(1);

  for (const target of ['document', 'html', 'body', 'field'] as const)
    expect(ours[target], target).toEqual(none[target]);
  const recognition = ['currententrychange', 'pagehide', 'pageshow'];
  expect([...ours.window, ...ours.navigation].filter((type) => !recognition.includes(type))).toEqual([
    ...none.window,
    ...none.navigation,
  ]);
});

test('a writing page is listened to, so that the comparison above can fail', async ({ world }) => {
  const page = await openPage(world.context, 'devto');
  await openSidebar(page);
  expect((await listeners(page)).document).toContain('keydown');
});

test('a whole sitting asks nothing of a network', async ({ world }) => {
  const watched = await browserSession(world);
  const worker = await serviceWorker(world.context);
  const errands = await watchWorker(watched, worker.url());
  const requests: string[] = [];
  const note = (request: { url(): string }): number => requests.push(request.url());
  world.context.on('request', note);
  const from = world.server.seen.length;
  const page = await openPage(world.context, 'tistory');
  await load(page, {
    title: '케이티가 만든 것',
    blocks: [
      { kind: 'paragraph', text: '하나, 케이티가 왔다.' },
      { kind: 'paragraph', text: 'Qook 인터넷을 써 보았다.' },
    ],
  });
  const sidebar = await openSidebar(page);
  await caret(page, '왔다.');
  await page.keyboard.type(' 업계 최초로 왔다.');
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await sidebar.press('NAM-03', 'fix');
  await sidebar.undo();
  await sidebar.tab(2);
  await sidebar.insert('text-about-line');
  await expect(sidebar.frame.locator('[data-notice="inserted"]')).toHaveCount(1);
  await passTime(page, afterTheLook);
  world.context.off('request', note);

  const host = new URL(page.url()).host;
  expect(named(asked(world.server.seen, from).filter((request) => request.host !== host))).toEqual([]);
  expect(world.server.seen.slice(from).filter(({ origin }) => origin?.startsWith('chrome-extension:'))).toEqual([]);
  const elsewhere = requests.filter(
    (url) => !/^(chrome-extension|blob|data|about):/.test(url) && new URL(url).host !== host,
  );
  expect(elsewhere).toEqual([]);
  expect(
    requests.some((url) => url.includes('/sidebar.html')),
    'requests of the sidebar are seen too',
  ).toBe(true);
  expect(await errands()).toEqual([]);

  const bare = await openPage(world.context, 'tistory', { control: true });
  await passTime(bare, afterTheLook);
  const seen = asked(world.server.seen, from);
  const paths = (wanted: string) =>
    [...new Set(seen.filter((one) => one.host === wanted).map((one) => one.path))].sort();
  expect(paths(host).filter((path) => path !== new URL(page.url()).pathname)).toEqual(
    paths(controlHost).filter((path) => path !== '/tistory'),
  );
});

interface Heard {
  readonly worlds: number;
  readonly document: readonly string[];
  readonly html: readonly string[];
  readonly body: readonly string[];
  readonly field: readonly string[];
  readonly window: readonly string[];
  readonly navigation: readonly string[];
}

/** Types of all listeners of the page's top frame, in every world, sorted. */
async function listeners(page: Page): Promise<Heard> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const data = context.auxData as { readonly frameId?: string; readonly type?: string } | undefined;
    // Playwright keeps a world of its own; it has no listeners and is no part of the page.
    const foreign = context.name.startsWith('__playwright') || context.name.startsWith('__puppeteer');
    if (data?.frameId === frameTree.frame.id && !foreign) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const types = async (expression: string, contextId: number): Promise<string[]> => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    if (result.objectId === undefined) return [];
    const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    return found.listeners.map(({ type }) => type);
  };
  // Nodes answer for every world at once; a window answers for the world that asks.
  const every = async (expression: string): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const id of contexts) all.push(...(await types(expression, id)));
    return all.sort();
  };
  const first = contexts[0] ?? 0;
  const node = async (expression: string) => (await types(expression, first)).sort();
  const heard = {
    worlds: contexts.length,
    document: await node('document'),
    html: await node('document.documentElement'),
    body: await node('document.body'),
    field: await node('document.querySelector("textarea")'),
    window: await every('window'),
    navigation: await every('navigation'),
  };
  await session.detach();
  return heard;
}

/** Listens to the network of the service worker; the answer names what it asked for until then. */
async function watchWorker(session: CDPSession, url: string): Promise<() => Promise<readonly string[]>> {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((info) => info.type === 'service_worker' && info.url === url);
  if (!target) throw new Error('the background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const found: string[] = [];
  session.on('Target.receivedMessageFromTarget', (event) => {
    const message = JSON.parse(event.message) as {
      readonly method?: string;
      readonly params?: { request?: { url: string } };
    };
    if (message.method === 'Network.requestWillBeSent') found.push(message.params?.request?.url ?? '');
  });
  const tell = (id: number, method: string) =>
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  await tell(1, 'Network.enable');
  return async () => {
    await session.detach();
    return found;
  };
}
