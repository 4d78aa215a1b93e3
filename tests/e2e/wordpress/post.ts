/** A writer at a post of WordPress, in the block editor or in the classic one, with or without the extension. */
import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { controlHost } from '../world/addresses.ts';
import type { WordPress } from './php.ts';

export type Kind = 'block' | 'classic';

/** The few members of the page's own globals that the tests ask. */
interface EditorGlobals {
  readonly wp: { readonly data: { select(store: 'core/editor'): { getEditedPostContent(): string } } };
  readonly tinymce: { get(id: 'content'): { getContent(): string } };
}

export interface PostDraft {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Post {
  readonly page: Page;
  /** The body's frame. */
  readonly frame: Frame;
  /** What the editor would save now. */
  content(): Promise<string>;
  title(): Promise<string>;
  /** The caret goes behind the first place of `words` in the body. */
  caret(words: string): Promise<void>;
  /** Presses the button that saves a draft; gives what the database then holds. */
  save(): Promise<string>;
}

const frameOf = { block: 'iframe[name="editor-canvas"]', classic: '#content_ifr' } as const;
const bodyIn = { block: '.is-root-container [contenteditable="true"]', classic: 'body#tinymce p' } as const;

/** Makes the post and opens it; resolves when its editor stands. `control`: at the host where the extension is not. */
export async function openPost(
  context: BrowserContext,
  wordpress: WordPress,
  kind: Kind,
  draft: PostDraft,
  control = false,
): Promise<Post> {
  const { id } = (await wordpress.rest('/posts', {
    title: draft.title,
    content: kind === 'block' ? asBlocks(draft) : draft.paragraphs.join('\n\n'),
    // The must-use plugin opens posts of this slug in the classic editor.
    slug: `${kind}-${crypto.randomUUID()}`,
    status: 'draft',
  })) as { readonly id: number };
  const page = await context.newPage();
  const host = control ? controlHost : 'blog.example.test';
  await page.goto(`https://${host}/wp-admin/post.php?post=${id}&action=edit`);
  const element = await page.waitForSelector(frameOf[kind]);
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the editor has no frame');
  await frame.waitForSelector(bodyIn[kind]);
  const titleBox = kind === 'block' ? frame.locator('.editor-post-title__input') : page.locator('input#title');
  return {
    page,
    frame,
    content: () =>
      page.evaluate((which) => {
        const { wp, tinymce } = window as unknown as EditorGlobals;
        return which === 'block'
          ? wp.data.select('core/editor').getEditedPostContent()
          : tinymce.get('content').getContent();
      }, kind),
    title: async () => (kind === 'block' ? await titleBox.textContent() : await titleBox.inputValue()) ?? '',
    caret: (words) => frame.evaluate(putCaret, words),
    async save() {
      if (kind === 'block') {
        await page.getByRole('button', { name: 'Save draft' }).click();
        await expect(page.locator('.editor-post-saved-state.is-saved')).toBeVisible();
      } else {
        await page.locator('#save-post').click();
        await expect(page.locator('#message.updated')).toBeVisible();
      }
      const post = await wordpress.rest(`/posts/${id}&context=edit`);
      return (post as { readonly content: { readonly raw: string } }).content.raw;
    },
  };
}

function asBlocks({ paragraphs }: PostDraft): string {
  return paragraphs.map((words) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`).join('\n\n');
}

/** Runs in the body's frame. */
function putCaret(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    const editable = node.parentElement?.closest<HTMLElement>('[contenteditable="true"]');
    if (at < 0 || !editable) continue;
    window.focus();
    editable.focus();
    getSelection()?.collapse(node, at + words.length);
    return;
  }
  throw new Error(`the body does not hold: ${words}`);
}
