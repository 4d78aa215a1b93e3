/** Reading a .NET pattern's source character by character, and its escapes that stand for one character. */
import { isWordCode } from './word.ts';

/** A pattern that cannot be read; caught where reading starts and turned into a failed Result. */
export class PatternFault extends Error {}

/** A place in a pattern's source. Characters are code points, as .NET's Go port counts them. */
export class Cursor {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** The UTF-16 unit `ahead` units on, or '' behind the end. */
  peek(ahead = 0): string {
    return this.source.charAt(this.at + ahead);
  }

  /** Takes the next code point. */
  take(): number {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) throw new PatternFault('the pattern ends too early');
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** Takes `text` when it stands next. */
  eat(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Takes what a sticky expression matches here; undefined when it does not. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }
}

const shortEscapes: Readonly<Record<string, number>> = {
  a: 0x07,
  b: 0x08,
  e: 0x1b,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  v: 0x0b,
};

/** The character an escape stands for; the cursor is behind the backslash. An unknown letter is a fault, as in .NET. */
export function readEscape(cursor: Cursor): number {
  const octal = cursor.match(/[0-7]{1,3}/y);
  if (octal) return Number.parseInt(octal[0], 8) & 0xff;
  const hex = cursor.match(/x\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})/y);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    if (code > 0x10ffff) throw new PatternFault('a character code is too large');
    return code;
  }
  const control = cursor.match(/c([@-_a-z])/y);
  if (control) return (control[1] ?? '').toUpperCase().charCodeAt(0) - 0x40;
  if (cursor.done) throw new PatternFault('a backslash ends the pattern');
  const code = cursor.take();
  const short = shortEscapes[String.fromCodePoint(code)];
  if (short !== undefined) return short;
  if (isWordCode(code)) throw new PatternFault(`the escape \\${String.fromCodePoint(code)} is unknown`);
  return code;
}
