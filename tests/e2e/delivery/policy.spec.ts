/**
 * A company's policy joins by itself, and a writer cannot leave what it joined. Chromium reads policies for the whole machine:
 * HOUSESTYLE_POLICY=1 runs this, as root, and never beside other tests.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DeliveryStatus } from '../../../lib/delivery/status.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { launch } from '../world/browser.ts';
import { extensionDir } from '../world/extension.ts';
import { serviceWorker } from '../world/storage.ts';
import { ask, helperPage } from './calls.ts';
import { edition } from './editions.ts';
import { guestOf, inviteOf } from './guest.ts';

const folder = '/etc/chromium/policies/managed';

declare const chrome: { readonly storage: { readonly local: { get(key: null): Promise<Record<string, unknown>> } } };

interface Stored {
  readonly 'delivery-status'?: DeliveryStatus;
  readonly install?: { readonly ring: string };
  readonly guideline?: { readonly version: number };
}

/** Told from the path of the unpacked extension. */
async function idOfExtension(): Promise<string> {
  const world = await launch({ extensionDir });
  try {
    return new URL((await serviceWorker(world.context)).url()).host;
  } finally {
    await world.close();
  }
}

test('joins by itself, with its ring, and only the policy ends that', async () => {
  const publisher = await Publisher.open();
  await publisher.publish(await edition(20, { 공유기: '와이파이 공유기' }));
  const invite = inviteOf(publisher);
  const id = await idOfExtension();
  const file = join(folder, 'housestyle-test.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: { invite, ring: 'pilot' } } } }));
  const world = await launch({ extensionDir });
  try {
    world.server.guests.add(guestOf(publisher));
    const helper = await helperPage(world.context);
    const stored = () => helper.evaluate(async () => (await chrome.storage.local.get(null)) as Stored);
    await expect.poll(async () => (await stored())['delivery-status']).toMatchObject({ org: 'kt', managed: true });
    expect(await stored()).toMatchObject({ install: { ring: 'pilot' }, guideline: { version: 20 } });
    expect(await ask(helper, 'guideline:leave')).toMatchObject({ ok: false });
  } finally {
    rmSync(file);
    await world.close();
  }
});
