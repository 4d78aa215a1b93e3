/** A word in Korean quotes with the particle 로 or 으로 that its last sound asks for. */
import { finalSound } from '../../lib/korean/sound.ts';

/** ‘KT’로, ‘QOOK’으로 (read 쿡); where the sound is not known both are written. */
export function towards(word: string, reading = word): string {
  const particles = { open: '로', rieul: '로', closed: '으로', unsure: '(으)로' };
  return `‘${word}’${particles[finalSound(/[가-힣]$/u.test(word) ? word : reading)]}`;
}
