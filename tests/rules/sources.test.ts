/** No pattern escapes the static check: what a type's schema takes as a pattern is found in a record's options. */
import { expect, it } from 'vitest';
import { ruleTypes } from '../../lib/rules/index.ts';
import { patternText } from '../../lib/rules/options.ts';
import { sourcesOf } from '../../lib/rules/sources.ts';

/** Keys of all objects inside a schema whose values may hold a pattern. */
function patternKeysOf(schema: unknown, key: string | undefined, found: Set<string>, seen: Set<unknown>): Set<string> {
  if (schema === patternText && key !== undefined) found.add(key);
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  const parts = schema as Readonly<Record<string, unknown>>;
  // The same shape may stand under several keys, so only the way down is remembered.
  const below = new Set([...seen, schema]);
  if (typeof parts['entries'] === 'object') {
    for (const [name, entry] of Object.entries(parts['entries'] ?? {})) patternKeysOf(entry, name, found, below);
  }
  for (const name of ['wrapped', 'item', 'value', 'rest']) patternKeysOf(parts[name], key, found, below);
  for (const name of ['options', 'pipe', 'items']) {
    const list = parts[name];
    if (Array.isArray(list)) for (const part of list) patternKeysOf(part, key, found, below);
  }
  return found;
}

const rows = ruleTypes.flatMap(({ id, schema }) =>
  [...patternKeysOf(schema, undefined, new Set(), new Set())].map((key) => [id, key] as const),
);

it('sees the schemas', () => {
  expect(rows.length).toBeGreaterThan(15);
});

it.each(rows)('%s: options.%s', (_type, key) => {
  const shapes = ['a+', ['a+'], { other: 'a+' }];
  const found = shapes.flatMap((value) => sourcesOf({ options: { [key]: value } }));
  expect(found.map(({ source }) => source).join(' ')).toContain('a+');
});
