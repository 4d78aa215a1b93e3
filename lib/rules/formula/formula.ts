/** Reads and evaluates the arithmetic of metric rules, in the language that Vale's styles write it in. */
import { constants, functions, isTrue, negated, operators, power, type Value } from './value.ts';

export type Variables = Readonly<Record<string, number>>;

export interface Formula {
  /** The names of variables in it. */
  readonly names: ReadonlySet<string>;
  /** The answer; undefined where there is none. Never throws. A variable that is not given is 0. */
  evaluate(variables: Variables): Value;
}

export type ReadFormula =
  { readonly ok: true; readonly value: Formula } | { readonly ok: false; readonly message: string };

/** The most signs of a formula; nesting is bounded with it. */
export const longestFormula = 1000;

/**
 * Reads one expression: numbers, variables, + - * / % **, comparisons, && || !, a ? b : c, brackets, math.sqrt(…) and
 * its like, int(…), float(…). The message says what is wrong and where, in plain words.
 */
export function readFormula(source: string): ReadFormula {
  if (source.length > longestFormula) return { ok: false, message: `is longer than ${longestFormula} characters` };
  const tokens = tokensOf(source);
  const reader = new Reader(tokens);
  const node = reader.expression();
  if (node && reader.next === undefined) {
    return { ok: true, value: { names: reader.names, evaluate: (variables) => node(variables) } };
  }
  return { ok: false, message: reader.problem ?? unexpected(reader.next) };
}

type Node = (variables: Variables) => Value;

const tokenSource =
  /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([A-Za-z_][\w.]*)|(\*\*|[<>=!]=|&&|\|\||\S))/giuy;

function tokensOf(source: string): readonly string[] {
  return [...source.trimEnd().matchAll(tokenSource)].map((match) => match[0].trim());
}

function unexpected(token: string | undefined): string {
  return token === undefined ? 'ends too early' : `“${token}” is not expected here`;
}

class Reader {
  readonly names = new Set<string>();
  /** The first thing that is wrong. */
  problem: string | undefined;
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  expression(): Node | undefined {
    const condition = this.#row(0);
    if (!condition || !this.#take('?')) return condition;
    const yes = this.expression();
    if (!yes || !this.#expect(':')) return undefined;
    const no = this.expression();
    return no && ((variables) => (isTrue(condition(variables)) ? yes(variables) : no(variables)));
  }

  #row(at: number): Node | undefined {
    const row = operators[at];
    if (!row) return this.#unary();
    let left = this.#row(at + 1);
    while (left) {
      const operator = row.get(this.next ?? '');
      if (!operator) return left;
      this.#at++;
      const [before, right]: readonly [Node, Node | undefined] = [left, this.#row(at + 1)];
      left = right && ((variables) => operator(before(variables), right(variables)));
    }
    return undefined;
  }

  #unary(): Node | undefined {
    if (this.#take('-')) {
      const node = this.#unary();
      return node && ((variables) => negated(node(variables)));
    }
    if (this.#take('+')) return this.#unary();
    if (this.#take('!')) {
      const node = this.#unary();
      return node && ((variables) => !isTrue(node(variables)));
    }
    const base = this.#operand();
    if (!base || !this.#take('**')) return base;
    const exponent = this.#unary();
    return exponent && ((variables) => power(base(variables), exponent(variables)));
  }

  #operand(): Node | undefined {
    const token = this.next;
    if (this.#take('(')) {
      const node = this.expression();
      return node && this.#expect(')') ? node : undefined;
    }
    if (token === undefined || !/^[\w.]/u.test(token)) return this.#fail(unexpected(token));
    this.#at++;
    if (/^[\d.]/u.test(token)) {
      const value = /^\d+$/u.test(token) ? BigInt.asIntN(64, BigInt(token)) : Number(token);
      return () => value;
    }
    if (token === 'true' || token === 'false') return () => token === 'true';
    if (this.next === '(') return this.#call(token);
    if (!token.startsWith('math.')) return this.#variable(token);
    const constant = constants.get(token.slice(5));
    return constant === undefined ? this.#fail(`“${token}” is not known`) : () => constant;
  }

  #variable(token: string): Node | undefined {
    const name = token.replaceAll('.', '_');
    this.names.add(name);
    return (variables) => (Object.hasOwn(variables, name) ? variables[name] : 0);
  }

  #call(token: string): Node | undefined {
    const known = token.startsWith('math.') ? functions.get(token.slice(5)) : conversions.get(token);
    if (!known) return this.#fail(`“${token}” is no known function`);
    const parameters = this.#parameters();
    if (!parameters) return undefined;
    if (parameters.length !== known.count)
      return this.#fail(`“${token}” takes ${known.count}, not ${parameters.length}`);
    return (variables) => {
      const values = parameters.map((parameter) => parameter(variables));
      if (values.some((value) => typeof value !== 'number' && typeof value !== 'bigint')) return undefined;
      return known.call(...values.map(Number));
    };
  }

  #parameters(): readonly Node[] | undefined {
    this.#at++;
    const parameters: Node[] = [];
    if (this.#take(')')) return parameters;
    do {
      const node = this.expression();
      if (!node) return undefined;
      parameters.push(node);
    } while (this.#take(','));
    return this.#expect(')') ? parameters : undefined;
  }

  #take(token: string): boolean {
    if (this.next !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: string): boolean {
    if (this.#take(token)) return true;
    this.#fail(this.next === undefined ? `“${token}” is missing at its end` : unexpected(this.next));
    return false;
  }

  #fail(problem: string): undefined {
    this.problem ??= problem;
    return undefined;
  }
}

const conversions = new Map<string, { readonly count: number; call(...numbers: number[]): Value }>([
  ['int', { count: 1, call: (value) => (Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined) }],
  ['float', { count: 1, call: Number }],
]);
