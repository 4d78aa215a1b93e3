/**
 * Hashnode: a rich editor that is said to stand on ProseMirror. No selector of it is known to us; what is named here is
 * the sign of that editor itself, and after it whatever can be edited. Title, tags and publish button are unknown.
 */
import type { Platform } from './platform.ts';

export const hashnode: Platform = {
  id: 'hashnode',
  name: { ko: '해시노드', en: 'Hashnode' },
  matches: ['https://hashnode.com/*'],
  writes: ({ pathname }) => /^\/(draft|edit)\/[^/]+/.test(pathname),
  fields: [
    {
      field: 'body',
      selectors: ['.ProseMirror', '[contenteditable="true"]', 'textarea'],
      families: ['prosemirror', 'contenteditable', 'textarea'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [],
  evidence: 'weak',
};
