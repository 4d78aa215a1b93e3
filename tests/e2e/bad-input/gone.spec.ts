/** What is taken away under us: the editor in the middle of a fix, the extension, the background. */
import type { Page } from '@playwright/test';
import { staleHints } from '../../../assets/words/page.ts';
import { sitDown } from '../contract/desk.ts';
import { paragraphs, subjects } from '../contract/subjects.ts';
import { browserSession, extensionDir, inOwnBrowser } from '../hard/own-browser.ts';
import { expect, test } from '../world/bare.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { caret, expectText, text } from '../world/writer.ts';

/** Everything a person can read in the page, our closed shadow root included. */
async function shadowText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const words: string[] = [];
  const walk = (node: typeof root): void => {
    if (node.nodeType === 3) words.push(node.nodeValue);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  return words.join(' ');
}

const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');
const subjectOf = (name: string) => subjects.find(({ family }) => family === name)!;

for (const name of ['tinymce', 'textarea'] as const) {
  test(`${name}: the editor is removed in the middle of a fix`, async () => {
    await inOwnBrowser(async (world) => {
      const { page, sidebar } = await sitDown(world.context, subjectOf(name), draft);
      await page.evaluate(() => {
        const body = window.__page!.body;
        const holder = body.ownerDocument.defaultView?.frameElement ?? body;
        const gone = (): void => holder.remove();
        // The fix's own first step in each family: the undo boundary's key, and the selection of the word.
        body.addEventListener('keydown', gone, { once: true });
        if (body.tagName === 'TEXTAREA') body.addEventListener('input', gone, { once: true });
      });
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => sidebarFrame(page) === undefined).toBe(true);
      expect(world.problems).toEqual([]);
    });
  });
}

test('the extension is reloaded under an open draft', async () => {
  test.setTimeout(60_000);
  await inOwnBrowser(
    async (world) => {
      const { page, sidebar } = await sitDown(world.context, subjectOf('tinymce'), draft);
      await expect(sidebar.cards('NAM-01')).toHaveCount(1);
      const before = await text(page);
      const browser = await browserSession(world);
      await browser.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: extensionDir } as never);
      await caret(page, '둘, 여기서 쓴다.');
      await page.keyboard.type('글');
      await expect.poll(() => page.evaluate(() => (CSS.highlights as unknown as { size: number }).size)).toBe(0);
      await expectText(page, `${before}글`);
      await expect.poll(() => shadowText(page)).toContain(staleHints.ko);
      await page.reload();
      await page.waitForFunction(() => window.__page !== undefined);
      await expect.poll(() => sidebarFrame(page) !== undefined).toBe(true);
      expect(world.problems).toEqual([]);
    },
    { args: ['--enable-unsafe-extension-debugging'] },
  );
});

test('the background sleeps, and checking and fixing go on', async () => {
  await inOwnBrowser(async (world) => {
    const { page, sidebar } = await sitDown(world.context, subjectOf('prosemirror'), draft);
    const browser = await browserSession(world);
    const { targetInfos } = await browser.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    expect(worker).toBeDefined();
    await browser.send('Target.closeTarget', { targetId: worker!.targetId });
    const checks = await sidebar.checks();
    await caret(page, '둘, 여기서 쓴다.');
    await page.keyboard.type(' 케이티가');
    await expect.poll(() => sidebar.checks()).toBeGreaterThan(checks);
    await sidebar.press('NAM-01', 'fix-all');
    await expectText(page, '하나, KT가 왔다.\n둘, 여기서 쓴다. KT가');
    expect(world.problems).toEqual([]);
  });
});
