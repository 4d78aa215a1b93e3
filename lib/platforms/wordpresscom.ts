/**
 * WordPress.com: its own page frames the block editor of the site, which is another origin, and that frames its canvas.
 * Structure and addresses from the source of its admin and from reports of others, 2026.
 */
import type { Platform } from './platform.ts';

/** The canvas is a frame of the editor's own origin, at a blob: address. */
const canvas = ['iframe[name="editor-canvas"]'];

export const wordpresscom: Platform = {
  id: 'wordpresscom',
  name: { ko: '워드프레스닷컴', en: 'WordPress.com' },
  matches: ['https://wordpress.com/*', 'https://*.wordpress.com/*'],
  frames: ['https://*.wordpress.com/*'],
  // The editor's own header, which holds the publish button.
  clearTop: 68,
  writes: ({ hostname, pathname }) =>
    hostname === 'wordpress.com'
      ? /^\/(post|page)(\/|$)/.test(pathname)
      : /^\/wp-admin\/(post|post-new)\.php$/.test(pathname),
  fields: [
    // The title block above the list of blocks.
    {
      field: 'title',
      inside: canvas,
      selectors: ['.wp-block-post-title', '.editor-post-title__input'],
      families: ['contenteditable'],
      format: 'rich',
    },
    // The list of blocks.
    {
      field: 'body',
      inside: canvas,
      selectors: ['.block-editor-block-list__layout.is-root-container'],
      families: ['gutenberg', 'contenteditable'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: ['.editor-post-publish-button', '.editor-post-publish-panel__toggle'],
  evidence: 'weak',
};
