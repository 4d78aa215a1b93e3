/**
 * The delivery bench: how long from a publication until open editors carry findings of the new version. One tab is written
 * in, the others lie behind it; those count from when they are shown.
 */
import type { Page } from '@playwright/test';
import { Publisher } from '../delivery/publisher.ts';
import { ask, helperPage } from '../e2e/delivery/calls.ts';
import { edition } from '../e2e/delivery/editions.ts';
import { launch } from '../e2e/world/browser.ts';
import { extensionDir } from '../e2e/world/extension.ts';
import { openSidebar, type Sidebar } from '../e2e/world/sidebar.ts';
import { caret, load, openPage } from '../e2e/world/writer.ts';
import type { BenchResult } from './main.ts';
import { bringSight, see } from '../e2e/world/sight.ts';
import { guestOf, inviteOf } from '../e2e/delivery/guest.ts';

const editors = 20;
const publications = 20;
/** s between two looks, as the head asks for. */
const poll = 1;
/** ms at p95. */
const target = poll * 1000 + 2_000;
/** ms between two keys of the one who writes. */
const keyEvery = 200;

/** The word that a version finds: every draft holds them all. */
const wordOf = (version: number): string => `낱말${version}번`;
const words = Array.from({ length: publications + 1 }, (_, index) => wordOf(index)).join(' 그리고 ');

export async function runDeliveryBench(seed: number): Promise<BenchResult> {
  const publisher = await Publisher.open();
  const publish = async (version: number): Promise<void> =>
    publisher.publish(await edition(100 + version, { [wordOf(version)]: '말' }), { poll });
  const world = await launch({ extensionDir });
  world.server.guests.add(guestOf(publisher));
  await bringSight(world.context);
  const times: number[] = [];
  const shown: number[] = [];
  try {
    await publish(0);
    const invite = inviteOf(publisher);
    const joined = await ask(await helperPage(world.context), 'guideline:join', { invite });
    if (!joined.ok) throw new Error(`could not join: ${joined.error?.code}`);
    const tabs: { readonly page: Page; readonly sidebar: Sidebar }[] = [];
    for (let index = 0; index < editors; index++) {
      const page = await openPage(world.context, 'devto');
      await load(page, { title: '', blocks: [{ kind: 'paragraph', text: `${words} 여기서 쓴다.` }] });
      const sidebar = await openSidebar(page);
      await sidebar.cards('NAM-03').first().waitFor();
      await see({ page, frame: sidebar.frame }, false);
      tabs.push({ page, sidebar });
    }
    const show = async ({ page, sidebar }: (typeof tabs)[number]): Promise<void> => {
      await page.bringToFront();
      await see({ page, frame: sidebar.frame }, true);
    };
    const leave = ({ page, sidebar }: (typeof tabs)[number]) => see({ page, frame: sidebar.frame }, false);
    for (let version = 1; version <= publications; version++) {
      // Another tab each time is the one that is written in.
      const order = tabs.map((_, index) => tabs[(index + version + seed) % editors]!);
      const [writer, ...others] = order;
      await show(writer!);
      await caret(writer!.page, '쓴다.');
      const found = ({ sidebar }: (typeof tabs)[number]) =>
        sidebar.frame.locator(`[data-finding-key="NAM-03|${wordOf(version)}"]`).waitFor({ timeout: 30_000 });
      let began = 0;
      await typeUntil(
        writer!.page,
        publish(version).then(() => {
          began = performance.now();
          return found(writer!);
        }),
      );
      times.push(performance.now() - began);
      let before = writer!;
      for (const tab of others) {
        await leave(before);
        const from = performance.now();
        await show(tab);
        await found(tab);
        shown.push(performance.now() - from);
        before = tab;
      }
      await leave(before);
      console.log(
        `publication ${version} of ${publications}: ${Math.round(times.at(-1)!)} ms in the tab that is written in`,
      );
    }
  } finally {
    await world.close();
  }
  const all = [...times, ...shown];
  const figures = {
    'written.median': Math.round(quantile(times, 0.5)),
    'written.p95': Math.round(quantile(times, 0.95)),
    'shown.median': Math.round(quantile(shown, 0.5)),
    'shown.p95': Math.round(quantile(shown, 0.95)),
    'all.p95': Math.round(quantile(all, 0.95)),
    samples: all.length,
  };
  const late = [
    ...(figures['written.p95'] > target ? [`written in: p95 ${figures['written.p95']} ms, target ${target}`] : []),
    ...(figures['all.p95'] > target ? [`all: p95 ${figures['all.p95']} ms, target ${target}`] : []),
  ];
  return { figures, misses: late };
}

/** A key now and then until `end` is there: polling is for drafts that are written. */
async function typeUntil(page: Page, end: Promise<unknown>): Promise<void> {
  let over = false;
  const done = end.finally(() => {
    over = true;
  });
  while (!over) {
    await page.keyboard.type('가');
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, keyEvery))]);
  }
  await done;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
