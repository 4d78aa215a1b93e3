/** Particles and endings of the copula that have two forms, and what may follow each of them. */

export interface Pair {
  /** After a final consonant (은). */
  readonly closed: string;
  /** After a vowel (는). */
  readonly open: string;
  /** Spellings that are wrong after either (이예요). */
  readonly wrong?: readonly string[];
  /** ㄹ takes the open form: 서울로. */
  readonly rieulOpen?: boolean;
  /** The closed form is right after a vowel too: 회사이고, 회사고. */
  readonly closedAnywhere?: boolean;
  /** No word is made with it, so the form that does not fit a Hangul name is a slip and no suffix (쿡는). */
  readonly never?: boolean;
  /** The short form is a word's own ending as often as a particle, so behind a Hangul name it is none (카드론). */
  readonly doubtful?: boolean;
  /** May follow another particle, as a form of 이다: 까지이고. */
  readonly copula?: boolean;
  /** What may stand behind it, as alternatives of a pattern. */
  readonly tail?: string;
  /** The tail has to be there: 이었 alone is no word. */
  readonly tailed?: boolean;
}

const past =
  '다|다고|다는|다며|다면|다가|어요|어도|어서|어|습니다만?|습니까|지만|지요?|죠|고|고요|구요|으며|으면|으니까?|으나|는데요?|는지[는도]?|던|던가요?|을|을까요?|을지도?|을때|음|음을|나요|네요?|군요|거든요|기에|기를|더라면';
const by = '은|는|도|만|만은|만도|의|까지|까지[는도]|요|은요|는요|도요';

export const pairs: readonly Pair[] = [
  { closed: '은', open: '는', never: true, tail: '커녕|요' },
  { closed: '이', open: '가', tail: '요' },
  { closed: '을', open: '를', never: true, tail: '요' },
  { closed: '과', open: '와', tail: `${by}|같은|같이|함께|의는` },
  {
    closed: '으로',
    open: '로',
    rieulOpen: true,
    tail: `${by}|(?:서|써|부터|까지)(?:는|도|만|만은|만의|의|요|라도|가|를|뿐|뿐만)?|만이|나|라도|든|든지|야|인해|의는`,
  },
  { closed: '으론', open: '론', rieulOpen: true, doubtful: true },
  { closed: '이나', open: '나', tail: '마|마나|마도' },
  { closed: '이란', open: '란' },
  { closed: '이랑', open: '랑', tail: `${by}|같이|함께` },
  { closed: '이며', open: '며', copula: true },
  { closed: '이든', open: '든', copula: true, tail: '지|가|지요' },
  { closed: '아', open: '야' },
  { closed: '이여', open: '여' },
  { closed: '이시여', open: '시여' },
  { closed: '이야', open: '야', copula: true, tail: '말로' },
  {
    closed: '이라',
    open: '라',
    copula: true,
    tail: '고|고[는도만요라]|곤|구요|는|는데[도요]?|는지[도는]?|는게|는걸|도|도요|면|면서|면서요|면요|서|서요|서인지|며|며요|니|니까요?|야|야만|든가|든지|던|던가|거나|기보다[는]?|기에|기엔|지만|지요?|죠|네요?|더라|더라도|던데|할|할까|할지|하고|한|해도|하는',
  },
  { closed: '이래', open: '래', copula: true, tailed: true, tail: '요|서|도' },
  { closed: '이랍니', open: '랍니', copula: true, tailed: true, tail: '다|까' },
  { closed: '이에요', open: '예요', wrong: ['이예요', '에요'], copula: true },
  { closed: '이었', open: '였', wrong: ['이였'], copula: true, tailed: true, tail: past },
  { closed: '이어서', open: '여서', wrong: ['이여서'], copula: true, tail: '요' },
  { closed: '이어야', open: '여야', wrong: ['이여야'], copula: true, tail: '만|지|죠|지요|겠다' },
  { closed: '이어도', open: '여도', wrong: ['이여도'], copula: true },
  { closed: '이고', open: '고', closedAnywhere: true, copula: true, tail: '요|는|도|서' },
  { closed: '이구요', open: '구요', closedAnywhere: true, copula: true },
  { closed: '이지만', open: '지만', closedAnywhere: true, copula: true, tail: '요' },
  { closed: '이지요', open: '지요', closedAnywhere: true, copula: true },
  { closed: '이죠', open: '죠', closedAnywhere: true, copula: true },
  { closed: '이면', open: '면', closedAnywhere: true, copula: true, tail: '서|서도|은|요' },
  { closed: '이니까', open: '니까', closedAnywhere: true, copula: true, tail: '요|는' },
  { closed: '이므로', open: '므로', closedAnywhere: true, copula: true },
  { closed: '이네', open: '네', closedAnywhere: true, copula: true, tail: '요' },
  { closed: '이군요', open: '군요', closedAnywhere: true, copula: true },
  { closed: '이구나', open: '구나', closedAnywhere: true, copula: true },
  { closed: '이다', open: '다', closedAnywhere: true, copula: true, tail: '만' },
  { closed: '이랴', open: '랴', copula: true },
  { closed: '이건', open: '건', closedAnywhere: true, copula: true },
  { closed: '이거나', open: '거나', closedAnywhere: true, copula: true },
  { closed: '이거든요', open: '거든요', closedAnywhere: true, copula: true },
  { closed: '이잖아', open: '잖아', closedAnywhere: true, copula: true, tail: '요' },
  { closed: '이던', open: '던', closedAnywhere: true, copula: true, tail: '가요?|데요?|지' },
  { closed: '이더라', open: '더라', closedAnywhere: true, copula: true, tail: '도|고요?' },
  { closed: '이더군요', open: '더군요', closedAnywhere: true, copula: true },
  { closed: '이냐', open: '냐', closedAnywhere: true, copula: true, tail: '고|고요|는|에|면' },
  { closed: '이세요', open: '세요', closedAnywhere: true, copula: true },
  { closed: '이십니', open: '십니', closedAnywhere: true, copula: true, tailed: true, tail: '다|다만|까' },
];
