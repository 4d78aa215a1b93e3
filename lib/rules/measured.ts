/** What rules about a draft's figures measure: the views in their scope, and how often each element stands in it. */
import type { Block, Draft } from '../draft/draft.ts';
import { added, measure, noMeasures, type Measures } from '../draft/words.ts';
import type { BlockSummary, BlockView } from './rule.ts';

/** The measures of one view; none for views without words. Sentences and paragraphs are counted with their block. */
export function measureView(view: BlockView): Measures | undefined {
  if (/^(?:sentence|paragraph)\./u.test(view.scope)) return undefined;
  const measures = measure(view.text);
  return measures.words > 0 ? measures : undefined;
}

/** The sum over all views; undefined where there are no words, and so no figures. */
export function measuresOf(summaries: readonly BlockSummary<unknown>[]): Measures | undefined {
  if (summaries.length === 0) return undefined;
  return (summaries as readonly BlockSummary<Measures>[]).reduce((sum, { summary }) => added(sum, summary), noMeasures);
}

/** Elements by Vale's names for formulas (heading_h1, list …): as a file's reader counted them, else block by block. */
export function elementCounts(draft: Draft): Readonly<Record<string, number>> {
  const elements: Record<string, number> = {};
  if (draft.counts) {
    for (const [name, count] of Object.entries(draft.counts)) {
      if (!name.startsWith('table')) elements[name.replaceAll('.', '_')] = count;
    }
    return elements;
  }
  for (const block of draft.blocks) {
    const name = elementOf(block);
    if (name) elements[name] = (elements[name] ?? 0) + 1;
  }
  return elements;
}

function elementOf(block: Block): string | undefined {
  if (block.kind === 'heading') return `heading_h${block.level ?? 2}`;
  return elementNames[block.kind];
}

const elementNames: Readonly<Partial<Record<Block['kind'], string>>> = {
  'list-item': 'list',
  quote: 'blockquote',
  code: 'pre',
  caption: 'figure_caption',
};
