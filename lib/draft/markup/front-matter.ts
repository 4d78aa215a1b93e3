/** Front matter: every top-level field that is a text becomes a block of the scope "text.frontmatter.KEY". */
import type { Block } from '../draft.ts';
import type { MarkupOptions } from './reading.ts';
import { type MappedText, sliceSegments } from './text-map.ts';
import { readTomlField, readYamlScalar, type ScalarText } from './scalar.ts';

export interface FrontMatterField {
  readonly block: Omit<Block, 'id' | 'text'>;
  readonly text: MappedText;
}

const fences = /^\s*(---|\+\+\+)[ \t]*\n([^]*?)(?:^|\n)\1[ \t]*(?:\n|$)/u;
const yamlKey =
  /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#'"\-[\]{}&*!|>%@`?,][^\n]*?|-[^\s\n][^\n]*?))[ \t]*:(?=[ \t\n]|$)[ \t]*/u;

/** `source` with \n as line ends. What cannot be read as a field is passed over. */
export function readFrontMatter(source: MappedText, options: MarkupOptions): readonly FrontMatterField[] {
  const found = fences.exec(source.text);
  if (!found) return [];
  const body = found[2] ?? '';
  const start = found[0].indexOf('\n') + 1;
  const read = found[1] === '+++' ? readToml : readYaml;
  return read(body).flatMap(({ key, scalar }) => {
    const scope = `text.frontmatter.${key}${options.extension}`;
    if (options.ignoredScopes?.some((selector) => selects(selector, scope))) return [];
    return [{ block: { ...placeOf(key), scope }, text: placed(source, scalar, start) }];
  });
}

interface Field {
  readonly key: string;
  readonly scalar: ScalarText;
}

function readYaml(body: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < body.length; at = nextLine(body, at)) {
    const key = yamlKey.exec(body.slice(at, nextLine(body, at)));
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (!key || name === undefined) continue;
    const scalar = readYamlScalar(body, at + key[0].length);
    if (scalar) fields.push({ key: name, scalar });
  }
  return fields;
}

function readToml(body: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < body.length; at = nextLine(body, at)) {
    const line = body.slice(at, nextLine(body, at));
    // What follows belongs to a table.
    if (/^\s*\[/u.test(line)) break;
    const key = /^\s*(?:"([^"\n]+)"|'([^'\n]+)'|([\w-]+))\s*=\s*/u.exec(line);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    const scalar = key && readTomlField(body, at + key[0].length);
    if (name !== undefined && scalar) fields.push({ key: name, scalar });
  }
  return fields;
}

function placed(source: MappedText, scalar: ScalarText, start: number): MappedText {
  const segments = scalar.pieces.flatMap((piece) => {
    const text = { text: '', segments: sliceSegments(source, start + piece.start, start + piece.end) };
    const { length } = piece;
    if (piece.end - piece.start === length) {
      return text.segments.map((segment) => ({ ...segment, at: segment.at + piece.at }));
    }
    const first = text.segments[0]?.start ?? 0;
    const last = text.segments.at(-1)?.end ?? first;
    return [{ at: piece.at, length, start: first, end: last }];
  });
  return { text: scalar.text, segments };
}

/** Is every part of the selector a part of the scope? "a & b": both. */
function selects(selector: string, scope: string): boolean {
  const parts = new Set(scope.split('.'));
  return selector.split('&').every((section) => {
    const wanted = section.trim().replace(/^~/u, '');
    const held = wanted !== '' && wanted.split('.').every((part) => parts.has(part));
    return held !== section.trim().startsWith('~');
  });
}

function placeOf(key: string): Pick<Block, 'field' | 'kind'> {
  if (key === 'title') return { field: 'title', kind: 'title' };
  if (key === 'description' || key === 'excerpt' || key === 'summary') return { field: 'excerpt', kind: 'caption' };
  return { field: 'body', kind: 'caption' };
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
