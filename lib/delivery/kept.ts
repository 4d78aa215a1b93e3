/** What an install keeps between two looks at the host: one small record, written as a whole or not at all. */
import type { ObjectRef } from './documents.ts';
import type { Trusted } from './trust.ts';

export interface Kept {
  readonly trusted: Trusted;
  /** The chain of manifests that is checked with; empty before the first version was taken. */
  readonly inUse: readonly ObjectRef[];
  /** ms since the epoch: when it was written. */
  readonly at: number;
}
