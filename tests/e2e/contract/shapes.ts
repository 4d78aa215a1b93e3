/** Contract rows about what a fix meets in a draft: several nodes, lists, tables, quotes, links, and words to take out. */
import type { BrowserContext } from '@playwright/test';
import type { PageBlock, PageDraft } from '../../pages/drafts/draft.ts';
import { removalRule, withRemoval } from '../hard/removal-rule.ts';
import { readPack, writePack } from '../hard/stored-pack.ts';
import { expect, test } from '../world/fixtures.ts';
import { serviceWorker } from '../world/storage.ts';
import { expectSaved, expectText, pressUndo, save, text } from '../world/writer.ts';
import { savedByHand, savedWithout, sitDown } from './desk.ts';
import { paragraphs, shown, type Subject } from './subjects.ts';

export function shapeRows(subject: Subject): void {
  const holds = (held: 'list' | 'table' | 'link'): boolean => subject.holds?.includes(held) ?? false;
  const blocks = (...given: readonly PageBlock[]): PageDraft => ({ title: '', blocks: given });

  /** All fixes of the rule turn the first draft into the second, and nothing else of it changes. */
  async function allFixed(context: BrowserContext, rule: string, draft: PageDraft, wanted: PageDraft): Promise<void> {
    const { page, sidebar } = await sitDown(context, subject, draft);
    await sidebar.press(rule, 'fix-all');
    await expectText(page, shown(subject, wanted));
    await expectSaved(page, await savedWithout(context, subject, wanted));
  }

  test('a fix in a quote leaves the quote a quote', async ({ world }) => {
    const draft = (name: string) =>
      blocks(
        { kind: 'quote', text: `그날 ${name}가 먼저 말했다.` },
        { kind: 'paragraph', text: `그러자 ${name}가 웃었다.` },
      );
    await allFixed(world.context, 'NAM-01', draft('케이티'), draft('KT'));
  });

  if (holds('list')) {
    test('fixes in list items leave the list as it is', async ({ world }) => {
      const draft = (name: string) =>
        blocks(
          { kind: 'paragraph', text: '차례' },
          { kind: 'item', text: `${name}가 하나` },
          { kind: 'item', text: `둘은 ${name}가` },
          { kind: 'item', text: '셋' },
        );
      await allFixed(world.context, 'NAM-01', draft('케이티'), draft('KT'));
    });
  }

  if (holds('table')) {
    test('fixes in table cells leave the table as it is', async ({ world }) => {
      const draft = (name: string) =>
        blocks(
          { kind: 'row', text: `이름 | ${name}가` },
          { kind: 'row', text: `${name}가 | 둘째` },
          { kind: 'paragraph', text: '표 끝' },
        );
      await allFixed(world.context, 'NAM-01', draft('케이티'), draft('KT'));
    });
  }

  if (holds('link')) {
    const link = '(https://example.org/)';
    const lines = (name: string) => ({
      inside: `앞 [하나 ${name} 둘]${link} 뒤`,
      'at the start': `[${name} 셋]${link} 뒤`,
      'at the end': `앞 [넷 ${name}]${link} 뒤`,
      'as a whole': `앞 [${name}]${link} 뒤`,
      beside: `${name} [다섯]${link} ${name} 뒤`,
    });
    const refused = subject.refusedInLinks ?? [];

    test('fixes inside, at the edges of and beside a link leave the link as it is', async ({ world }) => {
      const draft = (name: string) =>
        paragraphs(
          ...Object.entries(lines(name)).flatMap(([where, line]) =>
            refused.some((one) => one === where) ? [] : [line],
          ),
        );
      await allFixed(world.context, 'NAM-03', draft('Qook'), draft('QOOK'));
    });

    for (const where of refused)
      test(`a fix of words ${where} of a link is refused where they would leave it, and the words can be copied`, async ({
        world,
      }) => {
        const line = lines('Qook')[where];
        const { page, sidebar } = await sitDown(world.context, subject, paragraphs('첫 줄.', line));
        const before = await save(page);
        await sidebar.press('NAM-03', 'fix');
        const notice = sidebar.frame.locator('[data-notice="fix-failed"]');
        await expect(notice).toBeVisible();
        await expect(notice.getByRole('button').first()).toBeVisible();
        await expectSaved(page, before);
      });
  }

  if (subject.capabilities.bold) {
    for (const [where, words] of [
      ['begins in bold', '앞말 **QOOK** & SHOW 뒷말'],
      ['ends in bold', '앞말 QOOK & **SHOW** 뒷말'],
      ['runs over bold', '앞말 QOOK **&** SHOW 뒷말'],
    ] as const) {
      test(`a fix that ${where} comes out as by hand, and the rest stays as it is`, async ({ world }) => {
        const draft = paragraphs('**하나** 둘', words, '셋 **넷**');
        const { page, sidebar } = await sitDown(world.context, subject, draft);
        await sidebar.press('NAM-06', 'fix');
        await expectText(page, shown(subject, paragraphs('하나 둘', '앞말 QOOK&SHOW 뒷말', '셋 넷')));
        const byHand = await savedByHand(world.context, subject, draft, ['QOOK & SHOW', 'QOOK&SHOW']);
        // By hand some browsers' words bring a no-break space along, where a fix may keep the one that stood there.
        const spaced = (saved: string) => (subject.spacesByHand ? saved.replaceAll('&nbsp;', ' ') : saved);
        await expect.poll(async () => spaced(await save(page))).toBe(spaced(byHand));
      });
    }
  }

  test('a fix that takes words out takes nothing else, and one Ctrl+Z brings them back', async ({ world }) => {
    const worker = await serviceWorker(world.context);
    await writePack(worker, withRemoval(await readPack(worker)));
    const draft = paragraphs('하나.', '그날은 정말정말 좋았다.', '둘.');
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    const before = await save(page);
    await sidebar.press(removalRule, 'fix');
    const wanted = paragraphs('하나.', '그날은 좋았다.', '둘.');
    await expectText(page, shown(subject, wanted));
    await expectSaved(page, await savedWithout(world.context, subject, wanted));
    await pressUndo(page);
    await expectSaved(page, before);
    expect(await text(page)).toBe(shown(subject, draft));
  });
}
