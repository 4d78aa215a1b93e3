/** Rule type `colour`: text that was given a colour keeps to a palette, or stays away from it, by CIEDE2000. */
import * as v from 'valibot';
import type { DraftColour } from '../../draft/draft.ts';
import { overlaps, type Span } from '../../draft/span.ts';
import { distance, hex, readColour, type Colour } from '../colour-distance.ts';
import { createGuard } from '../guard.ts';
import { flag, patternList, patterns, readOptions } from '../options.ts';
import type { BlockView, Found, RuleType } from '../rule.ts';
import { patternOf, trimmed } from '../survey.ts';

const paletteColour = v.pipe(
  v.string('must be a colour in text form'),
  v.check((written) => readColour(written) !== undefined, 'must be a CSS colour like #e4002b'),
);

const schema = v.strictObject(
  {
    /** The words that are looked at; without them all text that was given a colour. */
    text: v.optional(patterns),
    palette: v.pipe(
      v.array(paletteColour, 'must be a list of colours'),
      v.minLength(1, 'must not be empty'),
      v.maxLength(64, 'is over 64 colours'),
    ),
    /** Where the colour has to be: near one of the palette, or near none of them. */
    stay: v.optional(v.picklist(['within', 'outside'], 'must be within or outside'), 'within'),
    /** How far from a palette colour still counts as that colour (ΔE00: 1 is hardly seen, 5 at a glance). */
    distance: v.optional(
      v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be 100 or less')),
      2,
    ),
    of: v.optional(v.picklist(['text', 'background'], 'must be text or background'), 'text'),
    /** With `text`: words without a colour of their own are wrong too. */
    required: v.optional(flag, false),
    ignorecase: v.optional(flag, false),
    exceptions: v.optional(patternList),
    unless: v.optional(patternList),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Nearest {
  readonly colour: Colour;
  readonly away: number;
}

export const colour: RuleType<Options> = {
  id: 'colour',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const palette = options.palette.flatMap((written) => readColour(written) ?? []);
    const guard = createGuard(options);

    const nearest = (own: Colour): Nearest | undefined =>
      palette
        .map((one) => ({ colour: one, away: distance(own, one) }))
        .reduce<Nearest | undefined>((best, one) => (best && best.away <= one.away ? best : one), undefined);

    /** The finding's data where the colour is not where it has to be. */
    const wrong = (own: Colour): Readonly<Record<string, string>> | undefined => {
      const near = nearest(own);
      if (!near || near.away <= options.distance === (options.stay === 'within')) return undefined;
      return { colour: hex(own), nearest: hex(near.colour), distance: near.away.toFixed(1) };
    };

    const find = (view: BlockView, span: Span, data: Readonly<Record<string, string>>): readonly Found[] => {
      if (span.end <= span.start || !guard(view, span)) return [];
      const found = view.plain.slice(span.start, span.end);
      return [{ span, data: { found, ...data }, args: [found] }];
    };

    const named = (view: BlockView, span: Span, runs: readonly Run[]): readonly Found[] => {
      const own = runs.filter((run) => overlaps(run, span));
      const bad = own.map((run) => wrong(run.own)).find((data) => data !== undefined);
      if (bad) return find(view, span, bad);
      const covered = own.reduce((sum, run) => sum + Math.min(run.end, span.end) - Math.max(run.start, span.start), 0);
      return options.required && covered < span.end - span.start ? find(view, span, { colour: '' }) : [];
    };

    return {
      patterns: options.text ? [patternOf(options.text, options.ignorecase)] : [],
      judge(view, hits) {
        const runs = runsOf(view.block.colours ?? [], options.of);
        if (options.text) return hits.flatMap((hit) => named(view, hit.span, runs));
        return runs.flatMap((run) => {
          const data = wrong(run.own);
          const own = trimmed(view.plain.slice(run.start, run.end));
          return data ? find(view, { start: run.start + own.start, end: run.start + own.end }, data) : [];
        });
      },
    };
  },
};

interface Run extends Span {
  readonly own: Colour;
}

/** Stretches whose colour can be read; neighbours of one colour as one, so that bold in the middle parts nothing. */
function runsOf(colours: readonly DraftColour[], of: 'text' | 'background'): readonly Run[] {
  const runs: (Run & { readonly written: string })[] = [];
  for (const { start, end, colour: text, background } of colours) {
    const written = of === 'text' ? text : background;
    const own = written === undefined ? undefined : readColour(written);
    if (written === undefined || !own) continue;
    const last = runs[runs.length - 1];
    if (last && last.end === start && last.written === written) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, own, written });
  }
  return runs;
}
