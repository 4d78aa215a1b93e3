/** Rule type `position`: something has to stand, or must not stand, in a given place of the draft. */
import * as v from 'valibot';
import { objectCharacter } from '../../draft/draft.ts';
import type { Span } from '../../draft/span.ts';
import { createGuard } from '../guard.ts';
import { flag, patternList, patterns, readOptions, wholeNumber } from '../options.ts';
import type { BlockSummary, BlockView, Found, RuleType } from '../rule.ts';
import { isProse, isTitle, patternOf } from '../survey.ts';

const places = [
  /** The title. */
  'title',
  /** The first paragraph of the body; headings and pictures before it are passed over. */
  'first-block',
  /** The first `characters` characters of the body, headings included. */
  'first-characters',
  /** The body up to its first picture; a draft without one is all before it. */
  'before-first-image',
  /** The body up to its first link, likewise. */
  'before-first-link',
  /** The last paragraph of the body. */
  'last-block',
  /** The title, or the body up to the end of its first paragraph. */
  'head',
  'anywhere',
] as const;
type PlaceName = (typeof places)[number];

const placeName = v.picklist(places, `must be ${places.slice(0, -1).join(', ')} or anywhere`);

const schema = v.pipe(
  v.strictObject(
    {
      /** What makes the rule apply; without it the pattern itself, standing anywhere, does. */
      trigger: v.optional(patterns),
      /** true: the rule applies to every draft that has words. */
      always: v.optional(flag, false),
      /** What has to stand there. */
      pattern: patterns,
      /** One place, or several of which any will do. */
      where: v.optional(
        v.union([placeName, v.pipe(v.array(placeName), v.minLength(1, 'must not be empty'))], placeName.message),
        'head',
      ),
      /** first-characters only: how many. */
      characters: v.optional(wholeNumber(1)),
      /** true: the pattern must not stand there. */
      forbidden: v.optional(flag, false),
      ignorecase: v.optional(flag, false),
      /** A trigger (with `forbidden`: a match) that touches one of these does not count. */
      exceptions: v.optional(patternList),
      /** A trigger (with `forbidden`: a match) in a block that holds one of these does not count. */
      unless: v.optional(patternList),
    },
    'must be a map of options',
  ),
  v.forward(
    v.partialCheck(
      [['where'], ['characters']],
      ({ where, characters }) => characters !== undefined || !placesOf(where).includes('first-characters'),
      'is needed for first-characters',
    ),
    ['characters'],
  ),
);

type Options = v.InferOutput<typeof schema>;

interface Summary {
  readonly triggers: readonly Span[];
  readonly standing: readonly Standing[];
  readonly part: Part;
  /** Characters of a block of the body, where a place is told in them; else 0. */
  readonly length: number;
  /** Offset of its first picture and first link. */
  readonly image?: number;
  readonly link?: number;
  /** The words at the spans, for the finding's data. */
  readonly plain?: string;
}

/** `head`: a heading. `lead`: running text. `none`: no words of its own. `aside`: neither title nor body. */
type Part = 'title' | 'head' | 'lead' | 'none' | 'aside';

interface Standing extends Span {
  /** Characters of the block up to the match's end, likewise. */
  readonly reach: number;
}

/** What a place means in one draft. */
interface Survey {
  /** Index of the first and last paragraph; -1: there is none. */
  readonly first: number;
  readonly last: number;
  /** Characters of the body before each summary. */
  readonly before: readonly number[];
  readonly image: Point | undefined;
  readonly link: Point | undefined;
}

interface Point {
  readonly at: number;
  readonly offset: number;
}

const nowhere: readonly never[] = [];

