/** The check: a draft and a guideline's rules in, findings in reading order out; unchanged blocks are not read again. */
import type { Block, Draft, DraftFormat } from '../draft/draft.ts';
import type { Fence } from '../draft/markdown.ts';
import type { NfcText } from '../draft/nfc.ts';
import { ruleTypes } from './index.ts';
import { orderFindings, type Unordered } from './order.ts';
import type { BlockSummary, CompiledRule, Finding, Found, Hit, Place, RuleRecord } from './rule.ts';
import { scanText, toRegExp } from './scan.ts';
import { readBlock } from './view.ts';

export interface DraftChecker {
  /** Same draft, same answer, whatever was checked before. Never throws, whatever the text. */
  check(draft: Draft): readonly Finding[];
  /** How many rules take part. */
  readonly ruleCount: number;
}

interface ReadyRule {
  readonly record: RuleRecord;
  readonly compiled: CompiledRule;
  readonly expressions: readonly { readonly expression: RegExp; readonly plain: boolean }[];
}

/** What is known of one block's content; holds no block id, so equal blocks share it. */
interface BlockResult {
  readonly block: Block;
  readonly nfc: NfcText;
  readonly fence: Fence;
  readonly found: readonly { readonly rule: number; readonly found: Found }[];
  /** By rule index; document rules only. */
  readonly summaries: ReadonlyMap<number, unknown>;
}

/** A rule whose options its type refuses takes no part; a pack that was validated holds none. */
export function createChecker(pack: { readonly rules: readonly RuleRecord[] }): DraftChecker {
  const rules = pack.rules.flatMap(prepare);
  let known = new Map<string, BlockResult>();

  function check(draft: Draft): readonly Finding[] {
    const next = new Map<string, BlockResult>();
    const results: BlockResult[] = [];
    let fence: Fence;
    for (const block of draft.blocks) {
      const key = contentKey(block, draft.format, fence);
      const result = next.get(key) ?? known.get(key) ?? readAndMatch(block, draft.format, fence, rules);
      next.set(key, result);
      results.push(result);
      fence = result.fence;
    }
    // Only what the draft holds now is kept: the memory is bounded by the draft.
    known = next;
    return orderFindings(collect(draft, results, rules));
  }

  return { check, ruleCount: rules.length };
}

function prepare(record: RuleRecord): readonly ReadyRule[] {
  const type = ruleTypes.find(({ id }) => id === record.type);
  const parsed = type?.parse(record.options);
  if (!type || !parsed?.ok) return [];
  const compiled = type.compile(parsed.value);
  const expressions = compiled.patterns.map((pattern) => ({
    expression: toRegExp(pattern),
    plain: pattern.plain === true,
  }));
  return [{ record, compiled, expressions }];
}

const separator = '\u0000';

function contentKey(block: Block, format: DraftFormat, fence: Fence): string {
  const head = [format, block.field, block.kind, block.level ?? '', fence ?? ''].join(separator);
  const objects = block.images || block.links ? JSON.stringify([block.images, block.links]) : '';
  return [head, objects, block.text].join(separator);
}

function readAndMatch(block: Block, format: DraftFormat, fence: Fence, rules: readonly ReadyRule[]): BlockResult {
  const { view, nfc, fence: behind } = readBlock(block, format, fence);
  const found: { rule: number; found: Found }[] = [];
  const summaries = new Map<number, unknown>();
  rules.forEach(({ compiled, expressions }, rule) => {
    const hits: Hit[] = expressions.flatMap(({ expression, plain }, pattern) =>
      scanText(expression, plain ? view.plain : view.text).map((match) => ({ pattern, ...match })),
    );
    if (compiled.verify) {
      for (const hit of hits) {
        const one = compiled.verify(hit, view);
        if (one) found.push({ rule, found: one });
      }
    }
    const summary = compiled.summarise?.(view, hits);
    if (summary !== undefined) summaries.set(rule, summary);
  });
  return { block: view.block, nfc, fence: behind, found, summaries };
}

function collect(draft: Draft, results: readonly BlockResult[], rules: readonly ReadyRule[]): readonly Unordered[] {
  const all: Unordered[] = [];
  const index = new Map(draft.blocks.map((block, at) => [block.id, at]));
  const add = (rule: number, found: Found, at: number | undefined): void => {
    const record = rules[rule]?.record;
    const block = at === undefined ? undefined : draft.blocks[at];
    const nfc = at === undefined ? undefined : results[at]?.nfc;
    if (!record) return;
    all.push({ rule, block: at ?? -1, record, ...toRaw(found, block, nfc) });
  };
  results.forEach((result, at) => {
    for (const { rule, found } of result.found) add(rule, found, at);
  });
  rules.forEach(({ compiled }, rule) => {
    if (!compiled.fold) return;
    const summaries: BlockSummary<unknown>[] = [];
    results.forEach((result, at) => {
      const id = draft.blocks[at]?.id;
      const summary = result.summaries.get(rule);
      // Equal blocks share one result, so the block's own id is put back here.
      if (summary !== undefined && id !== undefined) summaries.push({ block: { ...result.block, id }, summary });
    });
    if (summaries.length === 0) return;
    for (const found of compiled.fold(summaries, draft)) {
      add(rule, found, found.place ? index.get(found.place.blockId) : undefined);
    }
  });
  return all;
}

/** The finding in raw offsets, every quote the raw slice itself. */
function toRaw(
  found: Found,
  block: Block | undefined,
  nfc: NfcText | undefined,
): Required<Found> | Omit<Found, 'place'> {
  const data = found.data ?? {};
  if (!found.place || !block || !nfc) return { fixes: [], data };
  const span = nfc.toRaw(found.place.span);
  const place: Place = { blockId: block.id, span, quote: block.text.slice(span.start, span.end) };
  const fixes = (found.fixes ?? [])
    .filter((fix) => nfc.exact(fix.span))
    .map((fix) => {
      const raw = nfc.toRaw(fix.span);
      return { span: raw, quote: block.text.slice(raw.start, raw.end), text: fix.text };
    });
  return { place, fixes, data };
}
