/** Which literals a guideline's patterns look for, and what each of them is looked for by. */
import type { Pattern } from '../rule.ts';
import { foldText } from './fold.ts';

/** Order of a use that is a gate, not a match of its own. */
export const gate = -1;

export interface Uses {
  /** Folded, each once. */
  readonly literals: readonly string[];
  /** Uses of literal l are first[l] … first[l + 1] − 1. */
  readonly first: Int32Array;
  readonly pattern: Int32Array;
  readonly alternative: Int32Array;
  /** Place of the string in its alternative, or `gate`. */
  readonly order: Int32Array;
  readonly bytes: number;
}

export function collectUses(sources: readonly { readonly pattern: Pattern }[]): Uses {
  const numbers = new Map<string, number>();
  const flat: number[] = [];
  const add = (string: string, pattern: number, alternative: number, order: number): void => {
    if (string === '') return;
    const folded = foldText(string);
    let literal = numbers.get(folded);
    if (literal === undefined) numbers.set(folded, (literal = numbers.size));
    flat.push(literal, pattern, alternative, order);
  };
  sources.forEach(({ pattern: { alternatives } }, pattern) => {
    alternatives.forEach(({ reach }, alternative) => {
      if (reach.kind === 'finite') reach.strings.forEach((string, order) => add(string, pattern, alternative, order));
      if (reach.kind === 'gated') for (const string of reach.gates) add(string, pattern, alternative, gate);
    });
  });
  const count = flat.length / 4;
  const first = new Int32Array(numbers.size + 1);
  for (let use = 0; use < count; use++) first[(flat[use * 4] ?? 0) + 1]! += 1;
  for (let literal = 0; literal < numbers.size; literal++) first[literal + 1]! += first[literal] ?? 0;
  const free = first.slice();
  const [pattern, alternative, order] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let use = 0; use < count; use++) {
    const place = free[flat[use * 4] ?? 0]!++;
    pattern[place] = flat[use * 4 + 1] ?? 0;
    alternative[place] = flat[use * 4 + 2] ?? 0;
    order[place] = flat[use * 4 + 3] ?? 0;
  }
  const bytes = first.byteLength + 3 * order.byteLength;
  return { literals: [...numbers.keys()], first, pattern, alternative, order, bytes };
}
