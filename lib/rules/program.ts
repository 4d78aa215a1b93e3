/** A guideline's rules made ready to run: compiled, their patterns in one matcher, sorted by what they read. */
import type { ExpressionMaker } from './engine/expression.ts';
import { createMatcher, type Matcher, type PatternSource, type Reading } from './engine/matcher.ts';
import { ruleTypes } from './index.ts';
import { type CompiledRule, levels, type RuleRecord } from './rule.ts';
import { asksFor, matchesScope } from './scope.ts';

/** What findings are made of. The rest of a record is let go: a large guideline's terms are kept once, not twice. */
export type KeptRecord = Pick<RuleRecord, 'id' | 'level' | 'kind' | 'message' | 'limit'>;

export interface ReadyRule {
  readonly record: KeptRecord;
  readonly compiled: CompiledRule;
  readonly group: number;
  /** Place of its level in `levels`. */
  readonly rank: number;
  /** Patterns of the rule are firstPattern, firstPattern + 1 … of the matcher. */
  readonly firstPattern: number;
}

/** What is read under one scope. */
export interface ScopeReading extends Reading {
  /** Rules that are asked about every view, hits or none. */
  readonly everyView: readonly number[];
  /** Nothing at all is read. */
  readonly silent: boolean;
}

export interface Program {
  readonly rules: readonly ReadyRule[];
  /** The rule of a pattern of the matcher. */
  readonly ruleOf: Int32Array;
  readonly matcher: Matcher;
  reading(scope: string): ScopeReading;
  readonly asks: Readonly<Record<'sentence' | 'paragraph' | 'summary' | 'raw', boolean>>;
  /** Rules with a fold. */
  readonly folding: readonly number[];
}

export interface ProgramOptions {
  /** Day "2026-01-31" on which rules have to hold; absent: all of them hold. */
  readonly today?: string | undefined;
  /** Id of the outlet the draft is for; absent: rules for any outlet take part. */
  readonly outlet?: string | undefined;
  /** Ids of rules that take no part. */
  readonly skip?: ReadonlySet<string> | undefined;
  readonly vocabulary: readonly string[];
  /** Units of text that an expression is shown at once. */
  readonly window: number;
  /** Only the rules that are marked unsafe run here, or only the others; what has to be read, all of them say. */
  readonly part?: 'safe' | 'unsafe' | undefined;
  /** How expressions of rules marked unsafe are made. Absent: natively. */
  readonly unsafe?: ExpressionMaker | undefined;
}

/** Rules with the same selectors are asked about the same views. */
interface Group {
  readonly selectors: readonly string[];
  /** A rule of Vale's: its selectors name sentences of what they name, as in Vale 3.15.1. */
  readonly vale: boolean;
}

