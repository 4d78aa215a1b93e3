/** What came of a sequence: what was counted, and the first difference from the oracle. */
import type { Step } from './steps.ts';

export interface Counts {
  steps: number;
  fixes: number;
  refused: number;
  inserted: number;
  /** Undos of a fix or an insertion that were compared with the text before it. */
  undone: number;
  redone: number;
  /** The two histories could no longer be compared: both pages got the text anew, after all was compared. */
  resynced: number;
}

export interface Damage {
  /** Counts from 0; -1: before the first step. */
  readonly step: number;
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
}

export interface Outcome {
  readonly counts: Counts;
  readonly damage?: Damage;
}

export const noCounts = (): Counts => ({
  steps: 0,
  fixes: 0,
  refused: 0,
  inserted: 0,
  undone: 0,
  redone: 0,
  resynced: 0,
});

/** Thrown by a step that found one, and nowhere else. */
export class DamageFound extends Error {
  readonly wanted: string;
  readonly found: string;
  constructor(what: string, wanted: string, found: string) {
    super(what);
    this.wanted = wanted;
    this.found = found;
  }
}

export const describe = ({ step, what, wanted, found }: Damage, steps: readonly Step[]): string =>
  `step ${step} (${JSON.stringify(steps[step] ?? 'end')}): ${what}\n  wanted: ${wanted}\n  found:  ${found}`;
