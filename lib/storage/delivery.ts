/** What an install keeps of its delivery: in the storage area, with a copy in the database, each alone enough. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { fail, ok, type Result } from '../base/result.ts';
import type { Kept } from '../delivery/kept.ts';
import type { Install } from '../delivery/rollout.ts';
import type { DeliveryStatus, Source } from '../delivery/status.ts';
import type { Change } from '../guideline/diff.ts';
import type { Pack } from '../guideline/pack.ts';
import { readCopy, writeCopy } from './objects.ts';

export interface DeliveryRecord {
  readonly source: Source;
  readonly kept: Kept;
  /** Hashes of the files in use, and of those in use before them: what a recall leads back to needs no host. */
  readonly files: readonly string[];
  readonly filesBefore: readonly string[];
}

export const deliveryStatusItem = storage.defineItem<DeliveryStatus>('local:delivery-status');

/** Best effort: a store without room for the record has none for this either, and whoever asked is told anyway. */
export async function writeStatus(status: DeliveryStatus): Promise<void> {
  await deliveryStatusItem.setValue(status).catch(() => undefined);
}

const recordKey = 'delivery';
const newsKey = 'delivery-news';

/** What the version in use changed of the one before it. */
export interface News {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

export const newsItem = storage.defineItem<News>(`local:${newsKey}`);

/** Both copies; each may be missing, damaged or old. */
export async function readDelivery(): Promise<readonly unknown[]> {
  const copies = [readCopy(recordKey)];
  const own = browser.storage.local.get(recordKey).then(
    (items) => items[recordKey],
    // A store that is damaged on disk refuses; the copy is there for that.
    () => undefined,
  );
  return Promise.all([own, ...copies]);
}

/**
 * One write of the record and, where there is a new one, the guideline: both or neither. The copy follows. Where the
 * storage area takes nothing at all the copy alone is the record. Error: storage.failed.
 */
export async function writeDelivery(
  record: DeliveryRecord,
  use: { readonly pack: Pack; readonly news: News | undefined } | undefined,
): Promise<Result<null>> {
  const items = {
    [recordKey]: record,
    ...(use ? { guideline: use.pack } : {}),
    ...(use?.news ? { [newsKey]: use.news } : {}),
  };
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    if (await isReadable()) return fail('storage.failed', error instanceof Error ? error.message : undefined);
    return writeCopy(recordKey, record);
  }
  // A browser that has no room for the copy has the record itself.
  await writeCopy(recordKey, record);
  return ok(null);
}

/** Nothing is delivered any more. */
export async function forgetDelivery(): Promise<void> {
  await browser.storage.local.remove([recordKey, newsKey, 'delivery-status']);
  await writeCopy(recordKey, undefined);
}

async function isReadable(): Promise<boolean> {
  try {
    await browser.storage.local.get(recordKey);
    return true;
  } catch {
    return false;
  }
}

const installItem = storage.defineItem<Install>('local:install');

/** Made once; the secret never leaves this computer. */
export async function readInstall(): Promise<Install> {
  const kept = await installItem.getValue();
  if (kept) return kept;
  const install: Install = { secret: crypto.randomUUID(), ring: 'all' };
  await installItem.setValue(install);
  return install;
}

export async function writeRing(ring: Install['ring']): Promise<void> {
  await installItem.setValue({ ...(await readInstall()), ring });
}
