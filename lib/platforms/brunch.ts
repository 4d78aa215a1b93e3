/** Brunch: a title of its own and Froala in the page. From one source of September 2026; what publishes is unknown. */
import type { Platform } from './platform.ts';

export const brunch: Platform = {
  id: 'brunch',
  name: { ko: '브런치', en: 'Brunch' },
  matches: ['https://brunch.co.kr/*'],
  writes: ({ pathname }) => /^\/write(\/|$)/.test(pathname),
  fields: [
    // The title over the cover; a heading that is edited in place.
    { field: 'title', selectors: ['h1.cover_title'], families: ['contenteditable'], format: 'rich' },
    // The body; the second is Froala's own name for its editable.
    {
      field: 'body',
      selectors: ['div.wrap_body .fr-element', 'div.wrap_body', '.fr-element'],
      families: ['froala', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [],
  evidence: 'weak',
};
