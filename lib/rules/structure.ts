/** Rule type `structure`: pictures have a text alternative, headings go down one step at a time. */
import * as v from 'valibot';
import type { DraftImage } from '../draft/draft.ts';
import { objectCharacter } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { anyOf, flag, patternList, readOptions } from './options.ts';
import type { BlockSummary, BlockView, CompiledRule, Found, RuleType } from './rule.ts';
import { toRegExp } from './scan.ts';

const schema = v.variant(
  'check',
  [
    v.strictObject({
      check: v.literal('image-alt'),
      /** true: an empty alternative is reported too, although it marks a decorative picture. */
      empty: v.optional(flag, false),
    }),
    v.strictObject({
      check: v.literal('image-alt-words'),
      /** Whole alternatives that say nothing ("image", "사진"), matched without case. */
      weak: v.pipe(patternList, v.minLength(1, 'must not be empty')),
    }),
    v.strictObject({ check: v.literal('heading-order') }),
  ],
  'must be image-alt, image-alt-words or heading-order',
);

type Options = v.InferOutput<typeof schema>;

export const structure: RuleType<Options> = {
  id: 'structure',
  parse: (options) => readOptions(schema, options),
  compile(options): CompiledRule {
    switch (options.check) {
      case 'image-alt':
        return images((alt) => alt === undefined || (options.empty && alt.trim() === ''));
      case 'image-alt-words': {
        const weak = toRegExp({ source: `^\\s*${anyOf([anyOf(options.weak)])}\\s*$`, flags: 'i' });
        return images((alt) => {
          weak.lastIndex = 0;
          return alt !== undefined && weak.test(alt.normalize('NFC'));
        });
      }
      case 'heading-order':
        return headingOrder;
    }
  },
};

interface ImageSummary {
  /** How many pictures the block holds, asked for or not: they are numbered through the draft. */
  readonly count: number;
  readonly asked: readonly {
    readonly nth: number;
    readonly span: Span;
    readonly quote: string;
    readonly alt: string;
  }[];
}

function images(asks: (alt: string | undefined) => boolean): CompiledRule {
  return {
    patterns: [],
    summarise(view): ImageSummary | undefined {
      const list = view.block.images;
      if (!list || list.length === 0) return undefined;
      const asked = list.flatMap((image, nth) => {
        if (!asks(image.alt)) return [];
        const span = imageSpan(view, image);
        return [{ nth, span, quote: view.plain.slice(span.start, span.end), alt: image.alt ?? '' }];
      });
      return { count: list.length, asked };
    },
    fold(summaries) {
      const found: Found[] = [];
      let before = 0;
      for (const { block, summary } of summaries as readonly BlockSummary<ImageSummary>[]) {
        for (const { nth, span, quote, alt } of summary.asked) {
          const data = { number: String(before + nth + 1), found: alt };
          found.push({ place: { blockId: block.id, span, quote }, data });
        }
        before += summary.count;
      }
      return found;
    },
  };
}

const sourceImage = /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^>\n]*>/iuy;

function imageSpan(view: BlockView, image: DraftImage): Span {
  if (view.plain.charAt(image.at) === objectCharacter) return { start: image.at, end: image.at + 1 };
  sourceImage.lastIndex = image.at;
  const written = sourceImage.exec(view.plain)?.[0].length ?? 1;
  return { start: image.at, end: Math.min(view.plain.length, image.at + written) };
}

interface HeadingSummary {
  readonly level: number;
  readonly span: Span;
  readonly quote: string;
}

const headingOrder: CompiledRule = {
  patterns: [],
  summarise({ block, plain }): HeadingSummary | undefined {
    if (block.kind !== 'heading' || block.field !== 'body' || block.level === undefined) return undefined;
    const text = plain.replace(/^ {0,3}#{1,6}[ \t]+/u, '').trim();
    if (text === '') return undefined;
    const start = plain.indexOf(text);
    return { level: block.level, span: { start, end: start + text.length }, quote: text };
  },
  fold(summaries) {
    const found: Found[] = [];
    let before: number | undefined;
    for (const { block, summary } of summaries as readonly BlockSummary<HeadingSummary>[]) {
      const { level, span, quote } = summary;
      if (before !== undefined && level > before + 1) {
        const data = { level: String(level), wanted: String(before + 1), found: quote };
        found.push({ place: { blockId: block.id, span, quote }, data });
      }
      before = level;
    }
    return found;
  },
};
