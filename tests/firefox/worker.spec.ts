/** The check Worker has no network in Firefox either, where another way starts it: a sandboxed frame, a classic script. */
import type { Frame } from 'puppeteer-core';
import { doors, tryDoors } from '../e2e/hard/requests.ts';
import type { StoredPack } from '../e2e/hard/stored-pack.ts';
import { paragraphs } from '../e2e/contract/subjects.ts';
import { expect, test } from './world/fixtures.ts';
import { openSidebar } from './world/sidebar.ts';
import { readStored, writeGuideline } from './world/storage.ts';
import { openDraft } from './world/writer.ts';

/** A host of the world that answers everybody, so that nothing but our own walls can stop a request. */
const outside = 'https://control.example.test/probe/';
const draft = paragraphs('하나, 케이티가 왔다. abc1 오늘은 맑다');

test('the probes reach the server from an ordinary page', async ({ newPage, world }) => {
  const page = await newPage();
  await page.goto('https://control.example.test/notaneditor');
  await page.evaluate(tryDoors, `${outside}page/`);
  expect(reached(world.server.seen, '/probe/page/')).toEqual([...doors].sort());
});

for (const file of ['check.js', 'check-linear.js']) {
  test(`the Worker of ${file} opens no door`, async ({ newPage, world }) => {
    const box = await boxOf(await newPage());
    const path = `/probe/${file}/`;
    const told = await inBoxWorker(box, { first: file, source: tryDoors.toString(), base: `${outside}${file}/` });
    for (const door of doors) expect(told[door], door).toMatch(/^(failed|threw)/);
    const left = await inBoxWorker(box, { first: file, source: globals.toString(), base: '' });
    expect(left).toEqual({ left: '' });
    expect(reached(world.server.seen, path)).toEqual([]);
  });
}

test('a Worker of the same frame without our cut opens no door either', async ({ newPage, world }) => {
  const box = await boxOf(await newPage());
  const told = await inBoxWorker(box, { source: tryDoors.toString(), base: `${outside}fresh/` });
  for (const door of doors) expect(told[door], door).toMatch(/^(failed|threw)/);
  expect(reached(world.server.seen, '/probe/fresh/')).toEqual([]);
});

test('the frame around the Worker and the sidebar open no door', async ({ newPage, world }) => {
  const page = await newPage();
  const box = await boxOf(page);
  const { frame } = await openSidebar(page);
  for (const [name, scope] of Object.entries({ box, sidebar: frame })) {
    const told = await scope.evaluate(tryDoors, `${outside}${name}/`);
    for (const door of doors) expect(told[door], `${name}: ${door}`).toMatch(/^(failed|threw)/);
    expect(reached(world.server.seen, `/probe/${name}/`)).toEqual([]);
  }
  expect(await box.evaluate(() => 'browser' in globalThis || 'chrome' in globalThis)).toBe(false);
});

test('an unsafe rule finds its words in the second Worker', async ({ newPage }) => {
  const page = await newPage();
  await openDraft(page, 'devto', draft);
  const sidebar = await openSidebar(page);
  const pack = (await readStored(sidebar.frame)).local['guideline'] as StoredPack;
  const rule = {
    ...pack.rules.find(({ id }) => id === 'NAM-01'),
    id: 'SLOW-01',
    type: 'existence',
    options: { tokens: ['(?:[a-z]+)+[0-9]'], nonword: true },
    examples: { pass: ['하나'], fail: ['abc1'] },
    unsafe: true,
  };
  await writeGuideline(sidebar.frame, { ...pack, version: pack.version + 1, rules: [rule, ...pack.rules] });
  await expect.poll(() => sidebar.cards('SLOW-01')).toBe(1);
  await expect.poll(() => sidebar.cards('NAM-01')).toBe(1);
  await writeGuideline(sidebar.frame, pack);
  await expect.poll(() => sidebar.cards('SLOW-01')).toBe(0);
});

async function boxOf(page: Parameters<typeof openDraft>[0]): Promise<Frame> {
  await openDraft(page, 'devto', draft);
  const sidebar = await openSidebar(page);
  await expect.poll(() => sidebar.cards('NAM-01')).toBe(1);
  return sidebar.box();
}

/** The last parts of the paths under `path` that the server was asked for, sorted, each once. */
function reached(seen: readonly { readonly path: string }[], path: string): readonly string[] {
  return [...new Set(seen.filter((one) => one.path.startsWith(path)).map((one) => one.path.slice(path.length)))].sort();
}

interface Probe {
  /** A packaged script that runs before, as in the Worker that checks. */
  readonly first?: string;
  /** An async function of `base` that tells what it met. */
  readonly source: string;
  readonly base: string;
}

/** Runs a probe in a classic Worker that the box starts from a blob, as it starts ours. */
function inBoxWorker(box: Frame, probe: Probe): Promise<Readonly<Record<string, string>>> {
  return box.evaluate(
    ({ first, source, base }) =>
      new Promise<Readonly<Record<string, string>>>((resolve, reject) => {
        const before = first ? `importScripts(${JSON.stringify(new URL(first, location.href).href)});` : '';
        const text = `${before}(${source})(${JSON.stringify(base)}).then((answer) => postMessage({ answer }));`;
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.addEventListener('message', ({ data }) => {
          if (data.answer) resolve(data.answer);
        });
        worker.onerror = (event) => reject(new Error(event.message));
      }),
    probe,
  );
}

/** Runs in the Worker: which ways out still have a name. */
async function globals(): Promise<Readonly<Record<string, string>>> {
  const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Worker', 'importScripts'];
  const scope = globalThis as unknown as Record<string, unknown>;
  return { left: names.filter((name) => scope[name] !== undefined).join(' ') };
}
