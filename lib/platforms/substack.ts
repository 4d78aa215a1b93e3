/** Substack: a title textarea and Tiptap in the page. Selectors measured by others, October 2026. */
import type { Platform } from './platform.ts';

export const substack: Platform = {
  id: 'substack',
  name: { ko: '서브스택', en: 'Substack' },
  matches: ['https://*.substack.com/*', 'https://substack.com/*'],
  writes: ({ pathname }) => pathname.startsWith('/publish/post'),
  fields: [
    // The post's title box.
    {
      field: 'title',
      selectors: ['textarea#post-title', '[data-testid="post-title"]'],
      families: ['textarea'],
      format: 'rich',
    },
    // The body; the page has one.
    { field: 'body', selectors: ['.ProseMirror'], families: ['prosemirror'], format: 'rich', required: true },
  ],
  // It has no name of its own; it opens a layer whose default mails everyone.
  publishButtons: [{ selector: 'button', texts: ['Continue'] }],
  // Reports of writers, 2026.
  limits: ['subtitle-255', 'code-without-formatting'],
  evidence: 'live',
};
