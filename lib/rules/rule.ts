/** What a rule is, what a rule type is, and what a check answers (design D11, D12). */
import type { LocalText } from '../base/language.ts';
import type { Block, Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';

export type { Language, LocalText } from '../base/language.ts';

export type Level = 'must' | 'should' | 'tip';
export const levels: readonly Level[] = ['must', 'should', 'tip'];

/** A rule as it travels in a pack: plain data, its options already validated by its type. */
export interface RuleRecord {
  /** Unique in the pack, e.g. "NAM-01". */
  readonly id: string;
  /** Id of a rule type in lib/rules/index.ts. */
  readonly type: string;
  readonly level: Level;
  /** An instruction of at most 40 characters; may hold {name} placeholders filled from Finding.data. */
  readonly title: LocalText;
  /** One sentence: why. */
  readonly why: LocalText;
  /** Id of a section of the guideline's own text. */
  readonly section?: string;
  /** Id of the asset that answers the finding. */
  readonly asset?: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly examples: RuleExamples;
}

/** Small drafts (one line each; "T:" starts a title, "##" a heading, "![alt](src)" a picture, "¶" the next block). */
export interface RuleExamples {
  readonly pass: readonly string[];
  readonly fail: readonly string[];
}

/** Where a finding stands. The quote goes with the span always: a place without its words is not trusted. */
export interface Place {
  readonly blockId: string;
  readonly span: Span;
  readonly quote: string;
}

/** One way out: in the finding's block, the units of `span` (reading `quote`) become `text`. */
export interface Fix {
  readonly span: Span;
  readonly quote: string;
  readonly text: string;
}

export interface Finding {
  /** Stable while the words and their order stay: rule id, block id, quote, how manieth of its kind in the block. */
  readonly id: string;
  readonly ruleId: string;
  readonly level: Level;
  /** Absent when the finding is about the draft as a whole (something is missing). */
  readonly place?: Place;
  /** One: press it. Several: choose. None: the writer's own words are needed. */
  readonly fixes: readonly Fix[];
  /** Values for the placeholders of the rule's title and why. */
  readonly data: Readonly<Record<string, string>>;
}

/** A finding before the engine gave it its rule, level and id. */
export interface Found {
  readonly place?: Place;
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, string>>;
}

/** A pattern handed to the shared scan: a JavaScript regular expression over the block's NFC text. */
export interface Pattern {
  readonly source: string;
  /** Without g and u, which the scan adds itself; "i" and "m" only. */
  readonly flags: string;
  /** Matched against the unmasked text: addresses, code and tags are seen too. */
  readonly plain?: boolean;
}

/** One match of one of a rule's own patterns, in units of `BlockView.text`. */
export interface Hit {
  readonly pattern: number;
  readonly span: Span;
  readonly groups: readonly (string | undefined)[];
}

/** A block as rule types see it: NFC text, code and addresses masked, offsets mapped back by the engine. */
export interface BlockView {
  /** Source lines stand here under the kind they were read as; image and link offsets are in the view's units. */
  readonly block: Block;
  /** NFC, masked; what patterns are matched against. */
  readonly text: string;
  /** NFC, nothing masked. */
  readonly plain: string;
}

/** What `compile` makes of one rule. A plain type needs only `patterns` and `verify`. */
export interface CompiledRule<Summary = unknown> {
  readonly patterns: readonly Pattern[];
  /** A hit becomes a finding, or nothing. Spans are in the view's units; the engine maps them back. */
  verify?(hit: Hit, view: BlockView): Found | undefined;
  /** What a document rule remembers of one block; cached with the block. */
  summarise?(view: BlockView, hits: readonly Hit[]): Summary | undefined;
  /** Document rules: the findings out of all summaries, in block order. */
  fold?(summaries: readonly BlockSummary<Summary>[], draft: Draft): readonly Found[];
}

export interface BlockSummary<Summary> {
  readonly block: Block;
  readonly summary: Summary;
}

/** A plug-in of lib/rules: one file, one entry in lib/rules/index.ts. */
export interface RuleType<Options = unknown> {
  readonly id: string;
  /** Validates a rule's raw options; the message names the key. */
  parse(
    options: unknown,
  ): { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly message: string };
  compile(options: Options): CompiledRule;
}
