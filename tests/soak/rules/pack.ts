/** A guideline for the soak: the sample's rules, one of every type and scope, and more of them made by chance. */
import { ruleTypes } from '../../../lib/rules/index.ts';
import { levels, type RuleRecord } from '../../../lib/rules/rule.ts';
import type { Dice } from '../../dice.ts';
import { samplePack } from '../../guideline/sample.ts';
import { bank, slips } from './words.ts';

export interface SoakPack {
  readonly rules: readonly RuleRecord[];
  readonly vocabulary: readonly string[];
}

type Options = Readonly<Record<string, unknown>>;
type Beside = Partial<Omit<RuleRecord, 'id' | 'type' | 'options'>>;

/** `random`: how many rules are made by chance. Rules that their own type refuses are a fault of the soak. */
export function soakPack(dice: Dice, random: number): SoakPack {
  const made = Array.from({ length: random }, (_, index) => randomRule(dice, index));
  const rules = [...samplePack().rules, ...fixedRules(), ...made];
  for (const { id, type, options } of rules) {
    const parsed = ruleTypes.find((one) => one.id === type)?.parse(options);
    if (!parsed?.ok) throw new Error(`${id}: ${parsed?.message ?? `no type ${type}`}`);
  }
  return { rules, vocabulary: ['API', '[Rr]outer', '유저'] };
}

function record(id: string, type: string, options: Options, beside: Beside = {}): RuleRecord {
  const text = { ko: id, en: id };
  return { id, type, level: 'should', title: text, why: text, options, examples: { pass: [], fail: [] }, ...beside };
}

const replace = { name: 'replace', params: [] } as const;

