/** Tickets: good once, for the same tab, for our sidebar only, and not for long. */
import { describe, expect, it } from 'vitest';
import { introduce } from '../../lib/jobs/introduce.ts';

const sidebar = 'chrome-extension://abc/sidebar.html';
function office() {
  let now = 0;
  let serial = 0;
  const asked: number[] = [];
  const handlers = introduce({
    now: () => now,
    randomKey: () => `key-${++serial}`,
    isSidebar: (url) => url === sidebar,
    tellTop: async (tabId) => tabId === 1,
    askAgents: (tabId) => asked.push(tabId),
  });
  const ask = async (tabId: number | undefined, frameId = 0) =>
    handlers['ticket:new'](null, { tabId, frameId, url: 'https://dev.to/new' });
  const redeem = async (nonce: string, tabId: number, url = sidebar) =>
    (await handlers['ticket:redeem']({ nonce }, { tabId, frameId: 3, url })).ok;
  return { handlers, asked, ask, redeem, pass: (ms: number) => (now += ms) };
}

describe('tickets', () => {
  it('are good once', async () => {
    const { ask, redeem } = office();
    const ticket = await ask(1);
    expect(ticket).toEqual({ ok: true, value: 'key-1' });
    expect(await redeem('key-1', 1)).toBe(true);
    expect(await redeem('key-1', 1)).toBe(false);
  });

  it.each([
    ['another tab', 2, sidebar],
    ['another page of ours', 1, 'chrome-extension://abc/popup.html'],
    ['a web page', 1, 'https://dev.to/new'],
  ])('are refused to %s, and then spent', async (_name, tabId, url) => {
    const { ask, redeem } = office();
    await ask(1);
    expect(await redeem('key-1', tabId, url)).toBe(false);
    expect(await redeem('key-1', 1)).toBe(false);
  });

  it('are not given to a frame, nor to what has no tab', async () => {
    const { ask } = office();
    expect((await ask(1, 4)).ok).toBe(false);
    expect((await ask(undefined)).ok).toBe(false);
  });

  it('an agent of a frame is told to its own top frame, and only a frame is an agent', async () => {
    const { handlers } = office();
    const here = async (tabId: number | undefined, frameId: number) =>
      handlers['agent:here'](null, { tabId, frameId, url: 'https://example.wordpress.com/wp-admin/post.php' });
    expect(await here(1, 7)).toEqual({ ok: true, value: true });
    expect(await here(2, 7)).toEqual({ ok: true, value: false });
    expect((await here(1, 0)).ok).toBe(false);
    expect((await here(undefined, 7)).ok).toBe(false);
  });

  it('the agents of a tab are asked by its top frame only', async () => {
    const { handlers, asked } = office();
    const url = 'https://wordpress.com/post/example.wordpress.com/7';
    expect((await handlers['agents:ask'](null, { tabId: 1, frameId: 7, url })).ok).toBe(false);
    expect((await handlers['agents:ask'](null, { tabId: 3, frameId: 0, url })).ok).toBe(true);
    expect(asked).toEqual([3]);
  });

  it('run out', async () => {
    const { ask, redeem, pass } = office();
    await ask(1);
    pass(30_001);
    expect(await redeem('key-1', 1)).toBe(false);
  });

  it('cannot be guessed', async () => {
    const { redeem } = office();
    expect(await redeem('key-1', 1)).toBe(false);
  });
});
