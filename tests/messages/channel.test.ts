/** The line over a real MessageChannel: values, Results, errors, deadlines and a closed end. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/base/result.ts';
import { callDeadline, openChannel } from '../../lib/messages/channel.ts';
import type { PageToSidebar } from '../../lib/messages/calls.ts';
import type { Port } from '../../lib/messages/channel.ts';

interface Ours {
  double: (data: { readonly n: number }) => number;
  refuse: (data: null) => number;
  hang: (data: null) => number;
}
interface Theirs {
  note: (data: string) => void;
}

function pair() {
  const { port1, port2 } = new MessageChannel();
  const notes: string[] = [];
  const far = openChannel<Ours, Theirs>(
    port2 as unknown as Port,
    {
      double: ({ n }) => n * 2,
      refuse: () => fail('editor.stale', 'moved'),
      hang: () => new Promise<number>(() => undefined),
    },
    ['note'],
  );
  const near = openChannel<Theirs, Ours>(port1 as unknown as Port, { note: (text) => void notes.push(text) }, [
    'double',
    'refuse',
    'hang',
  ]);
  return { near, far, notes };
}

describe('channel', () => {
  afterEach(() => void vi.useRealTimers());

  it('answers with values and with Results, both ways', async () => {
    const { near, far, notes } = pair();
    expect(await near.remote.double({ n: 21 })).toEqual(ok(42));
    expect(await near.remote.refuse(null)).toEqual(fail('editor.stale', 'moved'));
    expect((await far.remote.note('여기')).ok).toBe(true);
    expect(notes).toEqual(['여기']);
    near.close();
    far.close();
  });

  it('tells in order, and waits for no answer', async () => {
    const { port1, port2 } = new MessageChannel();
    const taken: string[] = [];
    const back: unknown[] = [];
    type Told = Pick<PageToSidebar, 'draft' | 'marksWanted' | 'focus'>;
    const far = openChannel<Told, Theirs>(
      port2 as unknown as Port,
      {
        draft: ({ revision }) => void taken.push(`draft ${revision}`),
        marksWanted: ({ revision }) => void taken.push(`marks ${revision}`),
        focus: () => void taken.push('focus'),
      },
      ['note'],
    );
    const near = openChannel<Theirs, Told>(port1 as unknown as Port, { note: () => undefined }, [
      'draft',
      'marksWanted',
      'focus',
    ]);
    port1.addEventListener('message', ({ data }) => back.push(data));
    near.remote.draft({ base: 0, revision: 1, format: 'rich', changed: [] });
    near.remote.draft({ base: 1, revision: 2, format: 'rich', changed: [] });
    near.remote.marksWanted({ revision: 2 });
    await near.remote.focus(null);
    expect(taken).toEqual(['draft 1', 'draft 2', 'marks 2', 'focus']);
    expect(back).toEqual([{ answer: 1, result: ok(null) }]);
    near.close();
    near.remote.draft({ base: 2, revision: 3, format: 'rich', changed: [] });
    far.close();
    expect(taken).toHaveLength(4);
  });

  it('answers nothing that is not on its list, not even what every object has', async () => {
    const { port1, port2 } = new MessageChannel();
    openChannel<Theirs, Theirs>(port2 as unknown as Port, { note: () => undefined }, ['note']);
    const answer = new Promise((resolve) => (port1.onmessage = (event) => resolve(event.data)));
    port1.postMessage({ ask: 1, call: 'constructor', data: null });
    expect(await answer).toEqual({ answer: 1, result: fail('channel.unknown-call', 'constructor') });
    port1.close();
    port2.close();
  });

  it('gives up at the deadline, and at once when closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { near, far } = pair();
    const late = near.remote.hang(null);
    vi.advanceTimersByTime(callDeadline + 1);
    expect(await late).toEqual(fail('channel.timeout', 'hang'));
    const waiting = near.remote.hang(null);
    near.close();
    expect(await waiting).toEqual(fail('channel.closed'));
    expect(await near.remote.double({ n: 1 })).toEqual(fail('channel.closed'));
    far.close();
  });

  it('lets garbage pass by', async () => {
    const { port1, port2 } = new MessageChannel();
    const channel = openChannel<Theirs, Ours>(port1 as unknown as Port, { note: () => undefined }, ['double']);
    for (const garbage of [null, 'ready', 7, [], { answer: 99, result: ok(1) }, { ask: 'x' }])
      port2.postMessage(garbage);
    const asked = new Promise((resolve) => (port2.onmessage = (event) => resolve(event.data)));
    void channel.remote.double({ n: 1 });
    expect(await asked).toMatchObject({ call: 'double' });
    channel.close();
    port2.close();
  });
});
