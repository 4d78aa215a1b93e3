/** X posts: Draft.js, in the dialog or above the timeline. Selectors from a tool's source, May 2026; ids are test ids. */
import type { Platform } from './platform.ts';

export const x: Platform = {
  id: 'x',
  name: { ko: 'X 글', en: 'X post' },
  matches: ['https://x.com/*'],
  writes: ({ pathname }) => /^\/(home|compose\/post)\/?$/.test(pathname),
  fields: [
    // The first post of a thread; further ones count up and are not read.
    {
      field: 'body',
      selectors: ['[role="dialog"] [data-testid="tweetTextarea_0"]', '[data-testid="tweetTextarea_0"]'],
      families: ['draftjs', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: ['[data-testid="tweetButton"]', '[data-testid="tweetButtonInline"]'],
  // X's own documents on counting characters; accounts that pay may write more.
  limits: ['post-280-weighted'],
  evidence: 'source',
};
