/** One draft being guided: takes what the page says, has it checked, and carries out what the writer asks for. */
import { createStore } from 'zustand/vanilla';
import { fail, type Result } from '../base/result.ts';
import { applyPatch, emptyDraft, type DraftPatch } from '../draft/draft.ts';
import type { PageHello, PageToSidebar } from '../messages/calls.ts';
import type { Handlers } from '../messages/channel.ts';
import type { Finding } from '../rules/rule.ts';
import { createCheckLoop } from './check-loop.ts';
import { makeDismissal, withoutDismissed } from './dismissals.ts';
import { createFixing } from './fixing.ts';
import { countLevels, groupFindings, groupOf, keepOpenInPlace, marksOf, nextOpenKey } from './groups.ts';
import { insertedBy, insertElsewhere } from './ladder.ts';
import { createMarksSent } from './marks-sent.ts';
import type { Choices, PageCalls, SessionActions, SessionState } from './state.ts';
import type { Session, SessionDeps } from './state.ts';

export type { PageCalls, Session, SessionDeps };

export function createSession(deps: SessionDeps): Session {
  let page: PageCalls | undefined;
  let findings: readonly Finding[] = [];
  let hasDraft = false;
  /** Rises when the editor goes away: an answer about the editor before means nothing to the next one. */
  let sitting = 0;
  /** The writer closed every card by hand: no card opens by itself until one is opened again. */
  let allClosed = false;
  const marksSent = createMarksSent();

  const fixing = createFixing({
    state: () => store.getState(),
    set: (change) => store.setState(change),
    call,
    dropFinding(id) {
      findings = findings.filter((other) => other.id !== id);
    },
    arrange,
    checkedSince,
    writeClipboard: (data) => deps.writeClipboard(data),
  });

  const store = createStore<SessionState & SessionActions>()(() => ({
    status: 'waiting',
    pictures: false,
    guided: [],
    draft: emptyDraft,
    checkedDraft: emptyDraft,
    groups: [],
    dismissed: [],
    openPlace: 0,
    focusAsked: 0,
    cut: false,
    setAside: [],
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

  const loop = createCheckLoop({
    checker: deps.checker,
    subject() {
      const { draft, pack } = get();
      return hasDraft && pack ? { draft, pack, sitting } : undefined;
    },
    onBegin: () => set({ status: 'checking' }),
    onAnswer(draft, answer, again) {
      findings = answer.ok ? answer.value.findings : [];
      set({
        status: again ? 'checking' : answer.ok ? 'checked' : 'failed',
        problem: answer.ok ? undefined : answer.error.code,
        checks: get().checks + 1,
        checkedAt: deps.now(),
        checkedDraft: draft,
        cut: draft.cut === true,
        setAside: answer.ok ? answer.value.setAside : [],
      });
      arrange();
      set({ lastCounts: answer.ok ? countLevels(get().groups) : undefined });
    },
  });

  /** Cards, the open one among them, and the marks in the draft, out of the findings and what was dismissed. */
  function arrange(): void {
    const { pack, checkedDraft, dismissed, groups: before, openKey, openPlace } = get();
    if (!pack) return;
    const shown = withoutDismissed(findings, dismissed, checkedDraft);
    const groups = keepOpenInPlace(groupFindings(shown, pack, checkedDraft), before, openKey);
    const open = allClosed ? undefined : nextOpenKey(before, groups, openKey);
    const places = groups.find((group) => group.key === open)?.findings.length ?? 0;
    set({ groups, openKey: open, openPlace: open === openKey ? Math.max(0, Math.min(openPlace, places - 1)) : 0 });
    sendMarks();
  }

  function sendMarks(): void {
    const { checkedDraft, groups } = get();
    const change = page && marksSent.next(checkedDraft.revision, marksOf(groups));
    if (change) page?.marks(change);
  }

  /** Resolves when the draft of `revision` has been checked, or will not be. */
  async function checkedSince(revision: number): Promise<void> {
    if (get().checkedDraft.revision < revision && hasDraft && get().pack) await loop.answered(revision);
  }

  function leave(): void {
    hasDraft = false;
    sitting++;
    findings = [];
    fixing.forget();
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
      setAside: [],
      lastCounts: undefined,
    });
    loop.release();
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
      ...fixing.actions,
      async show(key, index) {
        const group = groupOf(get(), key);
        const chosen = index ?? (get().openKey === key ? get().openPlace : 0);
        const place = group?.findings[chosen]?.place;
        if (!place) return;
        if (get().openKey === key) set({ openPlace: chosen });
        await call((line) => line.show({ revision: get().checkedDraft.revision, ...place }));
      },
      dismiss(key, scope, reason) {
        const group = groupOf(get(), key);
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
      checkAgain: () => loop.check(),
      focusEditor: () => void call((line) => line.focusEditor(null)),
      lookForGuideline: async () => deps.lookForGuideline?.(),
      closeNotice: () => set({ notice: undefined }),
    };
  }

  const handlers: Handlers<PageToSidebar> = {
    hello({ platform, host, pictures, guided, open }: PageHello) {
      marksSent.forget();
      set({
        platform,
        pictures,
        guided,
        ...(host === undefined ? {} : { host }),
        ...(open === undefined ? {} : { open }),
      });
    },
    draft(patch: DraftPatch) {
      const draft = applyPatch(hasDraft ? get().draft : emptyDraft, patch);
      if (!draft) {
        void call((line) => line.full(null));
        return;
      }
      hasDraft = true;
      set({ draft });
      loop.check();
    },
    left({ another }) {
      leave();
      if (another) set({ dismissed: [] });
    },
    markPressed({ findingId }) {
      const group = get().groups.find((candidate) => candidate.findings.some((finding) => finding.id === findingId));
      if (!group) return;
      allClosed = false;
      set({ openKey: group.key, openPlace: group.findings.findIndex((finding) => finding.id === findingId) });
    },
    marksWanted({ revision }) {
      marksSent.want(revision);
      if (get().checkedDraft.revision >= revision) sendMarks();
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
      marksSent.forget();
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
      loop.check();
    },
    setDelivery: (delivery) => set({ delivery }),
    setNews: (news) => set({ news }),
    setPackProblem: (packProblem) => set({ packProblem }),
    setChoices(change) {
      set(change);
      if (change.open !== undefined || change.side !== undefined) sendFrame();
    },
    stop() {
      page = undefined;
      loop.release();
      deps.checker.stop();
    },
  };
}
