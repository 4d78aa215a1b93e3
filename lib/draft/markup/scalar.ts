/** Texts of front matter fields (YAML scalars, TOML strings), each piece with its place. */
import { type MappedText, slice, textBuilder } from './text-map.ts';

/** Its source is the front matter that was read. */
export type ScalarText = Required<MappedText>;

/** What YAML 1.1 reads as something other than a text; dates are texts to Vale. */
const noText =
  /^(?:~|null|Null|NULL|y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-fA-F_]+|\d[\d_]*)|[-+]?(?:\d[\d_]*)?\.?\d+(?:[eE][-+]?\d+)?|[-+]?\d[\d_]*\.\d*(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u;

/** The scalar behind "key:" at `at`; undefined where the value is a list, a map, a number or not there at all. */
export function readYamlScalar(body: string, at: number): ScalarText | undefined {
  const first = body.charAt(at);
  if (first === '"') return quoted(body, at + 1, '"', yamlEscape);
  if (first === "'") return quoted(body, at + 1, "'", undefined);
  if (first === '|' || first === '>') return blockScalar(body, at);
  if ('[{&*!%@`'.includes(first) && first !== '') return undefined;
  return plainScalar(body, at);
}

/** A TOML string at `at`. */
export function readTomlField(body: string, at: number): ScalarText | undefined {
  for (const mark of ['"""', "'''"]) {
    if (!body.startsWith(mark, at)) continue;
    const start = at + 3 + (body.charAt(at + 3) === '\n' ? 1 : 0);
    const end = body.indexOf(mark, start);
    return end === -1 ? undefined : slice({ text: body }, start, end);
  }
  const first = body.charAt(at);
  if (first === '"') return quoted(body, at + 1, '"', yamlEscape);
  if (first !== "'") return undefined;
  const end = body.indexOf("'", at + 1);
  return end === -1 ? undefined : slice({ text: body }, at + 1, end);
}

type Escape = (body: string, at: number) => { readonly shown: string; readonly end: number } | undefined;

/** Up to the closing quote; line breaks fold into spaces, blank lines into line breaks. */
function quoted(body: string, from: number, quote: string, escape: Escape | undefined): ScalarText | undefined {
  const built = textBuilder();
  const put = (shown: string, start: number, end: number) => built.put(shown, { start, end });
  let at = from;
  for (;;) {
    const character = body.charAt(at);
    if (character === '') return undefined;
    if (character === quote) {
      if (escape || body.charAt(at + 1) !== quote) break;
      put(quote, at, at + 2);
      at += 2;
      continue;
    }
    const escaped = character === '\\' ? escape?.(body, at) : undefined;
    if (escaped) {
      put(escaped.shown, at, escaped.end);
      at = escaped.end;
      continue;
    }
    const fold = /^[ \t]*\n\s*/u.exec(body.slice(at, at + 1000))?.[0];
    if (fold) {
      put(folded(fold), at, at + fold.length);
      at += fold.length;
      continue;
    }
    put(character, at, at + 1);
    at++;
  }
  return built.finish();
}

const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', e: '\u001B', _: '\u00A0' };

function yamlEscape(body: string, at: number): ReturnType<Escape> {
  const hex = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/u.exec(body.slice(at, at + 10));
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    return { shown: code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD', end: at + hex[0].length };
  }
  const line = /^\\\n[ \t]*/u.exec(body.slice(at, at + 1000));
  if (line) return { shown: '', end: at + line[0].length };
  const next = body.charAt(at + 1);
  return next === '' ? undefined : { shown: simple[next] ?? next, end: at + 2 };
}

function folded(space: string): string {
  const breaks = space.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** A scalar without quotes, and the indented lines that carry it on. */
function plainScalar(body: string, from: number): ScalarText | undefined {
  const built = textBuilder();
  let at = from;
  let pending = '';
  let pendingFrom = from;
  for (let first = true; at <= body.length; first = false) {
    const end = lineEnd(body, at);
    const line = body.slice(at, end);
    if (!first && line.trim() !== '' && !/^[ \t]/u.test(line)) break;
    const shown = line.replace(/(?:^|[ \t]+)#.*$/u, '').trimEnd();
    const indent = shown.length - shown.trimStart().length;
    const words = shown.trimStart();
    // A list or a map below the key.
    if (built.text === '' && (/^(?:-(?:\s|$)|\?\s)/u.test(words) || (!first && /^[^\s:]+:(?:\s|$)/u.test(words))))
      return undefined;
    if (words !== '') {
      if (built.text !== '') {
        built.put(folded(pending), { start: pendingFrom, end: at + indent });
      }
      const start = at + indent;
      built.put(words, { start, end: start + words.length });
      pending = '';
      pendingFrom = start + words.length;
    }
    if (end >= body.length) break;
    pending += '\n';
    at = end + 1;
  }
  return built.text === '' || noText.test(built.text) ? undefined : built.finish();
}

/** "|" keeps line breaks, ">" folds them; the last breaks are clipped, stripped ("-") or kept ("+"). */
function blockScalar(body: string, at: number): ScalarText | undefined {
  const header = /^([|>])(\d?)([-+]?)(\d?)[ \t]*(?:#[^\n]*)?(?:\n|$)/u.exec(body.slice(at, at + 200));
  if (!header) return undefined;
  const keepsLines = header[1] === '|';
  const given = Number(header[2] || header[4] || 0);
  const lines: { readonly start: number; readonly end: number }[] = [];
  let indent = given;
  for (let start = at + header[0].length; start < body.length;) {
    const end = lineEnd(body, start);
    const line = body.slice(start, end);
    const own = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      if (indent === 0) indent = own;
      if (own < indent || own === 0) break;
    }
    lines.push({ start: Math.min(end, start + indent), end });
    start = end + 1;
  }
  const blanks = lines.length - 1 - lines.findLastIndex(({ start, end }) => start < end);
  const kept = header[3] === '+' ? lines : lines.slice(0, lines.length - blanks);
  const built = textBuilder();
  kept.forEach(({ start, end }, index) => {
    built.put(body.slice(start, end), { start, end });
    const next = kept[index + 1];
    const last = next === undefined;
    if (last && header[3] === '-') return;
    const blank = start === end;
    const folds =
      !keepsLines && next !== undefined && !blank && next.start < next.end && !/[ \t]/u.test(body.charAt(next.start));
    const skipped = !keepsLines && next !== undefined && !blank && next.start === next.end;
    if (skipped) return;
    built.put(folds ? ' ' : '\n', { start: end, end: Math.min(body.length, end + 1) });
  });
  return built.text.trim() === '' ? undefined : built.finish();
}

function lineEnd(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end === -1 ? body.length : end;
}
