/** Random textareas: every style that moves a glyph, crossed with every kind of text. No transforms. */
import type { Dice } from '../../dice.ts';

export interface Case {
  readonly tag: 'textarea' | 'input';
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
  readonly text: string;
  /** CSS zoom of the wrapper. */
  readonly zoom: number;
  readonly wrapper: 'plain' | 'scroller' | 'fixed' | 'grid' | 'zoomed-page';
  readonly scale: number;
  /** Each word is a half-open span of the text. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** Where in the visible part each word should stand, 0–1. */
  readonly rest: number;
}

export const scales = [1, 1.25, 2] as const;

const korean =
  '지난주 케이티가 내놓은 요금제를 써 보니 생각보다 손이 덜 갔습니다. 설치 기사님의 설명이 기억에 남아, 집에서 일하는 동안 느낀 점을 솔직하게 적어 둡니다.';
const english =
  'The router sat in a corner for a week before anyone noticed that its light was blinking; fixing it took two minutes, office affairs aside.';
const pieces: readonly string[] = [
  korean,
  english,
  '쿡 인터넷 100Mbps를 VoIP와 함께 썼더니 download가 3.5배 빨라졌다(고 한다).',
  '가족 👨‍👩‍👧‍👦 모두 👍🏽 좋아했고 🇰🇷 전국 어디서나 ☎️ 통화가 됐다.',
  '한글을 자모로 풀어 쓴 문장도 있습니다'.normalize('NFD'),
  'He said שלום לכולם and then مرحبا بالعالم before 12:30, twice.',
  'مرحبا بكم في مدونتنا الجديدة 2009 عن الإنترنت السريع',
  'name\tprice\t날짜\n쿡\t30,000원\t7월 9일',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'https://example.org/a/very/long/path/that/never/breaks?with=query&and=more#fragment',
  '아'.repeat(90),
  'two  spaces   and trailing ones    ',
  '    앞에 빈칸이 있는 줄',
  'fi ffi AVATAR To We 1/2 — “quoted” ‘한글 따옴표’…',
];

export function makeCase(dice: Dice, scale: number): Case {
  const tag = dice.chance(0.12) ? 'input' : 'textarea';
  const text = tag === 'input' ? dice.pick(pieces).replaceAll(/[\n]/g, ' ') : makeText(dice);
  return {
    tag,
    attributes: attributesOf(dice, tag),
    style: styleOf(dice, tag),
    text,
    zoom: dice.pick([1, 1, 1, 0.8, 0.9, 1.1, 1.25, 1.5]),
    wrapper: dice.pick(['plain', 'plain', 'scroller', 'fixed', 'grid', 'zoomed-page']),
    scale,
    words: [wordOf(dice, text), wordOf(dice, text)],
    rest: dice.between(0.15, 0.85),
  };
}

function makeText(dice: Dice): string {
  const lines: string[] = [];
  for (let count = dice.whole(1, 22); count > 0; count--) {
    if (dice.chance(0.15)) lines.push('');
    let line = '';
    for (let part = dice.whole(1, dice.chance(0.08) ? 12 : 3); part > 0; part--) line += `${dice.pick(pieces)} `;
    lines.push(dice.chance(0.7) ? line.trimEnd() : line);
  }
  if (dice.chance(0.2)) lines.push('');
  return lines.join('\n');
}

/** A word, or a few whole graphemes out of a long one, so that it mostly stands on one row. */
function wordOf(dice: Dice, text: string): { start: number; end: number } {
  const words = [...text.matchAll(/\S+/gu)];
  const word = dice.pick(words);
  const letters = [...new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(word[0])];
  const most = 9;
  const from = letters.length > most ? dice.whole(0, letters.length - most) : 0;
  const part = letters.slice(from, from + most);
  const start = word.index + part[0]!.index;
  const tail = part.at(-1)!;
  return { start, end: word.index + tail.index + tail.segment.length };
}

function attributesOf(dice: Dice, tag: string): Record<string, string> {
  const made: Record<string, string> = {};
  if (dice.chance(0.25)) made.dir = dice.pick(['rtl', 'auto', 'ltr']);
  if (dice.chance(0.4)) made.lang = dice.pick(['ko', 'en', 'de', 'ar', 'ja']);
  if (tag === 'textarea' && dice.chance(0.12)) made.wrap = 'off';
  if (dice.chance(0.06)) made.readonly = '';
  return made;
}

