/** What changed between two versions of a guideline, part by part, in data and in words. */
import type { Language, LocalText } from '../base/language.ts';
import { same } from '../base/same.ts';
import { finalSound } from '../korean/sound.ts';
import type { Pack, Part } from './pack.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: Part;
  readonly id: string;
  /** As it is now; of what was removed, as it was. */
  readonly title: LocalText;
  /** What of it changed; empty unless `kind` is changed. */
  readonly fields: readonly Field[];
}

/** By field its name in words. */
const fieldWords = {
  title: { ko: '제목', en: 'title' },
  level: { ko: '중요도', en: 'level' },
  why: { ko: '까닭', en: 'reason' },
  words: { ko: '글', en: 'text' },
  options: { ko: '찾는 것', en: 'patterns' },
  examples: { ko: '예문', en: 'examples' },
  kind: { ko: '종류', en: 'kind' },
  scope: { ko: '살피는 곳', en: 'scope' },
  dates: { ko: '기간', en: 'dates' },
  links: { ko: '가리키는 곳', en: 'references' },
  fix: { ko: '고치는 법', en: 'fix' },
  picture: { ko: '그림', en: 'picture' },
  colour: { ko: '색', en: 'colour' },
  note: { ko: '쓰는 법', en: 'note' },
  keywords: { ko: '검색어', en: 'keywords' },
  layer: { ko: '정한 곳', en: 'layer' },
  inherit: { ko: '물려주는 방식', en: 'inheritance' },
  other: { ko: '다른 설정', en: 'settings' },
} as const satisfies Readonly<Record<string, Record<Language, string>>>;

export type Field = keyof typeof fieldWords;

/** Under which name each key of a rule, an asset or a section is told; a key that is not here is one of the settings. */
const fieldOfKey: Readonly<Record<string, Field>> = {
  title: 'title',
  level: 'level',
  why: 'why',
  message: 'words',
  text: 'words',
  body: 'words',
  options: 'options',
  examples: 'examples',
  type: 'kind',
  kind: 'kind',
  scope: 'scope',
  outlets: 'scope',
  valid: 'dates',
  section: 'links',
  asset: 'links',
  link: 'links',
  action: 'fix',
  image: 'picture',
  colour: 'colour',
  note: 'note',
  brand: 'keywords',
  read: 'keywords',
  keywords: 'keywords',
  layer: 'layer',
  inherit: 'inherit',
};

interface Item {
  readonly id: string;
  readonly title: LocalText;
}

/** Rules, then assets, then sections; of each the new and the changed ones in the order of `after`, then those that are gone. */
export function diffPacks(before: Pack, after: Pack): readonly Change[] {
  return [
    ...diffItems('rule', before.rules, after.rules),
    ...diffItems('asset', before.assets, after.assets),
    ...diffItems('section', before.sections, after.sections),
  ];
}

function diffItems(what: Part, before: readonly Item[], after: readonly Item[]): readonly Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const now = after.flatMap((item): readonly Change[] => {
    const { id, title } = item;
    const was = old.get(id);
    if (!was) return [{ kind: 'added', what, id, title, fields: [] }];
    const fields = changedFields(was, item);
    return fields.length > 0 ? [{ kind: 'changed', what, id, title, fields }] : [];
  });
  const gone = before.filter(({ id }) => !kept.has(id));
  return [...now, ...gone.map(({ id, title }): Change => ({ kind: 'removed', what, id, title, fields: [] }))];
}

/** Counts the words of the layers above: another count is no other rule. */
const ownToMerge = 'accepts';

/** In the order of the list above. */
function changedFields(before: object, after: object): readonly Field[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => key !== ownToMerge && !same(one.get(key), other.get(key)),
  );
  const fields = new Set(keys.map((key) => (Object.hasOwn(fieldOfKey, key) ? fieldOfKey[key]! : 'other')));
  return (Object.keys(fieldWords) as Field[]).filter((field) => fields.has(field));
}

const partWords: Readonly<Record<Part, Record<Language, string>>> = {
  rule: { ko: '규칙', en: 'rule' },
  asset: { ko: '자료', en: 'asset' },
  section: { ko: '안내 글', en: 'section' },
};

/** One plain sentence. */
export function changeText({ kind, what, id, title, fields }: Change, language: Language): string {
  // A finding fills the places of a title; there is none here.
  const filled = (title[language] ?? title.ko ?? title.en ?? id).replaceAll(/\{[^{}]*\}/gu, '…');
  const name = filled.replaceAll('“', '‘').replaceAll('”', '’');
  const part = partWords[what][language];
  const words = fields.map((field) => fieldWords[field][language]);
  return language === 'ko' ? inKorean(kind, part, name, words) : inEnglish(kind, part, name, words);
}

function inKorean(kind: Change['kind'], part: string, name: string, words: readonly string[]): string {
  if (kind === 'changed') return `${part} “${name}”의 ${withParticle(listInKorean(words), '이', '가')} 바뀌었습니다.`;
  const subject = `“${name}”${particleAfter(name, '이', '가')}`;
  return kind === 'added' ? `${part} ${subject} 새로 생겼습니다.` : `${part} ${subject} 없어졌습니다.`;
}

function listInKorean(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const others = words.slice(0, -1).join(', ');
  return others === '' ? last : `${withParticle(others, '과', '와')} ${last}`;
}

function inEnglish(kind: Change['kind'], part: string, name: string, words: readonly string[]): string {
  if (kind === 'added') return `The ${part} “${name}” is new.`;
  if (kind === 'removed') return `The ${part} “${name}” is gone.`;
  const last = words.at(-1) ?? '';
  const others = words.slice(0, -1).join(', ');
  return `The ${others === '' ? last : `${others} and ${last}`} of the ${part} “${name}” changed.`;
}

function withParticle(word: string, closed: string, open: string): string {
  return word + particleAfter(word, closed, open);
}

/** Where nobody knows how a name is read, both: 이(가). */
function particleAfter(word: string, closed: string, open: string): string {
  const sound = finalSound(word);
  if (sound === 'unsure') return `${closed}(${open})`;
  return sound === 'open' ? open : closed;
}
