/** Tumblr: the block editor in a dialog over the dashboard. One weak source, 2026. */
import type { Platform } from './platform.ts';

export const tumblr: Platform = {
  id: 'tumblr',
  name: { ko: '텀블러', en: 'Tumblr' },
  matches: ['https://www.tumblr.com/*'],
  writes: ({ pathname }) => /^\/(new|edit)(\/|$)/.test(pathname) || /^\/blog\/[^/]+\/new(\/|$)/.test(pathname),
  fields: [
    // The block list. A title is its first heading, so it is read as part of the body.
    {
      field: 'body',
      selectors: [
        '[role="dialog"] .block-editor-block-list__layout',
        '.block-editor-block-list__layout.is-root-container',
      ],
      families: ['gutenberg'],
      format: 'rich',
      required: true,
    },
  ],
  // It has no name of its own.
  publishButtons: [{ selector: 'button', texts: ['Post now'] }],
  evidence: 'weak',
};
