/** What the signed files say: root, head and manifest, value by value. Names that we do not know are passed over. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { LocalText } from '../base/language.ts';
import { issueText } from '../rules/options.ts';
import { longest, mostChannels, mostKeys, mostLayers, mostObjects, mostRecalls } from './limits.ts';

/** The one major version that this code reads. */
export const format = 1;

export type Algorithm = 'ES256' | 'EdDSA';

/** A public key; its id is its thumbprint by RFC 7638. */
export interface PublicKey {
  readonly alg: Algorithm;
  readonly jwk: Readonly<Record<string, string>>;
}

/** Who may sign a kind of file. */
export interface Role {
  /** Ids of keys in the root's list. */
  readonly keys: readonly string[];
  /** So many different ones must have signed. */
  readonly threshold: number;
  /** The lowest sequence that counts with these keys: it undoes what a thief of the keys before them numbered high. */
  readonly floor: number;
}

export interface Root {
  readonly org: string;
  readonly version: number;
  readonly expires: string;
  readonly keys: Readonly<Record<string, PublicKey>>;
  readonly roles: {
    readonly root: Role;
    readonly head: Role;
    /** By channel. */
    readonly release: Readonly<Record<string, Role>>;
  };
}

/** A file named by its content. */
export interface ObjectRef {
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
  /** Bytes. */
  readonly length: number;
}

export type Ring = 'author' | 'pilot' | 'all';

/** A newer chain that only some installs take. */
export interface Rollout {
  readonly chain: readonly ObjectRef[];
  /** Who is asked at all. */
  readonly ring: Ring;
  /** Of the installs of that ring, in hundredths of a percent. */
  readonly share: number;
  /** Another one for another release, so that nobody is always among the first. */
  readonly salt: string;
}

export interface Channel {
  /** Manifests from the company's to the department's, pinned together. */
  readonly chain: readonly ObjectRef[];
  readonly rollout?: Rollout | undefined;
}

export interface Recall {
  readonly kind: 'rule' | 'asset' | 'manifest';
  /** Id of the rule or asset; hash of the manifest. */
  readonly id: string;
  readonly reason: LocalText;
}

export interface Notice {
  readonly id: string;
  readonly text: LocalText;
  readonly until?: string | undefined;
}

export interface Head {
  readonly org: string;
  readonly sequence: number;
  /** The root that it was signed under: an older one is not enough to judge it. */
  readonly root: number;
  readonly issued: string;
  readonly expires: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly recalls: readonly Recall[];
  readonly notice?: Notice | undefined;
  /** Seconds between two looks while a draft is being written, hours otherwise. */
  readonly poll: number;
  readonly idle: number;
}

export interface ManifestObject extends ObjectRef {
  /** Where it stands in the guideline, such as "pack.json" or "assets/logo.svg". */
  readonly path: string;
  readonly type: string;
}

export interface Manifest {
  readonly channel: string;
  readonly sequence: number;
  /** Hash of the manifest before this one: the history can be walked and checked. */
  readonly previous: string | null;
  readonly layer: 'company' | 'brand' | 'department';
  readonly author: string;
  readonly issued: string;
  readonly note: LocalText;
  readonly objects: readonly ManifestObject[];
}

const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 in hex'));
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u, 'must be a moment such as 2026-01-31T09:00:00Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no moment of the calendar'),
);
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, 'must be letters, digits, dots, hyphens'));
/** As Object.keys tells them: a name such as "__proto__" is no id. */
const byId = <const S extends v.GenericSchema>(value: S, most: number) =>
  v.pipe(
    v.record(id, value),
    v.check((record) => Object.keys(record).length <= most, `has more than ${most} entries`),
  );
const localText = (most: number) =>
  v.pipe(
    v.object({ ko: v.optional(words(most)), en: v.optional(words(most)) }),
    v.check(({ ko, en }) => ko !== undefined || en !== undefined, 'needs ko or en'),
  );

