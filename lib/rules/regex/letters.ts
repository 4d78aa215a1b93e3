/** Letters that have a case, and the ways in which a pattern that ignores case can find them written. */
import { once } from '../once.ts';

export function hasCase(text: string): boolean {
  return text.toLowerCase() !== text || text.toUpperCase() !== text;
}

/** Cased letters beyond U+FFFF: folding works by UTF-16 units, which cannot fold these. */
export function hasAstralCase(text: string): boolean {
  if (!/[\ud800-\udbff]/.test(text)) return false;
  return [...text].some((character) => character.length > 1 && hasCase(character));
}

/** Beyond ASCII: small letter → the others that become it. */
const otherForms = once(() => {
  const others = new Map<string, string[]>();
  for (let code = 0x80; code <= 0xffff; code++) {
    // Nothing in the East Asian scripts, Hangul and the surrogates has a case.
    if (code === 0x2e80) code = 0xa640;
    if (code === 0xac00) code = 0xf900;
    const form = String.fromCharCode(code);
    const small = form.toLowerCase();
    if (small === form || small.length !== 1) continue;
    const forms = others.get(small);
    if (forms) forms.push(form);
    else others.set(small, [form]);
  }
  return others;
});

/** A character in all its cases, the small one first, as .NET takes them: those that become the same small letter. */
export function caseForms(character: string): readonly string[] {
  if (!hasCase(character)) return [character];
  const small = character.toLowerCase();
  // The capital I with a dot becomes two units, and is folded in Turkish texts only.
  if (small.length !== character.length) return [character];
  const capital = small.toUpperCase();
  if (/^[a-jl-z]$/.test(small)) return [small, capital];
  // The Kelvin sign becomes k.
  if (small === 'k') return [small, capital, '\u212a'];
  if (character.length > 1) return [...new Set([character, small, capital])];
  return [small, ...(otherForms().get(small) ?? [])];
}

/** The code points that a range lacks for who ignores case. */
export function missingCases(first: number, last: number): readonly number[] {
  const missing = new Set<number>();
  const note = (character: string) => {
    const forms = caseForms(character).map((form) => form.codePointAt(0) ?? 0);
    if (!forms.some((code) => code >= first && code <= last)) return;
    for (const code of forms) if (code < first || code > last) missing.add(code);
  };
  for (let code = 0x61; code <= 0x7a; code++) note(String.fromCharCode(code));
  if (last >= 0x80) for (const small of otherForms().keys()) note(small);
  return [...missing];
}

/** Every spelling of the strings by case; undefined when more than `most`. */
export function caseVariants(strings: readonly string[], most: number): readonly string[] | undefined {
  const all = new Set<string>();
  for (const text of strings) {
    let heads = [''];
    for (const character of text) {
      const forms = caseForms(character);
      if (heads.length * forms.length > most) return undefined;
      heads = heads.flatMap((head) => forms.map((form) => head + form));
    }
    for (const head of heads) all.add(head);
    if (all.size > most) return undefined;
  }
  return [...all];
}
