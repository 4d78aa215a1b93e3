/** Whom a rollout reaches, as it is written on the command line. */
import type { Step } from '../../delivery/channels.ts';
import type { Ring } from '../../delivery/documents.ts';

const rings: readonly string[] = ['author', 'pilot', 'all'] satisfies readonly Ring[];

/** `share`: "25%", "0.5%". A text says what is wrong. */
export function readStep(ring: string, share: string): Step | string {
  if (!rings.includes(ring)) return `--to ${ring}: author, pilot or all`;
  const percent = /^\d{1,3}(?:\.\d{1,2})?%?$/u.test(share) ? Number.parseFloat(share) : Number.NaN;
  if (!(percent >= 0 && percent <= 100)) return `--share ${share}: a percentage such as 25%`;
  return { ring: ring as Ring, share: Math.round(percent * 100) };
}
