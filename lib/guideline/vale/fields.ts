/** YAML text as named fields that know where they stand, so that every complaint can name file, line, column and key. */
import { isMap, isNode, isScalar, LineCounter, parseAllDocuments, type Document, type YAMLMap } from 'yaml';

/** A place in a file; line and column count from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file. `key` is dotted ("swap.cell phone"); absent when the file as a whole is meant. */
export interface Fault extends Spot {
  readonly key?: string;
  readonly message: string;
}

export type FieldPath = readonly (string | number)[];

export interface Field {
  readonly value: unknown;
  /** Where the value (or the part of it that `path` leads to) begins. */
  spot(path?: FieldPath): Spot;
}

export type Fields = ReadonlyMap<string, Field>;

export interface ReadFields {
  readonly fields: Fields;
  /** What is read otherwise than its author may think: doubled keys, further documents. */
  readonly notes: readonly string[];
}

/** "Google/AMPM.yml:3:5: tokens: must be …" */
export function faultText(fault: Fault): string {
  const key = fault.key === undefined ? '' : `${fault.key}: `;
  return `${fault.file}:${fault.line}:${fault.column}: ${key}${fault.message}`;
}

type YamlOptions = NonNullable<Parameters<typeof parseAllDocuments>[1]>;

/** The fields of the first YAML document in `text`, or what is wrong with it. Never throws. */
export function readFields(text: string, file: string): ReadFields | { readonly faults: readonly Fault[] } {
  let lines = new LineCounter();
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  // Its own look for double keys compares each with each, which a list of 10,000 terms cannot afford.
  const documents = parseLoosely(text, (lineCounter) => {
    lines = lineCounter;
    return { lineCounter, uniqueKeys: false, merge: true, prettyErrors: false, logLevel: 'silent' };
  });
  const [first] = documents;
  if (!first) return { faults: [{ ...spotAt(0), message: 'holds nothing' }] };
  const faults = first.errors.map((error) => ({ ...spotAt(error.pos[0]), message: error.message }));
  if (faults.length > 0) return { faults };
  const root: unknown = first.contents;
  if (!isMap(root)) return { faults: [{ ...spotAt(0), message: 'must be a map of keys' }] };
  const doubled = doubledKeys(root, []).map(({ path, offset }) => {
    const { line } = spotAt(offset);
    return `line ${line}: ${path.join('.')} stands there twice; the later one counts`;
  });
  const more = documents.length > 1 ? [`holds ${documents.length} YAML documents; only the first one is a rule`] : [];
  try {
    return { fields: fieldsOf(first, root, spotAt), notes: [...doubled, ...more] };
  } catch (error) {
    // Aliases that multiply, merges of what is no map.
    return { faults: [{ ...spotAt(0), message: error instanceof Error ? error.message : 'cannot be read' }] };
  }
}

/** Fields made in code; their place is the top of `file`. */
export function plainFields(values: Readonly<Record<string, unknown>>, file: string): Fields {
  const spot = (): Spot => ({ file, line: 1, column: 1 });
  return new Map(Object.entries(values).map(([key, value]) => [key, { value, spot }]));
}

/**
 * YAML's documents. Vale's reader takes \' in double quotes for an apostrophe, which YAML does not know: where that is
 * all that is wrong, the backslash is read over.
 */
function parseLoosely(text: string, optionsWith: (lines: LineCounter) => YamlOptions): readonly Document.Parsed[] {
  const parse = (source: string): readonly Document.Parsed[] => {
    const parsed = parseAllDocuments(source, optionsWith(new LineCounter()));
    return Array.isArray(parsed) ? parsed : [];
  };
  const documents = parse(text);
  const strange = documents[0]?.errors.filter(({ code }) => code === 'BAD_DQ_ESCAPE') ?? [];
  const apostrophes = strange.map(({ pos }) => pos[0]).filter((at) => text.startsWith("\\'", at));
  if (apostrophes.length === 0) return documents;
  return parse(
    apostrophes.toSorted((a, b) => b - a).reduce((left, at) => left.slice(0, at) + left.slice(at + 1), text),
  );
}

function fieldsOf(document: Document.Parsed, root: YAMLMap, spotAt: (offset: number) => Spot): Fields {
  const fields = new Map<string, Field>();
  for (const pair of root.items) {
    const key = keyText(pair.key);
    const node = pair.value;
    const keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const value = isNode(node) ? (node.toJS(document, { maxAliasCount: 1000 }) as unknown) : null;
    fields.set(key, {
      value,
      spot: (path = []) => spotAt(offsetOf(node, path) ?? keyOffset),
    });
  }
  return fields;
}

/** As deep into `node` as `path` leads; undefined where there is no node at all. */
function offsetOf(node: unknown, path: FieldPath): number | undefined {
  let offset = isNode(node) ? node.range?.[0] : undefined;
  let at: unknown = node;
  for (const step of path) {
    if (!isNode(at)) break;
    const inside: unknown = 'get' in at && typeof at.get === 'function' ? (at.get(step, true) as unknown) : undefined;
    if (!isNode(inside) || !inside.range) break;
    offset = inside.range[0];
    at = inside;
  }
  return offset;
}

function doubledKeys(map: YAMLMap, above: readonly string[]): { path: readonly string[]; offset: number }[] {
  const seen = new Set<string>();
  const found: { path: readonly string[]; offset: number }[] = [];
  for (const { key, value } of map.items) {
    const name = keyText(key);
    const path = [...above, name];
    if (seen.has(name)) found.push({ path, offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 });
    seen.add(name);
    if (isMap(value)) found.push(...doubledKeys(value, path));
  }
  return found;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}
