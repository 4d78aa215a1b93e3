/** How numbers and units are read aloud in Korean, as far as their last sound goes. */
import type { FinalSound } from './sound.ts';

const digitSounds: readonly FinalSound[] = [
  'closed', // 영
  'rieul', // 일
  'open', // 이
  'closed', // 삼
  'open', // 사
  'open', // 오
  'closed', // 육
  'rieul', // 칠
  'rieul', // 팔
  'open', // 구
];

/** English numbers behind a letter (T1, S10) that end in ㄴ: 원, 세븐, 나인, 텐. The others up to 10 are open. */
const englishClosed: ReadonlySet<string> = new Set(['1', '7', '9', '10']);

/** Units whose reading their letters do not tell: 그램, 톤, 미터, 픽셀 (or 피엑스), 시간 (or 에이치). */
const unitSounds: Readonly<Record<string, FinalSound>> = {
  g: 'closed',
  kg: 'closed',
  mg: 'closed',
  t: 'closed',
  m: 'open',
  km: 'open',
  cm: 'open',
  mm: 'open',
  nm: 'open',
  l: 'open',
  L: 'open',
  ml: 'open',
  mL: 'open',
  kl: 'open',
  dl: 'open',
  cal: 'open',
  kcal: 'open',
  dB: 'rieul',
  mol: 'rieul',
  px: 'unsure',
  h: 'unsure',
  M: 'unsure',
};

const currencyOpen = '$€£';
const currencyClosed = '¥₩￦';
const number = /(?:([A-Za-z])|([$€£¥₩￦])\s?)?(\d[\d,]*(?:\.\d+)?)$/u;
const date = /\d{4}(?:\.\s?\d{1,2}\.\s?\d{1,2}|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})$/u;
const clock = /(?:^|\D)\d{1,2}:\d\d$/u;
const fraction = /(?:^|[^\d/])(\d+)\/\d+$/u;

/** The last sound of a text that ends in a digit; `unsure` where it may be read in several ways (3/4, 10:25). */
export function numberSound(text: string): FinalSound {
  const [, letter, currency, written = ''] = number.exec(text) ?? [];
  if (date.test(text)) return 'rieul';
  if (currency !== undefined) return currencyOpen.includes(currency) ? 'open' : 'closed';
  const sound = plainSound(written, letter !== undefined);
  const numerator = fraction.exec(text)?.[1];
  if (numerator !== undefined) return plainSound(numerator, false) === sound ? sound : 'unsure';
  // A time ends in 분, a score or a ratio in its number.
  if (clock.test(text)) return sound === 'closed' ? 'closed' : 'unsure';
  return sound;
}

/** The sound of a unit or currency sign behind a number; undefined where its letters are read as they are. */
export function unitSound(unit: string): FinalSound | undefined {
  return unitSounds[unit];
}

/** Signs that are read: %, °, + and money; undefined for all others. */
export function signSound(text: string): FinalSound | undefined {
  const sign = text.charAt(text.length - 1);
  if (sign === '') return undefined;
  if ('%‰°+'.includes(sign) || currencyOpen.includes(sign)) return 'open';
  if (currencyClosed.includes(sign)) return 'closed';
  return /[A-Za-z]#$/u.test(text) ? 'closed' : undefined;
}

function plainSound(written: string, afterLetter: boolean): FinalSound {
  const digits = written.replace(/,/gu, '');
  if (afterLetter && /^(?:[1-9]|10)$/u.test(digits)) return englishClosed.has(digits) ? 'closed' : 'open';
  const zeros = digits.includes('.') ? 0 : (/0+$/u.exec(digits)?.[0].length ?? 0);
  if (zeros > 0 && zeros < digits.length) return zerosSound(zeros);
  return digitSounds[digits.charCodeAt(digits.length - 1) - 48] ?? 'unsure';
}

/** 십 백 천 만 억 are closed, 조 is open, 경 is closed, 해 is open. */
function zerosSound(zeros: number): FinalSound {
  if (zeros >= 24) return 'unsure';
  return (zeros >= 12 && zeros < 16) || zeros >= 20 ? 'open' : 'closed';
}
