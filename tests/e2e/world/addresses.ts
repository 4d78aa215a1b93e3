/** Which test page answers at which address of the world: the platforms' real hosts, all resolved to loopback. */

export type PageName = keyof typeof addresses;

/** Where a person would find each page. */
export const addresses = {
  devto: 'https://dev.to/new',
  tistory: 'https://example.tistory.com/manage/newpost',
  substack: 'https://example.substack.com/publish/post',
  ghost: 'https://blog.example.org/ghost/#/editor/post/1',
  plain: 'https://blog.example.org/write',
  notaneditor: 'https://example.tistory.com/12',
  toastui: 'https://blog.example.org/toastui',
  toastuimarkdown: 'https://blog.example.org/toastuimarkdown',
  koenig: 'https://blog.example.org/koenig',
  tinymce5: 'https://blog.example.org/tinymce5',
  tinymce6: 'https://blog.example.org/tinymce6',
  tinymce7: 'https://blog.example.org/tinymce7',
  tinymce8: 'https://blog.example.org/tinymce8',
} as const;

export const pageNames = Object.keys(addresses) as readonly PageName[];

/** A host that no build of the extension may enter: the same pages stand there as `/<page>`, untouched. */
export const controlHost = 'control.example.net';

/** The page that a request is for; undefined: not one of ours. */
export function pageAt(host: string, path: string): PageName | undefined {
  if (host === controlHost) return pageNames.find((name) => path === `/${name}`);
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