export const position: RuleType<Options> = {
  id: 'position',
  scope: ['text', 'image'],
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const where = placesOf(options.where);
    const guard = createGuard(options);
    const sources = options.trigger ? [options.trigger, options.pattern] : [options.pattern];
    const pattern = sources.length - 1;
    const measures = where.includes('first-characters');

    return {
      patterns: sources.map((list) => patternOf(list, options.ignorecase)),
      summarise(view, hits): Summary {
        const spans = (wanted: number) => hits.filter((hit) => hit.pattern === wanted).map((hit) => hit.span);
        const guarded = (wanted: number) => spans(wanted).filter((span) => guard(view, span));
        const found = options.forbidden ? guarded(pattern) : spans(pattern);
        const triggers = options.always ? nowhere : options.forbidden && pattern === 0 ? found : guarded(0);
        const part = partOf(view);
        return {
          triggers,
          standing: found.map((span) => ({ ...span, reach: measures ? lengthOf(view.plain.slice(0, span.end)) : 0 })),
          part,
          length: !measures || part === 'title' || part === 'aside' ? 0 : lengthOf(view.plain),
          image: view.block.images?.[0]?.at,
          link: view.block.links?.[0]?.start,
          ...(triggers.length + found.length > 0 ? { plain: view.plain } : {}),
        };
      },
      fold(summaries) {
        const list = summaries as readonly BlockSummary<Summary>[];
        const trigger = list.findIndex(({ summary }) => summary.triggers.length > 0);
        const applies = options.always
          ? list.some(({ summary: { part } }) => part !== 'none' && part !== 'aside')
          : trigger >= 0;
        if (!applies) return [];
        const survey = surveyOf(list);
        const stands = (at: number, span: Standing) =>
          where.some((place) => standsIn(place, list, survey, at, span, options));
        const all = list.flatMap(({ summary }, at) => summary.standing.map((span) => ({ at, span })));
        const there = all.filter(({ at, span }) => stands(at, span));
        if (options.forbidden) return there.map(({ at, span }) => foundAt(list, at, span));
        if (there.length > 0) return [];
        // Where it stands in the wrong place it can be moved, so that place is shown rather than the trigger.
        const late = all[0];
        if (late) return [foundAt(list, late.at, late.span)];
        return [foundAt(list, trigger, list[trigger]?.summary.triggers[0])];
      },
    };
  },
};

function placesOf(where: PlaceName | readonly PlaceName[]): readonly PlaceName[] {
  return typeof where === 'string' ? [where] : where;
}

const pictureOnly = /^\s*(?:!\[[^\]\n]*\]\([^)\n]*\)\s*)+$/u;

function partOf(view: BlockView): Part {
  if (isTitle(view)) return 'title';
  if (view.block.field !== 'body' || !isProse(view)) return 'aside';
  if (!/[\p{L}\p{N}]/u.test(view.text) || pictureOnly.test(view.plain)) return 'none';
  return view.block.kind === 'heading' ? 'head' : 'lead';
}

/** Characters as a reader counts them: a surrogate pair is one, a picture none. */
function lengthOf(text: string): number {
  let number = 0;
  for (const character of text) if (character !== objectCharacter) number++;
  return number;
}

function surveyOf(list: readonly BlockSummary<Summary>[]): Survey {
  let first = -1;
  let last = -1;
  let sum = 0;
  let image: Point | undefined;
  let link: Point | undefined;
  const before: number[] = [];
  list.forEach(({ summary }, at) => {
    before.push(sum);
    sum += summary.length;
    if (summary.part === 'title' || summary.part === 'aside') return;
    if (summary.part === 'lead') {
      if (first < 0) first = at;
      last = at;
    }
    if (!image && summary.image !== undefined) image = { at, offset: summary.image };
    if (!link && summary.link !== undefined) link = { at, offset: summary.link };
  });
  return { first, last, before, image, link };
}

function standsIn(
  place: PlaceName,
  list: readonly BlockSummary<Summary>[],
  survey: Survey,
  at: number,
  span: Standing,
  options: Options,
): boolean {
  const part = list[at]?.summary.part;
  const inBody = part !== 'title' && part !== 'aside';
  switch (place) {
    case 'anywhere':
      return true;
    case 'title':
      return part === 'title';
    case 'head':
      return part === 'title' || (inBody && at <= survey.first);
    case 'first-block':
      return at === survey.first;
    case 'last-block':
      return at === survey.last;
    case 'first-characters':
      return inBody && (survey.before[at] ?? 0) + span.reach <= (options.characters ?? 0);
    case 'before-first-image':
      return inBody && standsBefore(survey.image, at, span, options.forbidden);
    case 'before-first-link':
      return inBody && standsBefore(survey.link, at, span, options.forbidden);
  }
}

/** Without the point, what is asked for stands before it anywhere, and what is forbidden nowhere. */
function standsBefore(point: Point | undefined, at: number, span: Span, forbidden: boolean): boolean {
  if (!point) return !forbidden;
  return at < point.at || (at === point.at && span.end <= point.offset);
}

function foundAt(list: readonly BlockSummary<Summary>[], at: number, span: Span | undefined): Found {
  if (!span) return {};
  const found = list[at]?.summary.plain?.slice(span.start, span.end) ?? '';
  return { at, span: { start: span.start, end: span.end }, data: { found }, args: [found] };
}