function fixedRules(): readonly RuleRecord[] {
  return [
    record(
      'Own.Simply',
      'existence',
      { tokens: ['simply', 'very', '매우'] },
      { message: '“%s”', action: { name: 'remove', params: [] } },
    ),
    record('Own.Raw', 'existence', { raw: ['(?i)memo', '\\b'], tokens: ['TBD'] }, { message: '%s', limit: 2 }),
    record(
      'Own.Append',
      'existence',
      { raw: ['\\s+kt'], tokens: ['the', 'a'], append: true, ignorecase: true },
      { message: '%s' },
    ),
    record('Own.Inside', 'existence', { tokens: ['utiliz'], nonword: true, ignorecase: true }),
    record(
      'Own.Address',
      'existence',
      { raw: ['https?://\\S+', '[\\w.]+@[\\w.]+'], addresses: true },
      { level: 'tip' },
    ),
    record('Own.Loud', 'existence', { raw: ['!'], min: 3 }, { limit: 4 }),
    record('Own.Alone', 'existence', {
      tokens: ['공짜', '최고'],
      exceptions: ['공짜 점심'],
      unless: ['인용'],
      action: 'remove',
    }),
    record('Own.Sentence', 'existence', { tokens: ['추천', 'cat'] }, { scope: ['sentence'], message: '%s' }),
    record('Own.Paragraph', 'existence', { raw: ['^\\S+'] }, { scope: ['paragraph'], level: 'tip' }),
    record('Own.Whole', 'existence', { raw: ['kt\\s'] }, { scope: ['raw'], message: '%s', limit: 3 }),
    record('Own.Head', 'existence', { raw: ['[.!?]$'] }, { scope: ['heading & ~heading.h1'], message: '%s' }),
    record('Own.List', 'existence', { raw: ['\\.$'] }, { scope: ['list', 'table.cell', 'blockquote'] }),
    record('Own.Alt', 'existence', { tokens: ['사진', 'kt'] }, { scope: ['alt'] }),
    record('Own.NotHead', 'existence', { tokens: ['kt'] }, { scope: ['~heading & ~list'], level: 'tip' }),
    record('Own.Title', 'existence', { raw: ['\\S!'] }, { scope: ['title', 'frontmatter'] }),
    record('Own.Summary', 'existence', { raw: ['in order to'] }, { scope: ['summary'], message: '%s' }),
    record(
      'Own.Trim',
      'existence',
      { tokens: ['web site'] },
      { message: '%s', action: { name: 'edit', params: ['replace', ' ', ''] } },
    ),
    record(
      'Own.Regex',
      'existence',
      { raw: ['\\d{3}-\\d{4}'] },
      { message: '%s', action: { name: 'edit', params: ['regex', '(\\d+)-(\\d+)', '$2-$1'] } },
    ),
    record(
      'Own.Swap',
      'substitution',
      {
        swap: { utilize: 'use', 'web ?site': 'website', 'colou?r': 'colour|hue', '(in) order (to)': '$1|$2' },
        ignorecase: true,
      },
      { message: 'Use %s, not %s', action: replace },
    ),
    record(
      'Own.Capital',
      'substitution',
      { swap: { cat: 'feline', 'e-?mail': 'email' }, ignorecase: true, capitalize: true },
      { message: '%s %s', action: replace },
    ),
    record(
      'Own.Names',
      'substitution',
      {
        swap: { '케이티|kt': 'KT', 쇼: ['SHOW', 'Show'], '(Qook|쿡) ?(인터넷)': 'QOOK $2', 유저: '이용자' },
        read: { QOOK: '쿡', SHOW: '쇼' },
      },
      { level: 'must' },
    ),
    record('Own.Prefix', 'substitution', { swap: { 컨텐츠: '콘텐츠', 까페: '카페' }, boundary: 'prefix' }),
    record(
      'Own.Chain',
      'substitution',
      { swap: { 카페: '찻집', 콘텐츠: '내용', 내용: '글', 찻집: '카페' } },
      { level: 'tip' },
    ),
    record('Own.Often', 'occurrence', { token: ',', max: 2 }, { message: '%s' }),
    record('Own.Few', 'occurrence', { token: '[.!?다요]', min: 1 }, { scope: ['sentence'], limit: 3 }),
    record('Own.Twice', 'repetition', { tokens: ['[^\\s]+'], ignorecase: true, alpha: true }, { message: '%s' }),
    record(
      'Own.TwiceMore',
      'repetition',
      { tokens: ['\\b\\w+\\b'], max: 1 },
      { message: '%s', action: { name: 'edit', params: ['truncate', ' '] } },
    ),
    record('Own.Either', 'consistency', {
      either: { colour: 'color', 이용자: '유저', 'web site': 'website' },
      ignorecase: true,
    }),
    record(
      'Own.EitherVale',
      'consistency',
      { either: { email: 'e-mail', 콘텐츠: '컨텐츠' } },
      { message: '%s', action: { name: 'replace', params: ['email'] } },
    ),
    record(
      'Own.Acronym',
      'conditional',
      { first: '\\b([A-Z]{3,5})\\b', second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)', exceptions: ['KT'] },
      { message: '%s' },
    ),
    record('Own.Needs', 'conditional', { first: 'kt', second: '통신' }, { level: 'tip' }),
    record(
      'Own.TitleCase',
      'capitalization',
      { match: '$title', exceptions: ['kt'] },
      { scope: ['heading'], message: '%s', action: replace },
    ),
    record('Own.SentenceCase', 'capitalization', { match: '$sentence' }, { scope: ['list', 'title'] }),
    record('Own.Lower', 'capitalization', { match: '$lower' }, { scope: ['table.cell', 'alt'] }),
    record('Own.Upper', 'capitalization', { match: '$upper' }, { scope: ['heading.h4'], level: 'tip' }),
    record('Own.Match', 'capitalization', { match: '^\\p{Lu}' }, { scope: ['sentence'], message: '%s', limit: 2 }),
    record('Own.Long', 'metric', { formula: 'words / sentences', condition: '> 6' }, { message: '%s' }),
    record('Own.Lists', 'metric', { formula: 'list + heading_h2 * 2', condition: '> 3' }),
    record('Own.Grade', 'readability', { metrics: ['Flesch-Kincaid', 'SMOG'], grade: 8 }),
    record('Own.Place', 'position', {
      pattern: '협찬|광고',
      trigger: '제공받',
      where: ['title', 'first-characters'],
      characters: 80,
    }),
    record('Own.Before', 'position', { pattern: 'kt', where: 'before-first-image', forbidden: true }, { level: 'tip' }),
    record('Own.Last', 'position', { pattern: '추천', where: 'last-block', always: true }),
    record('Own.Link', 'position', { pattern: '매우', where: 'before-first-link', forbidden: true }),
    record('Own.AltText', 'structure', {
      check: 'attribute',
      element: 'image',
      attribute: 'alt',
      present: true,
      max: 12,
    }),
    record('Own.LinkWords', 'structure', {
      check: 'attribute',
      element: 'link',
      attribute: 'text',
      not: ['^여기$', '^kt$'],
    }),
    record('Own.Images', 'structure', { check: 'count', element: 'image', max: 2 }),
    record('Own.Tables', 'structure', { check: 'count', element: 'table', max: 1 }),
    record('Own.Headings', 'structure', { check: 'count', element: 'heading', level: 2, min: 1 }),
    record('Own.Order', 'structure', { check: 'order', element: 'heading', first: 2 }),
    record('Own.Hosts', 'structure', {
      check: 'host',
      element: 'link',
      allowed: ['kt.com', '*.example.com'],
      secure: true,
    }),
    record('Own.Embeds', 'structure', { check: 'host', element: 'embed', forbidden: ['player.example'] }),
    record('Own.Colour', 'colour', { palette: ['#e4002b', '#111'], distance: 5 }),
    record('Own.Hidden', 'colour', { text: 'kt', palette: ['#ff7900'], required: true }, { level: 'tip' }),
    record('Own.Ask', 'question', { when: ['고객 사례', 'MEMO'] }, { kind: 'question' }),
    record('Own.Praise', 'existence', { tokens: ['댓글'] }, { kind: 'praise', level: 'tip' }),
    record('Own.Outlet', 'existence', { tokens: ['당사'] }, { outlets: ['official'], valid: { from: '2026-01-01' } }),
  ];
}

