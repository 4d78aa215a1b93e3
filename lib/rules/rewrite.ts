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
  const found = plain.slice(span.start, span.end);
  const repair = repairOf(found, text, view.text, span.end, readings);
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
/** The same names with the same particles come again and again; of so many the repair is kept. */
const mostKept = 2000;
const kept = new WeakMap<Readings, Map<string, ParticleRepair | undefined>>();

function repairOf(
  found: string,
  text: string,
  shown: string,
  at: number,
  readings: Readings,
): ParticleRepair | undefined {
  const reading = Object.hasOwn(readings, text) ? readings[text] : undefined;
  if (!isSyllable(shown.charCodeAt(at))) return repairReplaced(found, text, shown.slice(at, at + reach), reading);
  // Directly behind the term nothing but the run of Hangul decides.
  const run = shown.slice(at, Math.min(endOfRun(shown, at), at + reach));
  const key = `${found}\n${text}\n${run}`;
  let known = kept.get(readings);
  if (!known || known.size >= mostKept) kept.set(readings, (known = new Map()));
  if (known.has(key)) return known.get(key);
  const repair = repairReplaced(found, text, run, reading);
  known.set(key, repair);
  return repair;
}