/** A rule whose options its type refuses takes no part; a pack that was validated holds none. */
export function createProgram(records: readonly RuleRecord[], options: ProgramOptions): Program {
  const types = new Map(ruleTypes.map((type) => [type.id, type]));
  const groups: Group[] = [];
  const groupNumbers = new Map<string, number>();
  const rules: ReadyRule[] = [];
  const sources: PatternSource[] = [];
  const elsewhere: (readonly string[])[] = [];

  function groupOf(selectors: readonly string[], vale: boolean): number {
    const key = `${vale} ${selectors.join('\n')}`;
    let group = groupNumbers.get(key);
    if (group === undefined) {
      groupNumbers.set(key, (group = groups.length));
      groups.push({ selectors, vale });
    }
    return group;
  }

  /** The same list for every rule that shares it: it is compiled once. */
  const accepted = new Map<number, readonly string[]>();
  const vocabularyOf = ({ accepts }: RuleRecord): readonly string[] => {
    if (accepts === undefined || accepts >= options.vocabulary.length) return options.vocabulary;
    const words = accepted.get(accepts) ?? options.vocabulary.slice(0, accepts);
    accepted.set(accepts, words);
    return words;
  };

  for (const record of records) {
    if (options.skip?.has(record.id) || !holdsNow(record, options)) continue;
    const type = types.get(record.type);
    const unsafe = record.unsafe === true;
    if (options.part !== undefined && unsafe !== (options.part === 'unsafe')) {
      elsewhere.push(record.scope ?? type?.scope ?? defaultScope);
      continue;
    }
    const parsed = type?.parse(record.options);
    if (!type || !parsed?.ok) continue;
    const make = unsafe ? options.unsafe : undefined;
    const compiled = type.compile(parsed.value, { record, vocabulary: vocabularyOf(record), make });
    const group = groupOf(record.scope ?? type.scope ?? defaultScope, readsFragments(record, compiled));
    rules.push({
      record: kept(record),
      compiled,
      group,
      rank: levels.indexOf(record.level),
      firstPattern: sources.length,
    });
    compiled.patterns.forEach((pattern, local) => sources.push({ pattern, local, group, make }));
  }

  const matcher = createMatcher(sources, options.window);
  const readings = new Map<string, ScopeReading>();
  const ruleOf = new Int32Array(sources.length);
  rules.forEach(({ compiled, firstPattern }, rule) =>
    ruleOf.fill(rule, firstPattern, firstPattern + compiled.patterns.length),
  );
  const asked = (part: string): boolean =>
    groups.some(({ selectors }) => asksFor(selectors, part)) || elsewhere.some((selectors) => asksFor(selectors, part));

  function makeReading(scope: string): ScopeReading {
    const active = Uint8Array.from(groups, (group) => (reads(group, scope) ? 1 : 0));
    const reading = matcher.reading(active);
    const everyView = rules.flatMap(({ compiled, group }, index) =>
      active[group] === 1 && (compiled.judge || compiled.summarise) ? [index] : [],
    );
    const silent = everyView.length === 0 && reading.always.length === 0 && !reading.literals;
    return { ...reading, everyView, silent };
  }

  return {
    rules,
    ruleOf,
    matcher,
    reading(scope) {
      let reading = readings.get(scope);
      if (!reading) readings.set(scope, (reading = makeReading(scope)));
      return reading;
    },
    asks: { sentence: asked('sentence'), paragraph: asked('paragraph'), summary: asked('summary'), raw: asked('raw') },
    folding: rules.flatMap(({ compiled }, index) => (compiled.fold ? [index] : [])),
  };
}

function kept({ id, level, kind, message, limit }: RuleRecord): KeptRecord {
  return {
    id,
    level,
    ...(kind === undefined ? {} : { kind }),
    ...(message === undefined ? {} : { message }),
    ...(limit === undefined ? {} : { limit }),
  };
}

const defaultScope: readonly string[] = ['text'];

function reads({ selectors, vale }: Group, scope: string): boolean {
  if (scope === '' || !matchesScope(selectors, scope)) return false;
  const fragment = /^(sentence|paragraph)\./u.exec(scope)?.[1];
  return fragment === undefined || vale || asksFor(selectors, fragment);
}

/**
 * In Vale 3.15.1 a rule over text also reads each sentence by itself as soon as some rule asks for sentences. A rule that
 * only looks for words finds nothing there that it does not find in the block.
 */
function readsFragments({ message }: RuleRecord, { patterns, judge, summarise }: CompiledRule): boolean {
  if (message === undefined) return false;
  if (judge || summarise) return true;
  return patterns.some(({ alternatives }) => alternatives.some(({ reach }) => reach.kind !== 'finite'));
}

function holdsNow({ valid, outlets }: RuleRecord, { today, outlet }: ProgramOptions): boolean {
  if (outlet !== undefined && outlets && !outlets.includes(outlet)) return false;
  if (today === undefined || !valid) return true;
  return (valid.from === undefined || valid.from <= today) && (valid.until === undefined || today <= valid.until);
}
