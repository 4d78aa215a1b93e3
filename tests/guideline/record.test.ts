/** The keys of a rule that are not its type's: what is taken, what is refused and why. */
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/guideline/parse.ts';
import { samplePack } from './sample.ts';

const pack = samplePack();
const index = pack.rules.findIndex(({ type }) => type === 'existence');
const rule = pack.rules[index]!;

const withKeys = (keys: Record<string, unknown>) =>
  parsePack({ ...pack, rules: pack.rules.with(index, { ...rule, ...keys } as typeof rule) });

describe('is taken', () => {
  it.each([
    { kind: 'praise' },
    { message: "Use '%s' instead of '%s'." },
    { scope: ['heading & ~heading.h1', 'raw'] },
    { limit: 3 },
    { action: { name: 'replace', params: ['a', 'b'] } },
    { severity: 'error', examples: { pass: [], fail: [] } },
    { link: 'https://example.com/style#names' },
    { valid: { from: '2026-02-28', until: '2026-02-28' } },
    { valid: { until: '2028-02-29' } },
    { outlets: ['official', 'personal'] },
    { unsafe: true },
    { id: '회사.이름-1' },
  ])('%j', (keys) => {
    const parsed = withKeys(keys);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.value.rules[index]).toMatchObject(keys);
    expect(parsed.ok && parsePack(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
  });

  it('an action without parameters', () => {
    const parsed = withKeys({ action: { name: 'remove' } });
    expect(parsed.ok && parsed.value.rules[index]?.action).toEqual({ name: 'remove', params: [] });
  });

  it('a question, whose kind goes without saying', () => {
    const parsed = withKeys({ type: 'question', options: {} });
    expect(parsed.ok && parsed.value.rules[index]?.kind).toBe('question');
  });

  it('a vocabulary', () => {
    expect(parsePack({ ...pack, vocabulary: ['Kubernetes', '(?i)wi-?fi'] })).toMatchObject({
      value: { vocabulary: ['Kubernetes', '(?i)wi-?fi'] },
    });
  });
});

describe('is refused', () => {
  it.each([
    [{ kind: 'joke' }, 'kind: must be point, question or praise'],
    [{ severity: 'must' }, 'severity: must be suggestion, warning or error'],
    [{ scope: [] }, 'scope: must not be empty'],
    [{ scope: 'raw' }, 'scope: must be a list of scopes'],
    [{ unsafe: false }, 'unsafe: must be true'],
    [{ limit: -1 }, 'limit: must be 0 or more'],
    [{ limit: 1.5 }, 'limit: must be a whole number'],
    [{ action: { name: 'delete' } }, 'action.name: must be replace, remove, edit, convert or suggest'],
    [{ action: { name: 'remove', parameters: [] } }, 'action.parameters: is not a known key'],
    [{ link: 'javascript:alert(1)' }, 'link: must be a web address'],
    [{ valid: {} }, 'valid: needs from or until'],
    [{ valid: { from: '2026-1-1' } }, 'valid.from: must be a day like 2026-01-31'],
    [{ valid: { from: '2026-02-29' } }, 'valid.from: is no day of the calendar'],
    [{ valid: { from: '2026-05-02', until: '2026-05-01' } }, 'valid: ends before it begins'],
    [{ outlets: [] }, 'outlets: must not be empty'],
    [{ id: 'a|b' }, 'id: must be letters, digits, dots and hyphens'],
    [{ examples: { pass: [], fail: [] } }, 'examples.fail: needs one that fires'],
    [{ type: 'question', options: {}, kind: 'praise' }, 'kind: must be question'],
  ])('%j', (keys, problem) => {
    const parsed = withKeys(keys);
    const id = (keys as { id?: string }).id ?? rule.id;
    expect(parsed.ok ? 'taken' : parsed.error.detail).toBe(`rules[${index}] ${id} ${problem}`);
  });
});
