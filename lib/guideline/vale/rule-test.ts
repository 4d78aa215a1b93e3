/** The tests that a rule carries in its own file: a small document, and what the rule must say about it. */
import type { Fault, Field } from './fields.ts';

export interface RuleTest {
  /** Unique in its rule. */
  readonly name: string;
  readonly about?: string;
  readonly input: string;
  /** What the input is read as. */
  readonly extension: string;
  /** The whole output, one "line:column:rule:message" a line; '' asks for none at all. */
  readonly want?: string;
  /** A part of the output. */
  readonly contains?: string;
  /** What the output must not hold. */
  readonly absent: readonly string[];
}

export interface TestOutcome {
  readonly test: RuleTest;
  readonly passed: boolean;
  /** The output, one "line:column:rule:message" a line. */
  readonly got: string;
  /** Why it did not pass. */
  readonly reason?: string;
}

const keys = ['name', 'about', 'input', 'format', 'rule', 'want', 'contains', 'absent'];

/** The tests of a rule's `tests` key; what is wrong with it becomes faults. */
export function readTests(field: Field | undefined): {
  readonly tests: readonly RuleTest[];
  readonly faults: readonly Fault[];
} {
  if (!field || field.value === null) return { tests: [], faults: [] };
  const faults: Fault[] = [];
  const tests: RuleTest[] = [];
  const complain = (path: readonly (string | number)[], message: string): void => {
    faults.push({ ...field.spot(path), key: ['tests', ...path].join('.'), message });
  };
  if (!Array.isArray(field.value)) {
    complain([], 'must be a list of tests');
    return { tests, faults };
  }
  const names = new Set<string>();
  for (const [index, value] of (field.value as unknown[]).entries()) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      complain([index], 'must be a map with name, input and one of want, contains, absent');
      continue;
    }
    const map = value as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(map).find((key) => !keys.includes(key));
    const { name, about, input, format, want, contains } = map;
    const absent = typeof map['absent'] === 'string' ? [map['absent']] : (map['absent'] ?? []);
    if (unknown !== undefined) complain([index, unknown], 'is not a key of a test');
    else if (typeof name !== 'string' || name === '') complain([index], 'needs a name');
    else if (names.has(name)) complain([index, 'name'], `“${name}” stands there twice`);
    else if (typeof input !== 'string') complain([index, 'input'], 'must be text');
    else if (!isTexts(absent)) complain([index, 'absent'], 'must be a list of texts');
    else if (typeof (want ?? '') !== 'string') complain([index, 'want'], 'must be text');
    else if (typeof (contains ?? '') !== 'string') complain([index, 'contains'], 'must be text');
    else if (want === undefined && !contains && absent.length === 0) {
      complain([index], 'needs one of want, contains, absent');
    } else {
      names.add(name);
      tests.push({
        name,
        ...(typeof about === 'string' ? { about } : {}),
        input,
        extension: `.${typeof format === 'string' && format !== '' ? format.replace(/^\./u, '') : 'md'}`,
        ...(want === undefined ? {} : { want: typeof want === 'string' ? want : '' }),
        ...(typeof contains === 'string' && contains !== '' ? { contains } : {}),
        absent,
      });
    }
  }
  return { tests, faults };
}

/** Compares the output of a rule with what its test asks for. */
export function judgeTest(test: RuleTest, got: string): TestOutcome {
  if (test.want !== undefined && got.trim() !== test.want.trim()) {
    return { test, passed: false, got, reason: 'the output is another one' };
  }
  if (test.contains !== undefined && !got.includes(test.contains)) {
    return { test, passed: false, got, reason: `the output does not hold “${test.contains}”` };
  }
  const present = test.absent.find((text) => got.includes(text));
  if (present !== undefined) return { test, passed: false, got, reason: `the output holds “${present}”` };
  return { test, passed: true, got };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
