/**
 * LinkedIn articles: a headline textarea and ProseMirror in the page (an older version was Quill). Selectors agreed by
 * several tools of others, 2026. Korean button texts are not verified.
 */
import type { Platform } from './platform.ts';

export const linkedin: Platform = {
  id: 'linkedin',
  name: { ko: '링크드인 아티클', en: 'LinkedIn article' },
  matches: ['https://www.linkedin.com/*'],
  writes: ({ pathname }) => /^\/article\/(new|edit)(\/|$)/.test(pathname),
  fields: [
    // The headline box; the name is an id in some versions and a class in others.
    {
      field: 'title',
      selectors: ['textarea#article-editor-headline__textarea', 'textarea.article-editor-headline__textarea'],
      families: ['textarea'],
      format: 'rich',
    },
    // The body; the page has one.
    {
      field: 'body',
      selectors: ['div.ProseMirror[contenteditable]', '[role="textbox"][aria-label="Article editor content"]'],
      families: ['prosemirror', 'quill', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [
    // Opens the last step.
    { selector: 'button', texts: ['Next', '다음'] },
    { selector: 'button', texts: ['Publish', '게시'] },
  ],
  evidence: 'source',
};
