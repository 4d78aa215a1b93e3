/** A comms team at its desk in a folder of its own, and an install that reads the site it publishes. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Command } from '../../lib/cli/command.ts';
import { initCommand } from '../../lib/cli/init.ts';
import { bringFromFolder } from '../../lib/cli/office/as-client.ts';
import { lockKeys, unlockKeys } from '../../lib/cli/office/key-file.ts';
import { publishCommand } from '../../lib/cli/publish.ts';
import { signCommand } from '../../lib/cli/sign.ts';
import { ok } from '../../lib/base/result.ts';
import { look, type Use } from '../../lib/delivery/client.ts';
import type { Ring } from '../../lib/delivery/documents.ts';
import { readInvite } from '../../lib/delivery/invite.ts';
import { trustAnchor } from '../../lib/delivery/join.ts';
import type { Kept } from '../../lib/delivery/kept.ts';
import { workspace, type Workspace } from './workspace.ts';

const packs = join(process.cwd(), 'tests/packs');
const passphrase = 'a sentence that nobody else says';

/** A team at its desk; every command has to end well. */
export class Team {
  readonly place: Workspace;

  constructor() {
    this.place = workspace({});
    this.place.env['HOUSESTYLE_PASSPHRASE'] = passphrase;
    for (const name of ['kt-june', 'kt-july'])
      cpSync(join(packs, name), join(this.place.folder, name), { recursive: true });
  }

  async do(command: Command, ...args: readonly string[]): Promise<string> {
    const { code, out, error } = await this.place.run(command, ...args);
    expect([error, code]).toEqual([error, 0]);
    return out;
  }

  async begin(): Promise<string> {
    const args = ['--org', 'kt', '--channel', 'kt', '--out', 'site', '--base', 'https://guide.example.org'];
    const out = await this.do(initCommand, ...args);
    await this.cheapen('office/keys.json');
    return out;
  }

  /** Tries of a passphrase are dear by design; dozens of commands need not wait for that. */
  async cheapen(name: string): Promise<void> {
    const path = join(this.place.folder, name);
    const keys = await unlockKeys(readFileSync(path, 'utf8'), passphrase);
    if (typeof keys === 'string') throw new Error(keys);
    writeFileSync(path, await lockKeys(keys, passphrase, { N: 2 ** 14, r: 8, p: 1 }));
  }

  async publish(guideline: string, ...more: readonly string[]): Promise<string> {
    await this.do(signCommand, guideline, '--author', '홍보실', '--note-ko', `${guideline} 판`);
    return this.do(publishCommand, ...more);
  }

  get site(): string {
    return join(this.place.folder, 'site');
  }
}

export class Install {
  private kept: Kept;
  use: Use | undefined;
  private readonly objects = new Map<string, Uint8Array>();
  private readonly ring: Ring;

  private constructor(kept: Kept, ring: Ring) {
    this.kept = kept;
    this.ring = ring;
  }

  static async join(invite: string, site: string, ring: Ring = 'all'): Promise<Install> {
    const read = readInvite(invite);
    if (!read.ok) throw new Error(read.error.detail);
    const trusted = await trustAnchor(read.value, bringFromFolder(site));
    if (!trusted.ok) throw new Error(trusted.error.code);
    return new Install({ trusted: trusted.value, inUse: [], at: 0 }, ring);
  }

  async look(site: string): Promise<string | undefined> {
    const looked = await look(this.kept, true, {
      bring: bringFromFolder(site),
      objects: {
        get: async (hash) => this.objects.get(hash),
        put: async (hash, bytes) => ok((this.objects.set(hash, bytes), null)),
      },
      prove: async () => ok(null),
      commit: async () => ok(null),
      current: async () => this.use?.pack,
      now: Date.now(),
      channel: 'kt',
      install: { secret: 's', ring: this.ring },
    });
    this.kept = looked.kept;
    this.use = looked.use ?? this.use;
    return looked.error?.code;
  }

  get version(): number | undefined {
    return this.use?.pack.version;
  }
  get rules(): readonly string[] {
    return this.use?.pack.rules.map(({ id }) => id) ?? [];
  }
  get notice(): string | undefined {
    return this.kept.trusted.head?.value.notice?.text.ko;
  }
}

/** The invite in what a command said. */
export const inviteIn = (out: string): string => /housestyle:\S+/u.exec(out)?.[0] ?? '';
