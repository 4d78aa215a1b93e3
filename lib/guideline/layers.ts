/**
 * Layers made one guideline, from the company's to the department's (design D13). What a layer may do with a part of those
 * above is marked there; where it does more, the part above stands and the conflict is told, so that every install of
 * whatever version comes to the same guideline.
 */
import type { LocalText } from '../base/language.ts';
import { type Inherit, inherits, type Layered } from '../base/layer.ts';
import { same } from '../base/same.ts';
import { levels, type RuleRecord } from '../rules/rule.ts';
import type { Pack, Part, Section } from './pack.ts';

/** What a layer wanted and did not get. */
export interface Conflict {
  /** Absent: no layer above has anything of that id. */
  readonly what?: Part;
  readonly id: string;
  /**
   * locked: it was to be put by another or left out. weaker: the other rule's level or kind weighs less. not-open: it was
   * to be left out. needed: it was to be left out while a rule points at it. unknown: there is nothing to leave out.
   * loose: the rule points at a section or asset that is nowhere, and has lost that pointer.
   */
  readonly why: 'locked' | 'weaker' | 'not-open' | 'needed' | 'unknown' | 'loose';
  /** The layer whose part stands; absent where there is none. */
  readonly layer?: LocalText;
  /** The layer that wanted it otherwise. */
  readonly by: LocalText;
}

export interface Merged {
  readonly pack: Pack;
  readonly conflicts: readonly Conflict[];
}

/**
 * The company's first, at least one. One alone comes back as it is. Id, version, name, owner, emblem and layer are the last
 * one's; the parts remember their own layer. The result may be over the limits of a pack, which parsePack tells.
 */
export function mergeLayers(packs: readonly Pack[]): Merged {
  const [company, ...below] = packs;
  if (!company) throw new Error('There is no layer.');
  if (below.length === 0) return { pack: company, conflicts: [] };
  let pack: Pack = {
    ...company,
    sections: company.sections.map((one) => from(company.layer, one)),
    rules: company.rules.map((one) => from(company.layer, one)),
    assets: company.assets.map((one) => from(company.layer, one)),
  };
  const conflicts: Conflict[] = [];
  for (const child of below) pack = put(pack, child, (conflict) => conflicts.push({ ...conflict, by: child.layer }));
  return { pack, conflicts };
}

type Report = (conflict: Omit<Conflict, 'by'>) => void;
type Item = Layered & { readonly id: string };

/** The first layer may have been merged before and names its parts' layers then; no other layer speaks for another. */
function from<T extends Item>(layer: LocalText, item: T): T {
  return marked({ ...item, layer: item.layer ?? layer }, item.inherit);
}

function put(above: Pack, child: Pack, report: Report): Pack {
  const leave = new Set(child.without);
  const known = above.vocabulary ?? [];
  const vocabulary = [...new Set([...known, ...(child.vocabulary ?? [])])];
  const rules =
    vocabulary.length > known.length ? above.rules.map((rule) => deafened(rule, known.length)) : above.rules;
  const merged = mergeParts('rule', rules, child.rules, { child, leave, report, weaker, needed: new Set() });
  const pointedAt = (key: 'asset' | 'section') => new Set(merged.flatMap((rule) => rule[key] ?? []));
  const parts = <T extends Item>(what: 'asset' | 'section', upper: readonly T[], own: readonly T[]) =>
    mergeParts(what, upper, own, { child, leave, report, needed: pointedAt(what) });
  const assets = parts('asset', above.assets, child.assets);
  const sections = inOrder(above.sections, parts('section', above.sections, child.sections));
  for (const id of leave)
    if (![above.rules, above.assets, above.sections].some((list) => list.some((one) => one.id === id)))
      report({ id, why: 'unknown' });
  const targets = { section: ids(sections), asset: ids(assets) };
  const { extends: _, without: __, ...own } = child;
  return {
    ...own,
    languages: [...new Set([...above.languages, ...child.languages])],
    sections,
    rules: merged.map((rule) => fastened(rule, targets, report)),
    assets,
    ...(above.vocabulary || child.vocabulary ? { vocabulary } : {}),
  };
}

/** A locked rule hears no words that a layer below accepts. */
function deafened(rule: RuleRecord, accepts: number): RuleRecord {
  return rule.inherit === 'locked' && rule.accepts === undefined ? { ...rule, accepts } : rule;
}

