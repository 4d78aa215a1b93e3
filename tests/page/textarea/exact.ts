/**
 * Measures how exactly the marks stand: the pixels of an underline against the pixels of `::selection` on the same word,
 * and the row of the mirror against the row of the textarea. `node tests/page/textarea/exact.ts [--cases n] [--seed n]`
 */
import type { Page } from '@playwright/test';
import { makeCase, scales } from './cases.ts';
import { boxOf, readPng, type Colour, type PixelBox } from './pixels.ts';
import { rollWith } from '../../dice.ts';
import { build, selectionColour } from './scene.ts';
import { openStage, reportCases, type CasesOptions, type Outcome } from './stage.ts';

const stageSize = { width: 720, height: 540 };

/** A scrolled layer may stand between pixels: a pixel counts from half its colour on. The wash is far below that. */
const markColour: Colour = (red, green, blue) => red - green > 70 && red - blue > 70;
const mirrorColour: Colour = (red, green, blue) => blue - red > 127 && blue - green > 127;

/** CSS px from the top of the page. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Marks the word and scrolls it into the visible part; gives its place, or why it cannot be seen whole. */
async function mark(word: { start: number; end: number; rest: number }): Promise<Band | 'none' | 'cut'> {
  const { control, marks, frames, boxes } = window.scene;
  control.focus({ preventScroll: true });
  const value = { start: 0, end: control.value.length + 1 };
  marks.put([{ id: 'word', start: word.start, end: word.end, level: 'must' }], value);
  control.scrollTo(0, 0);
  // Far words have no box before their lines are near: walk down to them.
  for (let step = 0; step < 400; step++) {
    await frames();
    if (boxes().length > 0 || control.scrollTop + control.clientHeight >= control.scrollHeight) break;
    control.scrollTop += Math.max(20, control.clientHeight * 1.5);
  }
  if (boxes().length === 0) return 'none';
  // Over several rows `::selection` paints on to the row's end, so its edges say nothing about the words.
  if (new Set(boxes().map((made) => made.style.top)).size > 1) return 'cut';
  const zoom = control.currentCSSZoom;
  const place = (): DOMRect => {
    const all = boxes().map((made) => made.getBoundingClientRect());
    const left = Math.min(...all.map((rect) => rect.left));
    const top = Math.min(...all.map((rect) => rect.top));
    return new DOMRect(
      left,
      top,
      Math.max(...all.map((rect) => rect.right)) - left,
      Math.max(...all.map((rect) => rect.bottom)) - top,
    );
  };
  const rect = control.getBoundingClientRect();
  const first = place();
  control.scrollTop += (first.top - (rect.top + (rect.height - first.height) * word.rest)) / zoom;
  control.scrollLeft += (first.left - (rect.left + (rect.width - first.width) * word.rest)) / zoom;
  // An input tells nobody that it scrolled inside.
  marks.update();
  for (let count = 0; count < 3; count++) await frames();
  const at = place();
  const outer = control.getBoundingClientRect();
  const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
  const bounds = [outer, ...(scroller ? [scroller] : []), new DOMRect(0, 0, innerWidth, innerHeight)];
  const edge = 26;
  const whole = bounds.every(
    (bound, index) =>
      at.left >= bound.left + (index < 2 ? edge : 0) &&
      at.right <= bound.right - (index < 2 ? edge : 0) &&
      at.top >= bound.top + (index < 2 ? edge / 2 : 0) &&
      at.bottom <= bound.bottom - (index < 2 ? edge / 2 : 0),
  );
  return whole ? { top: at.top, bottom: at.bottom } : 'cut';
}

function select(spec: { start: number; end: number; where: 'control' | 'mirror' }): Promise<void> {
  const { control, root, frames } = window.scene;
  const host = root.host as HTMLElement;
  if (spec.where === 'control') {
    host.className = '';
    for (const layer of root.children) (layer as HTMLElement).style.setProperty('opacity', '0');
    control.setSelectionRange(spec.start, spec.end);
    return frames();
  }
  for (const layer of root.children) {
    (layer as HTMLElement).style.removeProperty('opacity');
    (layer as HTMLElement).inert = false;
  }
  control.setSelectionRange(0, 0);
  const line = control.value.lastIndexOf('\n', spec.start - 1) + 1;
  const end = control.value.indexOf('\n', spec.start);
  const text = control.value.slice(line, end < 0 ? undefined : end);
  const box = window.scene.boxes()[0]!;
  const node = box.parentElement!.firstElementChild!.firstChild as Text;
  if (node.data !== text) throw new Error('the mark stands on another line');
  host.className = 'bare';
  getSelection()!.setBaseAndExtent(node, spec.start - line, node, spec.end - line);
  return frames();
}

