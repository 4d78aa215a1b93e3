/** Fixes as a soak sees them: which rules offer one, what each would make of a text, and pressing it in the sidebar. */
import { asHtmlText } from '../../../lib/draft/markup/reference.ts';
import { removal, type TextFix } from '../../../lib/rules/action.ts';
import { removalRule, removedWords } from '../../e2e/hard/removal-rule.ts';
import type { Sidebar } from '../../e2e/world/sidebar.ts';
import { pressNow } from './press.ts';

/** One replacement in the shown text, UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Found by a global expression, since a writer's own steps make every spelling that the rule knows. */
type Replacement = readonly [found: RegExp, wanted: string];

/** White space within a line: a fix that joined two lines would be damage. */
const gap = String.raw`[^\S\n]`;

const replacements: Readonly<Record<string, readonly Replacement[]>> = {
  'NAM-01': [[/케이티/g, 'KT']],
  'NAM-03': [[/Qook/g, 'QOOK']],
  // Pages that show HTML source show the sign escaped, at times by a writer who took the semicolon away.
  'NAM-06': [
    ['&', '&'],
    [asHtmlText('&'), asHtmlText('&')],
    ['&amp(?!;)', asHtmlText('&')],
  ].flatMap(([sign, written]): Replacement[] => [
    [new RegExp(`QOOK(?:${gap}+${sign}${gap}*|${sign}${gap}+)SHOW`, 'g'), `QOOK${written}SHOW`],
    [new RegExp(`SHOW${gap}?${sign}${gap}?QOOK`, 'g'), `QOOK${written}SHOW`],
  ]),
  'LNG-11': [
    [/컨텐츠/g, '콘텐츠'],
    [/메세지/g, '메시지'],
  ],
  [removalRule]: [[new RegExp(removedWords, 'g'), '']],
};

/** The edit by which a fix of the rule makes `after` out of `before`; undefined: no fix of the rule does. */
export function editBetween(rule: string, before: string, after: string): TextEdit | undefined {
  const edits = (replacements[rule] ?? []).flatMap(([found, wanted]) =>
    [...before.matchAll(found)].flatMap(({ 0: words, index: start }): readonly TextFix[] => {
      const span = { start, end: start + words.length };
      return wanted === '' ? removals(before, span) : [{ span, text: wanted }];
    }),
  );
  const made = ({ span, text }: TextFix): string => before.slice(0, span.start) + text + before.slice(span.end);
  // Source shows every space: what is the very text comes before what looks like it.
  const edit = edits.find((one) => made(one) === after) ?? edits.find((one) => asPages(made(one)) === asPages(after));
  return edit && { ...edit.span, text: edit.text };
}

/** What is taken out goes with the space beside it, as the rules cut it; in source a tag may stand where a line ends. */
function removals(before: string, span: TextFix['span']): readonly TextFix[] {
  const { start, end } = span;
  const wider = [
    { start: start - 1, end },
    { start, end: end + 1 },
  ].filter((one) => /^ | $/u.test(before.slice(Math.max(0, one.start), one.end)));
  // Beside a tag of source the space is none of the paragraph's.
  const bare = before[start - 2] === '>' || before[end + 1] === '<' ? [{ span, text: '' }] : [];
  return [removal(before, span), ...wider.map((one) => ({ span: one, text: '' })), ...bare];
}

/** Pages of editors that collapse white space show none at the edges of a line. */
const asPages = (text: string): string => text.replaceAll(/^ +| +$/gm, '');

/** Where an offset comes to stand through the edit; inside the replaced words: behind the new ones. */
export function throughEdit(offset: number, { start, end, text }: TextEdit): number {
  if (offset <= start) return offset;
  return offset >= end ? offset + text.length - (end - start) : start + text.length;
}

const mightBeFound = new RegExp(
  Object.values(replacements)
    .flatMap((rows) => rows.map(([found]) => found.source))
    .join('|'),
);

/** ms to wait for a card: which fixes are tried may depend on it, whether one damages never does. */
const cardPatience = 300;

/** The rules whose cards offer a fix now, in the order of the table. */
export async function fixableRules(sidebar: Sidebar, text: string, atOnce: boolean): Promise<readonly string[]> {
  const patience = mightBeFound.test(text) && !atOnce ? cardPatience : 0;
  const shown = await sidebar.frame.evaluate(
    async ([known, ms]) => {
      const until = performance.now() + ms;
      for (;;) {
        const cards = [...document.querySelectorAll<HTMLElement>('[data-finding-key]')];
        const rules = cards.map((card) => card.dataset['rule'] ?? '').filter((rule) => known.includes(rule));
        if (rules.length > 0 || performance.now() > until) return rules;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    [Object.keys(replacements), patience] as const,
  );
  return Object.keys(replacements).filter((rule) => shown.includes(rule));
}

/** Presses the fix of the rule's open card, or opens its first; false: it was gone. `patience`: ms for each press. */
export async function pressFix(sidebar: Sidebar, rule: string, patience = cardPatience): Promise<boolean> {
  const card = `[data-finding-key^="${rule}|"]`;
  const open = await sidebar.frame.evaluate(
    (selector) => document.querySelector(selector) !== null,
    `${card}[data-open]`,
  );
  if (!open && !(await pressNow(sidebar, { selector: `${card} .card-title` }, patience))) return false;
  return pressNow(sidebar, { selector: `${card} [data-action="fix"]` }, patience);
}

/** ms for what is surely to come. */
const surely = 15_000;

/** Inserts the asset by the shelf, which stays open. */
export async function pressInsert(sidebar: Sidebar, assetId: string): Promise<boolean> {
  await pressNow(sidebar, { selector: '[role="tab"]', nth: 1 }, surely);
  await pressNow(sidebar, { selector: `[data-asset-id="${assetId}"]` }, surely);
  return pressNow(sidebar, { selector: '[data-action="insert"]' }, surely);
}

export const backToCards = (sidebar: Sidebar) => pressNow(sidebar, { selector: '[role="tab"]' }, surely);

/** What the sidebar said in answer to a press; undefined: nothing, since what was pressed had just gone. */
export interface Said {
  readonly kind: string;
  readonly way: string | undefined;
}

/** Does `press` and waits for the notice that follows it, if it pressed; one that stood before is closed first. */
export async function saidAfter(sidebar: Sidebar, press: () => Promise<boolean>): Promise<Said | undefined> {
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
  }, surely);
  return (await press()) ? heard.evaluate(({ said }) => said) : undefined;
}
