/**
 * Options as nearly all rules of a large pack have them, plain words and a few switches, read without their schema: a
 * schema looks at one term as long as the engine does at everything else of it. What comes out is what the schema makes
 * of them; options that hold anything else are left to it.
 */
import * as v from 'valibot';
import { isPlainWords, type Parsed, readOptions } from './options.ts';

type Test = (value: unknown) => boolean;

type ObjectSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };

/** `needed`: the key that has to be there, and when its value is valid and stays as it is. */
export function quickReader<Schema extends ObjectSchema>(
  schema: Schema,
  needed: string,
  isPlain: Test,
): (options: unknown) => Parsed<v.InferOutput<Schema>> {
  const tests = new Map<string, Test>([[needed, isPlain]]);
  const defaults: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(schema.entries)) {
    const test = switchTest(entry);
    const byDefault: unknown = v.getDefault(entry);
    if (test) tests.set(key, test);
    if (byDefault !== undefined) defaults[key] = byDefault;
  }
  return (options) => {
    if (!isMap(options) || !Object.hasOwn(options, needed)) return readOptions(schema, options);
    for (const key in options) {
      if (tests.get(key)?.(options[key]) !== true) return readOptions(schema, options);
    }
    return { ok: true, value: { ...defaults, ...options } as v.InferOutput<Schema> };
  };
}

/** Words that only mean themselves, at least one. */
export function isWordList(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && isPlainWords(word))
  );
}

/** Words that only mean themselves → texts. Names that objects have by themselves are left out by a schema. */
export function isWordTable(value: unknown): boolean {
  if (!isMap(value)) return false;
  let any = false;
  for (const key in value) {
    if (typeof value[key] !== 'string' || !isPlainWords(key) || key === 'prototype' || key in Object.prototype)
      return false;
    any = true;
  }
  return any;
}

/** What a switch's value has to be; undefined for an entry that is no switch. */
function switchTest(entry: v.GenericSchema): Test | undefined {
  const inner = 'wrapped' in entry ? (entry.wrapped as v.GenericSchema) : entry;
  if ('pipe' in inner) return undefined;
  if (inner.type === 'boolean') return (value) => typeof value === 'boolean';
  if (inner.type !== 'picklist' || !('options' in inner)) return undefined;
  const choices = new Set(inner.options as readonly unknown[]);
  return (value) => choices.has(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
