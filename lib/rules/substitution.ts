/** Rule type `substitution`: a term is written another way; the particle behind it is repaired with it. */
import * as v from 'valibot';
import { standsAlone } from '../korean/boundary.ts';
import { repairParticle } from '../korean/repair.ts';
import { finalSound, type FinalSound } from '../korean/sound.ts';
import type { Span } from '../draft/span.ts';
import { createGuard } from './guard.ts';
import { boundary, flag, flagsOf, patternList, patternText, readOptions } from './options.ts';
import type { BlockView, Fix, Hit, RuleType } from './rule.ts';

const replacement = v.string('must be the right form in text');
const swapKey = v.pipe(
  patternText,
  v.check((source) => !/\\[1-9]/u.test(source), 'must not refer back to a group (\\1)'),
);

const schema = v.strictObject(
  {
    /** Pattern of the wrong form → the right form, or several to choose from. $1–$9 stand for the pattern's groups. */
    swap: v.pipe(
      v.record(
        swapKey,
        v.union(
          [replacement, v.pipe(v.array(replacement), v.minLength(1))],
          'must be the right form, or a list of forms',
        ),
        'must map wrong forms to right ones',
      ),
      v.check((swap) => Object.keys(swap).length > 0, 'must hold at least one pair'),
    ),
    /** How a right form is read in Hangul, where its letters do not say so. */
    read: v.optional(v.record(v.string(), v.string('must be a reading in Hangul'))),
    boundary: v.optional(boundary, 'ko'),
    /** Repair the particle behind the term; by default wherever the term is a whole word (boundary ko or word). */
    particles: v.optional(flag),
    ignorecase: v.optional(flag, false),
    exceptions: v.optional(patternList),
    unless: v.optional(patternList),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Entry {
  readonly forms: readonly string[];
  /** Index of the entry's own group in a hit; its inner groups follow. */
  readonly group: number;
  readonly inner: number;
}

export const substitution: RuleType<Options> = {
  id: 'substitution',
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const guard = createGuard(options, flagsOf(options));
    const { source, entries } = joinEntries(options.swap);
    const read = new Map(Object.entries(options.read ?? {}));
    const particles = options.particles ?? options.boundary !== 'none';
    return {
      patterns: [{ source, flags: flagsOf(options) }],
      verify(hit, view) {
        const entry = entries.find(({ group }) => hit.groups[group] !== undefined);
        if (!entry || !standsAlone(view.text, hit.span.start, hit.span.end, options.boundary)) return undefined;
        const found = view.plain.slice(hit.span.start, hit.span.end);
        const forms = entry.forms.map((form) => fill(form, hit, entry)).filter((form) => form !== found);
        if (forms.length < entry.forms.length || !guard(view, hit.span)) return undefined;
        const fixes = particles
          ? forms.flatMap((form) => fixesFor(form, found, hit.span, view, read.get(form)))
          : forms.map((form) => ({ span: hit.span, quote: found, text: form }));
        return {
          place: { blockId: view.block.id, span: hit.span, quote: found },
          fixes,
          data: { found, fix: forms[0] ?? '' },
        };
      },
    };
  },
};

/** All wrong forms as one pattern, longer ones first so that a short one never hides them. */
function joinEntries(swap: Options['swap']): { source: string; entries: readonly Entry[] } {
  const entries: Entry[] = [];
  const sources: string[] = [];
  let group = 0;
  for (const [key, forms] of Object.entries(swap).toSorted(([a], [b]) => b.length - a.length)) {
    const inner = (new RegExp(`${key}|`, 'u').exec('')?.length ?? 1) - 1;
    entries.push({ forms: typeof forms === 'string' ? [forms] : forms, group, inner });
    sources.push(`(${key})`);
    group += 1 + inner;
  }
  return { source: sources.join('|'), entries };
}

function fill(form: string, hit: Hit, entry: Entry): string {
  return form.replace(/\$([1-9$])/gu, (whole, name: string) => {
    if (name === '$') return '$';
    const number = Number(name);
    return number <= entry.inner ? (hit.groups[entry.group + number] ?? '') : whole;
  });
}

function fixesFor(
  form: string,
  found: string,
  span: Span,
  view: BlockView,
  reading: string | undefined,
): readonly Fix[] {
  const after = view.text.slice(span.end, span.end + 300);
  const repair = repairParticle(after, soundOf(form, found, reading));
  if (!repair) return [{ span, quote: found, text: form }];
  const whole: Span = { start: span.start, end: span.end + repair.end };
  const gap = view.plain.slice(span.end, span.end + repair.start);
  const quote = view.plain.slice(whole.start, whole.end);
  return repair.forms.map((particle) => ({ span: whole, quote, text: form + gap + particle }));
}

function soundOf(form: string, found: string, reading: string | undefined): FinalSound {
  if (reading !== undefined) return finalSound(form, reading);
  // A Hangul name that becomes its Latin spelling is read as before, whatever the letters look like.
  if (/[가-힣]$/u.test(found) && /^[A-Za-z]+$/u.test(form)) return finalSound(found);
  return finalSound(form);
}
