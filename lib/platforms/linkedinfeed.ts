/** LinkedIn posts: Quill inside a shadow root, in the dialog over the feed. Selectors from one tool's source, May 2026. */
import type { Platform } from './platform.ts';

const outlet = ['#interop-outlet'] as const;

export const linkedinfeed: Platform = {
  id: 'linkedinfeed',
  name: { ko: '링크드인 글', en: 'LinkedIn post' },
  matches: ['https://www.linkedin.com/*'],
  // The dialog opens over any of these; without it there is no editor, and nothing happens.
  writes: ({ pathname }) => /^\/(feed|company|in|showcase)(\/|$)/.test(pathname),
  fields: [
    // The post; comments have editors of the same class, which are smaller.
    {
      field: 'body',
      inside: outlet,
      selectors: ['[role="dialog"] .ql-editor', '.ql-editor'],
      families: ['quill', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [{ selector: 'button.share-actions__primary-action', inside: outlet }],
  // Documents of two publishing tools agree on it.
  limits: ['post-3000'],
  evidence: 'source',
};
