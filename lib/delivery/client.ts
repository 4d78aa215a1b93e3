/**
 * One look at the host and what becomes of it: the guideline in use changes by one write, or stays as it is. Pure but for
 * what it is given.
 */
import type { Failure, Result } from '../base/result.ts';
import type { Pack } from '../guideline/pack.ts';
import { assemble, manifestsKept } from './assemble.ts';
import type { Manifest, Recall } from './documents.ts';
import type { Kept } from './kept.ts';
import { withoutRecalled } from './recall.ts';
import { run, type RunDeps } from './run.ts';
import type { Trusted } from './trust.ts';

/** What is in use from now on; without manifests: what was in use, less what is recalled, while its files are missing. */
export interface Use {
  readonly pack: Pack;
  /** From the company's to the department's. */
  readonly manifests: readonly Manifest[];
}

export interface LookDeps extends Omit<RunDeps, 'preflight'> {
  /** Could it be checked with? Asked before it is in use, in a place where it can do no harm. Error: guideline.invalid. */
  prove(pack: Pack): Promise<Result<null>>;
  /** All of it in one write, or nothing. `use` undefined: the guideline in use stays. Error: storage.failed. */
  commit(kept: Kept, use: Use | undefined): Promise<Result<null>>;
  /** The guideline that is checked with now, as it is stored; undefined: there is none, or it cannot be read. */
  current(): Promise<Pack | undefined>;
}

export interface Looked {
  readonly kept: Kept;
  /** undefined: what was in use stays. */
  readonly use: Use | undefined;
  /** What is in use is known to be whole and to be what `kept` says. */
  readonly settled: boolean;
  /** Why nothing newer is in use. */
  readonly error?: Failure;
}

/**
 * `settled`: what is in use is known to be whole and to be what `kept` says; otherwise it is put together again out of the
 * files kept, which are fetched anew where they are missing or damaged.
 */
export async function look(kept: Kept, settled: boolean, deps: LookDeps): Promise<Looked> {
  const bytesUnder = (hash: string): Promise<Uint8Array | undefined> => deps.objects.get(hash);
  const known = settled ? undefined : await manifestsKept(kept.inUse, bytesUnder);
  const broken = known !== undefined && !known.ok;
  const hashes = broken ? [] : kept.inUse.map(({ hash }) => hash);

  let proven: Use | undefined;
  const result = await run(kept.trusted, hashes, {
    ...deps,
    async preflight({ manifests }, recalls) {
      const pack = await assemble(manifests, recalls, bytesUnder);
      if (!pack.ok) return pack;
      const fit = await deps.prove(pack.value);
      if (fit.ok) proven = { pack: pack.value, manifests };
      return fit;
    },
  });
  const { trusted, version } = result;
  const next: Kept = { trusted, inUse: version?.chain ?? kept.inUse, at: deps.now };
  const refused = result.error ? { error: result.error } : {};
  if (version && proven) return commit(kept, next, proven, true, refused, deps);

  // A head of its own recalls what is in use, or lifts that.
  const moved = trusted.head?.digest !== kept.trusted.head?.digest;
  const recalls = trusted.head?.value.recalls ?? [];
  const asked = moved || known !== undefined;
  const whole = asked ? await putTogether(kept, recalls, bytesUnder) : undefined;
  // A recall does not wait for files: what is stored loses what was called back.
  const again = whole ?? (asked ? await lessRecalled(recalls, deps) : undefined);
  const sure = whole !== undefined || (!asked && settled);
  if (again || isMoved(kept.trusted, trusted)) return commit(kept, next, again, sure, refused, deps);
  return { kept, use: undefined, settled: sure, ...refused };
}

function isMoved(before: Trusted, after: Trusted): boolean {
  const { root, head, floors } = before;
  return (
    root.version !== after.root.version ||
    head?.digest !== after.head?.digest ||
    Object.entries(after.floors).some(([set, floor]) => floors[set] !== floor)
  );
}

async function lessRecalled(recalls: readonly Recall[], { current }: LookDeps): Promise<Use | undefined> {
  const pack = recalls.length > 0 ? await current() : undefined;
  return pack && { pack: withoutRecalled(pack, recalls), manifests: [] };
}

async function putTogether(
  { inUse }: Kept,
  recalls: Parameters<typeof assemble>[1],
  bytesUnder: Parameters<typeof assemble>[2],
): Promise<Use | undefined> {
  const manifests = await manifestsKept(inUse, bytesUnder);
  if (!manifests.ok) return undefined;
  const pack = await assemble(manifests.value, recalls, bytesUnder);
  return pack.ok ? { pack: pack.value, manifests: manifests.value } : undefined;
}

async function commit(
  before: Kept,
  next: Kept,
  use: Use | undefined,
  settled: boolean,
  refused: { readonly error?: Failure },
  deps: LookDeps,
): Promise<Looked> {
  const written = await deps.commit(next, use);
  return written.ok
    ? { kept: next, use, settled, ...refused }
    : { kept: before, use: undefined, settled: false, error: written.error };
}
