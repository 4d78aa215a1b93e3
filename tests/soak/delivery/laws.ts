/**
 * What must hold after every step, said in the company's own numbers (delivery guarantees G1 to G6 and G11). What is broken
 * is told with the guarantee's name.
 */
import { createHash } from 'node:crypto';
import { standing } from '../../../lib/delivery/confirmed.ts';
import type { Kept } from '../../../lib/delivery/kept.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { layers, type Chain, type Company, type Made, type Said } from './company.ts';
import type { Install } from './install.ts';

export interface Seen {
  readonly kept: Kept;
  readonly pack: Pack | undefined;
}

export const seen = (install: Install): Seen => ({ kept: install.furthest, pack: install.first?.pack });

export interface Circumstances {
  /** Objects were damaged since they were last known to be whole: what a head recalls by itself may come later. */
  readonly objectsHurt: boolean;
  /** A look came to its end: its error's code, or "none". */
  readonly error?: string | undefined;
  /** The host was well, and so were stores and clock. */
  readonly well: boolean;
}

const names = (chain: readonly { readonly hash: string }[]): string => chain.map(({ hash }) => hash).join();
const hashes = (chain: Chain): string => names(chain.map(({ ref }) => ref));

export function broken(company: Company, install: Install, before: Seen, then: Circumstances): string | undefined {
  const after = seen(install);
  return (
    restored(install) ??
    genuine(company, install, then) ??
    neverBack(company, before, after) ??
    (before.pack && !after.pack ? 'G6: what was in use is gone' : undefined) ??
    visible(company, install, after) ??
    recalled(company, after, then) ??
    (then.well ? arrived(company, install, before, after, then) : undefined)
  );
}

/** G2, G5: after a start it goes on from the copy that went furthest. */
function restored({ kept, furthest }: Install): string | undefined {
  const last = [furthest.trusted.root.version, furthest.trusted.head?.digest, names(furthest.inUse)];
  const is = [kept.trusted.root.version, kept.trusted.head?.digest, names(kept.inUse)];
  if (last.join() !== is.join()) return 'G5: restored is not what was written last';
  const lower = Object.entries(furthest.trusted.floors).some(([set, floor]) => (kept.trusted.floors[set] ?? 0) < floor);
  return lower ? 'G2: a floor is lower after a start' : undefined;
}

/** G1, G3, G5: what is in use is one whole version, named so by one head of the company's. */
function genuine(company: Company, install: Install, { objectsHurt }: Circumstances): string | undefined {
  const { first } = install;
  if (!first?.pack) return undefined;
  const { inUse, trusted } = first.kept as Kept;
  const heads = [...company.heads.values()];
  const chain = heads
    .flatMap((head) => [head.chain, ...(head.rollout ? [head.rollout.chain] : [])])
    .find((one) => hashes(one) === names(inUse));
  if (!chain) return 'G3: in use is what no head named together';
  if (chain.some((made) => !company.manifests.includes(made))) return 'G1: in use is what no release key signed';
  const now = trusted.head && company.heads.get(trusted.head.digest);
  if (!now) return 'G1: trusted is a head that the company never signed';
  const fits = (head: Said) => saysOf(first.pack!) === saysWithout(chain, head.recalledRules);
  if (!fits(now) && !(objectsHurt && heads.some(fits)))
    return 'G5: the guideline in use is not the version that is stored';
  if (!objectsHurt && !first.files.every((hash) => install.objects.has(hash)))
    return 'G5: a file of the version in use is not there';
  return undefined;
}

/** The words of a guideline, in its order. */
function saysOf(pack: Pack): string {
  return [pack.version, ...pack.rules.map(({ title }) => title.en)].join('\n');
}

function saysWithout([kt, qook]: Chain, recalledRules: readonly string[]): string {
  const rules = ['R1', 'R2', 'R3'].filter((id) => !recalledRules.includes(id)).map((id) => `${id} of ${kt.sequence}`);
  return [qook.sequence, ...rules, ...(recalledRules.includes('Q1') ? [] : [`Q1 of ${qook.sequence}`])].join('\n');
}

