/**
 * From .NET's pattern language (regexp2, option Multiline) to JavaScript's (flag u, and i given apart).
 *
 * | .NET                       | what differs                                     | in JavaScript                          |
 * | -------------------------- | ------------------------------------------------ | -------------------------------------- |
 * | \w \W                      | Unicode: L, Mn, Nd, Pc, two joiners              | a class of properties                  |
 * | \d \D                      | Unicode: Nd                                      | \p{Nd} \P{Nd}                          |
 * | \s \S                      | Unicode White_Space (U+0085, not U+FEFF)         | \p{White_Space} \P{White_Space}        |
 * | \b \B                      | between Unicode words                            | look-arounds; one where a side is sure |
 * | ^ $                        | at each line; lines end at \n only               | (?<![^\n]) (?![^\n])                   |
 * | (?-m) ^ $, \A \Z \z        | start, end before a last \n, end                 | ^ (?=\n?$) $                           |
 * | .                          | everything but \n                                | [^\n]; with (?s) [^]                   |
 * | [a-z-[aeiou]]              | subtraction                                      | (?:(?![aeiou])[a-z])                   |
 * | [^\W_], \P{…} with i       | a complement inside a set                        | alternation, or a look-ahead           |
 * | \p{Lu} \p{Ll} \p{Lt} with i| any letter that has a case                       | all three                              |
 * | \p{IsHangulSyllables} …    | blocks                                           | ranges                                 |
 * | [[:alpha:]]                | POSIX names are stepped over: the set of "["     | \[                                     |
 * | (?i) (?i:…)                | to the end of the group                          | flag i, else [kK] where case is mixed  |
 * | (?-i) (?-i:…)              | the same                                         | (?-i:…) around each text and set       |
 * | (?s) (?m) (?n) (?x) (?#…)  | options, comments                                | worked into the parts; left out        |
 * | (?<n>…) (?'n'…) (?P<n>…)   | numbered behind the groups without a name        | (…), numbered as they open             |
 * | \1 \k<n> (?P=n)            | fails while the group has not matched            | (?:\1); a fault where that may happen  |
 * | (?>…) x*+                  | no way back into the group                       | (?=(…))\1; plain where it is the same  |
 * | { not of a repetition      | a character                                      | \{                                     |
 * | (?=…)* \b?                 | look-arounds may be repeated                     | (?:(?=…))*                             |
 * | (?:a?)?                    | the empty match of the inside counts             | (?:(?:a?)|)                            |
 * | \a \e \x{…} \cX \0oo       | escapes                                          | the character                          |
 * | \G (?(…)…) (?<a-b>…)       | no counterpart                                   | a fault                                |
 *
 * Known to differ and left so: JavaScript folds ſ to s and ς to σ when case is ignored; it forgets a group's text at
 * each repetition around it; it turns down an empty match of what is repeated without a limit.
 */
import { fail, ok, type Result } from '../../base/result.ts';
import { PatternFault } from './cursor.ts';
import { caseForms, hasCase } from './letters.ts';
import { assertReferences } from './reference.ts';
import { literalSource, setHasCase, setSource, withCases } from './set.ts';
import { boundaryBeside } from './sides.ts';
import { type Node, readPattern, type Tree } from './syntax.ts';
import { noWordBoundary, wordBoundary } from './word.ts';

/** JavaScript source of a .NET pattern, for the flag u (and i when `ignoreCase`). Fails with "rule.pattern". */
export function translate(dotnet: string, ignoreCase: boolean): Result<string> {
  const tree = readPattern(dotnet, ignoreCase);
  return tree.ok ? translateTree(tree.value, ignoreCase) : tree;
}

export function translateTree(tree: Tree, ignoreCase: boolean): Result<string> {
  try {
    assertReferences(tree.root);
    return ok(new Writer(tree.mixedCase, ignoreCase).choice(tree.root) || '(?:)');
  } catch (fault) {
    if (fault instanceof PatternFault) return fail('rule.pattern', fault.message);
    throw fault;
  }
}

class Writer {
  private readonly mixedCase: boolean;
  private readonly wholeIgnoresCase: boolean;
  private captures = 0;
  private behind = false;
  private readonly written = new Map<number, number>();

  constructor(mixedCase: boolean, wholeIgnoresCase: boolean) {
    this.mixedCase = mixedCase;
    this.wholeIgnoresCase = wholeIgnoresCase;
  }

  /** Source that may hold a bare |. */
  choice(node: Node): string {
    if (node.kind !== 'choice') return this.sequence(node);
    return node.options.map((option) => this.sequence(option)).join('|');
  }

