/** Stores that lose or change what they hold, and a disk without room: the guideline in use stays, or comes back whole. */
import { expect, type Page, type Worker } from '@playwright/test';
import { openSidebar } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { load, openPage } from '../world/writer.ts';
import { helperPage, look } from './calls.ts';
import { join, test } from './company.ts';
import { edition } from './editions.ts';

const draft = { title: '', blocks: [{ kind: 'paragraph', text: '공유기와 셋톱박스를 옮겼다.' }] } as const;
const first = edition(20, { 공유기: '와이파이 공유기' });
const second = edition(21, { 셋톱박스: '셋톱' });

interface Area {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string | readonly string[]): Promise<void>;
}
declare const chrome: { readonly storage: { readonly local: Area } };

/** Every object of the database becomes this, or goes. */
const spoil = (page: Page, how: 'empty' | 'flip'): Promise<void> =>
  page.evaluate(
    (way) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('housestyle');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction(['objects', 'copies'], 'readwrite');
          const store = change.objectStore('objects');
          if (way === 'empty') {
            store.clear();
            change.objectStore('copies').clear();
          } else
            store.openCursor().onsuccess = (event) => {
              const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              const bytes = cursor.value as Uint8Array;
              bytes[0]! ^= 1;
              cursor.update(bytes);
              cursor.continue();
            };
          change.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    how,
  );

/** As if the browser had been closed meanwhile: what the background remembers is gone. */
async function forget(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

const guideline = (page: Page): Promise<{ readonly version: number } | undefined> =>
  page.evaluate(
    async () => (await chrome.storage.local.get('guideline'))['guideline'] as { version: number } | undefined,
  );

const damages: readonly { readonly what: string; readonly act: (page: Page) => Promise<unknown> }[] = [
  { what: 'the database emptied', act: (page) => spoil(page, 'empty') },
  { what: 'every stored file changed by a bit', act: (page) => spoil(page, 'flip') },
  {
    what: 'the storage area’s record gone',
    act: (page) => page.evaluate(() => chrome.storage.local.remove('delivery')),
  },
  {
    what: 'the storage area’s record replaced by nonsense',
    act: (page) => page.evaluate(() => chrome.storage.local.set({ delivery: { source: 7, kept: [] } })),
  },
  {
    what: 'the guideline itself changed',
    act: (page) => page.evaluate(() => chrome.storage.local.set({ guideline: { format: 1, rules: [] } })),
  },
];

for (const { what, act } of damages)
  test(`${what}: the same version is there again after the next look`, async ({ world, company }) => {
    const helper = await helperPage(world.context);
    await join(helper, company, await first);
    await act(helper);
    await forget(helper);
    expect((await look(helper)).problem).toBeUndefined();
    expect(await guideline(helper)).toMatchObject({ version: 20 });
    const page = await openPage(world.context, 'devto');
    await load(page, draft);
    await expect((await openSidebar(page)).cards('NAM-03')).toContainText('공유기');
    // No floor was lost: an older head is refused, and another one of the same number too.
    const { publisher } = company;
    for (const [sequence, code] of [
      [1, 'delivery.rollback'],
      [publisher.sequence, 'delivery.equivocation'],
    ] as const) {
      publisher.files.set('head.jws', await publisher.head({ sequence, issued: '2020-01-01T00:00:00Z' }));
      expect((await look(helper)).problem?.code).toBe(code);
    }
  });

/** What a browser answers on a full disk; the store is one of the background's own. */
const full: readonly { readonly what: string; readonly fill: (worker: Worker) => Promise<void> }[] = [
  {
    what: 'the database',
    fill: (worker) =>
      worker.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      }),
  },
  {
    what: 'the storage area',
    fill: (worker) =>
      worker.evaluate(() => {
        chrome.storage.local.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
      }),
  },
];

for (const { what, fill } of full)
  test(`without room in ${what} the old version stays, and with room again the new one comes`, async ({
    world,
    company,
  }) => {
    const helper = await helperPage(world.context);
    await join(helper, company, await first);
    const page = await openPage(world.context, 'devto');
    await load(page, draft);
    const sidebar = await openSidebar(page);
    await expect(sidebar.cards('NAM-03')).toContainText('공유기');

    await fill(await serviceWorker(world.context));
    await company.publisher.publish(await second);
    expect((await look(helper)).problem?.code).toBe('storage.failed');
    await expect(sidebar.cards('NAM-03')).toContainText('공유기');
    expect(await guideline(helper)).toMatchObject({ version: 20 });

    await forget(helper);
    expect((await look(helper)).problem).toBeUndefined();
    await expect(sidebar.cards('NAM-03')).toContainText('셋톱박스');
  });