function back(): void {
  const { root, control } = window.scene;
  for (const layer of root.children) (layer as HTMLElement).inert = true;
  (root.host as HTMLElement).className = '';
  getSelection()!.removeAllRanges();
  control.setSelectionRange(0, 0);
}

/** Multiples of it are whole device px at every scale. */
const grid = 4;
/** The rows above and below are in the picture too, so that a mark of another row is seen; the rest only costs time. */
const around = 60;

async function shoot(page: Page, { top, bottom }: Band, colour: Colour): Promise<PixelBox | undefined> {
  const y = Math.max(0, Math.floor((top - around) / grid) * grid);
  const height = Math.min(stageSize.height, Math.ceil((bottom + around) / grid) * grid) - y;
  const clip = { x: 0, y, width: stageSize.width, height };
  return boxOf(readPng(await page.screenshot({ caret: 'initial', clip })), colour);
}

function offEdges(mirror: PixelBox, truth: PixelBox): number {
  return Math.max(Math.abs(mirror.top - truth.top), Math.abs(mirror.bottom - truth.bottom));
}

/** An input cuts its selection at the content box, above and below alike; the centre is still the line's. */
function offCentre(mirror: PixelBox, truth: PixelBox): number {
  return Math.abs((mirror.top + mirror.bottom) / 2 - (truth.top + truth.bottom) / 2);
}

/** Figures: cases, words (compared), unseen (could not be shown whole), same-x and same-y (words without any difference), worst-x and worst-y in device px. */
export async function run(options: CasesOptions): Promise<Outcome> {
  const stage = await openStage();
  const misses: string[] = [];
  const figures = { cases: 0, words: 0, unseen: 0, 'same-x': 0, 'same-y': 0, 'worst-x': 0, 'worst-y': 0 };
  try {
    const pages: Page[] = [];
    for (const scale of scales) pages.push(await stage.open(scale, stageSize.width, stageSize.height));
    // Cases whose words cannot be seen whole do not count; a fifth more than asked bounds the search.
    for (let index = 0; figures.cases < options.cases && index < options.cases * 3; index++) {
      const spec = makeCase(rollWith(options.seed * 100_003 + index), scales[index % scales.length]!);
      if (options.only !== undefined && index !== options.only) continue;
      const page = pages[index % scales.length]!;
      await page.evaluate(build, spec);
      let counted = false;
      for (const word of spec.words) {
        const name = `case ${index} (${spec.text.slice(word.start, word.end)} at ${word.start})`;
        const seen = await page.evaluate(mark, { ...word, rest: spec.rest });
        if (seen === 'cut') {
          figures.unseen++;
          continue;
        }
        if (seen === 'none') {
          misses.push(`${name}: no mark was drawn`);
          continue;
        }
        const line = await shoot(page, seen, markColour);
        await page.evaluate(select, { ...word, where: 'control' as const });
        const truth = await shoot(page, seen, selectionColour);
        await page.evaluate(select, { ...word, where: 'mirror' as const });
        const mirror = await shoot(page, seen, mirrorColour);
        await page.evaluate(back);
        counted = true;
        if (!line || !truth || !mirror) {
          const absent = [!line && 'underline', !truth && 'selection', !mirror && 'mirror'].filter(Boolean).join(', ');
          misses.push(`${name}: no pixels of ${absent}`);
          continue;
        }
        figures.words++;
        const x = Math.max(Math.abs(line.left - truth.left), Math.abs(line.right - truth.right));
        const y = spec.tag === 'input' ? offCentre(mirror, truth) : offEdges(mirror, truth);
        if (x === 0) figures['same-x']++;
        if (y === 0) figures['same-y']++;
        figures['worst-x'] = Math.max(figures['worst-x'], x);
        figures['worst-y'] = Math.max(figures['worst-y'], y);
        if (x > 1 || y > 1) misses.push(`${name}: ${JSON.stringify({ x, y, line, truth, mirror })}`);
      }
      if (counted) figures.cases++;
      if (options.only !== undefined) {
        options.progress?.(JSON.stringify(spec));
        await page.evaluate(mark, { ...spec.words[0]!, rest: spec.rest });
        break;
      }
      if (index % 20 === 19)
        options.progress?.(`${figures.cases} cases, ${figures.words} words, ${misses.length} misses`);
    }
    if (options.only === undefined && figures.cases < options.cases) misses.push('too few cases could be seen');
  } finally {
    await stage.close();
  }
  return { figures, misses };
}

if (import.meta.main) await reportCases('textarea-exact', run);
