/** File name patterns as a .vale.ini writes them: *, **, ?, [a-z], {md,txt}, \ and a leading ! that turns the answer. */
import { literalSource } from '../../rules/regex/set.ts';

export interface Glob {
  /** The pattern as written. */
  readonly pattern: string;
  /** `path` with slashes; backslashes count as slashes. */
  matches(path: string): boolean;
}

/** undefined when brackets or braces do not close. Only a pattern with ** minds folders; without it * crosses slashes. */
export function createGlob(pattern: string): Glob | undefined {
  const bare = pattern.replace(/^!+/u, '');
  const negated = bare.length < pattern.length;
  const source = bare.includes('**') ? sourceOf(bare, '[^/]*', '[^/]') : sourceOf(bare, '[^]*', '[^]');
  if (source === undefined) return undefined;
  const expression = new RegExp(`^(?:${source})$`, 'u');
  return {
    pattern,
    matches: (path) => expression.test(path.replaceAll('\\', '/')) !== negated,
  };
}

function sourceOf(pattern: string, star: string, one: string): string | undefined {
  const units = [...pattern];
  let source = '';
  let braces = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? '';
    switch (unit) {
      case '\\': {
        const next = units[++at];
        if (next === undefined) return undefined;
        source += literalSource(next);
        break;
      }
      case '*': {
        const run = runOfStars(units, at);
        const whole = run > 1 && (at === 0 || units[at - 1] === '/');
        if (whole && units[at + run] === '/') {
          source += '(?:[^]*/)?';
          at += run;
        } else {
          source += run > 1 ? '[^]*' : star;
          at += run - 1;
        }
        break;
      }
      case '?':
        source += one;
        break;
      case '[': {
        const set = readSet(units, at);
        if (!set) return undefined;
        source += set.source;
        at = set.end;
        break;
      }
      case '{':
        braces++;
        source += '(?:';
        break;
      case '}':
        if (braces === 0) source += literalSource(unit);
        else {
          braces--;
          source += ')';
        }
        break;
      case ',':
        source += braces > 0 ? '|' : ',';
        break;
      default:
        source += literalSource(unit);
    }
  }
  return braces === 0 ? source : undefined;
}

function runOfStars(units: readonly string[], from: number): number {
  let run = 0;
  while (units[from + run] === '*') run++;
  return run;
}

function readSet(units: readonly string[], from: number): { source: string; end: number } | undefined {
  let at = from + 1;
  const negated = units[at] === '!' || units[at] === '^';
  if (negated) at++;
  let inside = '';
  while (at < units.length && units[at] !== ']') {
    const unit = units[at] ?? '';
    if (unit === '\\') {
      at++;
      inside += member(units[at] ?? '');
    } else {
      const range = unit === '-' && inside !== '' && units[at + 1] !== ']';
      inside += range ? '-' : member(unit);
    }
    at++;
  }
  if (units[at] !== ']' || inside === '') return undefined;
  const source = `[${negated ? '^' : ''}${inside}]`;
  return compiles(source) ? { source, end: at } : undefined;
}

function member(unit: string): string {
  return /[\\^\][-]/u.test(unit) ? `\\${unit}` : unit;
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
