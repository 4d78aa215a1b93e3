/** A guideline is proven by its own examples, and what does not come to an end is stopped and named. */
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../lib/guideline/examples.ts';
import type { StartWork, WorkAnswer } from '../../lib/messages/work.ts';
import { serveChecks, type WorkScope } from '../../lib/messages/serve-checks.ts';
import { prove } from '../../lib/session/prove.ts';
import { samplePack } from '../guideline/sample.ts';

const pack = samplePack();
const times = { rule: 60, all: 400 };

/** The Worker's own code, in this thread. */
const real: StartWork = (onAnswer) => {
  const scope: WorkScope = { postMessage: (answer) => queueMicrotask(() => onAnswer(answer)), onmessage: null };
  serveChecks(scope, { part: 'safe' });
  return { post: (data) => scope.onmessage?.({ data }), end: () => undefined };
};

/** One that says `answers` and then nothing. */
function silent(answers: readonly WorkAnswer[], dies = false) {
  let ended = 0;
  const start: StartWork = (onAnswer, onDeath) => ({
    post: () =>
      queueMicrotask(() => {
        answers.forEach(onAnswer);
        if (dies) onDeath('out of memory');
      }),
    end: () => void ended++,
  });
  return { start, ended: () => ended };
}

describe('a guideline', () => {
  it('whose rules behave is proven', async () => {
    expect(checkExamples(pack.rules)).toEqual([]);
    expect(await prove(real, pack)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['finds nothing in what it should find', { pass: [], fail: ['아무 말'] }, 'does not find “아무 말”'],
    [
      'finds something where it should be silent',
      { pass: ['케이티가 왔다.'], fail: ['케이티가 왔다.'] },
      'finds “케이티',
    ],
  ])('with a rule that %s is refused by name', async (_name, examples, words) => {
    const rules = pack.rules.map((rule) => (rule.id === 'NAM-01' ? { ...rule, examples } : rule));
    const answer = await prove(real, { ...pack, rules });
    expect(answer).toMatchObject({ error: { code: 'guideline.invalid', detail: expect.stringContaining('NAM-01') } });
    expect(answer).toMatchObject({ error: { detail: expect.stringContaining(words) } });
  });

  it('with a rule that never ends is stopped, and the rule is named', async () => {
    const { start, ended } = silent([{ kind: 'ready' }, { kind: 'running', rule: 'DOOM' }]);
    expect(await prove(start, pack, times)).toMatchObject({ error: { detail: expect.stringContaining('DOOM') } });
    expect(ended()).toBe(1);
  });

  it('whose Worker never starts, or dies, is refused', async () => {
    expect(await prove(silent([]).start, pack, times)).toMatchObject({ error: { code: 'guideline.invalid' } });
    expect(await prove(silent([], true).start, pack, times)).toMatchObject({
      error: { detail: expect.stringContaining('out of memory') },
    });
  });
});
