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

/** What the newest head and its root say of how long they hold. */
export interface Vouched {
  /** ISO moments: when the head was issued, and the first of the two ends. */
  readonly issued: string;
  readonly until: string;
}

export interface Vouching {
  readonly root: Root;
  readonly head: { readonly value: Head } | undefined;
}

/** undefined: no head was ever taken. */
export function vouchedBy({ root, head }: Vouching): Vouched | undefined {
  if (!head) return undefined;
  const { issued, expires } = head.value;
  return { issued, until: Date.parse(root.expires) < Date.parse(expires) ? root.expires : expires };
}

/** `clock`: ms since the epoch. */
export function standing(trusted: Vouching, clock: number): Standing {
  const vouched = vouchedBy(trusted);
  return vouched ? standingOf(vouched, clock) : { kind: 'none' };
}

export function standingOf({ issued, until }: Vouched, clock: number): Standing {
  if (isBehind(issued, clock)) return { kind: 'clock' };
  return hasRunOut(until, issued, clock) ? { kind: 'unconfirmed', since: until } : { kind: 'confirmed', until };
}

/**
 * Is this moment over? Judged by the clock or the moment the newest head was issued at, whichever is later. A clock that is
 * plainly wrong judges nothing: neither it nor a head that a thief has dated far ahead may lock anybody out.
 */
export function hasRunOut(expires: string, newest: string | undefined, clock: number): boolean {
  if (newest === undefined) return Date.parse(expires) <= clock;
  return !isBehind(newest, clock) && Date.parse(expires) <= Math.max(clock, Date.parse(newest));
}

function isBehind(issued: string, clock: number): boolean {
  return clock < Date.parse(issued) - trustIn;
}
