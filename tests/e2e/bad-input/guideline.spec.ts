/** The guideline record: an update reaches every open draft, a bad one is named and harms nothing. */
import type { Pack } from '../../../lib/guideline/pack.ts';
import { readGuideline } from '../../../lib/cli/guideline-plugin.ts';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sitDown } from '../contract/desk.ts';
import { paragraphs, subjects } from '../contract/subjects.ts';
import { expect, test } from '../world/fixtures.ts';
import { restoreStorage, takeStorage } from '../world/storage.ts';

const sample = readGuideline(
  join(dirname(fileURLToPath(import.meta.url)), '../../../assets/guidelines/kt-2009/pack.yaml'),
);
const next: Pack = { ...sample, version: sample.version + 1, rules: sample.rules.filter(({ id }) => id !== 'NAM-01') };
const draft = paragraphs('하나, 케이티가 왔다.', '둘, Qook이 왔다.');
const [first, second] = [
  subjects.find(({ family }) => family === 'textarea')!,
  subjects.find(({ family }) => family === 'prosemirror')!,
];

test('a new guideline re-checks every open draft', async ({ world }) => {
  const one = await sitDown(world.context, first, draft);
  const two = await sitDown(world.context, second, draft);
  for (const { sidebar } of [one, two]) await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  const stored = await takeStorage(world.context);
  await restoreStorage(world.context, { ...stored, local: { ...stored.local, guideline: next } });
  for (const { sidebar } of [one, two]) {
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    await expect(sidebar.cards('NAM-03')).toHaveCount(1);
    await expect(sidebar.root).toContainText(`v${next.version}`);
  }
});

test('an invalid guideline is named with its place, the last good one stays, a good one comes back', async ({
  world,
}) => {
  const { sidebar } = await sitDown(world.context, first, draft);
  const stored = await takeStorage(world.context);
  const broken = { ...sample, version: 99, rules: [{ ...sample.rules[0], options: { swap: {} } }] };
  await restoreStorage(world.context, { ...stored, local: { ...stored.local, guideline: broken } });
  const warning = sidebar.frame.locator('[data-warning="pack"]');
  await expect(warning).toContainText('rules[0]');
  await expect(sidebar.root).toContainText(`v${sample.version}`);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  const kept = await takeStorage(world.context);
  expect(kept.local['guideline-last-good']).toEqual(sample);
  expect(kept.local['guideline']).toEqual(broken);

  await restoreStorage(world.context, { ...kept, local: { ...kept.local, guideline: next } });
  await expect(warning).toHaveCount(0);
  await expect(sidebar.cards('NAM-01')).toHaveCount(0);
});

test('a draft opened while the record is invalid is checked by the last good one', async ({ world }) => {
  const stored = await takeStorage(world.context);
  await restoreStorage(world.context, {
    ...stored,
    local: { ...stored.local, guideline: { format: 7 }, 'guideline-last-good': sample },
  });
  const { sidebar } = await sitDown(world.context, first, draft);
  await expect(sidebar.frame.locator('[data-warning="pack"]')).toBeVisible();
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
});
