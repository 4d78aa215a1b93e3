/** The asset shelf's questions: what fits this draft, what the writer searches for, and a snippet's blanks filled in. */
import type { Asset } from '../brand/asset.ts';
import type { Draft } from '../draft/draft.ts';
import { repairParticle } from '../korean/repair.ts';
import { finalSound } from '../korean/sound.ts';
import type { Language, LocalText } from '../rules/rule.ts';

/** The text in the language asked for, else in the other one. */
export function say(text: LocalText | undefined, language: Language): string {
  return text?.[language] ?? text?.ko ?? text?.en ?? '';
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesPerInitial = 588;
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

/** Each Hangul syllable by its initial consonant, everything else as it is: 로고 becomes ㄹㄱ. */
export function initialsOf(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < firstSyllable || code > lastSyllable) return character;
      return initials[Math.floor((code - firstSyllable) / syllablesPerInitial)] ?? character;
    })
    .join('');
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

/** The assets whose words hold the query, or whose initial consonants do; all of them for an empty query. */
export function searchAssets(assets: readonly Asset[], query: string, kindNames: Record<string, string>): Asset[] {
  const wanted = plain(query);
  if (wanted === '') return [...assets];
  return assets.filter((asset) => {
    const words = [
      ...Object.values(asset.title),
      ...asset.keywords,
      asset.brand ?? '',
      kindNames[asset.kind] ?? '',
      asset.colour ?? '',
    ].map(plain);
    return words.some((word) => word.includes(wanted) || initialsOf(word).includes(wanted));
  });
}

export interface Suggestion {
  readonly asset: Asset;
  /** The keyword of the asset that stands in the draft. */
  readonly keyword: string;
}

/** Assets that the draft's own words call for, in the pack's order; at most `limit`. */
export function suggestAssets(assets: readonly Asset[], draft: Draft, limit: number): Suggestion[] {
  const text = draft.blocks
    .map((block) => block.text)
    .join('\n')
    .normalize('NFC')
    .toLowerCase();
  if (text.trim() === '') return [];
  const found: Suggestion[] = [];
  for (const asset of assets) {
    if (found.length === limit) break;
    if (asset.kind === 'colour') continue;
    const keyword = asset.keywords.find((word) => word !== '' && text.includes(word.normalize('NFC').toLowerCase()));
    if (keyword !== undefined) found.push({ asset, keyword });
  }
  return found;
}

const blank = /\{([^{}]+)\}/gu;
const firstBlank = /\{([^{}]+)\}/u;

/** Names of a snippet's blanks, each once, in their order. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(blank)].map((match) => match[1] ?? ''))];
}

/** The snippet with its blanks filled, Korean particles behind them following; a blank without a value stays as it is. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  let filled = '';
  let rest = text;
  for (let match = firstBlank.exec(rest); match; match = firstBlank.exec(rest)) {
    const [whole, name = ''] = match;
    const after = rest.slice(match.index + whole.length);
    const value = values[name]?.trim() ?? '';
    filled += rest.slice(0, match.index) + (value === '' ? whole : value);
    rest = value === '' ? after : withParticle(value, after);
  }
  return filled + rest;
}

function withParticle(value: string, after: string): string {
  const repair = repairParticle(after, finalSound(value));
  const [form, ...others] = repair?.forms ?? [];
  if (!repair || form === undefined || others.length > 0) return after;
  return after.slice(0, repair.start) + form + after.slice(repair.end);
}

export type TextPart = { readonly kind: 'text' | 'blank'; readonly text: string };

/** A snippet cut into its words and its blanks, for showing. */
export function snippetParts(text: string): TextPart[] {
  return text
    .split(/(\{[^{}]+\})/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{.+\}$/u.test(part) ? { kind: 'blank', text: part.slice(1, -1) } : { kind: 'text', text: part },
    );
}
