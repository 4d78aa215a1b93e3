/** Drafts that are far too large or strangely written: nothing changes, nothing stalls, and a limit is said. */
import type { Page } from '@playwright/test';
import type { PageName } from '../world/addresses.ts';
import { expect, test } from '../world/fixtures.ts';
import { openSidebar } from '../world/sidebar.ts';
import { caret, expectText, openPage, passTime, save, text } from '../world/writer.ts';
import { browserSession } from './own-browser.ts';
import { expectSlips } from './slips.ts';
import { longestOfPage, ourTasks, startTrace } from './trace.ts';

/**
 * Our longest task, as a share of the longest of the page itself, which puts the draft there: a stall of ours is not felt
 * beside its own. Measured 0.03 to 0.1 in a textarea, 0.17 to 0.23 in a tree of nodes. Milliseconds would tell a slow machine
 * from a fast one.
 */
const longestShare = { text: 0.2, nodes: 0.4 } as const;

const sentence = '공유기를 선반 위로 옮기니 방 끝에서도 화면이 고르게 나왔어요. ';
const slip = '지난주 케이티가 내놓은 안내문을 받아 읽었습니다. ';

/** Paragraphs of some 400 units; every tenth holds a slip. */
function paragraph(index: number): string {
  return `${index % 10 === 0 ? slip : ''}${sentence.repeat(10)}`.trim();
}

interface Heavy {
  readonly what: string;
  readonly page: PageName;
  readonly made: keyof typeof longestShare;
  /** Runs in the page: puts the draft there, as the editor itself would. */
  readonly fill: (page: Page) => Promise<void>;
}

const heavy: readonly Heavy[] = [
  {
    what: 'a draft of 2 MB in a textarea',
    page: 'devto',
    made: 'text',
    fill: (page) => fillField(page, Array.from({ length: 5_000 }, (_, index) => paragraph(index)).join('\n\n')),
  },
  {
    what: 'one line of 2 MB in a textarea',
    page: 'devto',
    made: 'text',
    fill: (page) => fillField(page, (slip + sentence.repeat(200)).repeat(270)),
  },
  {
    what: '100,000 lines in a textarea',
    page: 'devto',
    made: 'text',
    fill: (page) =>
      fillField(page, Array.from({ length: 100_000 }, (_, index) => (index % 100 === 0 ? slip : '가')).join('\n')),
  },
  {
    what: '50,000 nodes in TinyMCE',
    page: 'tistory',
    made: 'nodes',
    fill: (page) => fillTree(page, 'paragraphs'),
  },
  {
    what: '50,000 nodes in a bare contenteditable',
    page: 'plain',
    made: 'nodes',
    fill: (page) => fillTree(page, 'paragraphs'),
  },
  {
    what: '50,000 nodes inside one paragraph',
    page: 'plain',
    made: 'nodes',
    fill: (page) => fillTree(page, 'runs'),
  },
];

for (const { what, page: name, made, fill } of heavy) {
  test(`${what} stays as it is and stalls nothing`, async ({ world }) => {
    const page = await openPage(world.context, name);
    const sidebar = await openSidebar(page);
    const stop = await startTrace(await browserSession(world));
    await fill(page);
    const before = await save(page);
    expect(before.length).toBeGreaterThan(150_000);
    await expect(sidebar.frame.locator('[data-warning="cut"]')).toBeVisible();
    await expect(sidebar.frame.locator('[data-warning="cut"]')).toContainText('앞부분');
    await expect(sidebar.cards('NAM-01').first()).toBeVisible();
    expect(await same(page, before), 'the text as it was').toBe(true);

    await caret(page, '케이티가', 'start');
    await page.keyboard.type('음 ');
    const checks = await sidebar.checks();
    await expect.poll(() => sidebar.checks()).toBeGreaterThanOrEqual(checks);
    await expect(sidebar.root).toHaveAttribute('data-status', 'checked');
    await passTime(page, 300);
    const events = await stop();
    const [longest] = ourTasks(events);
    if (!longest) throw new Error('our script was not seen at work');
    const theirs = longestOfPage(events);
    const times = `our longest task ${longest.ours.toFixed(0)} ms, the page's own ${theirs.toFixed(0)} ms`;
    console.log(`${what}: ${times}`);
    test.info().annotations.push({ type: 'ms', description: times });
    expect(longest.ours / theirs).toBeLessThan(longestShare[made]);
    expect(await same(page, before.replace('케이티가', '음 케이티가'))).toBe(true);
  });
}

const invisible = [
  { what: 'zero-width characters', before: '앞\u200b말\u200d에 ', after: '\u200b 왔다\u2060.' },
  { what: 'bidi marks', before: '\u202eabc\u202c \u2067가나\u2069 ', after: ' 왔다.\u200f' },
  { what: 'a byte order mark and soft hyphens', before: '보\u00ad기 \ufeff', after: '\ufeff 왔다.' },
  { what: 'decomposed Hangul and emoji', before: '\u1112\u1161\u11ab\u1100\u1173\u11af 👩‍👩‍👧 ', after: ' 왔다.' },
] as const;

for (const name of ['devto', 'tistory', 'plain'] as const) {
  for (const { what, before, after } of invisible) {
    test(`${name}: ${what} around a slip are kept`, async ({ world }) => {
      const page = await openPage(world.context, name);
      const words = `하나, ${before}케이티가${after}`;
      await page.evaluate(
        (given) => window.__page?.load({ title: '', blocks: [{ kind: 'paragraph', text: given }] }),
        words,
      );
      const sidebar = await openSidebar(page);
      await expectSlips(page, ['케이티']);
      const saved = await save(page);
      await sidebar.press('NAM-01', 'fix');
      await expectText(page, (await text(page)).replace('케이티가', 'KT가'));
      await expect.poll(() => save(page)).toBe(saved.replace('케이티가', 'KT가'));
      await expectSlips(page, []);
    });
  }
}

function fillField(page: Page, value: string): Promise<void> {
  return page.evaluate(
    (given) => window.__page?.load({ title: '', blocks: [{ kind: 'paragraph', text: given }] }),
    value,
  );
}

/** 50,000 nodes: paragraphs of one text each, or one paragraph of many short runs. */
function fillTree(page: Page, shape: 'paragraphs' | 'runs'): Promise<void> {
  const run = sentence.trim().slice(0, 12);
  const html =
    shape === 'paragraphs'
      ? Array.from({ length: 25_000 }, (_, index) => `<p>${index % 50 === 0 ? slip.trim() : sentence.trim()}</p>`).join(
          '',
        )
      : `<p>${slip}${Array.from({ length: 25_000 }, (_, index) => `<${index % 2 ? 'b' : 'i'}>${run}</${index % 2 ? 'b' : 'i'}>`).join('')}</p>`;
  return page.evaluate((given) => {
    const editor = window.__page?.editor as { setContent?(html: string): void } | undefined;
    if (editor?.setContent) editor.setContent(given);
    else if (window.__page) window.__page.body.innerHTML = given;
  }, html);
}

/** Compares inside the page: the text is large. */
function same(page: Page, wanted: string): Promise<boolean> {
  return page.evaluate((given) => window.__page?.save() === given, wanted);
}
