/**
 * The page bench: real keys in a Korean draft, in a textarea, in TinyMCE and in ProseMirror. How long from a key to its
 * painted marks (20,000 units), how much of the page's main thread is ours (50,000 units), whether anything of ours runs
 * while nobody types, and how large the content script is.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, type CDPSession, type Page } from '@playwright/test';
import { browserSession } from '../e2e/hard/own-browser.ts';
import { ourTasks, startTrace } from '../e2e/hard/trace.ts';
import { launch, type World } from '../e2e/world/browser.ts';
import { openSidebar, type Sidebar } from '../e2e/world/sidebar.ts';
import { caret, load, openPage, passTime } from '../e2e/world/writer.ts';
import type { BenchResult } from './main.ts';
import { rollWith } from '../dice.ts';
import { longDraft, type LongDraft } from './draft.ts';
import { startMarkClock } from './mark-clock.ts';
import { profileOurs } from './profile.ts';
import { traceKeys, type KeyTime } from './thread-time.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const keys = 60;
const warmUp = 12;
/** ms in which everything that a key starts has come to rest. */
const afterKey = 180;
const profiled = 40;
const draftUnits = 20_000;
const longUnits = 50_000;
/** ms without a key in which no timer of ours may fire. */
const idle = 5_000;
const leastFindings = 100;
/** The draft's first paragraph; the keys go behind "케이". */
const opening = '오늘은 이 자리에서 케이';
/** What the timed keys write behind it: a word in eight becomes a finding. */
const sentences =
  '티가 내놓은 안내문을 받아 읽고, 공유기를 선반 위로 옮겼습니다. 저녁에는 Qook 상자를 열어 설명서부터 폈고, ' +
  '아이는 곁에서 그림을 그렸어요. 기사님이 다녀간 뒤로는 방 끝에서도 화면이 고르게 나왔습니다.';
const targets = { paint: 150, shareMedian: 1, share: 4, task: 50, idle: 0, size: 60_000 } as const;

const places = [
  { name: 'textarea', page: 'devto' },
  { name: 'tinymce', page: 'tistory' },
  { name: 'prosemirror', page: 'substack' },
] as const;

export async function runPageBench(seed: number): Promise<BenchResult> {
  sayIfNoKoreanFont();
  const extensionDir = process.env['HOUSESTYLE_EXTENSION'] ?? build();
  const figures: Record<string, number> = {};
  const misses: string[] = [];
  const size = gzipSync(await readFile(join(extensionDir, 'content-scripts/page.js')), { level: 9 }).length;
  figures['size.gzip'] = size;
  console.log(`content script: ${size} bytes gzip, at most ${targets.size}`);
  if (size > targets.size) misses.push(`content script: ${size} bytes gzip, target ${targets.size}`);

  const [draft, long] = [longDraft(draftUnits, opening, seed), longDraft(longUnits, opening, seed)];
  for (const { units, draft: blocks, slips } of [draft, long])
    console.log(`draft: ${units} units, ${blocks.blocks.length} paragraphs, ${slips} slips`);
  for (const place of places) {
    const world = await launch({ extensionDir });
    try {
      const note = (name: string, values: readonly number[], unit: string): number => {
        figures[`${place.name}.${name}.median`] = round(quantile(values, 0.5));
        figures[`${place.name}.${name}.p95`] = round(quantile(values, 0.95));
        const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)].map((value) => value.toFixed(1));
        console.log(`${place.name}: ${name} median ${median} ${unit}, p95 ${p95} ${unit}, n ${values.length}`);
        return quantile(values, 0.95);
      };
      const desk = await sit(world, place.page, draft, long, seed);
      const paint = await desk.keysToMarks();
      const p95 = note('paint', paint.typed, 'ms');
      note('paint-delete', paint.deleted, 'ms');
      if (p95 > targets.paint)
        misses.push(`${place.name}: key to painted marks ${p95.toFixed(1)} ms at p95, target ${targets.paint}`);
      const { ours, more, longest, idleTasks } = await desk.shares();
      const share = note('share', ours, 'ms');
      note('thread-more', more, 'ms');
      figures[`${place.name}.longest`] = round(longest);
      figures[`${place.name}.idle`] = idleTasks;
      console.log(`${place.name}: longest task of ours ${longest.toFixed(1)} ms; ${idleTasks} while nobody types`);
      const median = quantile(ours, 0.5);
      const over = [
        [`our share of the thread ${median.toFixed(1)} ms a key, median`, median, targets.shareMedian],
        [`our share of the thread ${share.toFixed(1)} ms a key at p95`, share, targets.share],
        [`a task of ours of ${longest.toFixed(1)} ms`, longest, targets.task],
        [`${idleTasks} tasks of ours while nobody types`, idleTasks, targets.idle],
      ] as const;
      for (const [what, value, target] of over)
        if (value > target) misses.push(`${place.name}: ${what}, target ${target}`);
      if (median > targets.shareMedian || share > targets.share)
        for (const line of await desk.functions()) console.log(`  ${line}`);
    } finally {
      await world.close();
    }
  }
  return { figures, misses };
}