const role = v.pipe(
  v.object({
    keys: v.pipe(v.array(words(64)), v.minLength(1), v.maxLength(mostKeys)),
    threshold: whole(1, mostKeys),
    floor: v.optional(whole(0), 0),
  }),
  v.check(({ keys }) => new Set(keys).size === keys.length, 'names a key twice'),
  v.check(({ keys, threshold }) => threshold <= keys.length, 'asks for more keys than it names'),
);

const publicKey = v.variant('alg', [
  v.object({
    alg: v.literal('ES256'),
    jwk: v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: words(64), y: words(64) }),
  }),
  v.object({
    alg: v.literal('EdDSA'),
    jwk: v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: words(64) }),
  }),
]);

export const rootSchema = v.pipe(
  v.object({
    kind: v.literal('root'),
    format: v.literal(format),
    org: id,
    version: whole(1),
    expires: moment,
    keys: v.pipe(
      v.record(words(64), publicKey),
      v.check((record) => Object.keys(record).length <= mostKeys, `has more than ${mostKeys} keys`),
    ),
    roles: v.object({ root: role, head: role, release: byId(role, mostChannels) }),
  }),
  v.check(
    ({ keys, roles }) =>
      [roles.root, roles.head, ...Object.values(roles.release)].every((one) =>
        one.keys.every((name) => Object.hasOwn(keys, name)),
      ),
    'a role names a key that is not in the list',
  ),
);

export const reference = v.object({ hash, length: whole(1, longest.manifest) });
const chain = v.pipe(v.array(reference), v.minLength(1), v.maxLength(mostLayers));

export const headSchema = v.object({
  kind: v.literal('head'),
  format: v.literal(format),
  org: id,
  sequence: whole(1),
  root: whole(1),
  issued: moment,
  expires: moment,
  channels: byId(
    v.object({
      chain,
      rollout: v.optional(
        v.object({ chain, ring: v.picklist(['author', 'pilot', 'all']), share: whole(0, 10_000), salt: words(64) }),
      ),
    }),
    mostChannels,
  ),
  recalls: v.optional(
    v.pipe(
      v.array(v.object({ kind: v.picklist(['rule', 'asset', 'manifest']), id: words(64), reason: localText(400) })),
      v.maxLength(mostRecalls),
    ),
    [],
  ),
  notice: v.optional(v.object({ id, text: localText(400), until: v.optional(moment) })),
  poll: v.optional(whole(1, 600), 60),
  idle: v.optional(whole(1, 24), 6),
});

/** Slashes between plain names: a path can never lead out of the pack. */
const path = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/u, 'must be a path of plain names'),
);

const manifestSchema = v.pipe(
  v.object({
    kind: v.literal('manifest'),
    format: v.literal(format),
    channel: id,
    sequence: whole(1),
    previous: v.nullable(hash),
    layer: v.picklist(['company', 'brand', 'department']),
    author: words(80),
    issued: moment,
    note: localText(2_000),
    objects: v.pipe(
      v.array(v.object({ path, hash, length: whole(1, longest.asset), type: words(80) })),
      v.maxLength(mostObjects),
    ),
  }),
  v.check(({ objects }) => new Set(objects.map((one) => one.path)).size === objects.length, 'names a path twice'),
  v.check(
    ({ objects }) => objects.reduce((sum, { length }) => sum + length, 0) <= longest.manifestTotal,
    'lists more bytes than a guideline may have',
  ),
);

/** Each gives the error delivery.malformed, whose detail names the place. */
export const readRoot = reader<Root>(rootSchema);
export const readHead = reader<Head>(headSchema);
export const readManifest = reader<Manifest>(manifestSchema);

function reader<T>(schema: v.GenericSchema<unknown, T>): (value: unknown) => Result<T> {
  return (value) => {
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    return parsed.success ? ok(parsed.output) : fail('delivery.malformed', issueText(parsed.issues[0], 'file'));
  };
}
