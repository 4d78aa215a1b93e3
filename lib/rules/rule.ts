/** What a rule is, what a rule type is, and what a check answers (design D11, D12). */
import type { GenericSchema } from 'valibot';
import type { LocalText } from '../base/language.ts';
import type { Layered } from '../base/layer.ts';
import type { Block, Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { ExpressionMaker } from './engine/expression.ts';
import type { Boundary } from '../korean/boundary.ts';

export type { Language, LocalText } from '../base/language.ts';
export type { Boundary } from '../korean/boundary.ts';

export type Level = 'must' | 'should' | 'tip';
export const levels: readonly Level[] = ['must', 'should', 'tip'];

/** Vale's own levels; kept beside ours for its reports. error and warning become should, suggestion becomes tip. */
export type Severity = 'suggestion' | 'warning' | 'error';
export const severities: readonly Severity[] = ['suggestion', 'warning', 'error'];

/** What a finding of the rule is: a point to mend, a question that a person answers, or something done well. */
export type FindingKind = 'point' | 'question' | 'praise';

/** Vale's `action`: how a finding's fixes are made when its type knows none of its own. */
export interface RuleAction {
  readonly name: 'replace' | 'remove' | 'edit' | 'convert' | 'suggest';
  readonly params: readonly string[];
}

/** A rule as it travels in a pack: plain data, its options already validated by its type. */
export interface RuleRecord extends Layered {
  /** Unique in the pack, e.g. "NAM-01"; an imported rule is "Style.Rule". */
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
  /** Absent: a point to mend. */
  readonly kind?: FindingKind;
  /** A Vale message with its %s places; the formatted text is Finding.data.message. */
  readonly message?: string;
  /** Vale's level, for its reports. */
  readonly severity?: Severity;
  /** Vale scope selectors, any of which is enough; absent: the type's own, else ["text"]. */
  readonly scope?: readonly string[];
  /** The most findings of this rule in one draft. 0 or absent: no limit. */
  readonly limit?: number;
  readonly action?: RuleAction;
  readonly link?: string;
  /** Days "2026-01-31", both inclusive, on which the rule holds. */
  readonly valid?: { readonly from?: string; readonly until?: string };
  /** Ids of the outlets (official, personal …) the rule is for; absent: all. */
  readonly outlets?: readonly string[];
  /**
   * Only so many of the pack's accepted words, from the first, count for it; absent: all. Written where layers are merged,
   * so that no layer below silences with its words what one above has locked.
   */
  readonly accepts?: number;
  /** An expression of it may take long on some texts: it runs in linear time, apart from the others. */
  readonly unsafe?: true;
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
  /** Absent: a point to mend. */
  readonly kind?: FindingKind;
  /** Absent when the finding is about the draft as a whole (something is missing). */
  readonly place?: Place;
  /** One: press it. Several: choose. None: the writer's own words are needed. */
  readonly fixes: readonly Fix[];
  /** Values for the placeholders of the rule's title and why; `message` is the formatted Vale message. */
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Where a fix falls into two parts, a term and the particle behind it: what is written before `at` (a unit of the view)
 * is put by the first `text` units of the fix's text, the rest by the others. Markup between the two stays.
 */
export interface FixJoin {
  readonly at: number;
  readonly text: number;
}

/** A finding as a rule type makes it, in units of its view's `text`; the engine gives it rule, level, quote and id. */
export interface Found {
  /** Absent: about the draft as a whole. */
  readonly span?: Span;
  /** From `fold` only: which of the summaries the span stands in. */
  readonly at?: number;
  readonly fixes?: readonly { readonly span: Span; readonly text: string; readonly join?: FixJoin }[];
  /** Values for the %s of the record's message, in order. */
  readonly args?: readonly string[];
  readonly data?: Readonly<Record<string, string>>;
}

/** What must stand in a text before an alternative can match there; decides how cheaply it is looked for. */
export type Reach =
  /** It matches exactly these strings, tried in this order (case-folded when the pattern ignores case). */
  | { readonly kind: 'finite'; readonly strings: readonly string[] }
  /** Every match holds at least one of these (case-folded when the pattern ignores case). */
  | { readonly kind: 'gated'; readonly gates: readonly string[] }
  | { readonly kind: 'always' };

export interface Alternative {
  /** JavaScript regular expression source for the flag u (plus i), without ^/$ that need the flag m. */
  readonly source: string;
  readonly reach: Reach;
  /** What every match surely begins and ends with: a character of a word or another one. Absent: nothing is known. */
  readonly sides?: { readonly first?: 'word' | 'other'; readonly last?: 'word' | 'other' };
}

/** An ordered alternation: leftmost match first, at one place the first alternative that fits, none overlapping. */
export interface Pattern {
  readonly alternatives: readonly Alternative[];
  readonly ignoreCase: boolean;
  readonly boundary: Boundary;
  /** Matched against the unmasked text: addresses, code and tags are seen too. */
  readonly plain?: boolean;
}

/** One match of one of a rule's own patterns, in units of `BlockView.text`. */
export interface Hit {
  readonly pattern: number;
  /** Which alternative of the pattern. */
  readonly alternative: number;
  readonly span: Span;
  /** Capture groups 1… of the alternative; filled only where the pattern has exactly one alternative. */
  readonly groups: readonly (string | undefined)[];
}

/** A piece of the draft as rule types see it: NFC text, code and addresses masked, offsets mapped back by the engine. */
export interface BlockView {
  /** Source lines stand here under the kind they were read as; image and link offsets are in the view's units. */
  readonly block: Block;
  /** Dotted Vale scope: "text", "text.heading.h2", "text.list", "sentence.text", "paragraph.text", "summary", "raw" … */
  readonly scope: string;
  /** NFC, masked with asterisks; what patterns are matched against. */
  readonly text: string;
  /** NFC, nothing masked. */
  readonly plain: string;
}

/** What `compile` makes of one rule. A plain type needs only `patterns` and `verify`. */
export interface CompiledRule<Summary = unknown> {
  readonly patterns: readonly Pattern[];
  /** A hit becomes a finding, or nothing. */
  verify?(hit: Hit, view: BlockView): Found | undefined;
  /** All hits of one view, in order, become its findings. Called for every view in scope, also without hits. */
  judge?(view: BlockView, hits: readonly Hit[]): readonly Found[];
  /** What a document rule remembers of one view; cached with the block. */
  summarise?(view: BlockView, hits: readonly Hit[]): Summary | undefined;
  /** Document rules: the findings out of all summaries, in reading order. */
  fold?(summaries: readonly BlockSummary<Summary>[], draft: Draft): readonly Found[];
}

export interface BlockSummary<Summary> {
  /** As its rules saw it; an equal block shares the summary, so the id may be that one's. */
  readonly block: Block;
  readonly scope: string;
  readonly summary: Summary;
}

/** What a rule may know beside its own options when it is compiled. */
export interface RuleContext {
  readonly record: Pick<RuleRecord, 'id' | 'action' | 'scope' | 'message'>;
  /** The pack's accepted words (Vale's accept.txt), each a .NET regular expression. */
  readonly vocabulary: readonly string[];
  /** How expressions of the rule's own patterns are made, for `createSettles`. Absent: natively. */
  readonly make?: ExpressionMaker | undefined;
}

/** A plug-in of lib/rules: one file, one entry in lib/rules/index.ts. */
export interface RuleType<Options = unknown> {
  readonly id: string;
  /** Vale scope selectors of rules that name none; absent: ["text"]. */
  readonly scope?: readonly string[];
  /** The shape of the raw options, of which the JSON Schema for editors is made. */
  readonly schema?: GenericSchema;
  /** Validates a rule's raw options; the message names the key. */
  parse(
    options: unknown,
  ): { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly message: string };
  compile(options: Options, context: RuleContext): CompiledRule;
}