/** G2: for the same keys no number goes down, unless a head calls back what was in use. */
function neverBack(company: Company, before: Seen, after: Seen): string | undefined {
  if (after.kept.trusted.root.version < before.kept.trusted.root.version) return 'G2: an older root';
  const [older, newer] = [before, after].map(
    ({ kept }) => kept.trusted.head && company.heads.get(kept.trusted.head.digest),
  );
  if (older && !newer) return 'G2: the head is gone';
  if (older && newer && older.keys === newer.keys && newer.sequence < older.sequence) return 'G2: an older head';
  if (older && newer && older.sequence === newer.sequence && older.keys === newer.keys && older.digest !== newer.digest)
    return 'G2: another head of the same number';
  for (const [at] of layers.entries()) {
    const [was, is] = [before, after].map(({ kept }) => madeAs(company, kept.inUse[at]?.hash));
    if (!was || !is || was.keys !== is.keys || is.sequence >= was.sequence) continue;
    if (stepsBack(was, newer?.recalledManifests ?? []) !== is) return `G2: an older manifest of ${layers[at]}`;
  }
  return undefined;
}

function madeAs(company: Company, hash: string | undefined): Made | undefined {
  return company.manifests.find(({ ref }) => ref.hash === hash);
}

/** What comes in the place of one that is called back: the first before it that is not. */
function stepsBack(from: Made, recalls: readonly Made[]): Made | undefined {
  let made: Made | undefined = from;
  while (made && recalls.includes(made)) made = made.previous;
  return made === from ? undefined : made;
}

/** G4: nothing counts as confirmed after its head has run out. */
function visible(company: Company, install: Install, { kept }: Seen): string | undefined {
  const clock = company.now + install.skew;
  const said = kept.trusted.head && company.heads.get(kept.trusted.head.digest);
  if (said && standing(kept.trusted, clock).kind === 'confirmed' && clock >= said.expires)
    return 'G4: confirmed by a head that has run out';
  return undefined;
}

/** G11: a version that the newest head calls back is not used without a word. */
function recalled(company: Company, { kept }: Seen, { error }: Circumstances): string | undefined {
  const said = kept.trusted.head && company.heads.get(kept.trusted.head.digest);
  const used = kept.inUse.some(({ hash }) => said?.recalledManifests.some(({ ref }) => ref.hash === hash));
  return used && error === 'none' ? 'G11: what was called back is in use, and nothing is told' : undefined;
}

/** G6, G11: where nothing is in the way, the install comes to use what the newest head names for it, or says why not. */
function arrived(
  company: Company,
  install: Install,
  before: Seen,
  after: Seen,
  { error }: Circumstances,
): string | undefined {
  const said = company.current;
  const target = wanted(said, install.secret, before.kept);
  const stays = hindrance(company, said, target, before.kept);
  const inUse = names(after.kept.inUse);
  if (stays === undefined && target) {
    if (error !== 'none') return `G6: all is well, and the look says ${error}`;
    return inUse === hashes(target) ? undefined : 'G6: all is well, and the newest version did not come';
  }
  if (inUse !== names(before.kept.inUse)) return `G6: ${stays ?? 'nothing to go to'}, and yet it moved`;
  return error === (stays ?? 'delivery.recalled')
    ? undefined
    : `G6: told is ${error}, not ${stays ?? 'delivery.recalled'}`;
}

/** The chain that the head names for this install; undefined: none that is not called back. */
function wanted({ chain, rollout, recalledManifests }: Said, secret: string, { inUse }: Kept): Chain | undefined {
  const called = (one: Chain) => one.some((made) => recalledManifests.includes(made));
  const bucket = (salt: string) =>
    createHash('sha256').update(`${secret}\nqook\n${salt}`).digest().readUInt32BE(0) / 2 ** 32;
  // Who has it keeps it, whatever the share.
  const isMeant = rollout && (hashes(rollout.chain) === names(inUse) || bucket(rollout.salt) * 10_000 < rollout.share);
  const named = isMeant ? rollout.chain : chain;
  return [named, chain].find((one) => !called(one));
}

/** Why an install may not take the newest head or its chain, by what it took before. */
function hindrance(
  company: Company,
  said: Said,
  target: Chain | undefined,
  { trusted, inUse }: Kept,
): string | undefined {
  const taken = trusted.head && company.heads.get(trusted.head.digest);
  const floor = company.floorIn(trusted, 'head');
  if (said.sequence < floor) return 'delivery.rollback';
  if (taken?.keys === said.keys && taken.sequence === said.sequence && taken.digest !== said.digest)
    return 'delivery.equivocation';
  if (!target || hashes(target) === names(inUse)) return undefined;
  for (const made of target) {
    if (made.keys !== company.generation[made.layer]) return 'delivery.signature';
    const least = company.floorIn(trusted, made.layer);
    if (made.sequence >= least) continue;
    const last = company.manifests.find(
      (one) => one.layer === made.layer && one.sequence === least && one.keys === made.keys,
    );
    if (!last || stepsBack(last, said.recalledManifests) !== made) return 'delivery.rollback';
  }
  return undefined;
}
