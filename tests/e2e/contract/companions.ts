/** Contract rows about another checker in the same page: its overlays beside the editor, its nodes inside the text. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectSaved, expectText, save, text } from '../world/writer.ts';
import { savedWithout, sitDown } from './desk.ts';
import { paragraphs, shown, type Subject } from './subjects.ts';

export function companionRows(subject: Subject): void {
  const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');
  const fixed = paragraphs('하나, KT가 왔다.', '둘, 여기서 쓴다.');

  test("another checker's overlays are in nobody's way", async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    await layOverlays(page);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, shown(subject, fixed));
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
    expect(await page.evaluate(() => document.querySelectorAll('other-checker').length)).toBe(2);
  });

  if (!subject.source) {
    for (const [what, word] of [
      ['the words themselves', '케이티'],
      ['words beside them', '왔다'],
      ['words that cut through them', '이티가 왔'],
    ] as const) {
      test(`another checker that wraps ${what}: the fix is made as a whole or not at all`, async ({ world }) => {
        const { page, sidebar } = await sitDown(world.context, subject, draft);
        await sidebar.cards('NAM-01').first().waitFor();
        await wrapWords(page, word);
        const before = await text(page);
        const saved = bare(await save(page));
        if (!before.includes('케이티')) {
          // Lexical drops what it finds wrapped: that is done, and there is nothing left to fix.
          await expect(sidebar.cards('NAM-01')).toHaveCount(0);
          expect(bare(await save(page))).toBe(saved);
          return;
        }
        await sidebar.press('NAM-01', 'fix');
        await expect(sidebar.frame.locator('[data-notice]')).toBeVisible();
        const after = await text(page);
        expect([before, before.replace('케이티', 'KT')]).toContain(after);
        const wanted = after === before ? saved : saved.replace('케이티', 'KT');
        await expect.poll(async () => bare(await save(page))).toBe(wanted);
      });
    }
  }
}

/**
 * The saved text without the other checker's wraps: those are not ours to judge, nor is the no-break space that TinyMCE
 * from 6 on puts beside an element it does not know, whoever typed before it.
 */
const bare = (saved: string): string => saved.replaceAll(/<\/?oc-word[^>]*>/g, '').replaceAll('\u00a0', ' ');

/** Elements on html and body that follow every key, as checkers paint their underlines. */
async function layOverlays(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const parent of [document.documentElement, document.body]) {
      const host = document.createElement('other-checker');
      host.style.cssText = 'position: absolute; top: 0; left: 0; pointer-events: none';
      host.attachShadow({ mode: 'open' }).append(document.createElement('canvas'));
      parent.append(host);
      window.__page?.body.ownerDocument.addEventListener('selectionchange', () => {
        host.style.top = `${host.offsetTop + 1}px`;
      });
    }
  });
}

/** Wraps the word's first place within one text node, now and once more after each of the next changes. */
async function wrapWords(page: Page, word: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const body = window.__page?.body;
    if (!body) throw new Error('the page has no body');
    const document = body.ownerDocument;
    let times = 3;
    const wrap = (): void => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0 || node.parentElement?.tagName === 'OC-WORD' || times-- <= 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        range.surroundContents(document.createElement('oc-word'));
        return;
      }
    };
    body.addEventListener('input', () => setTimeout(wrap, 0));
    wrap();
    // The editor answers a change of its nodes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }, word);
}
