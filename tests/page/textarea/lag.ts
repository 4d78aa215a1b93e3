/**
 * Measures whether marks lag behind the words while something scrolls: in every composited frame the distance between
 * a coloured word and its underline must be what it was at rest. `node tests/page/textarea/lag.ts [--seconds n]`
 */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { readPng, rowsOf, type Colour, type Picture } from './pixels.ts';
import { openStage, report, type Outcome } from './stage.ts';

type Scroller = 'textarea' | 'page' | 'box';

export interface LagOptions {
  /** How long each of the six scenes scrolls. */
  readonly seconds: number;
  readonly progress?: (line: string) => void;
}

/** The rows in which words can be seen, CSS px of the viewport. */
interface SeenRows {
  readonly top: number;
  readonly bottom: number;
}

/** Every twelfth line is one word, so that a frame holds two or three of them, far apart. */
function build(scroller: Scroller): Promise<SeenRows> {
  document.body.textContent = '';
  document.querySelectorAll('section').forEach((old) => old.remove());
  scrollTo(0, 0);
  const control = document.createElement('textarea');
  const tall = scroller === 'textarea' ? '420px' : '5600px';
  control.style.cssText = `width:420px;height:${tall};font:20px/1.5 sans-serif;color:#00f;outline:none;caret-color:transparent;resize:none;border:0;padding:7.3px;overflow:auto`;
  control.value = Array.from({ length: 180 }, (_, line) => (line % 12 === 5 ? '지난주HHH' : '')).join('\n');
  const box = document.createElement('div');
  if (scroller === 'box') box.style.cssText = 'width:470px;height:430px;overflow:auto;margin:13.4px';
  box.id = 'box';
  box.append(control);
  document.body.append(box);
  const host = document.createElement('section');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const marks = window.overlay.createTextareaMarks(control, root, new AbortController().signal);
  const found = [...control.value.matchAll(/\S+/gu)];
  const wanted = found.map(({ index, 0: word }) => ({
    id: String(index),
    start: index,
    end: index + word.length,
    level: 'must' as const,
  }));
  marks.put(wanted, { start: 0, end: control.value.length + 1 });
  const outer = (scroller === 'box' ? box : control).getBoundingClientRect();
  const seen = { top: Math.max(0, outer.top), bottom: Math.min(innerHeight, outer.bottom) };
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen))));
}

/** Blocks the main thread for 60 of every 66 ms until the returned flag is cleared. */
function busy(on: boolean): void {
  const shared = window as unknown as { blocking?: boolean };
  shared.blocking = on;
  const block = (): void => {
    if (!shared.blocking) return;
    const end = performance.now() + 60;
    while (performance.now() < end);
    setTimeout(block, 6);
  };
  if (on) block();
}

const isLine: Colour = (red, green, blue) => red - green > 70 && red - blue > 70;
/** A word nearer to an edge than this may have lost rows or its underline to the edge. */
const edge = 16;

interface Pair {
  /** Device px from the word's lowest pixel row to the underline's. */
  readonly gap: number;
  readonly word: number;
}

/** Words and underlines of a frame, matched by nearness; those cut by an edge of the visible part are left out. */
function pairsIn(picture: Picture, seen: SeenRows): readonly Pair[] {
  const words = rowsOf(picture, (red, green, blue) => blue - red > 90 && blue - green > 90);
  const lines = rowsOf(picture, isLine);
  const pairs: Pair[] = [];
  for (const word of merged(words)) {
    if (word.top < seen.top + edge || word.bottom > seen.bottom - edge) continue;
    const near = lines.map((line) => line.bottom - word.bottom).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    pairs.push({ gap: near ?? Infinity, word: word.top });
  }
  return pairs;
}

/** Underlines that show where the scroller already cuts its words. */
function leaksIn(picture: Picture, seen: SeenRows): number {
  return rowsOf(picture, isLine).filter((line) => line.top < seen.top - 1 || line.bottom > seen.bottom + 1).length;
}

/** An underline that lies over the word's own rows can split it: runs closer than a line belong together. */
function merged(runs: readonly { top: number; bottom: number }[]): readonly { top: number; bottom: number }[] {
  const joined: { top: number; bottom: number }[] = [];
  for (const rows of runs) {
    const last = joined.at(-1);
    if (last && rows.top - last.bottom < 12) last.bottom = rows.bottom;
    else joined.push({ ...rows });
  }
  return joined;
}

async function filmed(page: Page, cdp: CDPSession, seconds: number): Promise<readonly Picture[]> {
  const frames: Buffer[] = [];
  const keep = (event: { data: string; sessionId: number }): void => {
    frames.push(Buffer.from(event.data, 'base64'));
    void cdp.send('Page.screencastFrameAck', { sessionId: event.sessionId });
  };
  cdp.on('Page.screencastFrame', keep);
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  // Real wheel events: down for the first half, back up for the second.
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const down = end - performance.now() > seconds * 500;
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 200,
      y: 200,
      deltaX: 0,
      deltaY: down ? 90 : -90,
    });
  }
  await cdp.send('Page.stopScreencast');
  cdp.off('Page.screencastFrame', keep);
  return frames.map(readPng);
}

/** Figures: frames, moved (frames in which the words had moved), pairs, leaks, and the worst lag in device px a scene. */
export async function run(options: LagOptions): Promise<Outcome> {
  const stage = await openStage();
  const figures: Record<string, number> = { frames: 0, moved: 0, pairs: 0, leaks: 0 };
  const misses: string[] = [];
  try {
    const page = await stage.open(1, 560, 640);
    const cdp = await page.context().newCDPSession(page);
    for (const scroller of ['textarea', 'page', 'box'] as const) {
      for (const load of ['idle', 'busy'] as const) {
        const name = `${scroller}-${load}`;
        const seen = await page.evaluate(build, scroller);
        const still = pairsIn(readPng(await page.screenshot({ caret: 'initial' })), seen);
        const rest = still[0]?.gap;
        if (rest === undefined || rest === Infinity) {
          misses.push(`${name}: no marked word at rest`);
          continue;
        }
        await page.evaluate(busy, load === 'busy');
        const frames = await filmed(page, cdp, options.seconds);
        await page.evaluate(busy, false);
        let worst = 0;
        let moved = 0;
        let leaks = 0;
        let before = still[0]!.word;
        for (const picture of frames) {
          const pairs = pairsIn(picture, seen);
          for (const pair of pairs) worst = Math.max(worst, Math.abs(pair.gap - rest));
          leaks += leaksIn(picture, seen);
          figures.pairs! += pairs.length;
          if (pairs[0] && pairs[0].word !== before) moved++;
          before = pairs[0]?.word ?? before;
        }
        figures.frames! += frames.length;
        figures.moved! += moved;
        figures.leaks! += leaks;
        figures[name] = worst === Infinity ? -1 : worst;
        options.progress?.(`${name}: ${frames.length} frames, ${moved} moved, worst ${worst} px`);
        if (worst > 1) misses.push(`${name}: ${worst} px away from the word`);
        if (leaks > 0) misses.push(`${name}: ${leaks} underlines outside the visible part`);
        if (moved < 5) misses.push(`${name}: only ${moved} frames showed movement`);
      }
    }
  } finally {
    await stage.close();
  }
  return { figures, misses };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { seconds: { type: 'string' } } });
  await report('textarea-lag', () =>
    run({ seconds: Number(values.seconds ?? 3), progress: (line) => console.log(line) }),
  );
}
