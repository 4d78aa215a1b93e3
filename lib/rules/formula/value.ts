/** Values of a formula and what operators do with them: whole numbers and fractions are kept apart, as in Vale. */

/** bigint: a whole number, whose division drops the rest; undefined: there is no answer (a division by 0 …). */
export type Value = bigint | number | boolean | undefined;

export type Operator = (left: Value, right: Value) => Value;

function arithmetic(
  whole: (left: bigint, right: bigint) => Value,
  fraction: (left: number, right: number) => Value,
): Operator {
  return (left, right) => {
    if (typeof left === 'bigint' && typeof right === 'bigint') return small(whole(left, right));
    const [one, other] = [toNumber(left), toNumber(right)];
    return one === undefined || other === undefined ? undefined : fraction(one, other);
  };
}

function comparison(holds: (left: number | bigint, right: number | bigint) => boolean): Operator {
  return (left, right) => {
    if (!isNumeric(left) || !isNumeric(right)) return undefined;
    return holds(left, right);
  };
}

/** By how tightly they bind, loosest first; those of one row go left to right. */
export const operators: readonly ReadonlyMap<string, Operator>[] = [
  new Map([['||', (left: Value, right: Value) => (isTrue(left) ? left : right)]]),
  new Map([['&&', (left: Value, right: Value) => (isTrue(left) ? right : left)]]),
  new Map<string, Operator>([
    // A whole number never equals a fraction in Vale; a metric's result is always a fraction.
    ['==', (left, right) => (left === undefined || right === undefined ? undefined : left === right)],
    ['!=', (left, right) => (left === undefined || right === undefined ? undefined : left !== right)],
    ['<=', comparison((left, right) => left <= right)],
    ['>=', comparison((left, right) => left >= right)],
    ['<', comparison((left, right) => left < right)],
    ['>', comparison((left, right) => left > right)],
  ]),
  new Map<string, Operator>([
    [
      '+',
      arithmetic(
        (left, right) => left + right,
        (left, right) => left + right,
      ),
    ],
    [
      '-',
      arithmetic(
        (left, right) => left - right,
        (left, right) => left - right,
      ),
    ],
  ]),
  new Map<string, Operator>([
    [
      '*',
      arithmetic(
        (left, right) => left * right,
        (left, right) => left * right,
      ),
    ],
    [
      '/',
      arithmetic(
        (left, right) => (right === 0n ? undefined : left / right),
        (left, right) => left / right,
      ),
    ],
    [
      '%',
      arithmetic(
        (left, right) => (right === 0n ? undefined : left % right),
        (left, right) => left % right,
      ),
    ],
  ]),
];

export const power: Operator = (left, right) => {
  const [base, exponent] = [toNumber(left), toNumber(right)];
  return base === undefined || exponent === undefined ? undefined : base ** exponent;
};

/** Functions and numbers of `math`, with how many arguments they take. */
export const functions: ReadonlyMap<string, { readonly count: number; call(...numbers: number[]): number }> = new Map(
  Object.entries({
    abs: { count: 1, call: Math.abs },
    acos: { count: 1, call: Math.acos },
    asin: { count: 1, call: Math.asin },
    atan: { count: 1, call: Math.atan },
    atan2: { count: 2, call: Math.atan2 },
    cbrt: { count: 1, call: Math.cbrt },
    ceil: { count: 1, call: Math.ceil },
    cos: { count: 1, call: Math.cos },
    dim: { count: 2, call: (left: number, right: number) => Math.max(left - right, 0) },
    exp: { count: 1, call: Math.exp },
    exp2: { count: 1, call: (exponent: number) => 2 ** exponent },
    expm1: { count: 1, call: Math.expm1 },
    floor: { count: 1, call: Math.floor },
    hypot: { count: 2, call: Math.hypot },
    log: { count: 1, call: Math.log },
    log10: { count: 1, call: Math.log10 },
    log1p: { count: 1, call: Math.log1p },
    log2: { count: 1, call: Math.log2 },
    max: { count: 2, call: Math.max },
    min: { count: 2, call: Math.min },
    mod: { count: 2, call: (left: number, right: number) => left % right },
    pow: { count: 2, call: (base: number, exponent: number) => base ** exponent },
    pow10: { count: 1, call: (exponent: number) => 10 ** Math.trunc(exponent) },
    sin: { count: 1, call: Math.sin },
    sqrt: { count: 1, call: Math.sqrt },
    tan: { count: 1, call: Math.tan },
    trunc: { count: 1, call: Math.trunc },
  }),
);

export const constants: ReadonlyMap<string, number> = new Map(
  Object.entries({
    e: Math.E,
    ln10: Math.LN10,
    ln2: Math.LN2,
    phi: (1 + Math.sqrt(5)) / 2,
    pi: Math.PI,
    sqrt2: Math.SQRT2,
  }),
);

export function toNumber(value: Value): number | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

export function negated(value: Value): Value {
  return isNumeric(value) ? -value : undefined;
}

/** What a condition takes for yes. */
export function isTrue(value: Value): boolean {
  if (typeof value === 'number') return !Number.isNaN(value);
  return typeof value === 'bigint' ? value !== 0n : value === true;
}

/** A number with so many digits after the point; halves go to the even digit, as in Go. */
export function fixed(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  // Only a fraction of this form is a half exactly.
  const half = value * 2 ** (digits + 1);
  if (!Number.isInteger(half) || Math.abs(half) % 2 !== 1) return rounded;
  const away = /[13579]$/u.test(rounded);
  return away ? (value - Math.sign(value) * 10 ** -digits * 0.75).toFixed(digits) : rounded;
}

function isNumeric(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function small(value: Value): Value {
  return typeof value === 'bigint' ? BigInt.asIntN(64, value) : value;
}
