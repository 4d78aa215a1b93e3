/** Particle repair: the particle attached to a replaced name takes the form that the new name's sound asks for. */
import { readParticles } from './particle.ts';
import type { FinalSound } from './sound.ts';

/**
 * Closing quotes, brackets and emphasis marks, a whole "(…)", or a masked link target (U+FFFC) may stand between a name
 * and its particle.
 */
const between = /^(?:[’”'"」』〉》)\]*_~`\uFFFC]|\([^()\n]{0,30}\))*/u;
const hangulRun = /^[가-힣]+/u;

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
  const run = hangulRun.exec(after.slice(start))?.[0];
  if (run === undefined) return undefined;
  const particles = readParticles(run);
  if (!particles || particles.length === 0) return undefined;
  const written = run.slice(0, particles.length);
  const forms = particles.choose(sound);
  if (forms.length === 0 || (forms.length === 1 && forms[0] === written)) return undefined;
  // "야" is right as it stands for a vowel, whichever of its two readings was meant.
  if (sound !== 'unsure' && forms.includes(written)) return undefined;
  return { start, end: start + particles.length, forms };
}

/** `name` put before `after`, particle repaired; several results where the sound is not known. */
export function joinName(name: string, after: string, sound: FinalSound): readonly string[] {
  const repair = repairParticle(after, sound);
  if (!repair) return [name + after];
  return repair.forms.map((form) => name + after.slice(0, repair.start) + form + after.slice(repair.end));
}
