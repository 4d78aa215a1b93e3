/** Any other site that the writer granted: its largest editable is the body. No title is assumed. */
import type { Platform } from './platform.ts';

export const generic: Platform = {
  id: 'generic',
  name: { ko: '그 밖의 편집기', en: 'Other editor' },
  matches: [],
  writes: () => true,
  fields: [
    {
      field: 'body',
      selectors: ['[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]'],
      families: ['lexical', 'prosemirror', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [],
};
