/** One draft being guided: takes what the page says, has it checked, and carries out what the writer asks for. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fail, type Result } from '../base/result.ts';
import type { Asset } from '../brand/asset.ts';
import { applyPatch, emptyDraft, type Draft, type DraftPatch } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import type { Mark, PageHello, PageToSidebar, SidebarToPage } from '../messages/calls.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { makeDismissal, withoutDismissed } from './dismissals.ts';
import { blockOrder, comparePlaces, groupFindings } from './groups.ts';
import { insertedBy, insertElsewhere, type LowerRungs } from './ladder.ts';
import type { Checker, Choices, FindingGroup, SessionActions, SessionState } from './state.ts';

/** The page as the session calls it: every call of `SidebarToPage`, answered with a Result. */
export type PageCalls = {
  readonly [Name in keyof SidebarToPage]: (
    data: Parameters<SidebarToPage[Name]>[0],
  ) => Promise<Result<ReturnType<SidebarToPage[Name]>>>;
};

/** What a session needs from the outside world. */
export interface SessionDeps extends LowerRungs {
  readonly checker: Checker;
  /** ms since the epoch. */
  now(): number;
  /** What the writer chose before; missing ones take their defaults (open, right, ko, system). */
  readonly choices?: Partial<Choices>;
  /** The writer chose something for the sidebar itself. */
  onChoice(change: Partial<Choices>): void;
}

export interface Session {
  readonly store: StoreApi<SessionState & SessionActions>;
  /** What the page may call. */
  readonly handlers: PageToSidebar;
  /** The line to the page is up. */
  link(page: PageCalls): void;
  /** The line is gone for good (the extension was reloaded): status `left` with problem `channel.closed`. */
  unlink(): void;
  /** A new guideline: checked against at once. */
  setPack(pack: Pack): void;
  /** The newest record in storage was refused; the last good pack stays in use. */
  setPackProblem(text: string | undefined): void;
  /** Choices that were made elsewhere (another tab, the options page); `onChoice` is not called. */
  setChoices(change: Partial<Choices>): void;
  stop(): void;
}

interface FixStep {
  /** How many undo steps the editor holds for it. */
  readonly count: number;
  /** Revision of the draft after the fix. */
  readonly revision: number;
}

