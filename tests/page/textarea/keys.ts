/**
 * Types and deletes at random in random textareas full of marks: after every few keys each mark must stand where it is
 * drawn when all is measured anew. `node tests/page/textarea/keys.ts [--cases n] [--seed n]`
 */
import type { Page } from '@playwright/test';
import { rollWith, type Dice } from '../../dice.ts';
import { makeCase, scales, type Case } from './cases.ts';
import { boxOf, readPng } from './pixels.ts';
import { build, selectionColour } from './scene.ts';
import { openStage, reportCases, type CasesOptions, type Outcome } from './stage.ts';

/** What one key does: to the text at a share of its visible lines. */
interface Key {
  readonly line: number;
  readonly share: number;
  /** UTF-16 units taken away before `text` goes in. */
  readonly gone: number;
  readonly text: string;
}

const turnsEach = 6;
/** Keys before all is measured anew; behind that the first one is another than those after it. */
const keysEach = 3;
const typed = [
  '가',
  '나다',
  'a',
  'x ',
  ' ',
  '  ',
  '!',
  '(',
  '”',
  '👍🏽',
  'ก',
  'm\u0301',
  '\u2060',
  'ש',
  '٣',
  '\t',
  '\n',
  ' 그리고 ',
];

function makeKey(dice: Dice): Key {
  const text = dice.chance(0.75) ? dice.pick(typed) : '';
  const gone = text === '' ? dice.whole(1, 3) : dice.chance(0.15) ? dice.whole(1, 6) : 0;
  // Writers write at the end, mostly.
  return { line: dice.next(), share: dice.chance(0.6) ? 1 : dice.next(), gone, text };
}

/** As most pages have it: from left to right, rows of one height. The other half of the cases has every style there is. */
function plain(spec: Case): Case {
  const { 'text-align': _align, 'text-align-last': _last, direction: _direction, ...style } = spec.style;
  const { dir: _dir, ...attributes } = spec.attributes;
  return { ...spec, attributes, style: { ...style, 'line-height': '1.6', 'text-wrap-style': 'auto' } };
}

declare global {
  interface Window {
    /** Where the marked words stand in the value, by the mark's id. */
    marked: Map<string, { start: number; end: number }>;
  }
}

/** Marks one word in three, and none at the end of a line, where writers mostly are. */
async function markWords(): Promise<void> {
  const { control, marks, frames } = window.scene;
  const levels = ['must', 'should', 'tip'] as const;
  const words = [...control.value.matchAll(/[^\s]{1,9}/gu)].filter(
    ({ index }, place) => place % 3 === 0 && /^\S*(?: \S+){3}/u.test(control.value.slice(index)),
  );
  window.marked = new Map(
    words.map(({ index, 0: word }, id) => [String(id), { start: index, end: index + word.length }]),
  );
  control.focus({ preventScroll: true });
  const wanted = [...window.marked].map(([id, span], index) => ({ id, ...span, level: levels[index % 3]! }));
  marks.put(wanted, { start: 0, end: control.value.length + 1 });
  await frames();
  await frames();
}

async function scroll(share: number): Promise<void> {
  const { control, frames } = window.scene;
  control.scrollTop = share * (control.scrollHeight - control.clientHeight);
  await frames();
}

/** Presses a key in one of the lines that have marks in sight, if any has. */
async function press(key: Key): Promise<void> {
  const { control, boxes, frames } = window.scene;
  const corner = control.getBoundingClientRect();
  const marked = boxes().map((box) => ({
    line: box.parentElement?.firstElementChild?.firstChild?.nodeValue ?? '',
    top: box.getBoundingClientRect().top,
  }));
  const seen = marked.filter(({ top }) => top > corner.top && top < corner.bottom - 20);
  const lines = [...new Set((seen.length > 0 ? seen : marked).map(({ line }) => line))];
  const line = lines[Math.floor(key.line * lines.length)] ?? '';
  let at = Math.max(0, control.value.indexOf(line)) + Math.round(key.share * line.length);
  // Not between the halves of a character.
  if (/[\udc00-\udfff]/.test(control.value[at] ?? '')) at++;
  control.setSelectionRange(Math.max(0, at - key.gone), at);
  const [from, until] = [control.selectionStart, control.selectionEnd];
  const before = control.value.length;
  if (key.text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, key.text);
  for (const span of window.marked.values()) {
    if (span.start < until) continue;
    span.start += control.value.length - before;
    span.end += control.value.length - before;
  }
  for (const [id, { start, end }] of window.marked) if (start < from && end > from) window.marked.delete(id);
  await frames();
}

