/** What the sidebar and the check Worker say to each other. Blocks travel once; afterwards only their ids. */
import type { Block, DraftFormat } from '../draft/draft.ts';
import type { ExampleFailure } from '../guideline/examples.ts';
import type { Pack } from '../guideline/pack.ts';
import type { Finding } from '../rules/rule.ts';

export type WorkRequest =
  | {
      readonly kind: 'pack';
      readonly pack: Pack;
      /** Rules that take no part: they overran before. */
      readonly skip: readonly string[];
      /** "2026-01-31": rules hold on some days only. */
      readonly today: string;
    }
  | {
      readonly kind: 'check';
      readonly serial: number;
      readonly revision: number;
      readonly format: DraftFormat;
      readonly order: readonly string[];
      /** Say each rule before it runs, so that the one that never ends is known. */
      readonly watched: boolean;
      readonly changed: readonly Block[];
    }
  /** Run every rule on its own examples, each named before. */
  | { readonly kind: 'examples'; readonly pack: Pack };

export type WorkAnswer =
  | { readonly kind: 'ready' }
  /** The pack is compiled; checks begin. */
  | { readonly kind: 'compiled' }
  /** '': no rule is at work. */
  | { readonly kind: 'running'; readonly rule: string }
  | { readonly kind: 'examples'; readonly failures: readonly ExampleFailure[] }
  | { readonly kind: 'findings'; readonly serial: number; readonly findings: readonly Finding[] }
  | { readonly kind: 'crashed'; readonly serial: number; readonly detail: string };

/** A running check Worker, however the browser made it. */
export interface Work {
  post(request: WorkRequest): void;
  end(): void;
}

export type StartWork = (onAnswer: (answer: WorkAnswer) => void, onDeath: (detail: string) => void) => Work;
