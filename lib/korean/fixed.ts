/** Particles and forms of 이다 that are the same after every sound, with the stacks that may follow them. */
import { type Pair, pairs } from './pairs.ts';

/** Forms of 이다 that no sound changes; the syllable holds the consonant of the ending (인, 일, 임, 입). */
const steady = [
  '입니다(?:만|요)?',
  '입니까',
  '인(?:가요?|가[를는]|지|지[는도를]|지라|지요|데[요도]?|데다가?|들|걸요?|즉|듯|듯이|듯하다|듯합니다|듯해요|만큼|셈|양)?',
  '일(?:까요?|까[를봐]|지|지[는도]|지언정|지라도|수록|뿐|뿐만|뿐더러|텐데요?|테니|테니까|테고|걸요?|거[예에]요|겁니다|거라|거라고|때|때[는도])?',
  '임(?:을|이|은|과|도|에도|에|으로)?',
  '이(?:신|신데요?|신가요|신지|시다|시고|시며|시죠|시네요|시지만|셨다|셨던|셨습니다|셨어요)',
  '이겠(?:다|고|지|지만|지요|죠|네요?|군요|습니다만?|습니까|어요|거니)',
  '이(?:자|니|지|군|요|오|올시다|기|기[도는에를]|기까지|듯|듯이|려면|려나|길)',
  '요',
].join('|');

/** Particle | what may follow it. Several particles in a cell are alternatives with the same stacks. */
const rows: readonly (readonly [particle: string, next: string])[] = [
  ['의', ''],
  ['도', '요'],
  ['만', '은|은요|이|이[도요]|을|의|도|도요|으로|으로[는도의만]|에|에[도는]|이라도|이든|이나마'],
  ['만큼', '은|은요|도|만|만은|만이라도|의|이|을|이나|이나마|이라도'],
  [
    '까지',
    '는|는요|도|도요|만|만은|만의|만이라도|의|가|를|와|와[의는도]|로|로[는도의]|나|나마|라도|든|든지|에|에[는도]|뿐만|조차|밖에',
  ],
  ['부터', '는|는요|도|도요|의|가|를|라도|까지|까지[는도]|만|만은|만이라도|조차'],
  ['마다', '의|도|는|가|를|에'],
  ['마저|조차', '도|가|를|요'],
  ['밖에', '는|도|는요'],
  ['뿐', '만|만이|만은|만도|이|은|을|더러|만더러'],
  ['보다', '는|는요|도|도요|야|더'],
  ['처럼', '은|은요|도|만|만은'],
  ['같이', '는|도|만'],
  ['같(?:은|은데요?|아요?|아서|네요|고|다|다는|았다|습니다|을)', ''],
  ['대로', '의|는|도|만'],
  ['하고', '는|도|만|만은|의|는요'],
  [
    '에서',
    '는|는요|도|도요|만|만은|만이|만의|만도|의|의는|부터|부터[는도의]|까지|까지[는도의]|야|야말로|조차|조차도|마저|마저도|처럼|처럼[은도]|보다|보다[는도]|만큼|만큼[은도의]|뿐만|밖에|나|나마|라도|든|든지|마다|가',
  ],
  [
    '에',
    '는|는요|도|도요|만|만은|만의|의|까지|까지[는도의]|나|라도|야|야말로|든|든지|다|다가|다가도|겐|게|선|조차|조차도|마저|마저도|밖에|뿐만|부터|따라',
  ],
  [
    '에게|한테',
    '는|는요|도|도요|만|만은|만의|만이|의|서|서[는도만의]|서부터|서까지|까지|까지[는도]|나|라도|든|든지|야|야말로|로|로[는도의]|다|다가|조차|조차도|마저|밖에|뿐만|보다|보다[는도]',
  ],
  ['께', '는|도|만|만은|서|서[는도만]|서만이'],
  ['까진|부턴|보단|에겐|한텐|께선|하곤|하며|하고서|마냥', ''],
  ['커녕|따라|치고[는도]?|더러|마는|깨나|그려', ''],
  ['답(?:다|게|고|네|네요|지|지만|습니다|던)|다운|스러(?:운|웠다|움)|스럽(?:다|게|고|지만|습니다)', ''],
];

const particles = new RegExp(
  `^(?:${rows.map(([particle, next]) => `(?:${particle})${next === '' ? '' : `(?:${next})?`}`).join('|')}|${steady})$`,
  'u',
);

/** Particles that a form of 이다 may follow: 까지입니다, 만이에요. */
const base =
  /^(?:만큼|만|(?:에게|한테)(?:서|만|까지|뿐)?|에서(?:만|부터|까지|뿐)?|까지|부터|마다|마저|조차|밖에|뿐만?|보다|처럼|같이|대로|하고|에만|에까지)/u;

const copula = new RegExp(
  `^(?:${pairs
    .filter((pair) => pair.copula)
    .map((pair) => `(?:${[pair.closed, pair.open, ...(pair.wrong ?? [])].join('|')})${tailOf(pair)}`)
    .join('|')}|${steady})$`,
  'u',
);

/** Is the whole Hangul run particles that no sound changes, a form of 이다 behind them included? */
export function isFixedRun(run: string): boolean {
  if (particles.test(run)) return true;
  const first = base.exec(run)?.[0];
  return first !== undefined && copula.test(run.slice(first.length));
}

/** Source of the pattern for what may follow a form of the pair. */
export function tailOf(pair: Pair): string {
  if (pair.tail === undefined) return '';
  return `(?:${pair.tail})${pair.tailed ? '' : '?'}`;
}
