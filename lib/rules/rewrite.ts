/** The fixes that put another text in a span's place: particles behind it repaired, nothing left over. */
import type { Span } from '../draft/span.ts';
import { repairParticle } from '../korean/repair.ts';
import { finalSound, type FinalSound } from '../korean/sound.ts';
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
  const repair = repairParticle(view.text.slice(span.end, span.end + 300), soundOf(text, found, readings));
  if (!repair) return [{ span, text }];
  const gap = plain.slice(span.end, span.end + repair.start);
  const whole = { start: span.start, end: span.end + repair.end };
  const join = { at: span.end, text: text.length };
  return repair.forms.map((particle) => ({ span: whole, text: text + gap + particle, join }));
}

/** Nearly every term ends before a space, a letter or a stop, where there is nothing to repair. */
function mayCarryParticle(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x7f || /["'()*\]_~`]/u.test(text.charAt(at));
}

function soundOf(text: string, found: string, readings: Readings): FinalSound {
  const reading = Object.hasOwn(readings, text) ? readings[text] : undefined;
  if (reading !== undefined) return finalSound(text, reading);
  // A Hangul name that becomes its Latin spelling is read as before, whatever the letters look like.
  if (/[가-힣]$/u.test(found) && /^[A-Za-z]+$/u.test(text)) return finalSound(found);
  return finalSound(text);
}
