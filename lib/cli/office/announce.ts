/**
 * A new head: numbered, signed, tried as an install would, and only then put in the place of the old one, by one rename.
 * Whatever fails or is killed before that leaves the site as it was.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Head } from '../../delivery/documents.ts';
import { longest } from '../../delivery/limits.ts';
import { signFile } from '../../delivery/sign.ts';
import type { CommandLine } from '../command.ts';
import { bringFromFolder, bringFromHost, tryAll, withFiles } from './as-client.ts';
import { type Desk, nextNumber } from './desk.ts';
import { writeWhole } from './files.ts';
import type { OwnKey } from './key-file.ts';
import { enough, keysFor } from './key-ring.ts';
import { type Site, why } from './site.ts';

/** What of a head a command changes. */
export type Said = Pick<Head, 'channels' | 'recalls' | 'notice' | 'poll' | 'idle'>;

export interface Office {
  readonly desk: Desk;
  readonly site: Site;
  readonly keys: readonly OwnKey[];
  readonly line: CommandLine;
}

/** How the site comes to the web. */
export interface Way {
  /** Address at which it is looked at by HTTP; absent: in the folder only. */
  readonly base?: string | undefined;
  /** A shell command that uploads the site, run for the objects first and for the head then. */
  readonly upload?: string | undefined;
}

/** Files that go with the head, such as a new root; put in place just before it, in this order. */
export type Beside = ReadonlyMap<string, Uint8Array>;

const day = 86_400_000;

export const moment = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');

export function saidBy({ head }: Site): Said {
  if (!head) return { channels: {}, recalls: [], poll: 60, idle: 6 };
  const { channels, recalls, notice, poll, idle } = head;
  return { channels, recalls, ...(notice ? { notice } : {}), poll, idle };
}

/** undefined: it is live. A text says why not; the head is the old one then. */
export async function announce(
  office: Office,
  said: Said,
  way: Way = {},
  beside: Beside = new Map(),
): Promise<string | undefined> {
  const { desk, site, keys, line } = office;
  const root = beside.size > 0 ? rootIn(beside) : site.trusted.root;
  if (!root) return 'the new root cannot be read';
  const few = enough(root.roles.head, keys, 'a head');
  if (few !== undefined) return few;
  const now = Date.now();
  const value: Omit<Head, 'org'> & { org: string } = {
    org: desk.record.org,
    sequence: nextNumber(desk, 'head', Math.max((site.head?.sequence ?? 0) + 1, root.roles.head.floor)),
    root: root.version,
    issued: moment(now),
    expires: moment(now + desk.record.headDays * day),
    ...said,
  };
  const bytes = await signFile('head', value, keysFor(root.roles.head, keys));
  if (bytes.length > longest.head)
    return `the head would have ${bytes.length} bytes, ${longest.head} are the most: lift old recalls or shorten the notice`;
  const files = new Map([...beside, ['head.jws', bytes]]);
  const { fingerprint } = desk.record;
  const inFolder = await tryAll(withFiles(bringFromFolder(site.folder), files), fingerprint, value, now);
  if (inFolder)
    return `an install would not take it: ${inFolder.channel}: ${why(inFolder.error)}. Nothing is changed for writers`;

  const { base, upload } = way;
  const sent = upload === undefined ? undefined : send(upload, 'objects', line);
  if (sent !== undefined) return sent;
  if (base !== undefined) {
    const onHost = await tryAll(withFiles(bringFromHost(base), files), fingerprint, value, now);
    if (onHost)
      return `from ${base} it does not come through: ${onHost.channel}: ${why(onHost.error)}. The head is the old one`;
  }
  for (const [path, content] of files) writeWhole(join(site.folder, path), content);
  const failed =
    (upload === undefined ? undefined : send(upload, 'head', line)) ??
    (base === undefined ? undefined : await isServed(base, bytes, upload !== undefined));
  if (failed === undefined) return undefined;
  // A new root cannot be taken back: who has seen it goes on from it.
  if (!site.headBytes || beside.size > 0) return failed;
  writeWhole(join(site.folder, 'head.jws'), site.headBytes);
  return `${failed}. The old head is back in its place`;
}

function rootIn(beside: Beside) {
  const [bytes] = beside.values();
  if (!bytes) return undefined;
  const { payload } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Site['trusted']['root'];
}

function send(command: string, step: 'objects' | 'head', line: CommandLine): string | undefined {
  const { status } = spawnSync(command, {
    cwd: line.cwd,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...line.env, HOUSESTYLE_PASSPHRASE: '', HOUSESTYLE_KEYS: '', HOUSESTYLE_STEP: step },
  });
  return status === 0 ? undefined : `the upload (${step}) ended with ${status ?? 'a signal'}: ${command}`;
}

/** Hosts with a cache in front, or a build of their own, take their time after an upload. */
async function isServed(base: string, bytes: Uint8Array, uploaded: boolean): Promise<string | undefined> {
  const bring = bringFromHost(base);
  const until = Date.now() + (uploaded ? 180_000 : 5_000);
  for (;;) {
    const served = await bring('head.jws', longest.head);
    if (served.ok && Buffer.compare(served.value, bytes) === 0) return undefined;
    if (Date.now() > until)
      return served.ok
        ? `${base}head.jws is still another one: does the host or a cache in front of it keep it? It needs Cache-Control: no-cache`
        : `${base}head.jws: ${why(served.error)}`;
    await pause(uploaded ? 2_000 : 250);
  }
}
