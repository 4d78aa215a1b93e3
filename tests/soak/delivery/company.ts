/**
 * A company of two layers, its keys and all that it ever signed. What it knows of its own files is kept in plain numbers,
 * so that what an install may use can be told without the code under test.
 */
import type { Asset } from '../../../lib/brand/asset.ts';
import { keyId } from '../../../lib/delivery/envelope.ts';
import type { Head, ObjectRef } from '../../../lib/delivery/documents.ts';
import { contentOf } from '../../../lib/delivery/content.ts';
import { publicHalf, signFile, type SigningKey } from '../../../lib/delivery/sign.ts';
import type { Trusted } from '../../../lib/delivery/trust.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { makeKey, refTo, roleOf } from '../../delivery/office.ts';

export const layers = ['kt', 'qook'] as const;
export type Layer = (typeof layers)[number];
export type RoleName = 'root' | 'head' | Layer;

/** ms; where every sequence begins. */
export const beginning = Date.parse('2026-03-01T09:00:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;
const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** A manifest as its makers know it. */
export interface Made {
  readonly layer: Layer;
  readonly sequence: number;
  readonly ref: ObjectRef;
  readonly previous: Made | undefined;
  /** How manieth set of keys signed it. */
  readonly keys: number;
}

export type Chain = readonly [kt: Made, qook: Made];

/** A head as its makers know it. */
export interface Said {
  readonly sequence: number;
  readonly keys: number;
  readonly digest: string;
  readonly chain: Chain;
  readonly rollout: { readonly chain: Chain; readonly share: number; readonly salt: string } | undefined;
  readonly recalledRules: readonly string[];
  readonly recalledManifests: readonly Made[];
  readonly expires: number;
}

export const generations = 6;
export const roleNames: readonly RoleName[] = ['root', 'head', ...layers];

/** Made once: real keys are slow to make. The last is a stranger's. */
let ring: Promise<readonly SigningKey[]> | undefined;
function keyRing(): Promise<readonly SigningKey[]> {
  ring ??= Promise.all(
    Array.from({ length: roleNames.length * generations + 1 }, (_, at) => makeKey(at % 5 === 3 ? 'EdDSA' : 'ES256')),
  );
  return ring;
}

async function keyOf(role: RoleName, generation: number): Promise<SigningKey> {
  return (await keyRing())[roleNames.indexOf(role) * generations + generation]!;
}

export async function strangersKey(): Promise<SigningKey> {
  return (await keyRing()).at(-1)!;
}

/** The guideline of one layer; its numbers stand in its words, and R1 to R3 of the company's may be recalled. */
export function packOf(layer: Layer, edition: number | string): Pack {
  const rule = (id: string, level: 'must' | 'tip' = 'tip') => ({
    id,
    type: 'existence',
    level,
    title: { en: `${id} of ${edition}` },
    why: { en: 'because' },
    options: { tokens: [id.toLowerCase()] },
    examples: { pass: ['fine'], fail: [id.toLowerCase()] },
  });
  return {
    format: 1,
    id: layer,
    version: typeof edition === 'number' ? edition : 999,
    name: { en: layer },
    owner: { en: 'Comms' },
    layer: { en: layer },
    languages: ['en'],
    emblem: { text: 'KT', background: '#111111', ink: '#ffffff' },
    sections: [],
    rules: layer === 'kt' ? ['R1', 'R2', 'R3'].map((id) => rule(id)) : [rule('Q1', 'must')],
    assets: layer === 'kt' ? [logo(`${edition}`)] : [],
  };
}

/** A file of its own beside the guideline's words. */
const logo = (words: string): Asset => ({
  id: 'logo',
  kind: 'logo',
  title: { en: 'Logo' },
  keywords: [],
  image: { src: `data:image/svg+xml,${words}`, width: 9, height: 9, alt: { en: 'Logo' } },
});

/** Files that were signed before, by what they say and who signed; another sequence often signs the same. */
const signed = new Map<string, Uint8Array>();
async function sign(
  kind: 'root' | 'head' | 'manifest',
  value: object,
  keys: readonly SigningKey[],
): Promise<Uint8Array> {
  const name = `${kind} ${JSON.stringify(value)} ${keys.map(({ jwk }) => jwk.x).join()}`;
  let file = signed.get(name);
  if (!file) {
    file = await signFile(kind, value, keys);
    if (signed.size > 5_000) signed.clear();
    signed.set(name, file);
  }
  return file;
}

/** `by`: who signs it beside its own key for roots. */
export async function rootFile(
  version: number,
  keys: ReadonlyMap<RoleName, SigningKey>,
  by: readonly SigningKey[] = [],
): Promise<Uint8Array> {
  const list: Record<string, object> = {};
  for (const key of keys.values()) list[await keyId(publicHalf(key))] = publicHalf(key);
  const role = (name: RoleName) => roleOf([keys.get(name)!]);
  const roles = {
    root: await role('root'),
    head: await role('head'),
    release: { kt: await role('kt'), qook: await role('qook') },
  };
  const value = { org: 'kt', version, expires: iso(beginning + 5_000 * day), keys: list, roles };
  return sign('root', value, [...by, keys.get('root')!]);
}

export class Company {
  /** By path, as they lie on the host. */
  readonly files = new Map<string, Uint8Array>();
  /** Every head that was signed with the company's own keys, by digest. */
  readonly heads = new Map<string, Said>();
  readonly manifests: Made[] = [];
  readonly generation: Record<RoleName, number> = { root: 0, head: 0, kt: 0, qook: 0 };
  now = beginning;
  rootVersion = 1;
  sequence = 0;
  current!: Said;
  private readonly counts: Record<Layer, number> = { kt: 0, qook: 0 };
  private readonly keyIds = new Map<RoleName, string>();

  static async open(): Promise<Company> {
    const company = new Company();
    company.files.set('root/1.jws', await company.root());
    await company.publish(['kt', 'qook']);
    return company;
  }

  private async root(by: readonly SigningKey[] = []): Promise<Uint8Array> {
    const mine = await Promise.all(
      roleNames.map(async (name) => [name, await keyOf(name, this.generation[name])] as const),
    );
    for (const [name, key] of mine) this.keyIds.set(name, await keyId(publicHalf(key)));
    return rootFile(this.rootVersion, new Map(mine), by);
  }

  /** A manifest on the host; no head names it. */
  async make(layer: Layer, previous: Made | undefined, edition?: string, by?: SigningKey): Promise<Made> {
    const sequence = edition === undefined ? ++this.counts[layer] : this.counts[layer] + 1;
    const objects = [];
    for (const { path, type, bytes } of await contentOf(packOf(layer, edition ?? sequence))) {
      const ref = await refTo(bytes);
      this.files.set(`o/${ref.hash}`, bytes);
      objects.push({ path, type, ...ref });
    }
    const value = {
      channel: layer,
      sequence,
      previous: previous?.ref.hash ?? null,
      layer: layer === 'kt' ? 'company' : 'brand',
      author: 'Comms',
      issued: iso(beginning),
      note: { en: 'Edition' },
      objects,
    };
    const file = await sign('manifest', value, [by ?? (await keyOf(layer, this.generation[layer]))]);
    const ref = await refTo(file);
    this.files.set(`o/${ref.hash}`, file);
    const made: Made = { layer, sequence, ref, previous, keys: this.generation[layer] };
    if (edition === undefined) this.manifests.push(made);
    return made;
  }

  /** The head with these changes under the next number, or another one, on the host unless it is only shown. */
  async say(
    change: Partial<Said> & { readonly notice?: string },
    sequence = this.sequence + 1,
    lay = true,
  ): Promise<Uint8Array> {
    const said = { ...this.current, ...change };
    const refs = (chain: Chain) => chain.map(({ ref }) => ref);
    const expires = this.now + 60 * day;
    const reason = { en: 'wrong' };
    const value: Omit<Head, 'poll' | 'idle'> = {
      org: 'kt',
      sequence,
      root: this.rootVersion,
      issued: iso(this.now),
      expires: iso(expires),
      channels: {
        qook: {
          chain: refs(said.chain),
          ...(said.rollout
            ? { rollout: { ...said.rollout, chain: refs(said.rollout.chain), ring: 'all' as const } }
            : {}),
        },
      },
      recalls: [
        ...(said.recalledRules ?? []).map((id) => ({ kind: 'rule' as const, id, reason })),
        ...(said.recalledManifests ?? []).map(({ ref }) => ({ kind: 'manifest' as const, id: ref.hash, reason })),
      ],
      ...(change.notice === undefined ? {} : { notice: { id: change.notice, text: reason } }),
    };
    const file = await sign('head', value, [await keyOf('head', this.generation.head)]);
    // By what was signed: around it a file can be written in many ways.
    const { payload } = JSON.parse(Buffer.from(file).toString('utf8')) as { readonly payload: string };
    const { hash: digest } = await refTo(Buffer.from(payload, 'base64url'));
    const record: Said = {
      sequence,
      keys: this.generation.head,
      digest,
      chain: said.chain,
      rollout: said.rollout,
      recalledRules: said.recalledRules ?? [],
      recalledManifests: said.recalledManifests ?? [],
      expires,
    };
    this.heads.set(digest, record);
    if (lay) {
      this.sequence = sequence;
      this.current = record;
      this.files.set('head.jws', file);
    }
    return file;
  }

  /** New editions of these layers, to everybody or to a share. */
  async publish(which: readonly Layer[], rollout?: { readonly share: number; readonly salt: string }): Promise<void> {
    const [kt, qook] = this.current?.rollout?.chain ?? this.current?.chain ?? [undefined, undefined];
    const chain: Chain = [
      which.includes('kt') || !kt ? await this.make('kt', kt) : kt,
      which.includes('qook') || !qook ? await this.make('qook', qook) : qook,
    ];
    await this.say(rollout ? { rollout: { chain, ...rollout } } : { chain, rollout: undefined });
  }

  /** The keys of these roles are new from now on, and whatever they signed is signed again. */
  async rotate(roles: readonly RoleName[]): Promise<void> {
    const before = await keyOf('root', this.generation.root);
    for (const role of roles) this.generation[role]++;
    this.rootVersion++;
    this.files.set(`root/${this.rootVersion}.jws`, await this.root(roles.includes('root') ? [before] : []));
    const again = layers.filter((layer) => roles.includes(layer));
    if (again.length > 0) await this.publish(again);
    else await this.say({});
  }

  /** The lowest number that an install of this trust takes from the present keys. */
  floorIn({ floors }: Trusted, role: RoleName): number {
    return floors[`${role}:${this.keyIds.get(role)}`] ?? 0;
  }
}