interface Step<T> {
  readonly child: Pack;
  readonly leave: ReadonlySet<string>;
  readonly report: Report;
  /** Ids that rules point at. */
  readonly needed: ReadonlySet<string>;
  weaker?(before: T, after: T): boolean;
}

/** The parts above in their order, each as it is from now on, and behind them what the child adds. */
function mergeParts<T extends Item>(what: Part, above: readonly T[], own: readonly T[], step: Step<T>): readonly T[] {
  const added = new Map(own.map((one) => [one.id, one]));
  const merged: T[] = [];
  for (const upper of above) {
    const outcome = judge(upper, added.get(upper.id), step);
    added.delete(upper.id);
    if (typeof outcome !== 'string') merged.push(outcome);
    else if (outcome !== 'out') {
      merged.push(upper);
      step.report({ what, id: upper.id, why: outcome, ...(upper.layer ? { layer: upper.layer } : {}) });
    }
  }
  return [...merged, ...[...added.values()].map((one) => marked({ ...one, layer: step.child.layer }, one.inherit))];
}

/** The part as it is from now on, "out", or why it stays. */
function judge<T extends Item>(upper: T, other: T | undefined, step: Step<T>): T | 'out' | Conflict['why'] {
  const mark = upper.inherit ?? 'default';
  if (other) {
    const inherit = stricter(mark, other.inherit);
    if (same(bare(upper), bare(other))) return marked(upper, inherit);
    if (mark === 'locked') return 'locked';
    if (mark === 'default' && step.weaker?.(upper, other)) return 'weaker';
    return marked({ ...other, layer: step.child.layer }, inherit);
  }
  if (!step.leave.has(upper.id)) return upper;
  if (mark !== 'open') return mark === 'locked' ? 'locked' : 'not-open';
  return step.needed.has(upper.id) ? 'needed' : 'out';
}

function weaker(before: RuleRecord, after: RuleRecord): boolean {
  return levels.indexOf(after.level) > levels.indexOf(before.level) || weight(after) < weight(before);
}

/** A point asks for a change, a question for an answer, praise for nothing. */
function weight({ kind = 'point' }: RuleRecord): number {
  return ['praise', 'question', 'point'].indexOf(kind);
}

/** No layer takes a mark back that one above has made. */
function stricter(above: Inherit, own: Inherit = 'default'): Inherit {
  return inherits.indexOf(above) < inherits.indexOf(own) ? above : own;
}

/** default is what no mark says too, and is written in one way. */
function marked<T extends Item>(item: T, inherit: Inherit = 'default'): T {
  const { inherit: _, ...rest } = item;
  return (inherit === 'default' ? rest : { ...rest, inherit }) as T;
}

/** What it is, whatever layer it is of. */
function bare(item: Item): object {
  return { ...item, inherit: undefined, layer: undefined, accepts: undefined };
}

function ids(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

/** Of a rule of a layer that extends another: what it points at may never have been there. */
function fastened(
  rule: RuleRecord,
  known: Readonly<Record<'section' | 'asset', ReadonlySet<string>>>,
  report: Report,
): RuleRecord {
  const { section, asset, ...rest } = rule;
  const [keepsSection, keepsAsset] = [
    section === undefined || known.section.has(section),
    asset === undefined || known.asset.has(asset),
  ];
  if (keepsSection && keepsAsset) return rule;
  report({ what: 'rule', id: rule.id, why: 'loose' });
  return {
    ...rest,
    ...(keepsSection && section !== undefined ? { section } : {}),
    ...(keepsAsset && asset !== undefined ? { asset } : {}),
  };
}

/** Sections that are added stand by their numbers where they have any: 2.4 behind 2.3 of the company's. */
function inOrder(above: readonly Section[], merged: readonly Section[]): readonly Section[] {
  const upper = ids(above);
  const list = merged.filter(({ id }) => upper.has(id));
  for (const one of merged.filter(({ id }) => !upper.has(id))) {
    const at = list.findIndex(({ id }) => comesBefore(one.id, id));
    list.splice(at < 0 ? list.length : at, 0, one);
  }
  return list;
}

function comesBefore(a: string, b: string): boolean {
  const [one, other] = [numbers(a), numbers(b)];
  if (!one || !other) return false;
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [left, right] = [one[at] ?? -1, other[at] ?? -1];
    if (left !== right) return left < right;
  }
  return false;
}

function numbers(id: string): readonly number[] | undefined {
  return /^\d+(?:\.\d+)*$/u.test(id) ? id.split('.').map(Number) : undefined;
}
