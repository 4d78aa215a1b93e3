/** Vale's extension points: their keys, what each key holds, and the loose reading of values that Vale allows. */

/** What a key's value becomes: a number may stand for text, one text for a list, "true" for true. */
export type ValueKind = 'text' | 'texts' | 'map' | 'flag' | 'number';

export interface ExtensionPoint {
  readonly id: string;
  readonly keys: Readonly<Record<string, ValueKind>>;
  /** Vale passes over keys it does not know; everywhere else they are errors. */
  readonly loose?: boolean;
  /** Why Housestyle does not run it; absent: it does. */
  readonly notRun?: string;
  /** Vale sets the scope of these itself. */
  readonly fixedScope?: boolean;
}

/** Keys of every rule that become part of the record and not of its options. */
export const commonKeys = [
  'action',
  'description',
  'extends',
  'level',
  'limit',
  'link',
  'message',
  'name',
  'scope',
  'tests',
] as const;

export const extensionPoints: readonly ExtensionPoint[] = [
  {
    id: 'existence',
    keys: {
      tokens: 'texts',
      raw: 'texts',
      nonword: 'flag',
      ignorecase: 'flag',
      append: 'flag',
      exceptions: 'texts',
      vocab: 'flag',
    },
  },
  {
    id: 'substitution',
    keys: {
      swap: 'map',
      nonword: 'flag',
      ignorecase: 'flag',
      capitalize: 'flag',
      exceptions: 'texts',
      vocab: 'flag',
      // Of older versions: read, and without effect.
      pos: 'text',
    },
  },
  { id: 'occurrence', keys: { token: 'text', max: 'number', min: 'number', ignorecase: 'flag' } },
  {
    id: 'repetition',
    keys: { tokens: 'texts', max: 'number', ignorecase: 'flag', alpha: 'flag', exceptions: 'texts', vocab: 'flag' },
  },
  { id: 'consistency', keys: { either: 'map', nonword: 'flag', ignorecase: 'flag' }, loose: true },
  {
    id: 'conditional',
    keys: { first: 'text', second: 'text', exceptions: 'texts', ignorecase: 'flag', vocab: 'flag' },
  },
  {
    id: 'capitalization',
    keys: {
      match: 'text',
      style: 'text',
      exceptions: 'texts',
      indicators: 'texts',
      threshold: 'number',
      prefix: 'text',
      vocab: 'flag',
    },
  },
  { id: 'metric', keys: { formula: 'text', condition: 'text' }, fixedScope: true },
  { id: 'readability', keys: { metrics: 'texts', grade: 'number' }, fixedScope: true },
  { id: 'sequence', keys: {}, loose: true, notRun: 'needs a part-of-speech tagger for English' },
  { id: 'script', keys: {}, loose: true, notRun: 'runs a script of its own (Tengo)' },
  { id: 'spelling', keys: {}, loose: true, notRun: 'needs a spelling dictionary' },
];

export type Coerced =
  | { readonly ok: true; readonly value: unknown }
  /** `path` leads from the key's value to the part that does not fit. */
  | { readonly ok: false; readonly path: readonly (string | number)[]; readonly message: string };

/** `value` as `kind`, read as loosely as Vale reads it. */
export function coerce(value: unknown, kind: ValueKind): Coerced {
  switch (kind) {
    case 'text':
      return asText(value, []);
    case 'texts':
      return asTexts(value);
    case 'map':
      return asMap(value);
    case 'flag':
      return asFlag(value);
    case 'number':
      return asNumber(value);
  }
}

function asText(value: unknown, path: readonly (string | number)[]): Coerced {
  switch (typeof value) {
    case 'string':
      return { ok: true, value };
    case 'number':
      return { ok: true, value: String(value) };
    case 'boolean':
      return { ok: true, value: value ? '1' : '0' };
    default:
      return value === null ? { ok: true, value: '' } : { ok: false, path, message: 'must be text' };
  }
}

function asTexts(value: unknown): Coerced {
  if (value === null || value === undefined) return { ok: true, value: [] };
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  for (const [index, item] of list.entries()) {
    const text = asText(item, Array.isArray(value) ? [index] : []);
    if (!text.ok) return text;
    texts.push(String(text.value));
  }
  return { ok: true, value: texts };
}

/** A list of maps is read as one map. */
function asMap(value: unknown): Coerced {
  if (value === null || value === undefined) return { ok: true, value: {} };
  const maps: readonly unknown[] = Array.isArray(value) ? value : [value];
  const entries: [string, string][] = [];
  for (const [index, map] of maps.entries()) {
    const place = Array.isArray(value) ? [index] : [];
    if (typeof map !== 'object' || map === null || Array.isArray(map)) {
      return { ok: false, path: place, message: 'must be a map of text to text' };
    }
    for (const [key, item] of Object.entries(map)) {
      const text = asText(item, [...place, key]);
      if (!text.ok) return text;
      entries.push([key, String(text.value)]);
    }
  }
  return { ok: true, value: Object.fromEntries(entries) };
}

function asFlag(value: unknown): Coerced {
  if (typeof value === 'boolean') return { ok: true, value };
  if (typeof value === 'number') return { ok: true, value: value !== 0 };
  if (value === null || value === '') return { ok: true, value: false };
  if (typeof value === 'string') {
    if (/^(?:1|t|T|true|TRUE|True)$/u.test(value)) return { ok: true, value: true };
    if (/^(?:0|f|F|false|FALSE|False)$/u.test(value)) return { ok: true, value: false };
  }
  return { ok: false, path: [], message: 'must be true or false' };
}

function asNumber(value: unknown): Coerced {
  if (typeof value === 'number') return { ok: true, value };
  if (typeof value === 'boolean') return { ok: true, value: value ? 1 : 0 };
  if (value === null || value === '') return { ok: true, value: 0 };
  if (typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/u.test(value)) return { ok: true, value: Number(value) };
  return { ok: false, path: [], message: 'must be a number' };
}
