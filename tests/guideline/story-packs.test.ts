import { expect, it } from 'vitest';
import { buildGuideline } from '../../lib/cli/guideline-plugin.ts';
import { checkExamples } from '../../lib/guideline/examples.ts';

it.each(['kt-june', 'kt-july'])('every rule of %s behaves on its examples', async (name) => {
  const pack = await buildGuideline(`tests/packs/${name}/pack.yaml`);
  expect(checkExamples(pack.rules)).toEqual([]);
});
