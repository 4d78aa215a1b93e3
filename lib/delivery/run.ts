/**
 * One look at the host: roots, head, manifests, objects, each judged before the next is asked for. Pure but for what it is
 * given; it stores nothing but objects under their hashes, which nobody uses until the caller has committed its result.
 */
import { fail, ok, type Failure, type Result } from '../base/result.ts';
import { sha256 } from './digest.ts';
import type { Bring } from './bring.ts';
import type { Head, Manifest, ObjectRef, Recall } from './documents.ts';
import { longest, mostRootSteps } from './limits.ts';
import { isRecalled } from './recall.ts';
import { chainFor, type Install } from './rollout.ts';
import { stepBack } from './step-back.ts';
import { matches, nextRoot, openManifest, raiseFloors, takeHead, takeManifest, type Trusted } from './trust.ts';

/** What is checked with: a chain of manifests and all that they list. */
export interface Version {
  readonly chain: readonly ObjectRef[];
  readonly manifests: readonly Manifest[];
}

export interface RunDeps {
  /** The file under the host's base address. */
  readonly bring: Bring;
  /** Objects kept from before, and whatever else is stored under the hash: the run checks them again. */
  readonly objects: {
    get(hash: string): Promise<Uint8Array | undefined>;
    put(hash: string, bytes: Uint8Array): Promise<Result<null>>;
  };
  /** Could it be used, without what the head recalls? Nothing is in use yet. Error: guideline.invalid. */
  preflight(version: Version, recalls: readonly Recall[]): Promise<Result<null>>;
  /** ms since the epoch. */
  readonly now: number;
  readonly channel: string;
  readonly install: Install;
}

export interface RunResult {
  /** To be committed together with `version`, in one write; roots that were walked over are in it also after an error. */
  readonly trusted: Trusted;
  /** What is to be used from now on; undefined: what is in use stays. */
  readonly version: Version | undefined;
  /** Why nothing newer is in use. */
  readonly error?: Failure;
}

/** Objects that are fetched at a time. */
const lanes = 4;

/** `inUse`: the hashes of the chain in use. */
export async function run(before: Trusted, inUse: readonly string[], deps: RunDeps): Promise<RunResult> {
  const walked = await walkRoots(before, deps);
  const stay = (trusted: Trusted, error?: Failure): RunResult => ({
    trusted,
    version: undefined,
    ...(error ? { error } : {}),
  });
  if (walked.error) return stay(walked.trusted, walked.error);

  const bytes = await deps.bring('head.jws', longest.head);
  // A host that has a root and no head has been set up wrongly, or somebody holds the head back.
  if (!bytes.ok) return stay(walked.trusted, bytes.error);
  const head = await takeHead(walked.trusted, bytes.value, deps.now);
  if (!head.ok) {
    // What an unknown root would have to judge says nothing of the head itself.
    const judged = head.error.code !== 'delivery.root' && head.error.code !== 'delivery.signature';
    return stay(walked.trusted, judged ? head.error : (walked.unsure ?? head.error));
  }
  const { trusted } = head.value;

  const chain = await chosen(trusted.head!.value, inUse, deps);
  if (!chain.ok) return stay(trusted, chain.error);
  if (isInUse(chain.value, inUse)) return stay(trusted);
  const version = await gather(trusted, chain.value, deps);
  if (!version.ok) return stay(trusted, version.error);
  const fit = await deps.preflight(version.value, trusted.head!.value.recalls);
  if (!fit.ok) return stay(trusted, fit.error);
  return { trusted: raiseFloors(trusted, version.value.manifests), version: version.value };
}

interface Walked {
  readonly trusted: Trusted;
  /** The next root is there and is not good. */
  readonly error?: Failure;
  /** Whether there is a next root is not known. */
  readonly unsure?: Failure;
}

async function walkRoots(before: Trusted, { bring }: RunDeps): Promise<Walked> {
  let trusted = before;
  for (let step = 0; step < mostRootSteps; step++) {
    const bytes = await bring(`root/${trusted.root.version + 1}.jws`, longest.root);
    if (!bytes.ok) return ended(trusted, bytes.error);
    const next = await nextRoot(trusted, bytes.value);
    if (!next.ok) return { trusted, error: next.error };
    trusted = next.value;
  }
  return { trusted };
}