  /** Source that may stand beside others. */
  private sequence(node: Node): string {
    if (node.kind !== 'sequence') return this.atom(node);
    return node.items.map((item, index) => boundaryBeside(node.items, index) ?? this.atom(item)).join('');
  }

  /** Source that a quantifier may follow, except for text of several characters. */
  private atom(node: Node): string {
    switch (node.kind) {
      case 'text':
        return this.text(node);
      case 'set':
        return this.set(node);
      case 'assertion':
        return assertionSource[node.assertion];
      case 'sequence':
      case 'choice':
        return `(?:${this.choice(node)})`;
      case 'capture':
        return this.capture(node.id, () => this.choice(node.body));
      case 'atomic':
        return this.atomic(node.body);
      case 'look':
        return this.look(node);
      case 'repeat':
        return this.repeat(node);
      case 'reference':
        return this.reference(node);
    }
  }

  /*
   * Where one pattern minds case in one part and not in another, the cases are written out, and parts that mind it
   * under the flag i are wrapped one by one. Larger groups with modifiers would be shorter, but V8 (of Node 24.21)
   * forgets their flags in look-arounds and repetitions, once it stops optimising expressions.
   */

  private text(node: Node & { kind: 'text' }): string {
    if (!this.mixedCase || !hasCase(node.text)) return literalSource(node.text);
    if (!node.ignoreCase) return this.minding(literalSource(node.text));
    return Array.from(node.text, (character) => {
      const forms = caseForms(character);
      return forms.length > 1 ? `[${forms.join('')}]` : literalSource(character);
    }).join('');
  }

  private set(node: Node & { kind: 'set' }): string {
    if (!this.mixedCase || !setHasCase(node.set)) return setSource(node.set, node.ignoreCase);
    if (node.ignoreCase) return setSource(withCases(node.set), true);
    return setSource(node.set, false, (source) => this.minding(source));
  }

  private reference(node: Node & { kind: 'reference' }): string {
    const source = `\\${this.written.get(node.id) ?? node.id}`;
    if (node.ignoreCase === this.wholeIgnoresCase) return `(?:${source})`;
    return node.ignoreCase ? `(?i:${source})` : this.minding(source);
  }

  private minding(source: string): string {
    return this.wholeIgnoresCase ? `(?-i:${source})` : source;
  }

  private capture(id: number, body: () => string): string {
    this.captures += 1;
    if (this.captures !== id) throw new PatternFault('a capturing group stands behind an atomic one');
    this.written.set(id, this.captures);
    return `(${body()})`;
  }

  private atomic(body: Node): string {
    if (hasOneWay(body)) return `(?:${this.choice(body)})`;
    if (this.behind) throw new PatternFault('an atomic group stands in a look-behind');
    // The look-ahead matches once and for all; the reference then takes what it matched.
    this.captures += 1;
    const number = this.captures;
    return `(?:(?=(${this.choice(body)}))\\${number})`;
  }

  private look(node: Node & { kind: 'look' }): string {
    const outer = this.behind;
    this.behind = node.behind;
    const body = this.choice(node.body);
    this.behind = outer;
    return `(?${node.behind ? '<' : ''}${node.negative ? '!' : '='}${body})`;
  }

  private repeat(node: Node & { kind: 'repeat' }): string {
    const inner = this.atom(node.body);
    const { kind } = node.body;
    const bare = kind === 'assertion' || kind === 'look' || kind === 'repeat';
    const several = kind === 'text' && [...node.body.text].length > 1;
    const body = bare || several ? `(?:${inner})` : inner;
    // JavaScript turns down an empty match of what may be left out; .NET takes it.
    if (node.min === 0 && node.max === 1 && canBeEmpty(node.body)) return node.lazy ? `(?:|${body})` : `(?:${body}|)`;
    return body + quantifier(node.min, node.max) + (node.lazy ? '?' : '');
  }
}

function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'text':
    case 'set':
      return false;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'capture':
    case 'atomic':
      return canBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    default:
      return true;
  }
}

function quantifier(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const assertionSource = {
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  start: '^',
  end: '$',
  'last-line-end': '(?=\\n?$)',
  boundary: wordBoundary,
  'no-boundary': noWordBoundary,
};

/** Can it match in one way only at any place, so that nothing could be tried again? */
function hasOneWay(node: Node): boolean {
  switch (node.kind) {
    case 'text':
    case 'set':
    case 'assertion':
    case 'look':
    case 'reference':
      return true;
    case 'sequence':
      return node.items.every(hasOneWay);
    case 'choice':
      return node.options.length > 0 && node.options.every((option) => option.kind === 'set');
    case 'capture':
    case 'atomic':
      return hasOneWay(node.body);
    case 'repeat':
      return node.min === node.max && hasOneWay(node.body);
  }
}
