/** Carrying out fixes: one, all of a card, and taking the last one back. */
import { fail, ok, type Result } from '../base/result.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { groupOf, lastFixable } from './groups.ts';
import { wholeWords } from './guided.ts';
import type { LowerRungs, PageCalls, SessionActions, SessionState } from './state.ts';

interface FixStep {
  /** How many undo steps the editor holds for it. */
  readonly count: number;
  /** Revision of the draft after the fix. */
  readonly revision: number;
}

export interface FixingDeps extends Pick<LowerRungs, 'writeClipboard'> {
  state(): SessionState;
  set(change: Partial<SessionState>): void;
  call<T>(run: (page: PageCalls) => Promise<Result<T>>): Promise<Result<T>>;
  /** The finding leaves the list before the next check does it. */
  dropFinding(id: string): void;
  arrange(): void;
  checkedSince(revision: number): Promise<void>;
}

export interface Fixing {
  readonly actions: Pick<SessionActions, 'fix' | 'fixAll' | 'undo'>;
  /** The editor went away: nothing of it can be undone any more. */
  forget(): void;
}

export function createFixing(deps: FixingDeps): Fixing {
  const { state } = deps;
  let steps: FixStep[] = [];
  const busy = new Set<string>();

  /** One replacement in the draft; says what went wrong in the notice. Returns the revision after it. */
  async function applyFix(key: string, finding: Finding, fix: Fix): Promise<number | undefined> {
    const place = finding.place;
    const answer: Result<{ readonly revision: number }> = place
      ? await deps.call((line) =>
          line.apply({
            revision: state().checkedDraft.revision,
            blockId: place.blockId,
            span: fix.span,
            quote: fix.quote,
            text: fix.text,
          }),
        )
      : fail('editor.unsupported');
    if (!answer.ok && answer.error.code === 'editor.guided' && place) {
      await guide(key, place.blockId, fix);
      return undefined;
    }
    if (!answer.ok) {
      const { code } = answer.error;
      // What may not be written to is not tried in another way: the words are put where the writer can take them from.
      const copied = code === 'editor.read-only' && (await deps.writeClipboard(fix.text)).ok;
      deps.set({ notice: { kind: 'fix-failed', groupKey: key, code, text: fix.text, ...(copied ? { copied } : {}) } });
      return undefined;
    }
    const { revision } = answer.value;
    // Out of the list at once: a second press before the next check must not reach another place with the same words.
    if (state().checkedDraft.revision < revision) deps.dropFinding(finding.id);
    return revision;
  }

  /** The editor takes no fix: the place is lit, the words are copied, and the notice says what is left to do. */
  async function guide(key: string, blockId: string, fix: Fix): Promise<void> {
    const { checkedDraft } = state();
    const block = checkedDraft.blocks.find(({ id }) => id === blockId);
    const { span, quote, text } = wholeWords(block?.text ?? '', fix);
    const lit = await deps.call((line) => line.guide({ revision: checkedDraft.revision, blockId, span, quote }));
    const done = lit.ok && text !== '' ? await deps.writeClipboard(text) : lit.ok ? ok(null) : lit;
    deps.set({
      notice: done.ok
        ? { kind: 'guided', groupKey: key, quote, text }
        : { kind: 'fix-failed', groupKey: key, code: done.error.code, text },
    });
  }

  return {
    actions: {
      async fix(key, options = {}) {
        const finding = groupOf(state(), key)?.findings[options.finding ?? 0];
        const fix = finding?.fixes[options.choice ?? 0];
        if (!finding || !fix || busy.has(key)) return;
        busy.add(key);
        deps.set({ notice: undefined });
        const revision = await applyFix(key, finding, fix);
        busy.delete(key);
        if (revision === undefined) return;
        steps.push({ count: 1, revision });
        deps.set({ notice: { kind: 'fixed', groupKey: key, text: fix.text } });
        deps.arrange();
      },
      async fixAll(key) {
        if (busy.has(key)) return;
        busy.add(key);
        deps.set({ notice: undefined });
        let last: Finding | undefined;
        let text = '';
        let count = 0;
        let revision = 0;
        for (;;) {
          const finding = lastFixable(groupOf(state(), key), last, state().checkedDraft);
          const fix = finding?.fixes[0];
          if (!finding || !fix) break;
          const after = await applyFix(key, finding, fix);
          if (after === undefined) break;
          last = finding;
          text = fix.text;
          revision = after;
          count++;
          deps.arrange();
          await deps.checkedSince(after);
        }
        busy.delete(key);
        if (count === 0) return;
        steps.push({ count, revision });
        if (state().notice?.kind !== 'fix-failed') deps.set({ notice: { kind: 'fixed', groupKey: key, text, count } });
      },
      async undo() {
        const step = steps.pop();
        if (!step) return;
        // After further typing the editor's newest steps are the writer's own: take back one, never a whole row.
        const times = state().draft.revision <= step.revision ? step.count : 1;
        for (let time = 0; time < times; time++) {
          const answer = await deps.call((line) => line.undo(null));
          if (!answer.ok) return deps.set({ notice: { kind: 'undo-failed', code: answer.error.code } });
        }
        deps.set({ notice: { kind: 'undone' } });
      },
    },
    forget() {
      steps = [];
    },
  };
}
