/** A company's host in the world: its publisher's files under https://guide.example.org, and what the extension keeps of them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { buildGuideline } from '../../../lib/cli/guideline-plugin.ts';
import { writeInvite } from '../../../lib/delivery/invite.ts';
import type { DeliveryStatus } from '../../../lib/delivery/status.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { test as base } from '../world/fixtures.ts';
import { serviceWorker } from '../world/storage.ts';

export const host = 'guide.example.org';

/** True: it has answered in its own way. */
export type Trouble = (path: string, response: ServerResponse, file: Uint8Array | undefined) => boolean;

export interface Company {
  readonly publisher: Publisher;
  readonly invite: string;
  readonly asked: string[];
  trouble: Trouble | undefined;
}

export const test = base.extend<{ company: Company }>({
  company: async ({ world }, use) => {
    const publisher = await Publisher.open();
    const invite = writeInvite({
      base: `https://${host}/`,
      channel: 'kt',
      root: 1,
      fingerprint: publisher.fingerprint,
    });
    const company: Company = { publisher, invite, asked: [], trouble: undefined };
    const guest = (request: IncomingMessage, response: ServerResponse): boolean => {
      if (request.headers.host !== host) return false;
      const path = (request.url ?? '/').slice(1);
      company.asked.push(path);
      const file = publisher.files.get(path);
      const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
      if (company.trouble?.(path, response, file)) return true;
      if (file) response.writeHead(200, headers).end(file);
      else response.writeHead(404, headers).end();
      return true;
    };
    world.server.guests.add(guest);
    await use(company);
    world.server.guests.delete(guest);
    await leave(await helperPage(world.context));
  },
});

export const sample: Promise<Pack> = buildGuideline('assets/guidelines/kt-2009/pack.yaml');

/** The sample, some versions on, with a rule that finds other words. */
export async function edition(version: number, words: Readonly<Record<string, string>>): Promise<Pack> {
  const pack = await sample;
  const rules = pack.rules.map((rule) =>
    rule.id === 'NAM-03'
      ? { ...rule, options: { ...rule.options, swap: words }, examples: { pass: [], fail: Object.keys(words) } }
      : rule,
  );
  return { ...pack, version, rules };
}

/** A page of the extension, from which its background is asked as its own screens ask it. */
export async function helperPage(context: BrowserContext): Promise<Page> {
  const tab = context.pages()[0]!;
  const worker: Worker = await serviceWorker(context);
  const address = new URL('/manifest.json', worker.url()).href;
  if (tab.url() !== address) await tab.goto(address);
  return tab;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<Answer> };
};

export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly detail?: string };
}

export function ask(page: Page, call: string, data: object | null = null): Promise<Answer> {
  return page.evaluate(([name, given]) => chrome.runtime.sendMessage({ kind: 'housestyle', call: name, data: given }), [
    call,
    data,
  ] as const);
}

export const look = async (page: Page): Promise<DeliveryStatus> =>
  (await ask(page, 'guideline:look', { reason: 'now' })).value as DeliveryStatus;

export const leave = (page: Page): Promise<Answer> => ask(page, 'guideline:leave');