/** Client px; `words`: in the value. */
interface Mark {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly words: { readonly start: number; readonly end: number } | undefined;
}

/** Those in sight: how far beyond it lines are ready differs from time to time. */
function places(): readonly Mark[] {
  const { control, marks, boxes } = window.scene;
  const edge = control.getBoundingClientRect();
  return boxes().flatMap((box) => {
    const { left, top, width, height, bottom } = box.getBoundingClientRect();
    if (bottom <= edge.top || top >= edge.bottom) return [];
    return { left, top, width, words: window.marked.get(marks.hit(left + width / 2, top + height / 2) ?? '') };
  });
}

/** As if a font had come. */
async function measureAnew(): Promise<void> {
  document.fonts.dispatchEvent(new Event('loadingdone'));
  await window.scene.frames();
}

/** px; far below what an eye or a screen can tell. */
const exact = 0.02;

function stands(a: Mark, b: Mark): boolean {
  return [a.left - b.left, a.top - b.top, a.width - b.width].every((px) => Math.abs(px) < exact);
}

/**
 * The browser lays out an edited text now and then otherwise than the same text written at once, in the textarea as in
 * the overlay: then the pixels of the control's own selection tell.
 */
async function standsOnScreen(page: Page, { left, width, words }: Mark, scale: number): Promise<boolean> {
  if (!words) return false;
  await page.evaluate(async ({ start, end }) => {
    const { control, root, frames } = window.scene;
    const { scrollLeft, scrollTop } = control;
    for (const layer of root.children) (layer as HTMLElement).style.setProperty('opacity', '0');
    control.setSelectionRange(start, end);
    control.scrollTo(scrollLeft, scrollTop);
    await frames();
  }, words);
  const seen = boxOf(readPng(await page.screenshot()), selectionColour);
  return (
    seen !== undefined &&
    Math.abs(seen.left - left * scale) <= 1.5 &&
    Math.abs(seen.right - (left + width) * scale) <= 1.5
  );
}

/** Figures: cases, keys, marks (compared), quirks (cases in which the textarea itself was laid out otherwise than anew). */
export async function run({ cases, seed, only, progress }: CasesOptions): Promise<Outcome> {
  const stage = await openStage();
  const misses: string[] = [];
  const figures = { cases: 0, keys: 0, marks: 0, quirks: 0 };
  try {
    const pages: Page[] = [];
    for (const scale of scales) pages.push(await stage.open(scale, 720, 540));
    for (let index = only ?? 0; index < (only === undefined ? cases : only + 1); index++) {
      const dice = rollWith(seed * 100_003 + index);
      const scale = scales[index % scales.length]!;
      const random = makeCase(dice, scale);
      const spec = dice.chance(0.5) ? plain(random) : random;
      if (only !== undefined) progress?.(JSON.stringify(spec));
      const page = pages[index % scales.length]!;
      await page.evaluate(build, spec);
      await page.evaluate(markWords);
      figures.cases++;
      for (let turn = 0; turn < turnsEach; turn++) {
        const keys = Array.from({ length: keysEach }, () => makeKey(dice));
        await page.evaluate(scroll, dice.next());
        for (const key of keys) await page.evaluate(press, key);
        const before = await page.evaluate(places);
        await page.evaluate(measureAnew);
        const after = await page.evaluate(places);
        figures.keys += keysEach;
        figures.marks += after.length;
        const off = before.filter((mark, at) => !after[at] || !stands(mark, after[at]));
        if (off.length === 0 && before.length === after.length) continue;
        if (before.length === after.length && off.length === 1 && (await standsOnScreen(page, off[0]!, scale))) {
          figures.quirks++;
          break;
        }
        const what = off.slice(0, 3).map((mark) => JSON.stringify([mark, after[before.indexOf(mark)]]));
        misses.push(
          `case ${index}, turn ${turn} ${JSON.stringify(keys)}: ${before.length}/${after.length} ${what.join('; ')}`,
        );
        break;
      }
      if (index % 20 === 19) progress?.(`${figures.cases} cases, ${figures.marks} marks, ${misses.length} misses`);
    }
  } finally {
    await stage.close();
  }
  return { figures, misses };
}

if (import.meta.main) await reportCases('textarea-keys', run);
