/** The desk: the folder that the comms team keeps to itself, with its keys and what is signed and not yet published. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { pathTo, type Tree } from '../../delivery/channels.ts';
import { writeWhole } from './files.ts';

export const defaultDesk = 'office';

const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u));
const shape = v.object({
  format: v.literal(1),
  org: name,
  /** Where the published files are, relative to the desk. */
  site: v.string(),
  /** Address under which the site is on the web; ends in a slash. */
  base: v.optional(v.string()),
  /** SHA-256 of root/1.jws. */
  fingerprint: v.string(),
  /** Key files, relative to the desk. */
  keys: v.string(),
  rootKeys: v.string(),
  /** Days after which a head runs out. */
  headDays: v.number(),
  /** Each channel with the one it stands under. */
  channels: v.record(name, v.nullable(name)),
  /** The highest numbers ever given: of heads, and of each channel's manifests. None is given twice, whatever went wrong. */
  used: v.object({ head: v.number(), manifests: v.record(name, v.number()) }),
});
export type DeskRecord = v.InferOutput<typeof shape>;

export interface Desk {
  readonly folder: string;
  record: DeskRecord;
  readonly site: string;
  readonly keys: string;
  readonly rootKeys: string;
  /** Signed versions that wait to be published. */
  readonly waiting: string;
}

const fileName = 'desk.json';

export function hasDesk(folder: string): boolean {
  return existsSync(join(folder, fileName));
}

/** A text says why not. */
export function openDesk(folder: string): Desk | string {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, fileName), 'utf8'));
  } catch {
    return `${folder}: there is no desk here. "housestyle init" makes one; --desk FOLDER names another`;
  }
  const parsed = v.safeParse(shape, value);
  if (!parsed.success) return `${join(folder, fileName)}: ${parsed.issues[0].message}`;
  return deskOf(folder, parsed.output);
}

export function saveDesk(folder: string, record: DeskRecord): Desk {
  writeWhole(join(folder, fileName), `${JSON.stringify(record, null, 2)}\n`, true);
  return deskOf(folder, record);
}

function deskOf(folder: string, record: DeskRecord): Desk {
  return {
    folder,
    record,
    site: resolve(folder, record.site),
    keys: resolve(folder, record.keys),
    rootKeys: resolve(folder, record.rootKeys),
    waiting: join(folder, 'waiting'),
  };
}

export function fromDesk(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}

/** A number that was never given before, kept before it is used. */
export function nextNumber(desk: Desk, of: 'head' | { readonly channel: string }, atLeast: number): number {
  const { used } = desk.record;
  const last = of === 'head' ? used.head : (used.manifests[of.channel] ?? 0);
  const next = Math.max(last + 1, atLeast);
  const changed =
    of === 'head' ? { ...used, head: next } : { ...used, manifests: { ...used.manifests, [of.channel]: next } };
  desk.record = { ...desk.record, used: changed };
  saveDesk(desk.folder, desk.record);
  return next;
}

/** company, brand or department, told from how many channels stand above it. */
export function layerOf(tree: Tree, channel: string): 'company' | 'brand' | 'department' {
  return (['company', 'brand'] as const)[pathTo(tree, channel).length - 1] ?? 'department';
}

/** The one channel, or the one that is named; a text says why not. */
export function channelOf({ record }: Desk, named: string | undefined): { readonly channel: string } | string {
  const all = Object.keys(record.channels);
  const channel = named ?? (all.length === 1 ? all[0] : undefined);
  if (channel === undefined) return `--channel is missing: ${all.join(', ')}`;
  return all.includes(channel) ? { channel } : `there is no channel “${channel}” (there is ${all.join(', ')})`;
}

/** Runs `work` while no other command works at the desk. */
export async function alone<T>({ folder }: Desk, work: () => Promise<T>): Promise<T | string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '.lock');
  if (existsSync(path) && !isAlive(Number(readFileSync(path, 'utf8')))) rmSync(path, { force: true });
  if (!takeLock(path)) {
    return `another housestyle is at work at this desk; if none is, delete ${path}`;
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The file comes into its place with the number in it: killed in between, it would be nobody's for ever. */
function takeLock(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, String(process.pid));
    linkSync(draft, path);
    return true;
  } catch (error) {
    // Some file systems know no second name for a file.
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && takeEmptyLock(path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function takeEmptyLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** A command that was killed leaves its lock behind. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
