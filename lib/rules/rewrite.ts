/** The fixes that put another text in a span's place: particles behind it repaired, nothing left over. */
import type { Span } from '../draft/span.ts';
import { endOfRun, isSyllable } from '../korean/hangul.ts';
import { type ParticleRepair, repairReplaced } from '../korean/repair.ts';
import { removal, type TextFix } from './action.ts';
import type { BlockView } from './rule.ts';

/** How texts are read in Hangul, where their letters do not say so. */
export type Readings = Readonly<Record<string, string>>;

/**
 * Several fixes where the particle's right form is not known. `readings` undefined: particles stay as they are. A text
 * of nothing takes a neighbouring space along.
 */
export function rewrites(
  text: string,
  span: Span,
  view: BlockView,
  readings: Readings | undefined,
): readonly TextFix[] {
  const { plain } = view;
  if (text === '') return [removal(plain, span)];
  if (!readings || !mayCarryParticle(plain, span.end)) return [{ span, text }];
  const repair = repairOf(text, view.text, span, readings);
  if (!repair) return [{ span, text }];
  const gap = plain.slice(span.end, span.end + repair.start);
  const whole = { start: span.start, end: span.end + repair.end };
  const join = { at: span.end, text: text.length };
  return repair.forms.map((particle) => ({ span: whole, text: text + gap + particle, join }));
}

/** Nearly every term ends before a space, a letter or a stop, where there is nothing to repair. */
function mayCarryParticle(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x20) return text.charCodeAt(at + 1) === 0x28;
  return unit > 0x7f || /["'()*[\]_~`>]/u.test(text.charAt(at));
}

/** What is looked at behind a term: room for a bracket and a few marks. */
const reach = 300;
/** The same names with the same particles come again and again; of so many behind one form the repair is kept. */
const mostKept = 200;

interface Kept {
  /** Units of the name in front of the particles. */
  readonly name: number;
  readonly repair: ParticleRepair | undefined;
}

/** By form, then by name and particles as they stand in the text: one slice, whose hash is all that a look-up costs. */
const kept = new WeakMap<Readings, Map<string, Map<string, Kept>>>();

function repairOf(text: string, shown: string, { start, end }: Span, readings: Readings): ParticleRepair | undefined {
  const reading = Object.hasOwn(readings, text) ? readings[text] : undefined;
  if (!isSyllable(shown.charCodeAt(end))) {
    return repairReplaced(shown.slice(start, end), text, shown.slice(end, end + reach), reading);
  }
  // Directly behind the term nothing but the run of Hangul decides.
  const last = Math.min(endOfRun(shown, end), end + reach);
  let forms = kept.get(readings);
  if (!forms) kept.set(readings, (forms = new Map()));
  let known = forms.get(text);
  if (!known || known.size >= mostKept) forms.set(text, (known = new Map()));
  const both = shown.slice(start, last);
  const before = known.get(both);
  if (before?.name === end - start) return before.repair;
  const repair = repairReplaced(shown.slice(start, end), text, shown.slice(end, last), reading);
  known.set(both, { name: end - start, repair });
  return repair;
}