interface BenchDesk {
  /** ms from each key to the frame that shows its mark, and to the frame that no longer does. */
  keysToMarks(): Promise<{ readonly typed: readonly number[]; readonly deleted: readonly number[] }>;
  /** ms of processor time for each key: inside our script, and of the whole thread beyond the same page without us. */
  shares(): Promise<{
    readonly ours: readonly number[];
    readonly more: readonly number[];
    /** ms; the longest of any task of ours during the keys. */
    readonly longest: number;
    /** Tasks of ours in a stretch of time without a key. */
    readonly idleTasks: number;
  }>;
  /** Where our script spends its time, in words. */
  functions(): Promise<readonly string[]>;
}

async function sit(
  world: World,
  name: (typeof places)[number]['page'],
  draft: LongDraft,
  long: LongDraft,
  seed: number,
): Promise<BenchDesk> {
  const page = await openPage(world.context, name);
  await load(page, draft.draft);
  await caret(page, opening);
  const sidebar = await openSidebar(page);
  const found = await countFindings(sidebar);
  if (found < leastFindings) throw new Error(`the draft has only ${found} findings`);
  console.log(`  ${name}: ${found} findings stand`);
  const clock = await startMarkClock(page, name === 'devto' ? 'overlay' : 'highlights', opening);
  const session = await page.context().newCDPSession(page);
  const random = rollWith(seed).next;
  /** Writers do not keep time; a frame's phase must not either. */
  const breathe = () => passTime(page, 60 + random() * 60);

  return {
    async keysToMarks() {
      const [typed, deleted]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < warmUp + keys; turn++) {
        for (const [key, into, shown] of [
          ['티', typed, 1],
          ['Backspace', deleted, 0],
        ] as const) {
          const measured = clock.next(shown);
          await measured.armed;
          await press(session, key);
          const ms = await measured.ms;
          if (turn >= warmUp) into.push(ms);
          await breathe();
        }
        if ((turn + 1) % 24 === 0) console.log(`  ${name}: ${turn + 1} of ${warmUp + keys} marks measured`);
      }
      return { typed, deleted };
    },
    async shares() {
      await clock.stop();
      const bare = await openPage(world.context, name, { control: true });
      await load(bare, long.draft);
      await caret(bare, opening);
      const browser = await browserSession(world);
      const { times: without } = await timesOf(browser, bare, `${name} without the extension`);
      await page.bringToFront();
      const checked = await sidebar.checks();
      await load(page, long.draft);
      await expect.poll(() => sidebar.checks()).toBeGreaterThan(checked);
      await caret(page, opening);
      const { times: withUs, longest } = await timesOf(browser, page, name);
      await passTime(page, afterKey);
      const stop = await startTrace(browser);
      await passTime(page, idle);
      const idleTasks = ourTasks(await stop()).length;
      const ordinary = quantile(
        without.map(({ whole }) => whole),
        0.5,
      );
      return {
        ours: withUs.map(({ ours }) => ours),
        more: withUs.map(({ whole }) => whole - ordinary),
        longest,
        idleTasks,
      };
    },
    async functions() {
      const stop = await profileOurs(page);
      for (let turn = 0; turn < profiled; turn++) {
        await press(session, sentences[turn]!);
        await passTime(page, afterKey);
      }
      return (await stop())
        .slice(0, 10)
        .map(({ name: called, ms }) => `${called} ${(ms / profiled).toFixed(2)} ms a key`);
    },
  };
}

/** Types as a writer does and gives the time of each key beyond the warm-up. */
async function timesOf(
  browser: CDPSession,
  page: Page,
  what: string,
): Promise<{ readonly times: readonly KeyTime[]; readonly longest: number }> {
  const session = await page.context().newCDPSession(page);
  const { times, longest } = await traceKeys(browser, async () => {
    for (let turn = 0; turn < warmUp + keys; turn++) {
      await press(session, sentences[turn]!);
      await passTime(page, afterKey);
      if ((turn + 1) % 24 === 0) console.log(`  ${what}: ${turn + 1} of ${warmUp + keys} keys timed`);
    }
  });
  await session.detach();
  if (times.length !== warmUp + keys) throw new Error(`the trace holds ${times.length} keys of ${warmUp + keys}`);
  return { times: times.slice(warmUp), longest };
}

/** What the panel counts, over all levels. */
async function countFindings(sidebar: Sidebar): Promise<number> {
  const counts = await sidebar.frame.locator('.counts b').allInnerTexts();
  return counts.reduce((sum, number) => sum + (Number(number) || 0), 0);
}

/** One real key, down and up. */
async function press(session: CDPSession, key: string): Promise<void> {
  const named =
    key === 'Backspace' ? { key, code: key, windowsVirtualKeyCode: 8 } : { key, text: key, unmodifiedText: key };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...named });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...named, text: undefined });
}

/** Without one every key has the browser look through all fonts of the system, in the page and in the overlay. */
function sayIfNoKoreanFont(): void {
  if (process.platform !== 'linux') return;
  const { stdout } = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  if (!stdout) console.log('no Korean font: a key costs more here than where Korean is written (npm test brings one)');
}

/** Builds what is shipped and gives its folder. */
function build(): string {
  console.log('building the extension');
  const wxt = join(project, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build'], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  return join(project, '.output/chrome-mv3');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const round = (value: number): number => Math.round(value * 10) / 10;