function styleOf(dice: Dice, tag: string): Record<string, string> {
  const made: Record<string, string> = {
    'font-family': dice.pick([
      'serif',
      'sans-serif',
      'monospace',
      'system-ui',
      "'Noto Sans CJK KR'",
      "'Noto Serif CJK KR', serif",
      "'DejaVu Sans'",
      "'Liberation Sans Narrow', sans-serif",
    ]),
    'font-size': dice.pick(['11px', '13.333px', '14px', '16px', '1.07rem', '18.5px', '21px', '26px']),
    width: `${dice.between(190, 470).toFixed(dice.pick([0, 2]))}px`,
    padding: [0, 0, 0, 0].map(() => `${dice.between(0, 22).toFixed(dice.pick([0, 1, 3]))}px`).join(' '),
    'border-width': [0, 0, 0, 0].map(() => `${dice.between(0, 5).toFixed(dice.pick([0, 1]))}px`).join(' '),
    'border-style': 'solid',
    'box-sizing': dice.pick(['border-box', 'content-box']),
    margin: `${dice.between(0, 30).toFixed(2)}px ${dice.between(0, 40).toFixed(2)}px`,
  };
  if (tag === 'textarea') made.height = `${dice.between(70, 240).toFixed(dice.pick([0, 2]))}px`;
  else if (dice.chance(0.5)) made.height = `${dice.between(34, 60).toFixed(1)}px`;
  const maybe = (share: number, name: string, choices: readonly string[]): void => {
    if (dice.chance(share)) made[name] = dice.pick(choices);
  };
  maybe(0.6, 'line-height', ['normal', '1', '1.37', '1.8', '23.3px', '150%', '2.15']);
  maybe(0.3, 'letter-spacing', ['0.3px', '-0.5px', '0.05em', '2px']);
  maybe(0.2, 'word-spacing', ['3px', '-1px', '0.2em']);
  maybe(0.25, 'font-weight', ['300', '550', '700']);
  maybe(0.15, 'font-style', ['italic']);
  maybe(0.1, 'font-variant-caps', ['small-caps']);
  maybe(0.1, 'font-kerning', ['none']);
  maybe(0.1, 'font-feature-settings', ["'liga' 0", "'palt' 1"]);
  maybe(0.1, 'font-stretch', ['condensed', '75%']);
  maybe(0.25, 'tab-size', ['2', '4', '13px']);
  maybe(0.3, 'white-space', ['pre-wrap', 'normal', 'nowrap', 'pre-line', 'break-spaces', 'pre']);
  maybe(0.3, 'text-align', ['left', 'right', 'center', 'justify', 'end']);
  maybe(0.1, 'text-align-last', ['center', 'right', 'justify']);
  maybe(0.2, 'word-break', ['keep-all', 'break-all']);
  maybe(0.2, 'overflow-wrap', ['normal', 'anywhere']);
  maybe(0.15, 'line-break', ['strict', 'loose', 'anywhere']);
  maybe(0.15, 'hyphens', ['auto', 'none']);
  maybe(0.15, 'text-indent', ['20px', '-8px', '1.3em']);
  maybe(0.1, 'text-transform', ['uppercase', 'capitalize']);
  maybe(0.1, 'text-rendering', ['geometricPrecision', 'optimizeSpeed', 'optimizeLegibility']);
  maybe(0.1, 'text-wrap-style', ['pretty', 'balance']);
  maybe(0.1, 'unicode-bidi', ['plaintext', 'isolate']);
  maybe(0.15, 'direction', ['rtl']);
  maybe(0.35, 'overflow', ['auto', 'scroll', 'hidden']);
  maybe(0.2, 'scrollbar-gutter', ['stable', 'stable both-edges']);
  maybe(0.15, 'scrollbar-width', ['thin', 'none']);
  maybe(0.4, 'resize', ['none', 'both']);
  maybe(0.08, 'text-spacing-trim', ['trim-start', 'space-all']);
  maybe(0.08, 'text-autospace', ['normal', 'no-autospace']);
  return made;
}
