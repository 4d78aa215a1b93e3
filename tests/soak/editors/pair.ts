/**
 * Two pages of one kind under the same hands: the page with the extension, and the oracle, the same page in a browser
 * that has none. What differs between them was done by the extension.
 */
import type { CDPSession, Page } from '@playwright/test';
import { readyText } from '../../e2e/contract/assets.ts';
import { paragraphs, shown, subjects, type Subject } from '../../e2e/contract/subjects.ts';
import { extensionDir } from '../../e2e/world/extension.ts';
import { withRemoval } from '../../e2e/hard/removal-rule.ts';
import { readPack, writePack } from '../../e2e/hard/stored-pack.ts';
import type { PageName } from '../../e2e/world/addresses.ts';
import { launch, type World } from '../../e2e/world/browser.ts';
import { openSidebar, type Sidebar } from '../../e2e/world/sidebar.ts';
import { serviceWorker, takeStorage } from '../../e2e/world/storage.ts';
import { caret, load, openPage, passTime, pressUndo, text } from '../../e2e/world/writer.ts';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import { bringClock } from './clock.ts';

/** One page, with what a step needs of it. */
export interface Hand {
  readonly page: Page;
  readonly ime: CDPSession;
  /** What it would save, without what only typing by hand makes. */
  asSaved(saved: string): string;
}

/** What of a draft must be equal: the words as shown, and what the page would save, which is the editor's own model. */
export interface DraftState {
  readonly text: string;
  readonly saved: string;
}

export interface Pair {
  readonly subject: Subject;
  readonly ours: Hand;
  readonly oracle: Hand;
  readonly sidebar: Sidebar;
  /** The writer switched modes, and the page stays in the one that it was left in. */
  switched: boolean;
  /** Uncaught errors and console errors of our browser since the draft came, without those that the oracle has too. */
  problems(): readonly string[];
}

export interface Pairs {
  readonly asset: { readonly id: string; readonly text: string };
  /** The pair of this page with the draft in both; the same tabs again and again. */
  sit(name: PageName, draft: PageDraft): Promise<Pair>;
  /** The next pair has new tabs. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens both browsers; the one with the extension also has a rule whose fix takes words out. */
export async function openPairs(): Promise<Pairs> {
  const [ours, oracle] = await Promise.all([launch({ extensionDir }), launch()]);
  const installed = await takeStorage(ours.context);
  const worker = await serviceWorker(ours.context);
  await writePack(worker, withRemoval(await readPack(worker)));
  await Promise.all([bringClock(ours.context), bringClock(oracle.context)]);
  let standing: Pair | undefined;
  const forgetful = new Map<PageName, boolean>();

  const leave = async (): Promise<void> => {
    await Promise.all([standing?.ours.page.close(), standing?.oracle.page.close()]);
    standing = undefined;
  };
  return {
    asset: readyText(installed),
    leave,
    async sit(name, draft) {
      if (standing?.subject.page !== name || !forgetful.get(name) || !(await inFirstMode(standing))) {
        await leave();
        standing = await openPair(name, ours, oracle);
        // Both go through the same: an editor that was entered once is another than one that never was.
        const [forgets] = await Promise.all(
          forgetful.has(name)
            ? []
            : [standing.ours, standing.oracle].map((hand) => forgetsAtLoad(hand, subjectOf(name))),
        );
        if (forgets !== undefined) forgetful.set(name, forgets);
      }
      ours.problems.length = 0;
      await loadBoth(standing, draft);
      return standing;
    },
    async close() {
      await Promise.all([ours.close(), oracle.close()]);
    },
  };
}

function subjectOf(name: PageName): Subject {
  const subject = subjects.find(({ page }) => page === name);
  if (!subject) throw new Error(`the contract has no subject on the page ${name}`);
  return subject;
}

async function openPair(name: PageName, ours: World, oracle: World): Promise<Pair> {
  const subject = subjectOf(name);
  const hand = async (world: World, control: boolean): Promise<Hand> => {
    const page = await openPage(world.context, name, { control });
    page.on('dialog', (dialog) => void dialog.accept());
    const ime = await page.context().newCDPSession(page);
    return { page, ime, asSaved: (saved) => withoutHands(saved, subject) };
  };
  const [first, second] = await Promise.all([hand(ours, false), hand(oracle, true)]);
  return {
    subject,
    ours: first,
    oracle: second,
    sidebar: await openSidebar(first.page),
    switched: false,
    problems: () =>
      ours.problems
        .map((problem) => problem.text)
        .filter((words) => !oracle.problems.some((problem) => problem.text === words)),
  };
}

/** Does the page's `load` forget the undo steps made before it? Where it does not, each sequence needs tabs of its own. */
async function forgetsAtLoad({ page }: Hand, subject: Subject): Promise<boolean> {
  await load(page, paragraphs('하나 둘'));
  await caret(page, '하나 둘');
  await page.keyboard.type('x');
  const next = paragraphs('셋 넷');
  await load(page, next);
  await caret(page, '셋 넷');
  await pressUndo(page);
  await passTime(page, 100);
  return (await text(page)) === shown(subject, next);
}

/** Puts both pages back where they are as good as new; false: they cannot go there. */
async function inFirstMode(pair: Pair): Promise<boolean> {
  if (!pair.switched) return true;
  const went = [pair.ours, pair.oracle].map(({ page }) =>
    page.evaluate(async () => {
      await window.__page?.firstMode?.();
      return window.__page?.firstMode !== undefined;
    }),
  );
  const both = (await Promise.all(went)).every(Boolean);
  pair.switched = !both;
  return both;
}

export async function loadBoth({ ours, oracle }: Pair, draft: PageDraft): Promise<void> {
  await Promise.all([load(ours.page, draft), load(oracle.page, draft)]);
}

function withoutHands(saved: string, { spacesByHand, emptyLinksByHand }: Subject): string {
  const spaced = spacesByHand ? saved.replaceAll(/&nbsp;|\u00a0/g, ' ') : saved;
  return emptyLinksByHand ? spaced.replaceAll(/<a [^>]*><\/a>/g, '') : spaced;
}

export async function stateOf({ page, asSaved }: Hand): Promise<DraftState> {
  const state = await page.evaluate(() => ({
    text: window.__page?.text() ?? '',
    saved: window.__page?.save() ?? '',
  }));
  return { ...state, saved: asSaved(state.saved) };
}

export const sameState = (a: DraftState, b: DraftState): boolean => a.text === b.text && a.saved === b.saved;

/** Waits until `holds` is true of both states, which editors may reach some tasks later; gives the last two seen. */
export async function statesWhen(
  pair: Pair,
  holds: (ours: DraftState, oracle: DraftState) => boolean,
  patience = 10_000,
): Promise<{ readonly held: boolean; readonly ours: DraftState; readonly oracle: DraftState }> {
  const until = Date.now() + patience;
  for (;;) {
    const [ours, oracle] = await Promise.all([stateOf(pair.ours), stateOf(pair.oracle)]);
    const held = holds(ours, oracle);
    if (held || Date.now() > until) return { held, ours, oracle };
    await pair.ours.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
}
