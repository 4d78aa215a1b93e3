/** The closed list of particles and copula forms that may follow a name, and which form a final sound asks for. */
import type { FinalSound } from './sound.ts';

interface Pair {
  /** After a final consonant (은). */
  readonly closed: string;
  /** After a vowel (는). */
  readonly open: string;
  /** Spellings that are wrong after either (이예요). */
  readonly wrong?: readonly string[];
  /** ㄹ takes the open form: 서울로. */
  readonly rieulOpen?: boolean;
  /** The closed form is right after a vowel too: 친구이고, 친구고. */
  readonly closedAnywhere?: boolean;
  /** What may stand behind it, as the source of an anchored pattern. */
  readonly tail: string;
}

const copula =
  '(?:입니다만?|입니까|이다|인(?:데요?|가요?|지도?|지라)?|일(?:까요?|지도?|수록)?|임(?:을|에도|이)?|이에요|예요|이고|이며|이죠|이지만|이라(?:고|는|도|면|서)?|라(?:고|는|도|면|서)?|이나|요)';
const topic = '(?:은|는|도|만|의)';
const stack = `(?:은|는|도|만(?:은|의|이|을|도|으로)?|의|까지[는도]?|부터[는도]?|조차|마저|밖에|뿐만?|보다[는도]?|처럼[은도]?|만큼[은도]?|이|가|을|를|과|와|로|으로|나|이나|요|${copula})`;
const past = '(?:다|어요|습니다|습니까|지만|고|으며|는데요?|던|을|으면|음|죠|나요|을까요?|는지|다는|다고|네요)';

const pairs: readonly Pair[] = [
  { closed: '은', open: '는', tail: '(?:커녕|요)' },
  { closed: '이', open: '가', tail: '' },
  { closed: '을', open: '를', tail: '' },
  { closed: '과', open: '와', tail: `(?:${topic}|까지|${copula})` },
  { closed: '아', open: '야', tail: '' },
  { closed: '이여', open: '여', tail: '' },
  { closed: '으로', open: '로', rieulOpen: true, tail: `(?:서|써|부터|까지|만)?${stack}?` },
  { closed: '이나', open: '나', tail: '(?:마|마나)' },
  { closed: '이란', open: '란', tail: '' },
  {
    closed: '이라',
    open: '라',
    tail: '(?:고|는|도|면|서|며|니|든지|던가|거나|기보다|기에|지만|네요|며요|는데)(?:는|도|만|요)?',
  },
  { closed: '이랑', open: '랑', tail: topic },
  { closed: '이며', open: '며', tail: '' },
  { closed: '이든', open: '든', tail: '(?:지|가)' },
  { closed: '이에요', open: '예요', wrong: ['이예요', '에요'], tail: '' },
  { closed: '이었', open: '였', wrong: ['이였'], tail: past },
  { closed: '이야', open: '야', tail: '(?:말로)' },
  { closed: '이고', open: '고', closedAnywhere: true, tail: '(?:요)' },
  { closed: '이지만', open: '지만', closedAnywhere: true, tail: '' },
  { closed: '이면', open: '면', closedAnywhere: true, tail: '(?:서|은)' },
  { closed: '이니까', open: '니까', closedAnywhere: true, tail: '(?:요)' },
  { closed: '이죠', open: '죠', closedAnywhere: true, tail: '' },
  { closed: '이네요', open: '네요', closedAnywhere: true, tail: '' },
  { closed: '이군요', open: '군요', closedAnywhere: true, tail: '' },
  { closed: '이다', open: '다', closedAnywhere: true, tail: '' },
];

/** Forms that never change, with the stacks that may follow them. */
const fixed = new RegExp(
  `^(?:(?:의|도|만|에(?:게(?:서)?|서|다가?)?|한테(?:서)?|께서?|까지|부터|마다|보다|처럼|같이|만큼|밖에|조차|마저|뿐만?|대로|들|하고|커녕|따라|치고|더러|측|답게|다운|답다)${stack}?${stack}?|${copula})$`,
  'u',
);

interface Form {
  readonly written: string;
  readonly pair: Pair;
  readonly tail: RegExp;
}

const forms: readonly Form[] = pairs
  .flatMap((pair) => {
    // The past ending is not a tail that may be missing: 이었 alone is no word.
    const must = pair.open === '였';
    const tail = new RegExp(pair.tail === '' ? '^$' : `^(?:${pair.tail})${must ? '' : '?'}$`, 'u');
    return [pair.closed, pair.open, ...(pair.wrong ?? [])].map((written) => ({ written, pair, tail }));
  })
  .toSorted((a, b) => b.written.length - a.written.length);

/** What a Hangul run behind a name is. */
export interface ParticleRun {
  /** Units of the first particle where it has two forms; 0 where nothing changes with the sound. */
  readonly length: number;
  /** The right forms of that first particle for a final sound; several mean that the writer has to choose. */
  choose(sound: FinalSound): readonly string[];
}

/** Reads a whole Hangul run as particles; undefined when it is something else (인터넷, 보드, 하다). */
export function readParticles(run: string): ParticleRun | undefined {
  const readings = forms.filter(
    (form) => run.startsWith(form.written) && form.tail.test(run.slice(form.written.length)),
  );
  const longest = readings[0];
  if (longest) {
    const { written } = longest;
    const same = readings.filter((form) => form.written === written);
    return { length: written.length, choose: (sound) => unique(same.flatMap((form) => rightForms(form, sound))) };
  }
  return fixed.test(run) ? { length: 0, choose: () => [] } : undefined;
}

function rightForms({ pair, written }: Form, sound: FinalSound): readonly string[] {
  if (sound === 'unsure') {
    const rest = written === pair.open ? pair.closed : pair.open;
    return pair.wrong?.includes(written) ? [pair.closed, pair.open] : [written, rest];
  }
  const open = sound === 'open' || (sound === 'rieul' && pair.rieulOpen === true);
  if (open && pair.closedAnywhere && written === pair.closed) return [written];
  return [open ? pair.open : pair.closed];
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
