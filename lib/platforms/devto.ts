/** dev.to (Forem): plain textareas, the body in Markdown. Selectors seen in Forem's own specs, 2026. */
import type { Platform } from './platform.ts';

export const devto: Platform = {
  id: 'devto',
  name: { ko: 'dev.to', en: 'dev.to' },
  matches: ['https://dev.to/*'],
  writes: ({ pathname }) => pathname === '/new' || /^\/[^/]+\/[^/]+\/edit\/?$/.test(pathname),
  fields: [
    // The title box of the article form.
    { field: 'title', selectors: ['#article-form-title'], families: ['textarea'], format: 'rich' },
    // The Markdown source of the article.
    {
      field: 'body',
      selectors: ['#article_body_markdown'],
      families: ['textarea'],
      format: 'markdown',
      required: true,
    },
  ],
  publishButtons: ['#editor-actions button'],
  evidence: 'source',
};
