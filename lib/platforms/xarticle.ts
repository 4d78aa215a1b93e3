/** X articles: a title box and Draft.js. Selectors from one tool's source, June 2026; texts of buttons are not verified. */
import type { Platform } from './platform.ts';

export const xarticle: Platform = {
  id: 'xarticle',
  name: { ko: 'X 아티클', en: 'X article' },
  matches: ['https://x.com/*'],
  writes: ({ pathname }) => /^\/(compose|i)\/articles?(\/|$)/.test(pathname),
  fields: [
    // The title's placeholder is in the language of the page, and it stands before the body.
    {
      field: 'title',
      selectors: [
        'textarea[placeholder]:not([role="combobox"])',
        'input[type="text"][placeholder]:not([role="combobox"])',
      ],
      families: ['textarea'],
      format: 'rich',
    },
    // The body's only sign is that of Draft.js itself.
    {
      field: 'body',
      selectors: ['[contenteditable="true"]:has([data-contents="true"])'],
      families: ['draftjs', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [{ selector: 'button', texts: ['Publish', '게시하기'] }],
  evidence: 'weak',
};
