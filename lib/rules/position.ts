/** Rule type `position`: when one thing is said, another has to stand in the title, at the head, or anywhere. */
import * as v from 'valibot';
import type { Block, Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { createGuard } from './guard.ts';
import { anyOf, flag, flagsOf, patternList, patterns, readOptions } from './options.ts';
import type { BlockSummary, BlockView, Found, Pattern, RuleType } from './rule.ts';

const schema = v.strictObject(
  {
    /** What makes the pattern needed; without it the pattern itself, standing anywhere, does. */
    trigger: v.optional(patterns),
    /** What has to stand there. */
    pattern: patterns,
    /** `head`: in the title, or in the text up to the end of the first paragraph. */
    where: v.optional(v.picklist(['head', 'anywhere'], 'must be head or anywhere'), 'head'),
    ignorecase: v.optional(flag, false),
    /** A trigger that touches one of these does not count. */
    exceptions: v.optional(patternList),
    /** A trigger in a block that holds one of these does not count. */
    unless: v.optional(patternList),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Summary {
  readonly triggers: readonly Quoted[];
  readonly standing: readonly Quoted[];
  /** `head`: a title or heading, leads on. `lead`: running text, ends the head. `none`: no words of its own. */
  readonly part: 'head' | 'lead' | 'none';
}

interface Quoted {
  readonly span: Span;
  readonly quote: string;
}

const trigger = 0;
const pictureOnly = /^\s*(?:!\[[^\]\n]*\]\([^)\n]*\)\s*)+$/u;

export const position: RuleType<Options> = {
  id: 'position',
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const flags = flagsOf(options);
    const guard = createGuard(options, flags);
    const list: Pattern[] = [
      { source: anyOf(options.trigger ?? options.pattern), flags },
      { source: anyOf(options.pattern), flags },
    ];
    return {
      patterns: list,
      summarise(view, hits): Summary | undefined {
        const quoted = (span: Span): Quoted => ({ span, quote: view.plain.slice(span.start, span.end) });
        const of = (pattern: number) => hits.filter((hit) => hit.pattern === pattern).map((hit) => hit.span);
        const triggers = of(trigger)
          .filter((span) => guard(view, span))
          .map(quoted);
        const standing = of(1).map(quoted);
        const part = partOf(view);
        return part === 'none' && triggers.length + standing.length === 0 ? undefined : { triggers, standing, part };
      },
      fold(summaries, draft) {
        const typed = summaries as readonly BlockSummary<Summary>[];
        const first = typed.find(({ summary }) => summary.triggers.length > 0);
        if (!first) return [];
        const head = options.where === 'head' ? headOf(typed, draft) : undefined;
        const held = typed.filter(({ summary }) => summary.standing.length > 0);
        if (held.some(({ block }) => !head || head.has(block.id))) return [];
        // Where it stands in the wrong place it can be moved, so that place is shown rather than the trigger.
        const late = held[0];
        return [late ? foundAt(late.block, late.summary.standing[0]) : foundAt(first.block, first.summary.triggers[0])];
      },
    };
  },
};

function partOf(view: BlockView): Summary['part'] {
  if (!/[\p{L}\p{N}]/u.test(view.text) || pictureOnly.test(view.plain)) return 'none';
  const { field, kind } = view.block;
  return field === 'title' || kind === 'heading' || kind === 'title' ? 'head' : 'lead';
}

/** Ids of the blocks from the title to the end of the first paragraph; in Markdown that may be several lines. */
function headOf(summaries: readonly BlockSummary<Summary>[], draft: Draft): ReadonlySet<string> {
  const head = new Set<string>();
  const lead = summaries.find(({ block, summary }) => block.field === 'body' && summary.part === 'lead');
  for (const { block } of summaries) {
    if (block.field === 'title') head.add(block.id);
  }
  const parts = new Map(summaries.map(({ block, summary }) => [block.id, summary.part]));
  let open = lead !== undefined;
  let inLead = false;
  for (const block of draft.blocks) {
    if (!open || block.field !== 'body') continue;
    if (inLead && parts.get(block.id) !== 'lead') break;
    head.add(block.id);
    if (block.id === lead?.block.id) inLead = true;
    if (inLead && draft.format !== 'markdown') open = false;
  }
  return head;
}

function foundAt(block: Block, quoted: Quoted | undefined): Found {
  if (!quoted) return {};
  return { place: { blockId: block.id, ...quoted }, data: { found: quoted.quote } };
}