const scopes = [
  ['text'],
  ['heading'],
  ['sentence'],
  ['paragraph'],
  ['list', 'heading'],
  ['raw'],
  ['~heading'],
  ['summary'],
  ['text & ~table'],
] as const;

function randomRule(dice: Dice, index: number): RuleRecord {
  const vale = dice.chance(0.4);
  const beside: Beside = {
    level: dice.pick(levels),
    ...(dice.chance(0.3) ? { scope: dice.pick(scopes) } : {}),
    ...(dice.chance(0.15) ? { limit: dice.whole(1, 4) } : {}),
    ...(vale ? { message: '%s %s' } : {}),
    ...(dice.chance(0.5) ? { action: randomAction(dice) } : {}),
  };
  const id = `Chance.R${index}`;
  const own = vale ? {} : { boundary: dice.pick(['ko', 'word', 'none', 'prefix']) };
  const ignorecase = dice.chance(0.5);
  switch (
    dice.pick([
      'existence',
      'existence',
      'substitution',
      'substitution',
      'repetition',
      'consistency',
      'occurrence',
      'conditional',
      'raw',
    ] as const)
  ) {
    case 'existence':
      return record(
        id,
        'existence',
        { tokens: several(dice, 4, () => pattern(dice)), ignorecase, ...own, ...guarded(dice) },
        beside,
      );
    case 'raw':
      return record(
        id,
        'existence',
        { raw: several(dice, 2, () => pattern(dice)), ignorecase, ...guarded(dice) },
        beside,
      );
    case 'substitution': {
      const pairs = several(dice, 5, () => [pattern(dice), dice.pick([...bank, ...slips.slice(0, 12)])] as const);
      return record(
        id,
        'substitution',
        { swap: Object.fromEntries(pairs), ignorecase, capitalize: dice.chance(0.3), ...own, ...guarded(dice) },
        beside,
      );
    }
    case 'repetition':
      return record(
        id,
        'repetition',
        { tokens: [dice.pick(['\\w+', '[^\\s]+', '\\p{L}+', pattern(dice)])], ignorecase, max: dice.whole(0, 1) },
        beside,
      );
    case 'consistency':
      return record(
        id,
        'consistency',
        { either: Object.fromEntries(several(dice, 2, () => [plain(dice), plain(dice)])), ignorecase, ...own },
        beside,
      );
    case 'occurrence':
      return record(id, 'occurrence', { token: pattern(dice), max: 1, ignorecase }, beside);
    case 'conditional':
      return record(
        id,
        'conditional',
        { first: pattern(dice), second: dice.chance(0.5) ? `(${pattern(dice)})` : pattern(dice) },
        beside,
      );
  }
}

function randomAction(dice: Dice): RuleRecord['action'] {
  return dice.pick([
    { name: 'replace', params: [] },
    { name: 'replace', params: [dice.pick(bank), dice.pick(slips)] },
    { name: 'remove', params: [] },
    { name: 'edit', params: ['regex', '(\\w)(\\w)', '$2$1'] },
    { name: 'edit', params: ['trim_left', 'kctm'] },
    { name: 'edit', params: ['remove', ' -'] },
    { name: 'convert', params: ['simple'] },
  ] as const);
}

function guarded(dice: Dice): Options {
  return {
    ...(dice.chance(0.2) ? { exceptions: [pattern(dice)] } : {}),
    ...(dice.chance(0.1) ? { unless: [pattern(dice)] } : {}),
  };
}

function several<Item>(dice: Dice, most: number, make: () => Item): Item[] {
  return Array.from({ length: dice.whole(1, most) }, make);
}

/** A word as a pattern that means itself. */
function plain(dice: Dice): string {
  return dice.pick([...bank, ...slips]).replaceAll(/[[\].()]/gu, '\\$&');
}

function pattern(dice: Dice): string {
  const word = plain(dice);
  return dice.pick([
    () => word,
    () => word,
    () => `${word} ${plain(dice)}`,
    () => `${word}|${plain(dice)}`,
    () => `(?:${word}|${plain(dice)})s?`,
    () => `${word}\\w*`,
    () => `\\w+ ${word}`,
    () => `(?<!${plain(dice)}\\s)${word}`,
    () => `${word}(?=\\s|$)`,
    () => `\\b${word}\\b`,
    () => `[${word.replaceAll(/[\\\]^-]/gu, '')}]{2,4}`,
    () => `^${word}`,
  ])();
}
