/**
 * JSON as signed files are read: one way to read each file, so that no two readers of it can differ. Refused beside what
 * is no JSON at all: a name twice in one object, numbers that are no whole ones, deep nesting, bytes that are no UTF-8.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { deepest } from './limits.ts';

/** Error: delivery.malformed, whose detail says what is wrong. */
export function parseStrictly(bytes: Uint8Array): Result<unknown> {
  const text = decode(bytes);
  if (text === undefined) return fail('delivery.malformed', 'not UTF-8, or with a byte order mark');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('delivery.malformed', 'not JSON');
  }
  const fault = faultOf(text);
  return fault === undefined ? ok(value) : fail('delivery.malformed', fault);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\u{feff}') ? undefined : text;
  } catch {
    return undefined;
  }
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{}:,]/gu;

/** Of a text that is JSON; undefined: it is as it should be. */
function faultOf(text: string): string | undefined {
  /** The names of each open object; undefined for an array. */
  const open: (Set<string> | undefined)[] = [];
  let before = '';
  for (const [token] of text.matchAll(tokens)) {
    const first = token.charAt(0);
    if (first === '{' || first === '[') {
      open.push(first === '{' ? new Set() : undefined);
      if (open.length > deepest) return `deeper than ${deepest}`;
    } else if (first === '}' || first === ']') open.pop();
    else if (first === '"' && (before === '{' || before === ',')) {
      const names = open.at(-1);
      const name = JSON.parse(token) as string;
      if (names?.has(name)) return `the name "${name.slice(0, 40)}" twice in one object`;
      names?.add(name);
    } else if (/[-\d]/u.test(first) && !isWhole(token)) return `the number ${token.slice(0, 40)}`;
    before = token;
  }
  return undefined;
}

function isWhole(token: string): boolean {
  return /^-?(?:0|[1-9]\d*)$/u.test(token) && token !== '-0' && Number.isSafeInteger(Number(token));
}
