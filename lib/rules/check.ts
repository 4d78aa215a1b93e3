/** The check: a draft and a guideline's rules in, findings in reading order out; unchanged blocks are not read again. */
import type { Draft } from '../draft/draft.ts';
import { noRule, type Locate, type OnRule, type Raw, rawOf } from './content.ts';
import type { ExpressionMaker } from './engine/expression.ts';
import type { Work } from './engine/matcher.ts';
import { createHomes, type Home } from './home.ts';
import { findingLimit, onePerPlace, orderFindings } from './order.ts';
import { createProgram, type Program } from './program.ts';
import { type BlockSummary, type Finding, type Level, levels, type RuleRecord } from './rule.ts';
import { createSummaryReader, type SummaryReading } from './summary.ts';

export interface DraftChecker {
  /** Same draft, same answer, whatever was checked before. Never throws, whatever the text. */
  check(draft: Draft): readonly Finding[];
  /** How many rules take part. */
  readonly ruleCount: number;
  /** What was done since the checker was made: units of text read, expressions started. */
  readonly work: Readonly<Work>;
}

export interface CreateOptions {
  /** The writer's day, "2026-01-31": rules that do not hold on it take no part. Absent: all hold. */
  readonly today?: string | undefined;
  /** Id of the outlet the draft is for: rules for others only take no part. Absent: all take part. */
  readonly outlet?: string | undefined;
  /** Ids of rules that take no part, e.g. because they never came to an end. */
  readonly skip?: ReadonlySet<string> | undefined;
  /**
   * Told the id of a rule just before an expression or other code of it runs, and '' when no rule is at work: the last
   * one told is the one that hangs.
   */
  readonly onRule?: OnRule | undefined;
  /**
   * A report on a file rather than a list to work off: no finding is left out because there are many or because another
   * one would change the same words, and expressions see whole texts.
   */
  readonly report?: boolean | undefined;
  /** Addresses, handles and text in backticks are prose, as in Vale. */
  readonly addresses?: boolean | undefined;
  /** Only the rules that are marked unsafe take part, or only the others: two checkers share a pack. Absent: all. */
  readonly part?: 'safe' | 'unsafe' | undefined;
  /** How expressions of rules marked unsafe are made (engine/linear.ts). Absent: natively, as all others are. */
  readonly unsafe?: ExpressionMaker | undefined;
}

/** Units of text that an expression is shown at once while somebody writes. */
const windowLength = 2000;

export function createChecker(
  pack: { readonly rules: readonly RuleRecord[]; readonly vocabulary?: readonly string[] | undefined },
  options: CreateOptions = {},
): DraftChecker {
  const { report = false, addresses = false, onRule } = options;
  const window = report ? Infinity : windowLength;
  const program = createProgram(pack.rules, { ...options, vocabulary: pack.vocabulary ?? [], window });
  const { rules } = program;
  const ordering = { rules, keepAll: report };
  const homesOf = createHomes({ ...ordering, program, onRule, view: { addresses, raw: program.asks.raw } });
  const summary = createSummaryReader(program, onRule);

  function check(draft: Draft): readonly Finding[] {
    const homes = homesOf.of(draft);
    const overall = gather(draft, homes, program, program.asks.summary ? summary.read(homes) : undefined, onRule);
    const byLevel: Readonly<Record<Level, Finding[]>> = { must: [], should: [], tip: [] };
    for (const finding of orderFindings(overall.whole, [], ordering)) byLevel[finding.level].push(finding);
    homes.forEach((home, index) => {
      const more = overall.placed.size > 0 ? overall.placed.get(index) : undefined;
      const own = more ? orderFindings([...home.local, ...more], home.blocks, ordering) : home.ordered;
      for (const finding of own) byLevel[finding.level].push(finding);
    });
    const findings = levels.flatMap((level) => byLevel[level]);
    return report || findings.length <= findingLimit ? findings : findings.slice(0, findingLimit);
  }

  return { check, ruleCount: rules.length, work: program.matcher.work };
}

/** What hangs on more than one home. */
interface Overall {
  /** About the draft as a whole. */
  readonly whole: readonly Raw[];
  /** By the index of the home they stand in. */
  readonly placed: ReadonlyMap<number, readonly Raw[]>;
}