/**
 * Hosts have many ways to say that there is no such file, some of which a browser takes for no answer at all. Whether a
 * newer root is needed is then for the head to say.
 */
function ended(trusted: Trusted, error: Failure): Walked {
  switch (error.code) {
    case 'delivery.missing':
      return { trusted };
    case 'delivery.offline':
      return { trusted, unsure: error };
    default:
      return { trusted, error };
  }
}

function isInUse(chain: readonly ObjectRef[], inUse: readonly string[]): boolean {
  return chain.map(({ hash }) => hash).join() === inUse.join();
}

async function chosen(
  head: Head,
  inUse: readonly string[],
  { channel, install }: RunDeps,
): Promise<Result<readonly ObjectRef[]>> {
  const named = Object.hasOwn(head.channels, channel) ? head.channels[channel] : undefined;
  if (!named) return fail('delivery.channel', channel);
  const called = (chain: readonly ObjectRef[]) =>
    isRecalled(
      chain.map(({ hash }) => hash),
      head.recalls,
    );
  const { rollout } = named;
  // Who has what is being rolled out keeps it when fewer are to have it: only a recall takes a version back.
  const chain = rollout && isInUse(rollout.chain, inUse) ? rollout.chain : await chainFor(channel, named, install);
  // What is being rolled out may be called back while the version before it stands.
  if (!called(chain)) return ok(chain);
  return called(named.chain) ? fail('delivery.recalled', channel) : ok(named.chain);
}

/** Every file of the chain, kept under its hash and checked, also those that were there before. */
async function gather(trusted: Trusted, chain: readonly ObjectRef[], deps: RunDeps): Promise<Result<Version>> {
  const manifests: Manifest[] = [];
  for (const ref of chain) {
    const bytes = await obtain(ref, deps);
    if (!bytes.ok) return bytes;
    const manifest = await taken(trusted, ref, bytes.value, deps);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
  }
  if (!isChainOf(deps.channel, manifests)) return fail('delivery.channel', `a mixed chain for ${deps.channel}`);
  const refs = new Map(manifests.flatMap(({ objects }) => objects.map((one) => [one.hash, one] as const)));
  const queue = [...refs.values()];
  let broken: Failure | undefined;
  const lane = async (): Promise<void> => {
    for (let ref = queue.shift(); ref && !broken; ref = queue.shift()) {
      const got = await obtain(ref, deps);
      if (!got.ok) broken ??= got.error;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return broken ? { ok: false, error: broken } : ok({ chain, manifests });
}

async function taken(trusted: Trusted, ref: ObjectRef, bytes: Uint8Array, deps: RunDeps): Promise<Result<Manifest>> {
  const manifest = await takeManifest(trusted, ref, bytes);
  if (manifest.ok || manifest.error.code !== 'delivery.rollback') return manifest;
  const below = await openManifest(trusted, ref, bytes);
  if (!below.ok) return below;
  return stepBack(trusted, ref, below.value, trusted.head?.value.recalls ?? [], async (hash) => {
    const kept = await deps.objects.get(hash);
    // What lies in a damaged store is no answer.
    if (kept && (await sha256(kept)) === hash) return kept;
    const brought = await deps.bring(`o/${hash}`, longest.manifest);
    return brought.ok ? brought.value : undefined;
  });
}

const layers = ['company', 'brand', 'department'] as const;

/** Down to the channel itself, each layer of another: no brand's guideline comes to the writers of another brand. */
function isChainOf(channel: string, manifests: readonly Manifest[]): boolean {
  const depths = manifests.map(({ layer }) => layers.indexOf(layer));
  return (
    manifests.at(-1)?.channel === channel &&
    new Set(manifests.map((one) => one.channel)).size === manifests.length &&
    depths.every((depth, index) => index === 0 || depth >= depths[index - 1]!)
  );
}

async function obtain(ref: ObjectRef, { bring, objects }: RunDeps): Promise<Result<Uint8Array>> {
  const kept = await objects.get(ref.hash);
  // What lies in a damaged store is fetched anew.
  if (kept && (await matches(ref, kept)).ok) return ok(kept);
  const bytes = await bring(`o/${ref.hash}`, ref.length);
  if (!bytes.ok) return bytes;
  const good = await matches(ref, bytes.value);
  if (!good.ok) return good;
  const put = await objects.put(ref.hash, bytes.value);
  return put.ok ? bytes : put;
}
