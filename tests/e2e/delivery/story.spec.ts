/** The whole story: KT's guideline of June 2009, the one of 9 July for one writer and then for all, and a rule recalled. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildGuideline } from '../../../lib/cli/guideline-plugin.ts';
import { startNginx, type Nginx } from '../../delivery/nginx.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { launch, type World } from '../world/browser.ts';
import { extensionDir } from '../world/extension.ts';
import { openSidebar, type Sidebar } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { load, openPage, save } from '../world/writer.ts';
import { helperPage, look } from './calls.ts';
import { inviteOf } from './guest.ts';

const draft = {
  title: '',
  blocks: [
    { kind: 'paragraph', text: '케이티가 여수에서 OLLEH를 알렸다.' },
    { kind: 'paragraph', text: '로고는 여기.' },
  ],
} as const;

interface Writer {
  readonly world: World;
  readonly page: Page;
  readonly sidebar: Sidebar;
}

async function begin(profile: string): Promise<Writer> {
  const world = await launch({ extensionDir, profile });
  const page = await openPage(world.context, 'tistory');
  await load(page, draft);
  return { world, page, sidebar: await openSidebar(page) };
}

/** In the popup, as a person does; `early`: among the first. */
async function joinAs(world: World, invite: string, early: boolean): Promise<void> {
  const popup = await world.context.newPage();
  await popup.goto(new URL('/popup.html', (await serviceWorker(world.context)).url()).href);
  await popup.locator('[data-action="join"]').click();
  await popup.getByRole('textbox').fill(invite);
  await popup.locator('form button.primary').click();
  await popup.locator('[data-action="accept"]').click();
  await expect(popup.locator('[data-joined="kt"]')).toBeVisible();
  if (early) {
    await popup.getByRole('checkbox').check();
    await expect(popup.getByRole('checkbox')).toBeChecked();
  }
  await popup.close();
}

const cards = (writer: Writer, rule: string, count: number) => expect(writer.sidebar.cards(rule)).toHaveCount(count);

test('v1, v2 for one and then for all, the blue logo reported, a bad rule recalled', async () => {
  test.setTimeout(120_000);
  const [june, july] = await Promise.all(
    ['kt-june', 'kt-july'].map((name) => buildGuideline(`tests/packs/${name}/pack.yaml`)),
  );
  const host: Nginx = await startNginx();
  const publisher = await Publisher.open();
  const invite = inviteOf(publisher, host.base);
  const profiles = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `housestyle-${name}-`)));
  const writers = await Promise.all(profiles.map(begin));
  const [first, second] = writers as [Writer, Writer];
  try {
    await publisher.publish(june!);
    host.put(publisher.files);
    await joinAs(first.world, invite, true);
    await joinAs(second.world, invite, false);
    for (const writer of writers) {
      await cards(writer, 'NAM-01', 1);
      await cards(writer, 'NAM-08', 0);
      // The logo of June goes into both drafts by the shelf.
      await writer.page.bringToFront();
      await writer.page.evaluate(() => window.__page?.caret('로고는 여기.', 'end'));
      await writer.sidebar.insert('logo-kt');
      await expect(writer.sidebar.frame.locator('[data-notice="inserted"]')).toHaveAttribute('data-way', 'editor');
      expect(await save(writer.page)).toContain('data:image/svg+xml');
      await writer.sidebar.tab(0);
      await cards(writer, 'CID-01', 0);
    }
    const before = await Promise.all(writers.map(({ page }) => save(page)));

    // 9 July, for the pilot group first.
    const chain = await publisher.store(july!);
    const pilot = { chain, ring: 'pilot', share: 10_000, salt: 'july' };
    publisher.files.set(
      'head.jws',
      await publisher.head({ channels: { kt: { chain: publisher.chain, rollout: pilot } } }),
    );
    host.put(publisher.files);
    for (const { world } of writers) expect((await look(await helperPage(world.context))).problem).toBeUndefined();
    await cards(first, 'NAM-08', 1);
    await cards(first, 'CID-01', 1);
    await cards(second, 'NAM-08', 0);
    await cards(second, 'CID-01', 0);

    // And for all.
    publisher.chain = chain;
    publisher.files.set('head.jws', await publisher.head());
    host.put(publisher.files);
    for (const { world } of writers) await look(await helperPage(world.context));
    for (const writer of writers) {
      await cards(writer, 'CID-01', 1);
      await cards(writer, 'NAM-99', 1);
      await cards(writer, 'NAM-01', 1);
    }

    publisher.files.set(
      'head.jws',
      await publisher.head({
        recalls: [{ kind: 'rule', id: 'NAM-99', reason: { ko: '잘못 만든 규칙', en: 'Made by mistake' } }],
      }),
    );
    host.put(publisher.files);
    for (const { world } of writers) await look(await helperPage(world.context));
    for (const writer of writers) {
      await cards(writer, 'NAM-99', 0);
      await cards(writer, 'CID-01', 1);
    }
    // Nothing of this touched a draft.
    expect(await Promise.all(writers.map(({ page }) => save(page)))).toEqual(before);
    expect(writers.flatMap(({ world }) => world.problems)).toEqual([]);
  } finally {
    await Promise.all(writers.map(({ world }) => world.close()));
    await host.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
});
