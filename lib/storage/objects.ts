/**
 * The files of guidelines by their hashes, and a copy of what an install keeps of its delivery, in the extension's database.
 * Only the background opens it: inside a page's frame browsers refuse it while they block other sites' cookies. A browser
 * may empty it without a word; then every file is fetched anew.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '../base/result.ts';

interface Tables extends DBSchema {
  objects: { key: string; value: Uint8Array };
  copies: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Tables>> | undefined;

async function database(): Promise<IDBPDatabase<Tables>> {
  const close = (): void => {
    opened = undefined;
  };
  opened ??= openDB<Tables>('housestyle', 1, {
    upgrade(db) {
      db.createObjectStore('objects');
      db.createObjectStore('copies');
    },
    terminated: close,
  });
  try {
    return await opened;
  } catch (error) {
    close();
    throw error;
  }
}

/** undefined: it is not there, or cannot be read. */
export async function readObject(hash: string): Promise<Uint8Array | undefined> {
  try {
    return await (await database()).get('objects', hash);
  } catch {
    // A damaged store is as good as an empty one: what was in it can be fetched again.
    return undefined;
  }
}

/** Error: storage.failed. */
export function writeObject(hash: string, bytes: Uint8Array): Promise<Result<null>> {
  return attempt(async (db) => void (await db.put('objects', bytes, hash)));
}

/** Everything but these leaves. Error: storage.failed. */
export function keepOnly(hashes: ReadonlySet<string>): Promise<Result<null>> {
  return attempt(async (db) => {
    const change = db.transaction('objects', 'readwrite');
    for (const key of await change.store.getAllKeys()) if (!hashes.has(key)) await change.store.delete(key);
    await change.done;
  });
}

/** undefined: there is none, or it cannot be read. */
export async function readCopy(name: string): Promise<unknown> {
  try {
    return await (await database()).get('copies', name);
  } catch {
    // As above; the other store has it too.
    return undefined;
  }
}

/** Error: storage.failed. */
export function writeCopy(name: string, value: unknown): Promise<Result<null>> {
  return attempt(async (db) => void (await db.put('copies', value, name)));
}

async function attempt(write: (db: IDBPDatabase<Tables>) => Promise<void>): Promise<Result<null>> {
  try {
    await write(await database());
    return ok(null);
  } catch (error) {
    return fail('storage.failed', error instanceof Error ? error.name : undefined);
  }
}
