/** WordPress itself, run on loopback: what the contract promises of editors holds in both of its own, up to the database. */
import { readyPicture, readyText } from '../contract/assets.ts';
import { foundName } from '../contract/subjects.ts';
import { expectMarks } from '../world/marks.ts';
import { openSidebar } from '../world/sidebar.ts';
import { mergeWindow, passTime, pressRedo, pressUndo } from '../world/writer.ts';
import { expect, test } from './fixtures.ts';
import { openPost, type Kind, type PostDraft } from './post.ts';

// One WordPress serves them all: its start costs as much as a test, and each test opens whole WordPress pages.
test.describe.configure({ mode: 'default', timeout: 90_000 });

const draft: PostDraft = {
  title: '그날 케이티가 왔다',
  paragraphs: ['하나, <strong>케이티가</strong> 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.'],
};
const redoKeys = { block: 'Control+Shift+z', classic: 'Control+y' } as const;
const publish = { block: '.editor-post-publish-panel__toggle', classic: '#publish' } as const;

for (const kind of ['block', 'classic'] as const) {
  test.describe(`the ${kind} editor of WordPress`, () => {
    test('is read with its title, marked, and left as it was', async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, draft);
      await expectMarks(post.page, 'must', [foundName, foundName, foundName]);
      await post.caret('여기서 쓴다.');
      await post.page.keyboard.type('그리고');
      expect(await post.save()).toBe(await savedWithout({ world, wordpress }, kind, draft));
    });

    test('takes a fix in the body, and saves what it would have saved without us', async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, { ...draft, title: '그날' });
      const sidebar = await openSidebar(post.page);
      await post.caret('여기서 쓴다.');
      await post.page.keyboard.type('그리고');
      await sidebar.press('NAM-01', 'fix-all');
      await expect.poll(() => post.content()).toContain('둘, KT가 왔다.');
      await expect(sidebar.cards('NAM-01')).toHaveCount(0);
      const fixed = ['하나, <strong>KT가</strong> 왔다.', '둘, KT가 왔다.', '셋, 여기서 쓴다.'];
      const wanted = await savedWithout({ world, wordpress }, kind, { title: '그날', paragraphs: fixed });
      expect(await post.save()).toBe(wanted);
    });

    test('takes a fix in the title', async ({ world, wordpress }) => {
      const paragraphs = ['여기서 쓴다.'];
      const post = await openPost(world.context, wordpress, kind, { ...draft, paragraphs });
      const sidebar = await openSidebar(post.page);
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => post.title()).toBe('그날 KT가 왔다');
    });

    test('undoes a fix and nothing else with one key, and does it again', async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, { ...draft, title: '그날' });
      const sidebar = await openSidebar(post.page);
      await post.caret('여기서 쓴다.');
      await post.page.keyboard.type('그리고');
      const before = await post.content();
      await passTime(post.page, mergeWindow);
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => post.content()).toContain('<strong>KT가</strong>');
      const fixed = await post.content();
      await passTime(post.page, mergeWindow);
      await pressUndo(post.page);
      await expect.poll(() => post.content()).toBe(before);
      await pressRedo(post.page, redoKeys[kind]);
      await expect.poll(() => post.content()).toBe(fixed);
    });

    test("undoes a fix made right after a key, by the sidebar's way back", async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, { ...draft, title: '그날' });
      const sidebar = await openSidebar(post.page);
      await post.caret('여기서 쓴다.');
      await post.page.keyboard.type('그리고');
      const before = await post.content();
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => post.content()).toContain('<strong>KT가</strong>');
      await sidebar.undo();
      await expect.poll(() => post.content()).toBe(before);
    });

    test('takes official words and a picture at the caret', async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, {
        title: '그날',
        paragraphs: ['첫 문단.', '둘째 문단.'],
      });
      const sidebar = await openSidebar(post.page);
      const [words, picture] = [readyText(world.installed), readyPicture(world.installed)];
      await post.caret('첫 문단.');
      await sidebar.insert(words.id);
      await expect.poll(async () => shown(await post.content())).toBe(squash(`첫 문단.${words.text}둘째 문단.`));
      await post.caret('둘째 문단.');
      await sidebar.insert(picture.id);
      await expect.poll(() => post.content()).toContain(`alt="${picture.alt}"`);
      expect(shown(await post.content())).toBe(squash(`첫 문단.${words.text}둘째 문단.`));
      if (kind === 'block') expect(await post.content()).toContain('<!-- wp:image');
    });

    test('keeps its publish button free', async ({ world, wordpress }) => {
      const post = await openPost(world.context, wordpress, kind, draft);
      await openSidebar(post.page);
      const free = () =>
        post.page.locator(publish[kind]).evaluate((button) => {
          const box = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
        });
      await expect.poll(free).toBe(true);
    });
  });
}

/** What the database holds of the draft where the extension never was, typed and saved the same way. */
async function savedWithout(
  { world, wordpress }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'world' | 'wordpress'>,
  kind: Kind,
  given: PostDraft,
): Promise<string> {
  const post = await openPost(world.context, wordpress, kind, given, true);
  await post.caret('여기서 쓴다.');
  await post.page.keyboard.type('그리고');
  return post.save();
}

const squash = (words: string) => words.replace(/\s+/g, '');
/** The words of serialised content, without tags and comments. */
const shown = (content: string) => squash(content.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ' '));
