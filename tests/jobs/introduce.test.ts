/** Tickets: good once, for the same tab, for our sidebar only, and not for long. */
import { describe, expect, it } from 'vitest';
import { introduce } from '../../lib/jobs/introduce.ts';

const sidebar = 'chrome-extension://abc/sidebar.html';
function office() {
  let now = 0;
  let serial = 0;
  const handlers = introduce({
    now: () => now,
    randomKey: () => `key-${++serial}`,
    isSidebar: (url) => url === sidebar,
  });
  const ask = async (tabId: number | undefined, frameId = 0) =>
    handlers['ticket:new'](null, { tabId, frameId, url: 'https://dev.to/new' });
  const redeem = async (nonce: string, tabId: number, url = sidebar) =>
    (await handlers['ticket:redeem']({ nonce }, { tabId, frameId: 3, url })).ok;
  return { ask, redeem, pass: (ms: number) => (now += ms) };
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
