/** How far the clock can be believed, and until when what is trusted was confirmed to be the newest. */
import type { Head, Root } from './documents.ts';

/** ms. A clock that stands further behind the newest head than this is wrong. */
const trustIn = 24 * 60 * 60 * 1_000;

/** What is to be said of the guideline in use; none of these stops it. */
export type Standing =
  | { readonly kind: 'confirmed'; readonly until: string }
  /** Nobody has vouched for it after that moment: the host may be down for long, or somebody holds newer ones back. */
  | { readonly kind: 'unconfirmed'; readonly since: string }
  /** The computer's clock stands before the newest head was issued, so that nothing can be said. */
  | { readonly kind: 'clock' }
  /** No head was ever taken. */
  | { readonly kind: 'none' };

/** `clock`: ms since the epoch. */
export function standing(
  { root, head }: { readonly root: Root; readonly head: { readonly value: Head } | undefined },
  clock: number,
): Standing {
  if (!head) return { kind: 'none' };
  if (isBehind(head.value, clock)) return { kind: 'clock' };
  const until = Date.parse(root.expires) < Date.parse(head.value.expires) ? root.expires : head.value.expires;
  return hasRunOut(until, head.value, clock) ? { kind: 'unconfirmed', since: until } : { kind: 'confirmed', until };
}

/**
 * Is this moment over? Judged by the clock or the newest head's own moment, whichever is later. A clock that is plainly
 * wrong judges nothing: neither it nor a head that a thief has dated far ahead may lock anybody out.
 */
export function hasRunOut(expires: string, newest: Head | undefined, clock: number): boolean {
  if (newest === undefined) return Date.parse(expires) <= clock;
  return !isBehind(newest, clock) && Date.parse(expires) <= Math.max(clock, Date.parse(newest.issued));
}

function isBehind({ issued }: Head, clock: number): boolean {
  return clock < Date.parse(issued) - trustIn;
}