export function createSession(deps: SessionDeps): Session {
  let page: PageCalls | undefined;
  let findings: readonly Finding[] = [];
  let running = false;
  let waitingAgain = false;
  let hasDraft = false;
  /** Rises when the editor goes away: an answer about the editor before means nothing to the next one. */
  let sitting = 0;
  /** The writer closed every card by hand: no card opens by itself until one is opened again. */
  let allClosed = false;
  let steps: FixStep[] = [];
  let settled: { readonly revision: number; readonly resolve: () => void }[] = [];
  const busy = new Set<string>();

  const store = createStore<SessionState & SessionActions>()(() => ({
    status: 'waiting',
    pictures: false,
    draft: emptyDraft,
    checkedDraft: emptyDraft,
    groups: [],
    dismissed: [],
    openPlace: 0,
    focusAsked: 0,
    cut: false,
    checks: 0,
    open: true,
    side: 'right',
    language: 'ko',
    theme: 'system',
    ...deps.choices,
    ...actions(),
  }));
  const get = store.getState;
  const set = store.setState;

  async function call<T>(run: (page: PageCalls) => Promise<Result<T>>): Promise<Result<T>> {
    return page ? run(page) : fail('channel.closed');
  }

  function check(): void {
    const { pack, draft } = get();
    if (!pack || !hasDraft) return;
    if (running) {
      waitingAgain = true;
      return;
    }
    running = true;
    set({ status: 'checking' });
    const begun = sitting;
    void deps.checker.check(draft, pack).then((answer) => finish(draft, pack, answer, begun));
  }

  function finish(draft: Draft, pack: Pack, answer: Result<readonly Finding[]>, begun: number): void {
    running = false;
    const again = waitingAgain;
    waitingAgain = false;
    const meant = hasDraft && begun === sitting && get().pack === pack;
    if (meant) {
      findings = answer.ok ? answer.value : [];
      const checks = get().checks + 1;
      const checked = { checks, checkedAt: deps.now(), checkedDraft: draft, cut: draft.cut === true };
      set(
        answer.ok
          ? { ...checked, status: again ? 'checking' : 'checked', problem: undefined }
          : { ...checked, status: again ? 'checking' : 'failed', problem: answer.error.code },
      );
      arrange();
    }
    if (again || (!meant && hasDraft)) check();
    if (meant) settle(draft.revision);
  }

  /** Cards, the open one among them, and the marks in the draft, out of the findings and what was dismissed. */
  function arrange(): void {
    const { pack, checkedDraft, dismissed, groups: before, openKey, openPlace } = get();
    if (!pack) return;
    const shown = withoutDismissed(findings, dismissed, checkedDraft);
    const groups = groupFindings(shown, pack, checkedDraft);
    const open = nextOpen(before, groups, openKey);
    const places = groups.find((group) => group.key === open)?.findings.length ?? 0;
    set({ groups, openKey: open, openPlace: open === openKey ? Math.max(0, Math.min(openPlace, places - 1)) : 0 });
    sendMarks(groups);
  }

  function nextOpen(
    before: readonly FindingGroup[],
    groups: readonly FindingGroup[],
    openKey: string | undefined,
  ): string | undefined {
    if (allClosed || groups.length === 0) return undefined;
    if (openKey !== undefined && groups.some((group) => group.key === openKey)) return openKey;
    const index = before.findIndex((group) => group.key === openKey);
    return groups[Math.min(Math.max(index, 0), groups.length - 1)]?.key;
  }

  function sendMarks(groups: readonly FindingGroup[]): void {
    const marks: Mark[] = groups.flatMap((group) =>
      group.findings.flatMap((finding) =>
        finding.place ? [{ findingId: finding.id, level: finding.level, ...finding.place }] : [],
      ),
    );
    const revision = get().checkedDraft.revision;
    void call((line) => line.marks({ revision, marks }));
  }

  /** Resolves when a check of `revision` or later has finished, or none will come any more. */
  function checkedSince(revision: number): Promise<void> {
    if (get().checkedDraft.revision >= revision || !hasDraft || !get().pack) return Promise.resolve();
    return new Promise((resolve) => settled.push({ revision, resolve }));
  }

  function settle(revision: number): void {
    const due = settled.filter((waiter) => waiter.revision <= revision);
    settled = settled.filter((waiter) => waiter.revision > revision);
    for (const waiter of due) waiter.resolve();
  }

  function groupOf(key: string): FindingGroup | undefined {
    return get().groups.find((group) => group.key === key);
  }

  /** One replacement in the draft; says what went wrong in the notice. Returns the revision after it. */
  async function applyFix(key: string, finding: Finding, fix: Fix): Promise<number | undefined> {
    const place = finding.place;
    const answer: Result<{ readonly revision: number }> = place
      ? await call((line) =>
          line.apply({
            revision: get().checkedDraft.revision,
            blockId: place.blockId,
            span: fix.span,
            quote: fix.quote,
            text: fix.text,
          }),
        )
      : fail('editor.unsupported');
    if (!answer.ok) {
      set({ notice: { kind: 'fix-failed', groupKey: key, code: answer.error.code, text: fix.text } });
      return undefined;
    }
    const { revision } = answer.value;
    // Out of the list at once: a second press before the next check must not reach another place with the same words.
    if (get().checkedDraft.revision < revision) findings = findings.filter((other) => other.id !== finding.id);
    return revision;
  }

  function leave(): void {
    hasDraft = false;
    sitting++;
    findings = [];
    steps = [];
    set({
      status: 'left',
      problem: undefined,
      draft: emptyDraft,
      checkedDraft: emptyDraft,
      groups: [],
      openKey: undefined,
      openPlace: 0,
      notice: undefined,
      cut: false,
    });
    settle(Number.POSITIVE_INFINITY);
  }

  function sendFrame(): void {
    const { open, side } = get();
    void call((line) => line.frame({ open, side }));
  }

  function choose(change: Partial<Choices>): void {
    set(change);
    deps.onChoice(change);
    if (change.open !== undefined || change.side !== undefined) sendFrame();
  }

  function actions(): SessionActions {
    return {
      openCard(key) {
        allClosed = key === undefined;
        set({ openKey: key, openPlace: 0 });
      },
      async fix(key, options = {}) {
        const finding = groupOf(key)?.findings[options.finding ?? 0];
        const fix = finding?.fixes[options.choice ?? 0];
        if (!finding || !fix || busy.has(key)) return;
        busy.add(key);
        const revision = await applyFix(key, finding, fix);
        busy.delete(key);
        if (revision === undefined) return;
        steps.push({ count: 1, revision });
        set({ notice: { kind: 'fixed', groupKey: key, text: fix.text } });
        arrange();
      },
      async fixAll(key) {
        if (busy.has(key)) return;
        busy.add(key);
        let last: Finding | undefined;
        let text = '';
        let count = 0;
        let revision = 0;
        for (;;) {
          const order = blockOrder(get().checkedDraft.blocks);
          const before = last;
          const finding = groupOf(key)?.findings.findLast(
            (candidate) => candidate.fixes.length > 0 && (!before || comparePlaces(candidate, before, order) < 0),
          );
          const fix = finding?.fixes[0];
          if (!finding || !fix) break;
          const after = await applyFix(key, finding, fix);
          if (after === undefined) break;
          last = finding;
          text = fix.text;
          revision = after;
          count++;
          arrange();
          await checkedSince(after);
        }
        busy.delete(key);
        if (count === 0) return;
        steps.push({ count, revision });
        if (get().notice?.kind !== 'fix-failed') set({ notice: { kind: 'fixed', groupKey: key, text, count } });
      },
      async undo() {
        const step = steps.pop();
        if (!step) return;
        // After further typing the editor's newest steps are the writer's own: take back one, never a whole row.
        const times = get().draft.revision <= step.revision ? step.count : 1;
        for (let time = 0; time < times; time++) {
          const answer = await call((line) => line.undo(null));
          if (!answer.ok) return set({ notice: { kind: 'undo-failed', code: answer.error.code } });
        }
        set({ notice: { kind: 'undone' } });
      },
      async show(key, index) {
        const group = groupOf(key);
        const chosen = index ?? (get().openKey === key ? get().openPlace : 0);
        const place = group?.findings[chosen]?.place;
        if (!place) return;
        if (get().openKey === key) set({ openPlace: chosen });
        await call((line) => line.show({ revision: get().checkedDraft.revision, ...place }));
      },
      dismiss(key, scope, reason) {
        const group = groupOf(key);
        const finding = group?.findings[get().openKey === key ? get().openPlace : 0] ?? group?.findings[0];
        if (!group || !finding) return;
        const dismissal = makeDismissal(group, finding, scope, get().checkedDraft, reason);
        set({ dismissed: [...get().dismissed.filter((other) => other.key !== dismissal.key), dismissal] });
        arrange();
      },
      restore(key) {
        set({ dismissed: get().dismissed.filter((dismissal) => dismissal.key !== key) });
        arrange();
      },
      async insert(asset, snippet) {
        const tryEditor = snippet.kind === 'text' || get().pictures;
        const byEditor = tryEditor ? await call((line) => line.insert(snippet)) : fail('editor.unsupported');
        set({ notice: byEditor.ok ? insertedBy(asset, 'editor') : await insertElsewhere(asset, snippet, deps) });
      },
      async copy(text) {
        const answer = await deps.writeClipboard(text);
        set({ notice: answer.ok ? { kind: 'copied' } : { kind: 'copy-failed', text } });
      },
      setOpen: (open) => choose({ open }),
      setSide: (side) => choose({ side }),
      setLanguage: (language) => choose({ language }),
      setTheme: (theme) => choose({ theme }),
      checkAgain: () => check(),
      focusEditor: () => void call((line) => line.focusEditor(null)),
      closeNotice: () => set({ notice: undefined }),
    };
  }

  const handlers: PageToSidebar = {
    hello({ platform, host, pictures, open }: PageHello) {
      set({ platform, host, pictures, open });
    },
    draft(patch: DraftPatch) {
      const draft = applyPatch(hasDraft ? get().draft : emptyDraft, patch);
      if (!draft) return 'need-full';
      hasDraft = true;
      set({ draft });
      check();
      return 'taken';
    },
    left: () => leave(),
    markPressed({ findingId }) {
      const group = get().groups.find((candidate) => candidate.findings.some((finding) => finding.id === findingId));
      if (!group) return;
      allClosed = false;
      set({ openKey: group.key, openPlace: group.findings.findIndex((finding) => finding.id === findingId) });
    },
    focus() {
      choose({ open: true });
      set({ focusAsked: get().focusAsked + 1 });
    },
  };

  return {
    store,
    handlers,
    link(line) {
      page = line;
      if (get().problem === 'channel.closed') set({ status: 'waiting', problem: undefined });
      sendFrame();
    },
    unlink() {
      page = undefined;
      leave();
      set({ problem: 'channel.closed' });
    },
    setPack(pack) {
      const known = new Set(pack.rules.map((rule) => rule.id));
      const dismissed = get().dismissed.filter((dismissal) => known.has(dismissal.group.rule.id));
      set({ pack, packProblem: undefined, dismissed });
      check();
    },
    setPackProblem: (packProblem) => set({ packProblem }),
    setChoices(change) {
      set(change);
      if (change.open !== undefined || change.side !== undefined) sendFrame();
    },
    stop() {
      page = undefined;
      settle(Number.POSITIVE_INFINITY);
      deps.checker.stop();
    },
  };
}
