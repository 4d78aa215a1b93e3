/**
 * What an install keeps from run to run, and the choice between the two copies of it: either may be gone, damaged or older,
 * for a run may end between two writes. Nothing here trusts what is stored further than its shape.
 */
import * as v from 'valibot';
import { hash, headSchema, reference, rootSchema } from './documents.ts';
import type { Kept } from './kept.ts';
import { mostLayers } from './limits.ts';
import type { Trusted } from './trust.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const keptSchema = v.pipe(
  v.object({
    trusted: v.object({
      root: rootSchema,
      head: v.optional(v.object({ value: headSchema, digest: hash })),
      floors: v.record(v.string(), whole),
    }),
    inUse: v.pipe(v.array(reference), v.maxLength(mostLayers)),
    at: whole,
  }),
  // What goes together was written together.
  v.check(({ trusted: { root, head, floors } }) => {
    if (!head) return true;
    const { org, root: needed, sequence } = head.value;
    const counted = Object.entries(floors).some(([set, floor]) => set.startsWith('head:') && floor === sequence);
    return org === root.org && needed <= root.version && counted;
  }),
);

/**
 * Of the copies that are whole, the one that went furthest, with the highest sequence floor of any of them; undefined: none
 * is whole.
 */
export function recover(copies: readonly unknown[]): Kept | undefined {
  const good = copies.flatMap((copy) => readKept(copy) ?? []);
  const best = good.reduce<Kept | undefined>((one, other) => (one && !isAhead(other, one) ? one : other), undefined);
  if (!best) return undefined;
  const floors: Record<string, number> = {};
  for (const { trusted } of good) {
    if (trusted.root.org !== best.trusted.root.org) continue;
    for (const [set, floor] of Object.entries(trusted.floors)) floors[set] = Math.max(floors[set] ?? 0, floor);
  }
  return { ...best, trusted: { ...best.trusted, floors } };
}

function readKept(copy: unknown): Kept | undefined {
  const parsed = v.safeParse(keptSchema, copy, { abortEarly: true });
  if (!parsed.success) return undefined;
  const { trusted, inUse, at } = parsed.output;
  return { trusted: { ...trusted, head: trusted.head }, inUse, at };
}

/** By what never goes backwards; by the clock, which may, only where all of that is the same. */
function isAhead(one: Kept, other: Kept): boolean {
  const [a, b] = [one.trusted, other.trusted];
  if (a.root.org !== b.root.org) return one.at > other.at;
  if (a.root.version !== b.root.version) return a.root.version > b.root.version;
  // Not the heads' own numbers: with other keys another count begins.
  const above = (x: Trusted, y: Trusted) => Object.entries(x.floors).some(([set, n]) => n > (y.floors[set] ?? 0));
  if (above(a, b) !== above(b, a)) return above(a, b);
  return one.at > other.at;
}
