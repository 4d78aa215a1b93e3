/** A guideline's YAML read with its positions: the manifest, and rules in documents or files of their own. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import { fail, ok, type Result } from '../base/result.ts';
import { type Locate, placeText, type SourcePlace } from '../guideline/from-source.ts';
import type { Path } from '../guideline/parse.ts';

export interface SourceFile {
  /** Relative to the guideline's folder. */
  readonly name: string;
  readonly text: string;
}

export interface GuidelineSource {
  readonly value: unknown;
  readonly locate: Locate;
}

interface Page {
  /** undefined: the main file. */
  readonly file: string | undefined;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * `main` begins with the manifest; each further document of it, and each document of `others` in their order, is one
 * rule behind those of the manifest's own list. Error: guideline.invalid, whose detail begins "line:column: ", in one
 * of `others` "file:line:column: ".
 */
export function readGuidelineSource(main: SourceFile, others: readonly SourceFile[]): Result<GuidelineSource> {
  const pages: Page[] = [];
  for (const [index, { name, text }] of [main, ...others].entries()) {
    const lines = new LineCounter();
    const file = index === 0 ? undefined : name;
    const documents = [...parseAllDocuments(text, { lineCounter: lines, prettyErrors: false })];
    for (const document of documents) {
      const error = document.errors[0];
      if (error) return fail('guideline.invalid', `${placeText(placeOf(file, lines, error.pos[0]))} ${error.message}`);
      if (!isEmpty(document) || pages.length === 0) pages.push({ file, document, lines });
    }
  }
  const [manifest, ...rules] = pages;
  if (!manifest) return ok({ value: null, locate: () => ({ line: 1, column: 1 }) });
  const value: unknown = manifest.document.toJS();
  if (rules.length === 0) return ok({ value, locate: (path) => find(manifest, path) });
  const own = listOf(value);
  if (!own) return ok({ value, locate: (path) => find(manifest, path) });
  return ok({
    value: { ...(value as object), rules: [...own, ...rules.map(({ document }): unknown => document.toJS())] },
    locate(path) {
      const [list, index, ...rest] = path;
      const page = list === 'rules' && typeof index === 'number' ? rules[index - own.length] : undefined;
      return page ? find(page, rest) : find(manifest, path);
    },
  });
}

/** Nothing stands behind the last "---". */
function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

/** The manifest's own rules; it may have none. undefined: it is no manifest, so nothing can be added to it. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const rules = (value as Readonly<Record<string, unknown>>)['rules'] ?? [];
  return Array.isArray(rules) ? rules : undefined;
}

/** The place of the deepest key or entry of `path` that is written; aliases are followed. */
function find({ file, document, lines }: Page, path: Path): SourcePlace {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return placeOf(file, lines, offset);
}

function startOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as { readonly range?: readonly number[] | null };
  return range?.[0];
}

function placeOf(file: string | undefined, lines: LineCounter, offset: number): SourcePlace {
  const { line, col } = lines.linePos(offset);
  return { ...(file === undefined ? {} : { file }), line: Math.max(1, line), column: Math.max(1, col) };
}
