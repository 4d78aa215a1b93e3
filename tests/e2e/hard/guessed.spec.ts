/** Platforms of which little is known: what is named of them is found, read and marked on the page that imitates it. */
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { sit } from './sit.ts';

for (const { name, marked } of [
  { name: 'brunch', marked: ['케이티', '케이티'] },
  // Its title is unknown, so only the body is read.
  { name: 'hashnode', marked: ['케이티'] },
] as const) {
  test(`${name}: is recognised, read and marked`, async ({ world }) => {
    const { page, sidebar } = await sit(world.context, name, {
      title: '케이티가 걸어온 길',
      blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다.' }],
    });
    await expectMarks(page, 'must', marked);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  });
}
