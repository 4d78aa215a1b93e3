/**
 * A real browser killed while it activates a new guideline, again and again on one profile: afterwards there is exactly one
 * whole version, the old or the new one, and the next look goes on from it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Kept } from '../../../lib/delivery/kept.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { rollWith } from '../../dice.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { ask, helperPage, look } from '../../e2e/delivery/calls.ts';
import { sample } from '../../e2e/delivery/editions.ts';
import { launch, type World } from '../../e2e/world/browser.ts';
import { extensionDir } from '../../e2e/world/extension.ts';
import { guestOf, inviteOf } from '../../e2e/delivery/guest.ts';

/** Share of the time that the last activation took within which the browser dies: some are over by then. */
const spread = 1.4;

interface KillOptions {
  readonly count: number;
  readonly seed: number;
  progress(line: string): void;
}

export interface KillResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

interface Stored {
  readonly guideline: Pack | undefined;
  readonly kept: Kept | undefined;
}

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } } };

const readStored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    const delivery = all['delivery'] as { readonly kept: Kept } | undefined;
    return { guideline: all['guideline'] as Pack | undefined, kept: delivery?.kept };
  });

export async function runKillSoak({ count, seed, progress }: KillOptions): Promise<KillResult> {
  const dice = rollWith(seed);
  const profile = mkdtempSync(join(tmpdir(), 'housestyle-kill-'));
  const publisher = await Publisher.open();
  const pack = await sample;
  const serve = guestOf(publisher);
  const start = async (): Promise<World> => {
    const world = await launch({ extensionDir, profile });
    world.server.guests.add(serve);
    return world;
  };
  /** Hash of each version's manifest. */
  const chains = new Map<number, string>();
  const publish = async (version: number): Promise<void> => {
    await publisher.publish({ ...pack, version });
    chains.set(version, publisher.chain[0]!.hash);
  };
  const misses: string[] = [];
  const figures = { kills: 0, oldStayed: 0, newCame: 0 };
  try {
    await publish(101);
    let world = await start();
    let helper = await helperPage(world.context);
    const invite = inviteOf(publisher);
    const joined = await ask(helper, 'guideline:join', { invite });
    if (!joined.ok) throw new Error(`could not join: ${joined.error?.code}`);
    let version = 101;
    /** ms of the last whole activation on this machine. */
    let lasted = 600;
    for (let turn = 0; turn < count; turn++) {
      await publish(version + 1);
      const dead = new Promise<void>((resolve) => world.context.once('close', () => resolve()));
      const looking = look(helper).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, dice.next() * spread * lasted));
      // Every process of the browser at once; none may tidy up.
      spawnSync('pkill', ['-KILL', '-f', profile]);
      await dead;
      await looking;
      await world.server.close();
      figures.kills++;

      world = await start();
      helper = await helperPage(world.context);
      const { guideline, kept } = await readStored(helper);
      const shown = guideline?.version;
      if (shown !== version && shown !== version + 1)
        misses.push(`kill ${turn}: version ${String(shown)} after ${version}`);
      if (shown !== undefined && kept?.inUse[0]?.hash !== chains.get(shown))
        misses.push(`kill ${turn}: version ${shown} beside the record of another one`);
      if (shown === version) figures.oldStayed++;
      else figures.newCame++;
      const began = performance.now();
      const status = await look(helper);
      if (shown === version) lasted = performance.now() - began;
      const after = await readStored(helper);
      if (status.problem !== undefined || after.guideline?.version !== version + 1)
        misses.push(`kill ${turn}: the next look ended with ${status.problem?.code ?? after.guideline?.version}`);
      version++;
      if ((turn + 1) % 10 === 0) progress(`${turn + 1} kills, ${misses.length} misses`);
    }
    await world.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return { figures, misses };
}
