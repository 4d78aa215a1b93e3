/** The plain reading of an .ini file as Vale's reader takes it: sections, keys with all their values, quotes, comments. */

export interface IniKey {
  readonly name: string;
  /** The same key written several times in one section keeps each value once, in order. */
  readonly values: readonly string[];
  /** Line of the first one, from 1. */
  readonly line: number;
}

export interface IniSection {
  /** "" is the part before the first section. */
  readonly name: string;
  readonly line: number;
  readonly keys: readonly IniKey[];
}

export interface IniFault {
  readonly line: number;
  readonly message: string;
}

export interface IniFile {
  readonly sections: readonly IniSection[];
  readonly faults: readonly IniFault[];
}

interface OpenSection {
  name: string;
  line: number;
  keys: Map<string, { name: string; values: string[]; line: number }>;
}

/** Sections of the same name are one; a line that cannot be read becomes a fault and is passed over. */
export function readIni(text: string): IniFile {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  const faults: IniFault[] = [];
  const sections = new Map<string, OpenSection>();
  const open = (name: string, line: number): OpenSection => {
    const known = sections.get(name);
    if (known) return known;
    const section: OpenSection = { name, line, keys: new Map() };
    sections.set(name, section);
    return section;
  };
  let section = open('', 1);
  let at = 0;
  const next = (): string | undefined => lines[at++];
  for (let raw = next(); raw !== undefined; raw = next()) {
    const number = at;
    const line = raw.trimStart();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    if (line.startsWith('[')) {
      const close = line.lastIndexOf(']');
      if (close === -1) faults.push({ line: number, message: `the section “${line.trim()}” does not close` });
      else {
        const name = line.slice(1, close);
        section = open(name === 'DEFAULT' ? '' : name, number);
      }
      continue;
    }
    const key = readKey(line);
    if (!key) {
      faults.push({ line: number, message: `“${line.trim()}” is neither a section nor a key = value` });
      continue;
    }
    const value = readValue(key.rest, next);
    if (value === undefined) {
      faults.push({ line: number, message: `the quotes of ${key.name} do not close` });
      continue;
    }
    const known = section.keys.get(key.name);
    if (!known) section.keys.set(key.name, { name: key.name, values: [value], line: number });
    else if (!known.values.includes(value)) known.values.push(value);
  }
  return {
    sections: [...sections.values()].map(({ name, line, keys }) => ({ name, line, keys: [...keys.values()] })),
    faults,
  };
}

/** The name in front of the first = or : (it may stand in quotes), and what is behind it. */
function readKey(line: string): { name: string; rest: string } | undefined {
  const quote = /^(?:"""|["`])/u.exec(line)?.[0];
  if (quote !== undefined) {
    const close = line.indexOf(quote, quote.length);
    if (close === -1) return undefined;
    const behind = line.slice(close + quote.length);
    const sign = behind.search(/[=:]/u);
    if (sign === -1) return undefined;
    return { name: line.slice(quote.length, close).trim(), rest: behind.slice(sign + 1) };
  }
  const sign = line.search(/[=:]/u);
  return sign === -1 ? undefined : { name: line.slice(0, sign).trim(), rest: line.slice(sign + 1) };
}

function readValue(rest: string, next: () => string | undefined): string | undefined {
  const start = rest.trimStart();
  if (start === '') return '';
  const quote = start.length > 3 && start.startsWith('"""') ? '"""' : start.startsWith('`') ? '`' : undefined;
  if (quote !== undefined) return readQuoted(start.slice(quote.length), quote, next);
  let line = start.trim();
  if (line.endsWith('\\')) return readContinued(line.slice(0, -1), next);
  const comment = line.includes(' #') ? line.indexOf(' #') : line.indexOf(' ;');
  if (comment > -1) line = line.slice(0, comment).trim();
  return unquoted(line);
}

/** A quoted value runs to the last closing quote of its line, or over the lines to come. */
function readQuoted(inside: string, quote: string, next: () => string | undefined): string | undefined {
  const close = inside.lastIndexOf(quote);
  if (close > -1) return inside.slice(0, close);
  let value = `${inside}\n`;
  for (let line = next(); line !== undefined; line = next()) {
    const end = line.lastIndexOf(quote);
    if (end > -1) return value + line.slice(0, end);
    value += `${line}\n`;
  }
  return undefined;
}

/** A backslash at the end of a line takes the next one along. */
function readContinued(start: string, next: () => string | undefined): string {
  let value = start;
  for (let line = next(); line !== undefined; line = next()) {
    const more = line.trim();
    if (more === '') break;
    value += more;
    if (!value.endsWith('\\')) break;
    value = value.slice(0, -1);
  }
  return value;
}

function unquoted(value: string): string {
  for (const quote of ['"', "'"]) {
    const inside = value.slice(1, -1);
    if (value.length >= 2 && value.startsWith(quote) && value.endsWith(quote) && !inside.includes(quote)) return inside;
  }
  return value;
}
