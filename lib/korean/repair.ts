/** Particle repair: the particle attached to a replaced name takes the form that the new name's sound asks for. */
import { endOfRun } from './hangul.ts';
import { readParticles } from './particle.ts';
import { finalSound, type FinalSound } from './sound.ts';
import { soundsAlike } from './spelling.ts';

/**
 * Closing quotes, brackets and emphasis marks, a trade mark sign, a whole "(…)", or a masked link target (U+FFFC) may
 * stand between a name and its particle.
 */
const between =
  /^(?:[’”'"」』〉》】)\]）］>*_~`\uFFFC™℠®©]|\s?\([^()\n]{0,60}\)|\s?（[^（）\n]{0,60}）|\[[^[\]\n]{0,60}\])*/u;
const spokenInBracket = /[(（]([가-힣 ]{1,30})[)）]/u;

export interface ParticleRepair {
  /** Offset of the particle in the text behind the name, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The right forms; one where the sound is known. Never empty. */
  readonly forms: readonly string[];
}

/**
 * What has to happen to the first particle of `after` (the text directly behind a name) when the name ends in `sound`;
 * undefined where nothing follows, it is no particle, or its form is right already.
 */
export function repairParticle(after: string, sound: FinalSound): ParticleRepair | undefined {
  const start = between.exec(after)?.[0].length ?? 0;
  const run = after.slice(start, endOfRun(after, start));
  if (run === '') return undefined;
  const particles = readParticles(run);
  if (!particles || particles.length === 0) return undefined;
  const written = run.slice(0, particles.length);
  const forms = particles.choose(sound);
  if (forms.length === 0 || (forms.length === 1 && forms[0] === written)) return undefined;
  // "야" is right as it stands for a vowel, whichever of its two readings was meant.
  if (sound !== 'unsure' && forms.includes(written)) return undefined;
  return { start, end: start + particles.length, forms };
}

/**
 * The repair behind `form`, which takes the place of `found`; `read` is how `form` is read in Hangul. Unlike
 * `repairParticle` it knows that a Latin spelling is read like the Hangul it stands for, that "(쿡)" behind a name tells
 * its reading, and that a particle stays where only capitals, spaces and marks of a name change.
 */
export function repairReplaced(found: string, form: string, after: string, read?: string): ParticleRepair | undefined {
  const sound = soundOfReplacement(found, form, read);
  if (sound !== 'unsure') return repairParticle(after, sound);
  const spoken = spokenInBracket.exec(between.exec(after)?.[0] ?? '')?.[1]?.trim();
  if (spoken !== undefined && soundsAlike(spoken, form)) return repairParticle(after, finalSound(spoken));
  return lettersOf(found) === lettersOf(form) ? undefined : repairParticle(after, sound);
}

/** How `form` ends when it is written in place of `found`: by its reading, by the Hangul it spells, by its letters. */
export function soundOfReplacement(found: string, form: string, read?: string): FinalSound {
  const sound = finalSound(form, read);
  if (read !== undefined && read !== '') return sound;
  const before = finalSound(found);
  return before !== sound && /[가-힣]$/u.test(found) && soundsAlike(found, form) ? before : sound;
}

/** `name` put before `after`, particle repaired; several results where the sound is not known. */
export function joinName(name: string, after: string, sound: FinalSound): readonly string[] {
  const repair = repairParticle(after, sound);
  if (!repair) return [name + after];
  return repair.forms.map((form) => name + after.slice(0, repair.start) + form + after.slice(repair.end));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