function gather(
  draft: Draft,
  homes: readonly Home[],
  program: Program,
  summary: SummaryReading | undefined,
  onRule: OnRule | undefined,
): Overall {
  const whole: Raw[] = [];
  const placed = new Map<number, Raw[]>();
  const limited = new Map<number, { readonly home: number; readonly raw: Raw }[]>();
  const limitOf = (rule: number): number => program.rules[rule]?.record.limit ?? 0;
  const put = (home: number, raw: Raw): void => {
    const list = placed.get(home);
    if (raw.line < 0) whole.push(raw);
    else if (list) list.push(raw);
    else placed.set(home, [raw]);
  };
  const add = (home: number, raw: Raw): void => {
    if (limitOf(raw.rule) === 0) return put(home, raw);
    const list = limited.get(raw.rule);
    if (list) list.push({ home, raw });
    else limited.set(raw.rule, [{ home, raw }]);
  };

  const said = new Set<number>();
  const addOnce = (home: number, raw: Raw): void => {
    // Said of one view, but about no place in it: once is enough for the draft.
    if (raw.line < 0 && said.has(raw.rule)) return;
    if (raw.line < 0) said.add(raw.rule);
    add(home, raw);
  };
  homes.forEach(({ open }, home) => {
    for (const raw of open) addOnce(home, raw);
  });
  for (const { rule, found } of summary?.found ?? []) {
    const record = program.rules[rule]?.record;
    const at = found.span && summary ? summary.locate(found.span) : undefined;
    const texts = at ? (homes[at.home]?.content.texts ?? []) : [];
    const locate: Locate = at ? { at: () => at.at, exact: nowhere.exact } : nowhere;
    if (record) addOnce(at?.home ?? -1, rawOf(rule, record, found, texts, locate));
  }
  fold(draft, homes, program, summary, onRule, add);

  for (const [rule, list] of limited) {
    const inTurn = list.toSorted(
      (a, b) => a.home - b.home || a.raw.line - b.raw.line || a.raw.span.start - b.raw.span.start,
    );
    const kept = new Map<number, Raw[]>();
    for (const { home, raw } of inTurn) kept.set(home, [...(kept.get(home) ?? []), raw]);
    const once = [...kept].flatMap(([home, raws]) => onePerPlace(raws).map((raw) => ({ home, raw })));
    for (const { home, raw } of once.slice(0, limitOf(rule))) put(home, raw);
  }
  return { whole, placed };
}

function fold(
  draft: Draft,
  homes: readonly Home[],
  { rules, folding }: Program,
  summary: SummaryReading | undefined,
  onRule: OnRule | undefined,
  add: (home: number, raw: Raw) => void,
): void {
  if (folding.length === 0 || draft.blocks.length === 0) return;
  const lists = new Map<number, Remembered[]>(folding.map((rule) => [rule, []]));
  homes.forEach(({ content }, home) => {
    for (const { rule, ...remembered } of content.summaries) lists.get(rule)?.push({ home, ...remembered });
  });
  if (summary) {
    const { block, scope } = summary.view;
    for (const { rule, summary: value } of summary.summaries) {
      lists.get(rule)?.push({ home: -1, summary: { block, scope, summary: value }, locate: nowhere });
    }
  }
  const read = readDraft(draft, homes);
  for (const [rule, list] of lists) {
    const ready = rules[rule];
    if (!ready) continue;
    onRule?.(ready.record.id);
    const summaries = list.map((one) => one.summary);
    for (const found of ready.compiled.fold?.(summaries, read) ?? []) {
      const from = found.at === undefined ? undefined : list[found.at];
      const home = from ? homes[from.home] : undefined;
      if (from && home) add(from.home, rawOf(rule, ready.record, found, home.content.texts, from.locate));
      else add(-1, rawOf(rule, ready.record, { ...found, span: undefined }, [], nowhere));
    }
  }
  onRule?.(noRule);
}

/** What a document rule kept of one view, and where that stands; home -1: the whole draft. */
interface Remembered {
  readonly home: number;
  readonly summary: BlockSummary<unknown>;
  readonly locate: Locate;
}

const nowhere: Locate = { at: () => ({ line: -1, span: { start: 0, end: 0 } }), exact: () => false };

/** Lines of source stand as the blocks they were read as. */
function readDraft(draft: Draft, homes: readonly Home[]): Draft {
  if (draft.format === 'rich') return draft;
  const counts: Record<string, number> = { ...draft.counts };
  const blocks = homes.flatMap((home) => {
    for (const [name, count] of Object.entries(home.lines?.counts ?? {})) counts[name] = (counts[name] ?? 0) + count;
    if (!home.lines) return home.blocks;
    return home.content.pieces.map(({ piece }) => ({ ...piece.view.block, id: home.blocks[0]?.id ?? '' }));
  });
  return { ...draft, blocks, counts };
}
