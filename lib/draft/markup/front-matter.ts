/** Front matter: every top-level field that is a text becomes a block of the scope "text.frontmatter.KEY". */
import type { Block } from '../draft.ts';
import type { FoundBlock, MarkupOptions } from './reading.ts';
import { readTomlField, readYamlScalar, type ScalarText } from './scalar.ts';
import { type MappedText, sliceSegments, textBuilder, toSource } from './text-map.ts';

const fences = /^\s*(---|\+\+\+)[ \t]*\n([^]*?)(?:^|\n)\1[ \t]*(?:\n|$)/u;
const yamlKey =
  /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#'"\-[\]{}&*!|>%@`?,][^\n]*?|-[^\s\n][^\n]*?))[ \t]*:(?=[ \t\n]|$)[ \t]*/u;

/** `source` with \n as line ends. What cannot be read as a field is passed over. */
export function readFrontMatter(source: MappedText, options: MarkupOptions): readonly FoundBlock[] {
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

/** The same text by the source that the front matter was cut out of at `start`. */
function placed(source: MappedText, { text, segments }: ScalarText, start: number): MappedText {
  const built = textBuilder();
  for (const segment of segments) {
    const shown = text.slice(segment.at, segment.at + segment.length);
    const span = { start: start + segment.start, end: start + segment.end };
    // The source of a normalised line end is longer: unit for unit here is not so there.
    if (segment.length === span.end - span.start) built.add(shown, sliceSegments(source, span.start, span.end));
    else built.put(shown, toSource(source, span));
  }
  return built.finish();
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
