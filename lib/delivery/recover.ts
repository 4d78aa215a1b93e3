/** What an install goes on with when one of its stores, or both, lost or changed what they held. */
import * as v from 'valibot';
import { readHead, readRoot } from './documents.ts';
import type { Kept } from './kept.ts';

const ref = v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)), length: v.pipe(v.number(), v.integer()) });
const shape = v.object({
  trusted: v.object({
    root: v.unknown(),
    head: v.optional(v.object({ value: v.unknown(), digest: v.string() })),
    floors: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  inUse: v.array(ref),
  at: v.number(),
});

/**
 * The better one of the copies, with the highest of all their floors: the newest root counts first, then the newest head.
 * Copies are whatever lay in a store; what has not the shape of one counts for nothing. undefined: none is left.
 */
export function recover(copies: readonly unknown[]): Kept | undefined {
  const whole = copies.flatMap((copy) => keptOf(copy) ?? []);
  const [best] = whole.toSorted((a, b) => rootOf(b) - rootOf(a) || sequenceOf(b) - sequenceOf(a) || b.at - a.at);
  if (!best) return undefined;
  const floors: Record<string, number> = {};
  for (const { trusted } of whole)
    for (const [set, floor] of Object.entries(trusted.floors)) floors[set] = Math.max(floors[set] ?? 0, floor);
  return { ...best, trusted: { ...best.trusted, floors } };
}

function keptOf(copy: unknown): Kept | undefined {
  const parsed = v.safeParse(shape, copy);
  if (!parsed.success) return undefined;
  const { trusted, inUse, at } = parsed.output;
  const root = readRoot(trusted.root);
  if (!root.ok) return undefined;
  const head = trusted.head && readHead(trusted.head.value);
  if (head && !head.ok) return undefined;
  return {
    trusted: {
      root: root.value,
      head: head && trusted.head ? { value: head.value, digest: trusted.head.digest } : undefined,
      floors: trusted.floors,
    },
    inUse,
    at,
  };
}

const rootOf = ({ trusted }: Kept): number => trusted.root.version;
const sequenceOf = ({ trusted }: Kept): number => trusted.head?.value.sequence ?? 0;
