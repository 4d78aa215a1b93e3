/** Which test page answers at which address of the world: the platforms' real hosts, all resolved to loopback. */

export type PageName = keyof typeof addresses;

/** Where a person would find each page. */
export const addresses = {
  devto: 'https://dev.to/new',
  tistory: 'https://example.tistory.com/manage/newpost',
  substack: 'https://example.substack.com/publish/post',
  ghost: 'https://blog.example.test/ghost/#/editor/post/1',
  wordpresscom: 'https://wordpress.com/post/example.wordpress.com/7',
  wordpresscomframe: 'https://example.wordpress.com/wp-admin/post.php',
  naver: 'https://blog.naver.com/example/postwrite',
  naverframe: 'https://blog.naver.com/PostWriteForm.naver',
  medium: 'https://medium.com/new-story',
  linkedin: 'https://www.linkedin.com/article/new/',
  linkedinfeed: 'https://www.linkedin.com/feed/',
  brunch: 'https://brunch.co.kr/write',
  hashnode: 'https://hashnode.com/draft/1a2b3c',
  plain: 'https://blog.example.test/write',
  gutenberg: 'https://blog.example.test/gutenberg',
  tumblr: 'https://www.tumblr.com/new/text',
  velog: 'https://velog.io/write',
  blogger: 'https://www.blogger.com/blog/post/edit/1/2',
  codemirror5: 'https://blog.example.test/codemirror5',
  codemirror6: 'https://blog.example.test/codemirror6',
  monaco: 'https://blog.example.test/monaco',
  notaneditor: 'https://example.tistory.com/12',
  quill: 'https://blog.example.test/quill',
  quill1: 'https://blog.example.test/quill1',
  ckeditor4: 'https://blog.example.test/ckeditor4',
  ckeditor5: 'https://blog.example.test/ckeditor5',
  draftjs: 'https://blog.example.test/draftjs',
  slate: 'https://blog.example.test/slate',
  trix: 'https://blog.example.test/trix',
  froala: 'https://blog.example.test/froala',
  mediumeditor: 'https://blog.example.test/medium-editor',
  editorjs: 'https://blog.example.test/editorjs',
  toastui: 'https://blog.example.test/toastui',
  toastuimarkdown: 'https://blog.example.test/toastuimarkdown',
  koenig: 'https://blog.example.test/koenig',
  tinymce5: 'https://blog.example.test/tinymce5',
  tinymce6: 'https://blog.example.test/tinymce6',
  tinymce7: 'https://blog.example.test/tinymce7',
  tinymce8: 'https://blog.example.test/tinymce8',
} as const;

export const pageNames = Object.keys(addresses) as readonly PageName[];

/** Pages that stand at a second address, with response headers of their own. */
export const guarded = {
  isolated: {
    page: 'plain',
    address: 'https://blog.example.test/write/isolated',
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  },
  requiring: {
    page: 'plain',
    address: 'https://blog.example.test/write/requiring',
    headers: { 'cross-origin-embedder-policy': 'require-corp' },
  },
  credentialless: {
    page: 'plain',
    address: 'https://blog.example.test/write/credentialless',
    headers: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
  },
  sandboxed: {
    page: 'plain',
    address: 'https://blog.example.test/write/sandboxed',
    headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' },
  },
} as const satisfies Readonly<
  Record<string, { readonly page: PageName; readonly address: string; readonly headers: Record<string, string> }>
>;

/** A host that no build of the extension may enter: the same pages stand there as `/<page>`, untouched. */
export const controlHost = 'control.example.test';

/** The guarded page that a request is for. */
export function guardedAt(host: string, path: string): (typeof guarded)[keyof typeof guarded] | undefined {
  return Object.values(guarded).find(({ address }) => address === `https://${host}${path}`);
}

/** The page that a request is for; undefined: not one of ours. */
export function pageAt(host: string, path: string): PageName | undefined {
  if (host === controlHost) return pageNames.find((name) => path === `/${name}`);
  const second = guardedAt(host, path);
  if (second) return second.page;
  return pageNames.find((name) => {
    const address = new URL(addresses[name]);
    return address.host === host && address.pathname === path;
  });
}

/** The page's address, asking for a draft by name or as JSON; `control`: where the extension is not. */
export function addressOf(
  name: PageName,
  options: { readonly draft?: string; readonly control?: boolean } = {},
): string {
  const address = new URL(options.control ? `https://${controlHost}/${name}` : addresses[name]);
  if (options.draft !== undefined) address.searchParams.set('draft', options.draft);
  return address.href;
}
