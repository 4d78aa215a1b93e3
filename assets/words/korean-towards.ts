/** The Korean particle 로 or 으로 after any word, by how its last character is read aloud. */

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const finalRieul = 8;
/** Letters and digits whose Korean reading ends in a consonant other than ㄹ (엠, 엔, 영, 삼, 육, 십…). */
const closedReadings = /[mn036]/iu;

/** The word in Korean quotes with its particle: ‘KT’로, ‘KT인터넷’으로. */
export function towards(word: string): string {
  return `‘${word}’${particle(word)}`;
}

function particle(word: string): '로' | '으로' {
  const last = [...word.normalize('NFC')].findLast((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= firstSyllable && code <= lastSyllable) {
    const final = (code - firstSyllable) % finals;
    return final === 0 || final === finalRieul ? '로' : '으로';
  }
  return closedReadings.test(last) ? '으로' : '로';
}
