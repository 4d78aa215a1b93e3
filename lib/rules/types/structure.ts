/** Rule type `structure`: headings, links, pictures, tables and embedded frames: what they carry, and how many. */
import { readOptions } from '../options.ts';
import type { BlockSummary, BlockView, CompiledRule, Found, RuleType } from '../rule.ts';
import { attributeTest, type Element, elementsOf, hostTest, knownTest } from '../elements.ts';
import { structureSchema, type StructureOptions } from '../structure-options.ts';
import { hasWords, isProse, isTitle, textTest } from '../survey.ts';

export const structure: RuleType<StructureOptions> = {
  id: 'structure',
  scope: ['text', 'image'],
  schema: structureSchema,
  parse: (options) => readOptions(structureSchema, options),
  compile(options): CompiledRule {
    switch (options.check) {
      case 'image-alt':
        return each('image', ({ alt }) => alt === undefined || (options.empty && alt.trim() === ''));
      case 'image-alt-words': {
        const weak = textTest(options.weak, true, true);
        return each('image', ({ alt }) => alt !== undefined && weak(alt));
      }
      case 'attribute':
        return each(options.element, attributeTest(options));
      case 'host':
        return each(options.element, hostTest(options));
      case 'image-known':
        return each('image', knownTest(options));
      case 'heading-order':
        return headingOrder(undefined);
      case 'order':
        return headingOrder(options.first);
      case 'count':
        return options.element === 'table' ? tableCount(options) : elementCount(options);
    }
  },
};

type CountOptions = Extract<StructureOptions, { check: 'count' }>;
type ElementName = Exclude<CountOptions['element'], 'table'>;

interface ElementSummary {
  /** How many of them the block holds, asked for or not: they are numbered through the draft. */
  readonly count: number;
  readonly asked: readonly { readonly nth: number; readonly element: Element }[];
}

/** One finding for each element that `asks` for one. */
function each(name: ElementName, asks: (element: Element) => boolean): CompiledRule {
  return {
    patterns: [],
    summarise(view): ElementSummary | undefined {
      const list = ownElements(view, name);
      if (list.length === 0) return undefined;
      const asked = list.flatMap((element, nth) => (asks(element) ? [{ nth, element }] : []));
      return { count: list.length, asked };
    },
    fold(summaries) {
      const found: Found[] = [];
      let before = 0;
      (summaries as readonly BlockSummary<ElementSummary>[]).forEach(({ summary }, at) => {
        for (const { nth, element } of summary.asked) {
          const data = { number: String(before + nth + 1), found: element.shown, element: name };
          found.push({ ...spanOf(element), at, data, args: [element.shown] });
        }
        before += summary.count;
      });
      return found;
    },
  };
}

function ownElements(view: BlockView, name: ElementName): readonly Element[] {
  return view.block.field !== 'body' || !isProse(view) || isTitle(view) ? [] : elementsOf(view, name);
}

/** An element that can be shown nowhere leads to no place; the finding is about the draft then. */
function spanOf({ start, end, shows }: Element): Pick<Found, 'span'> {
  return shows ? { span: { start, end } } : {};
}

interface Counted {
  readonly words: boolean;
  readonly elements: readonly Element[];
}

const onlyWords: Counted = { words: true, elements: [] };

function elementCount(options: CountOptions): CompiledRule {
  return {
    patterns: [],
    summarise(view): Counted | undefined {
      const words = hasWords(view);
      const elements = ownElements(view, options.element as ElementName).filter(
        ({ level }) => options.level === undefined || level === options.level,
      );
      if (elements.length === 0) return words ? onlyWords : undefined;
      return { words, elements };
    },
    fold(summaries) {
      const list = summaries as readonly BlockSummary<Counted>[];
      const all = list.flatMap(({ summary }, at) => summary.elements.map((element) => ({ at, element })));
      const over = options.max === undefined ? undefined : all[options.max];
      const place = over && { ...spanOf(over.element), at: over.at };
      return judged(options, all.length, place, list.length > 0);
    },
  };
}

interface Cell {
  readonly cell: boolean;
  /** End of the cell's words, in units of the view. */
  readonly end: number;
}

const noCell: Cell = { cell: false, end: 0 };

/** Where the reader of a file counted the tables its count holds; else every row of cells in succession is one. */
function tableCount(options: CountOptions): CompiledRule {
  return {
    patterns: [],
    summarise: (view): Cell =>
      view.block.kind === 'cell' || /(?:^|\.)table(?:\.|$)/u.test(view.scope)
        ? { cell: true, end: view.plain.length }
        : noCell,
    fold(summaries, draft) {
      const list = summaries as readonly BlockSummary<Cell>[];
      const starts = list.flatMap(({ summary }, at) =>
        summary.cell && list[at - 1]?.summary.cell !== true ? [{ at, end: summary.end }] : [],
      );
      const number = draft.counts?.['table'] ?? starts.length;
      const over = options.max === undefined ? undefined : starts[options.max];
      const place = over && (over.end > 0 ? { at: over.at, span: { start: 0, end: over.end } } : {});
      return judged(options, number, place, list.length > 0);
    },
  };
}

/** Too many: one finding at the first that is too much. Too few: one about the draft, unless it has no words yet. */
function judged(
  options: CountOptions,
  number: number,
  over: Pick<Found, 'span' | 'at'> | undefined,
  written: boolean,
): readonly Found[] {
  const data = { count: String(number), element: options.element };
  const args = [String(number)];
  if (options.max !== undefined && number > options.max) {
    return [{ ...over, data: { ...data, wanted: String(options.max) }, args }];
  }
  if (options.min !== undefined && number < options.min && written) {
    return [{ data: { ...data, wanted: String(options.min) }, args }];
  }
  return [];
}

/** `first`: the level that the first heading has to have, where one is wanted. */
function headingOrder(first: number | undefined): CompiledRule {
  return {
    patterns: [],
    summarise: (view): Element | undefined => ownElements(view, 'heading')[0],
    fold(summaries) {
      const found: Found[] = [];
      let before: number | undefined;
      (summaries as readonly BlockSummary<Element>[]).forEach(({ summary: heading }, at) => {
        const level = heading.level ?? 1;
        const wanted = before === undefined ? first : level > before + 1 ? before + 1 : undefined;
        if (wanted !== undefined && wanted !== level) {
          const data = { level: String(level), wanted: String(wanted), found: heading.shown };
          found.push({ ...spanOf(heading), at, data, args: [heading.shown] });
        }
        before = level;
      });
      return found;
    },
  };
}
