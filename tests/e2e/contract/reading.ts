/** Contract rows about looking: recognised, read as shown, marked at the right words, and nothing left behind. */
import { expect, test } from '../world/fixtures.ts';
import { expectMarks, marks } from '../world/marks.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { caret, expectSaved, load, openPage } from '../world/writer.ts';
import { noteChanges, savedWithout, sitDown } from './desk.ts';
import { foundName, paragraphs, type Subject } from './subjects.ts';

export function readingRows(subject: Subject): void {
  test('recognises the editor', async ({ world }) => {
    const { sidebar } = await sitDown(world.context, subject, paragraphs('케이티가 왔습니다.'));
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  });

  test('reads a draft that the platform puts in later', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, paragraphs('아직 아무것도 없다.'));
    await load(page, paragraphs('그날 케이티가 왔습니다.'));
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    await expectMarks(page, 'must', [foundName]);
  });

  test('reads what is shown, in every kind of block', async ({ world }) => {
    const bold = subject.capabilities.bold ? '앞말 케**이티**가 뒷말' : '앞말 케이티가 뒷말';
    const { page } = await sitDown(world.context, subject, {
      title: '케이티가 걸어온 길',
      blocks: [
        { kind: 'heading', text: '케이티가 여는 날' },
        { kind: 'paragraph', text: bold },
        { kind: 'quote', text: '그날은 케이티가 먼저 말했다' },
      ],
    });
    await expectMarks(page, 'must', Array<string>(subject.hasTitle ? 4 : 3).fill(foundName));
  });

  test('marks the right words, also after typing before them', async ({ world }) => {
    const { page } = await sitDown(
      world.context,
      subject,
      paragraphs('처음에는 케이티가 있었다.', '아무 일도 없는 문단', '👩‍👩‍👧 끝에도 케이티가 있다.'),
    );
    await expectMarks(page, 'must', [foundName, foundName]);
    await caret(page, '처음에는', 'start');
    await page.keyboard.type('아주 ');
    await caret(page, '없는');
    await page.keyboard.type(' 듯한 케이티가');
    await expectMarks(page, 'must', [foundName, foundName, foundName]);
  });

  test('puts nothing of ours into the editable or the saved text', async ({ world }) => {
    const draft = paragraphs('처음에는 케이티가 있었다.', '업계 최초로 선보인 Qook 인터넷');
    const page = await openPage(world.context, subject.page, { draft });
    const changes = await noteChanges(page);
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(1);
    expect(await changes()).toEqual([]);
    await expectSaved(page, await savedWithout(world.context, subject, draft));
  });

  test('leaves nothing behind when the writer leaves the editor', async ({ world }) => {
    const { page } = await sitDown(world.context, subject, paragraphs('처음에는 케이티가 있었다.'));
    await expectMarks(page, 'must', [foundName]);
    await page.evaluate(() => window.__page?.leave());
    await expect.poll(() => sidebarFrame(page)).toBeUndefined();
    const left = await page.evaluate(() => ({
      beside: [...document.documentElement.children].map((child) => child.nodeName),
      highlights: [...CSS.highlights.keys()].filter((name) => name.startsWith('hs-')),
    }));
    expect(left).toEqual({ beside: ['HEAD', 'BODY'], highlights: [] });
  });
}
