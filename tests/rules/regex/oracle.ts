/** A slow, plain matcher of pattern trees by .NET's rules, written apart from the translation: what it must agree with. */
import type { CharacterSet } from '../../../lib/rules/regex/set.ts';
import type { Node } from '../../../lib/rules/regex/syntax.ts';

type Next = (at: number) => number | undefined;

/** All non-overlapping matches from left to right, empty ones too, of a tree without captures and references. */
export function oracleMatches(root: Node, text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = match(root, text, at, (to) => to);
    if (end !== undefined) found.push(text.slice(at, end));
    at = end === undefined || end === at ? at + 1 : end;
  }
  return found;
}

function match(node: Node, text: string, at: number, next: Next): number | undefined {
  switch (node.kind) {
    case 'text': {
      const piece = text.slice(at, at + node.text.length);
      const same = node.ignoreCase ? piece.toLowerCase() === node.text.toLowerCase() : piece === node.text;
      return same ? next(at + node.text.length) : undefined;
    }
    case 'set':
      return at < text.length && holds(node.set, text.charAt(at), node.ignoreCase) ? next(at + 1) : undefined;
    case 'assertion':
      return stands(node.assertion, text, at) ? next(at) : undefined;
    case 'sequence': {
      const go = (index: number, from: number): number | undefined => {
        const item = node.items[index];
        return item ? match(item, text, from, (to) => go(index + 1, to)) : next(from);
      };
      return go(0, at);
    }
    case 'choice':
      for (const option of node.options) {
        const end = match(option, text, at, next);
        if (end !== undefined) return end;
      }
      return undefined;
    case 'atomic': {
      const end = match(node.body, text, at, (to) => to);
      return end === undefined ? undefined : next(end);
    }
    case 'look': {
      const starts = node.behind ? Array.from({ length: at + 1 }, (_, index) => index) : [at];
      const seen = starts.some((start) => {
        const end = match(node.body, text, start, (to) => (!node.behind || to === at ? to : undefined));
        return end !== undefined;
      });
      return seen === node.negative ? undefined : next(at);
    }
    case 'repeat': {
      const go = (count: number, from: number): number | undefined => {
        const more = () =>
          count < node.max
            ? match(node.body, text, from, (to) =>
                to > from || count < node.min || node.max === 1 ? go(count + 1, to) : undefined,
              )
            : undefined;
        const stop = () => (count >= node.min ? next(from) : undefined);
        return node.lazy ? (stop() ?? more()) : (more() ?? stop());
      };
      return go(0, at);
    }
    case 'capture':
      return match(node.body, text, at, next);
    case 'reference':
      throw new Error('the oracle knows no references');
  }
}

function holds(set: CharacterSet, character: string, ignoreCase: boolean): boolean {
  const spellings = ignoreCase ? [character.toLowerCase(), character.toUpperCase()] : [character];
  const listed = spellings.some((spelling) => {
    const code = spelling.codePointAt(0) ?? 0;
    return (
      set.ranges.some(([first, last]) => code >= first && code <= last) ||
      set.classes.some((item) => {
        const inside = item.name === 'word' ? isWord(spelling) : new RegExp(`^\\p{${item.name}}$`, 'u').test(spelling);
        return inside !== item.negated;
      })
    );
  });
  return listed !== set.negated && !(set.minus && holds(set.minus, character, ignoreCase));
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]$/u.test(character);
}

function stands(assertion: (Node & { kind: 'assertion' })['assertion'], text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  switch (assertion) {
    case 'line-start':
      return at === 0 || before === '\n';
    case 'line-end':
      return at === text.length || after === '\n';
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'last-line-end':
      return at === text.length || (after === '\n' && at === text.length - 1);
    case 'boundary':
      return isWord(before) !== isWord(after);
    case 'no-boundary':
      return isWord(before) === isWord(after);
  }
}
