/** Files written as a whole or not at all: whoever reads, or pulls the plug, never meets half of one. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Makes the folders above it where they are missing. `secret`: for its owner's eyes only. */
export function writeWhole(path: string, bytes: Uint8Array | string, secret = false): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, ...(secret ? { mode: 0o700 } : {}) });
  const draft = join(folder, `.${basename(path)}.${process.pid}.part`);
  const file = openSync(draft, 'w', secret ? 0o600 : 0o644);
  try {
    const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    for (let at = 0; at < all.length;) at += writeSync(file, all, at);
    fsyncSync(file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(folder);
}

/** undefined: there is none. */
export function bytesAt(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The new name itself has to reach the disk; some systems let no folder be opened, and need none. */
function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, 'r');
    fsyncSync(file);
  } catch {
    // Not on this system.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
