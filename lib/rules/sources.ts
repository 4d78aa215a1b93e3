/** The regular expressions that stand in a rule's options, each with its place: what a static check has to look at. */
import type { RuleRecord } from './rule.ts';

export interface RuleSource {
  /** Keys and indexes from the record down: ["options", "tokens", 0]. */
  readonly path: readonly (string | number)[];
  /** A .NET pattern, between the word boundaries it is run with. */
  readonly source: string;
}

/** Keys of options, of any type, whose texts are patterns. */
const patternKeys = new Set([
  'exceptions',
  'first',
  'match',
  'matches',
  'not',
  'pattern',
  'prefix',
  'raw',
  'second',
  'text',
  'token',
  'tokens',
  'trigger',
  'unless',
  'weak',
  'when',
]);
/** Keys that hold a map, and whether its values are patterns as its keys are. */
const patternMaps: Readonly<Record<string, boolean>> = { either: true, swap: false };

/** Also of a record whose options were never validated: what is no text is stepped over. */
export function sourcesOf({ options, message }: Pick<RuleRecord, 'options' | 'message'>): readonly RuleSource[] {
  const found: RuleSource[] = [];
  const word = options['boundary'] === 'word' || (message !== undefined && options['boundary'] === undefined);
  const bounded = word && options['nonword'] !== true;
  const add = (path: RuleSource['path'], source: unknown, edges: boolean): void => {
    if (typeof source !== 'string' || source === '') return;
    found.push({ path: ['options', ...path], source: edges ? `\\b(?:${source})\\b` : source });
  };
  for (const [key, value] of Object.entries(options)) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (key === 'raw' && message !== undefined) {
      // With a Vale message the parts are one pattern, and each need not be one.
      add([key], texts.join(''), false);
    } else if (patternKeys.has(key)) {
      texts.forEach((text, index) =>
        add(Array.isArray(value) ? [key, index] : [key], text, bounded && key === 'tokens'),
      );
    } else if (key in patternMaps && typeof value === 'object' && value !== null) {
      for (const [one, other] of Object.entries(value)) {
        add([key, one], one, bounded);
        if (patternMaps[key]) add([key, one], other, bounded);
      }
    }
  }
  return found;
}
