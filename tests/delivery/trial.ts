/** A company on trial: its keys, what it publishes on a real host, and installs that look at it by a clock of their own. */
import { ok, type Result } from '../../lib/base/result.ts';
import { sha256 } from '../../lib/delivery/digest.ts';
import type { ObjectRef } from '../../lib/delivery/documents.ts';
import { run, type RunDeps, type RunResult, type Version } from '../../lib/delivery/run.ts';
import type { SigningKey } from '../../lib/delivery/sign.ts';
import { beginTrust, type Trusted } from '../../lib/delivery/trust.ts';
import { fetchFrom, startHost, type Host } from './host.ts';
import { headValue, makeKeys, manifestValue, now, refTo, rootValue, sign, type RoleKeys } from './office.ts';

export const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
export const named = async (words: string): Promise<string> => `o/${await sha256(bytes(words))}`;

export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

type Rest = Readonly<Record<string, unknown>>;

export interface Published {
  /** The manifest. */
  readonly ref: ObjectRef;
  readonly object: ObjectRef;
}

export interface Client {
  /** One look at the host; what it gives is kept as a client would keep it. */
  look(again?: Partial<RunDeps>): Promise<RunResult>;
  /** What is in use; undefined: nothing yet. */
  words(): string | undefined;
  /** Objects by hash. */
  readonly kept: Map<string, Uint8Array>;
  readonly state: { trusted: Trusted; version: Version | undefined; clock: number };
}

export interface Trial {
  readonly host: Host;
  /** Those that sign now. */
  keys: RoleKeys;
  /** What an install begins with: root 1. */
  readonly start: Trusted;
  /** Lays out object, manifest and a head of the same sequence that names it. */
  publish(sequence: number, words: string, head?: Rest, manifest?: Rest): Promise<Published>;
  /** Object and manifest alone; no head names them. */
  lay(words: string, manifest?: Rest, by?: readonly SigningKey[]): Promise<Published>;
  announce(sequence: number, rest?: Rest, by?: readonly SigningKey[]): Promise<Uint8Array>;
  /** The next root; `by`: the present root keys and its own. */
  rotate(next: Partial<RoleKeys>, rest?: Rest, by?: readonly SigningKey[]): Promise<void>;
  install(change?: Partial<RunDeps>): Client;
  /** An empty host and the first keys, for the next test. */
  again(): void;
}

export async function startTrial(): Promise<Trial> {
  const host = await startHost();
  const first = await makeKeys();
  const start = given(await beginTrust(await sign('root', await rootValue(first), first.root)));
  let version = 1;

  const put = async (file: Uint8Array): Promise<ObjectRef> => {
    const ref = await refTo(file);
    host.files.set(`o/${ref.hash}`, file);
    return ref;
  };
  const trial: Trial = {
    host,
    keys: first,
    start,
    async lay(words, manifest = {}, by = trial.keys.release) {
      const object = await put(bytes(words));
      const objects = [{ path: 'pack.json', type: 'application/json', ...object }];
      return { object, ref: await put(await sign('manifest', manifestValue({ objects, ...manifest }), by)) };
    },
    async publish(sequence, words, head = {}, manifest = {}) {
      const published = await trial.lay(words, { sequence, ...manifest });
      await trial.announce(sequence, { channels: { kt: { chain: [published.ref] } }, ...head });
      return published;
    },
    async announce(sequence, rest = {}, by = trial.keys.head) {
      const head = await sign('head', headValue({ sequence, ...rest }), by);
      host.files.set('head.jws', head);
      return head;
    },
    async rotate(next, rest = {}, by) {
      const keys = { ...trial.keys, ...next };
      version++;
      const signers = by ?? [...new Set([...trial.keys.root, ...keys.root])];
      host.files.set(`root/${version}.jws`, await sign('root', await rootValue(keys, { version, ...rest }), signers));
      trial.keys = keys;
    },
    install: (change = {}) => install(host, start, change),
    again() {
      host.files.clear();
      host.asked.length = 0;
      host.trouble = undefined;
      trial.keys = first;
      version = 1;
    },
  };
  return trial;
}

function install(host: Host, start: Trusted, change: Partial<RunDeps>): Client {
  const kept = new Map<string, Uint8Array>();
  const state = { trusted: start, version: undefined as Version | undefined, clock: now };
  const look = async (again: Partial<RunDeps> = {}): Promise<RunResult> => {
    const hashes = state.version?.chain.map(({ hash }) => hash) ?? [];
    const result = await run(state.trusted, hashes, {
      bring: fetchFrom(host.base),
      objects: {
        get: async (hash) => kept.get(hash),
        put: async (hash, file) => {
          kept.set(hash, file);
          return ok(null);
        },
      },
      preflight: async () => ok(null),
      now: state.clock,
      channel: 'kt',
      install: { secret: 'one', ring: 'all' },
      ...change,
      ...again,
    });
    state.trusted = result.trusted;
    state.version = result.version ?? state.version;
    return result;
  };
  const words = (): string | undefined => {
    const object = state.version?.manifests.at(-1)?.objects[0];
    return object && new TextDecoder().decode(kept.get(object.hash));
  };
  return { look, words, kept, state };
}
