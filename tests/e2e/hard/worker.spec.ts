/** The check Worker sees the draft, so it has no network: not by our own cut, and not without it either. */
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { openSidebar, type Sidebar } from '../world/sidebar.ts';
import { load, openPage } from '../world/writer.ts';
import { doors, tryDoors } from './requests.ts';

/** A host of the world that answers everybody, so that nothing but our own walls can stop a request. */
const outside = 'https://control.example.test/probe/';

interface Desk {
  readonly page: Page;
  readonly sidebar: Sidebar;
}

test.describe('no network', () => {
  test('the probes reach the server from an ordinary page', async ({ world }) => {
    const page = await openPage(world.context, 'notaneditor', { control: true });
    await page.evaluate(tryDoors, `${outside}page/`);
    expect(reached(world.server.seen, '/probe/page/')).toEqual([...doors].sort());
    world.problems.length = 0;
  });

  test('the check Worker opens no door', async ({ world }) => {
    const { page } = await sit(world.context);
    const [worker, ...others] = page.workers();
    expect(others).toEqual([]);
    const told = await worker?.evaluate(tryDoors, `${outside}worker/`);
    for (const door of doors) expect(told?.[door], door).not.toBe('open');
    const left = await worker?.evaluate(() =>
      ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Worker', 'BroadcastChannel'].filter(
        (name) => (globalThis as unknown as Record<string, unknown>)[name] !== undefined,
      ),
    );
    expect(left).toEqual([]);
    expect(reached(world.server.seen, '/probe/worker/')).toEqual([]);
    forgetRefusals(world);
  });

  test('a Worker made the same way without our cut opens no door either', async ({ world }) => {
    const { sidebar } = await sit(world.context);
    const told = await inFreshWorker(sidebar.frame, tryDoors.toString(), `${outside}fresh/`);
    for (const door of doors) expect(told[door], door).toMatch(/^(failed|threw)/);
    expect(reached(world.server.seen, '/probe/fresh/')).toEqual([]);
    forgetRefusals(world);
  });

  test('a Worker that such a Worker starts opens no door', async ({ world }) => {
    const { sidebar } = await sit(world.context);
    const told = await inFreshWorker(sidebar.frame, nested.toString(), `${outside}nested/`, tryDoors.toString());
    expect(told).toEqual({ blob: 'no' });
    expect(reached(world.server.seen, '/probe/nested/')).toEqual([]);
    forgetRefusals(world);
  });

  test('the sidebar page opens no door', async ({ world }) => {
    const { sidebar } = await sit(world.context);
    const told = await sidebar.frame.evaluate(tryDoors, `${outside}sidebar/`);
    for (const door of doors) expect(told[door], door).toMatch(/^(failed|threw)/);
    await sidebar.frame.evaluate(otherDoors, `${outside}sidebar/`);
    expect(reached(world.server.seen, '/probe/sidebar/')).toEqual([]);
    await expect(sidebar.root).toHaveAttribute('data-status', 'checked');
    forgetRefusals(world);
  });
});

async function sit(context: Parameters<typeof openPage>[0]): Promise<Desk> {
  const page = await openPage(context, 'devto');
  await load(page, { title: '', blocks: [{ kind: 'paragraph', text: '케이티가 왔다.' }] });
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  return { page, sidebar };
}

/** The last parts of the paths under `path` that the server was asked for, sorted, each once. */
function reached(seen: readonly { readonly path: string }[], path: string): readonly string[] {
  return [...new Set(seen.filter((one) => one.path.startsWith(path)).map((one) => one.path.slice(path.length)))].sort();
}

/** What the browser says of a refused request is no fault here; anything else stays and fails the test. */
function forgetRefusals(world: { readonly problems: { readonly text: string }[] }): void {
  const refusal = /Content Security Policy|Failed to load resource|Refused to|violates/;
  const rest = world.problems.filter(({ text }) => !refusal.test(text));
  world.problems.splice(0, world.problems.length, ...rest);
}

/** Runs a function in a module Worker from a blob of the sidebar page, as ours is started, and gives back its answer. */
function inFreshWorker(
  frame: Frame,
  source: string,
  ...given: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  return frame.evaluate(
    ([run, args]) =>
      new Promise<Readonly<Record<string, string>>>((resolve, reject) => {
        const text = `(${run})(...${args}).then((answer) => postMessage(answer), (error) => postMessage({ error: String(error) }));`;
        const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
        const worker = new Worker(address, { type: 'module' });
        worker.onmessage = (event) => resolve(event.data as Readonly<Record<string, string>>);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
    [source, JSON.stringify(given)] as const,
  );
}

/** Runs inside a Worker: starts another, which tries every door. */
async function nested(base: string, doorsSource: string): Promise<Readonly<Record<string, string>>> {
  const answer = (start: () => Worker): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(() => resolve('no'), 3_000);
      try {
        const worker = start();
        worker.onmessage = (event) => {
          const words = Object.values(event.data as Record<string, string>);
          resolve(words.includes('open') ? 'yes' : 'no');
        };
        worker.onerror = () => resolve('no');
      } catch {
        resolve('no');
      }
    });
  const text = `(${doorsSource})(${JSON.stringify(base)}).then((told) => postMessage(told));`;
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return { blob: await answer(() => new Worker(blob, { type: 'module' })) };
}

/** Runs in a page: the doors that only pages have. */
async function otherDoors(base: string): Promise<void> {
  const settled = (run: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, 500);
      run(resolve);
    });
  navigator.sendBeacon(`${base}beacon`, 'x');
  await settled((done) => {
    const image = new Image();
    image.onload = image.onerror = done;
    image.src = `${base}image`;
  });
  await settled((done) => {
    const frame = document.createElement('iframe');
    frame.onload = done;
    frame.src = `${base}frame`;
    document.body.append(frame);
    setTimeout(() => frame.remove(), 400);
  });
  await settled((done) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.onload = style.onerror = () => done();
    style.href = `${base}style`;
    document.head.append(style);
  });
  const form = document.createElement('form');
  form.action = `${base}form`;
  form.target = '_blank';
  document.body.append(form);
  form.submit();
  form.remove();
}
