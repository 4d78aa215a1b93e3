/** Fixes as a soak sees them: which rules offer one, what each would make of a text, and pressing it in the sidebar. */
import { asHtmlText } from '../../../lib/draft/markup/reference.ts';
import { removal, type TextFix } from '../../../lib/rules/action.ts';

import type { Sidebar } from '../../e2e/world/sidebar.ts';
import { removalRule, removedWords } from '../../e2e/hard/removal-rule.ts';

/** One replacement in the shown text, UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Replacement = readonly [found: string, wanted: string];

const replacements: Readonly<Record<string, readonly Replacement[]>> = {
  'NAM-01': [['케이티', 'KT']],
  'NAM-03': [['Qook', 'QOOK']],
  'NAM-06': [['QOOK & SHOW', 'QOOK&SHOW']],
  'LNG-11': [
    ['컨텐츠', '콘텐츠'],
    ['메세지', '메시지'],
  ],
  [removalRule]: [[removedWords, '']],
};

/** The edit by which a fix of the rule makes `after` out of `before`; undefined: no fix of the rule does. */
export function editBetween(rule: string, before: string, after: string): TextEdit | undefined {
  for (const [found, wanted] of (replacements[rule] ?? []).flatMap(alsoAsSource)) {
    for (let start = before.indexOf(found); start >= 0; start = before.indexOf(found, start + 1)) {
      const span = { start, end: start + found.length };
      for (const edit of wanted === '' ? removals(before, span) : [{ span, text: wanted }]) {
        const made = before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end);
        if (asPages(made) === asPages(after)) return { ...edit.span, text: edit.text };
      }
    }
  }
  return undefined;
}

/** Pages that show HTML source show it escaped. */
function alsoAsSource([found, wanted]: Replacement): readonly Replacement[] {
  return found.includes('&')
    ? [
        [found, wanted],
        [asHtmlText(found), asHtmlText(wanted)],
      ]
    : [[found, wanted]];
}

/** What is taken out goes with the space beside it, as the rules cut it; in source a tag may stand where a line ends. */
function removals(before: string, span: TextFix['span']): readonly TextFix[] {
  const { start, end } = span;
  const wider = [
    { start: start - 1, end },
    { start, end: end + 1 },
  ].filter((one) => /^ | $/u.test(before.slice(Math.max(0, one.start), one.end)));
  return [removal(before, span), ...wider.map((one) => ({ span: one, text: '' }))];
}

/** Pages of editors that collapse white space show none at the end of a line. */
const asPages = (text: string): string => text.replaceAll(/ +$/gm, '');

/** Where an offset comes to stand through the edit; inside the replaced words: behind the new ones. */
export function throughEdit(offset: number, { start, end, text }: TextEdit): number {
  if (offset <= start) return offset;
  return offset >= end ? offset + text.length - (end - start) : start + text.length;
}

const mightBeFound = /케이티|Qook|QOOK & SHOW|컨텐츠|메세지|정말정말/;

/** ms to wait for a card: which fixes are tried may depend on it, whether one damages never does. */
const cardPatience = 300;

/** The rules whose cards offer a fix now, in the order of the table. */
export async function fixableRules(sidebar: Sidebar, text: string, atOnce: boolean): Promise<readonly string[]> {
  const until = Date.now() + (mightBeFound.test(text) && !atOnce ? cardPatience : 0);
  for (;;) {
    const shown = await sidebar.frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-finding-key]')].map((card) => card.dataset['rule'] ?? ''),
    );
    const rules = Object.keys(replacements).filter((rule) => shown.includes(rule));
    if (rules.length > 0 || Date.now() > until) return rules;
    await sidebar.frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
}

/** ms to wait for the answer to a press. */
const noticePatience = 15_000;

/** What the sidebar said in answer to a press; undefined: nothing, since what was pressed had just gone. */
export interface Said {
  readonly kind: string;
  readonly way: string | undefined;
}

/** Does `press` and waits for the notice that follows it; one that stood before is closed first. */
export async function saidAfter(sidebar: Sidebar, press: () => Promise<void>): Promise<Said | undefined> {
  const heard = await sidebar.frame.evaluateHandle(async (patience) => {
    const find = () => document.querySelector<HTMLElement>('[data-notice]');
    const seen = (wanted: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!wanted()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      });
    find()?.querySelector<HTMLElement>('.icon-button')?.click();
    await seen(() => !find());
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
    const said = Promise.race([seen(() => find() !== null), late]).then((): Said | undefined => {
      const notice = find();
      return notice ? { kind: notice.dataset['notice'] ?? '', way: notice.dataset['way'] } : undefined;
    });
    return { said };
  }, noticePatience);
  try {
    await press();
  } catch (error) {
    // The card left under the pointer: nothing was pressed. Anything else is for the soak's reader.
    if (!(error instanceof Error) || !error.message.includes('Timeout')) throw error;
    return undefined;
  }
  return heard.evaluate(({ said }) => said);
}
