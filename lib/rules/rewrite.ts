/** The fixes that put another text in a span's place: particles behind it repaired, nothing left over. */
import type { Span } from '../draft/span.ts';
import { endOfRun, isSyllable } from '../korean/hangul.ts';
import { type ParticleRepair, repairReplaced } from '../korean/repair.ts';
import { removal, type TextFix } from './action.ts';
import type { BlockView } from './rule.ts';

/** How texts are read in Hangul, where their letters do not say so. */
export type Readings = Readonly<Record<string, string>>;

/** The fixes that put `text` in the place of `span`; several where the particle's right form is not known. */
export type Rewrites = (text: string, span: Span, view: BlockView) => readonly TextFix[];

/** `readings` undefined: particles stay as they are. A text of nothing takes a neighbouring space along. */
export function createRewrites(readings: Readings | undefined): Rewrites {
  const repairOf = readings && createRepairs(readings);
  return (text, span, view) => {
    const { plain } = view;
    if (text === '') return [removal(plain, span)];
    if (!repairOf || !mayCarryParticle(plain, span.end)) return [{ span, text }];
    const repair = repairOf(text, span, view.text);
    if (!repair) return [{ span, text }];
    const gap = plain.slice(span.end, span.end + repair.start);
    const whole = { start: span.start, end: span.end + repair.end };
    const join = { at: span.end, text: text.length };
    return repair.forms.map((particle) => ({ span: whole, text: text + gap + particle, join }));
  };
}

/** Nearly every term ends before a space, a letter or a stop, where there is nothing to repair. */
function mayCarryParticle(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x20) return text.charCodeAt(at + 1) === 0x28;
  return unit > 0x7f || marks.has(text.charAt(at));
}

const marks: ReadonlySet<string> = new Set('"\'()*[]_~`>');

/** What is looked at behind a term: room for a bracket and a few marks. */
const reach = 300;
/** The same names with the same particles come again and again; of so many behind one form the repair is kept. */
const mostKept = 200;

interface Kept {
  /** Units of the name in front of the particles. */
  readonly name: number;
  readonly repair: ParticleRepair | undefined;
}

type Repairs = (text: string, span: Span, shown: string) => ParticleRepair | undefined;

function createRepairs(readings: Readings): Repairs {
  /** By form, then by name and particles as they stand in the text: one slice, whose hash is the cost of a look-up. */
  const forms = new Map<string, Map<string, Kept>>();
  const readingOf = (text: string): string | undefined => (Object.hasOwn(readings, text) ? readings[text] : undefined);
  return (text, { start, end }, shown) => {
    if (!isSyllable(shown.charCodeAt(end))) {
      return repairReplaced(shown.slice(start, end), text, shown.slice(end, end + reach), readingOf(text));
    }
    // Directly behind the term nothing but the run of Hangul decides.
    const last = Math.min(endOfRun(shown, end), end + reach);
    let known = forms.get(text);
    if (!known || known.size >= mostKept) forms.set(text, (known = new Map()));
    const both = shown.slice(start, last);
    const before = known.get(both);
    if (before?.name === end - start) return before.repair;
    const repair = repairReplaced(shown.slice(start, end), text, shown.slice(end, last), readingOf(text));
    known.set(both, { name: end - start, repair });
    return repair;
  };
}
