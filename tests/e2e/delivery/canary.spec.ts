/** A random word typed into drafts is nowhere afterwards: in no request, no console line, and no store of the extension. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Publisher } from '../../delivery/publisher.ts';
import { launch } from '../world/browser.ts';
import { extensionDir } from '../world/extension.ts';
import { openSidebar } from '../world/sidebar.ts';
import { caret, load, openPage } from '../world/writer.ts';
import { ask, helperPage, look } from './calls.ts';
import { edition } from './editions.ts';
import { guestOf, host, inviteOf } from './guest.ts';

/** Every file below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** What a browser keeps for extensions, whichever store it is; pages have their own. */
const extensionStore = /Extension|chrome-extension_|Service Worker/u;

/** In the encodings that Chromium's stores use. */
const holds = (bytes: Buffer, word: string): boolean =>
  bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'));

test('a word of the draft leaves no trace', async () => {
  const canary = `canary${randomBytes(9).toString('hex')}`;
  const profile = mkdtempSync(join(tmpdir(), 'housestyle-canary-'));
  const world = await launch({ extensionDir, profile });
  const lines: string[] = [];
  const asked: string[] = [];
  const publisher = await Publisher.open();
  const serve = guestOf(publisher);
  try {
    world.context.on('console', (message) => lines.push(message.text()));
    world.server.guests.add((request: IncomingMessage, response) => {
      asked.push(`${request.headers.host} ${request.url} ${JSON.stringify(request.headers)}`);
      request.on('data', (part: Buffer) => asked.push(`${request.headers.host} ${part.toString('utf8')}`));
      return serve(request, response);
    });
    await publisher.publish(await edition(20, { 공유기: '와이파이 공유기' }));
    const helper = await helperPage(world.context);
    const invite = inviteOf(publisher);
    expect(await ask(helper, 'guideline:join', { invite })).toMatchObject({ ok: true });

    for (const name of ['devto', 'tistory', 'substack'] as const) {
      const page = await openPage(world.context, name);
      await load(page, { title: '', blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다.' }] });
      const sidebar = await openSidebar(page);
      await caret(page, '왔다.');
      await page.keyboard.type(` ${canary} 케이티는 ${canary}`);
      await expect(sidebar.cards('NAM-01')).toContainText('2');
      await sidebar.press('NAM-01', 'fix');
      await sidebar.press('NAM-01', 'dismiss');
      await sidebar.tab(1);
      await sidebar.frame.getByRole('searchbox').fill(canary);
      await sidebar.tab(0);
      await publisher.publish(await edition(21, { 셋톱박스: '셋톱' }));
      await look(helper);
      await page.reload();
    }
  } finally {
    await world.close();
  }
  expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  expect(asked.filter((line) => line.includes(canary))).toEqual([]);
  expect(asked.filter((line) => line.startsWith(host)).length).toBeGreaterThan(10);
  const files = filesIn(profile).filter((path) => extensionStore.test(path.slice(profile.length)));
  expect(files.some((path) => holds(readFileSync(path), 'guideline'))).toBe(true);
  expect(files.filter((path) => holds(readFileSync(path), canary))).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});
