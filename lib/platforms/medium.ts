/**
 * Medium: title and body in one contenteditable. Selectors seen in a tool's source that was used in May 2026.
 * Stories on domains of their own are the generic case of a granted site.
 */
import type { Platform } from './platform.ts';

export const medium: Platform = {
  id: 'medium',
  name: { ko: '미디엄', en: 'Medium' },
  matches: ['https://medium.com/*', 'https://*.medium.com/*'],
  writes: ({ pathname }) => /^\/new-story\/?$/.test(pathname) || /\/p\/[^/]+\/edit\/?$/.test(pathname),
  fields: [
    // The first paragraph.
    {
      field: 'title',
      selectors: ['h3[data-testid="editorTitleParagraph"]', '.graf--title'],
      families: ['medium'],
      format: 'rich',
    },
    // The whole editable; the family leaves the title out.
    { field: 'body', selectors: ['.postArticle-content'], families: ['medium'], format: 'rich', required: true },
  ],
  // In the header, and again in the dialog that it opens, where the tags are too.
  publishButtons: [{ selector: 'button', texts: ['Publish', 'Publish now', 'Save and publish'] }],
  // Scripts of others, December 2025 and 2026.
  limits: ['key-before-saving', 'pasted-pictures-dropped'],
  evidence: 'source',
};
