/**
 * WordPress on a host of its own: the block editor, in its canvas frame or in the page, and the classic editor. Selectors
 * from WordPress's own tests; tried on WordPress 6.5.
 */
import type { Platform } from './platform.ts';

/** The frame of the block editor's canvas; absent where a theme or a plug-in keeps the canvas in the page. */
const canvas = 'iframe[name="editor-canvas"]';

export const wordpress: Platform = {
  id: 'wordpress',
  name: { ko: '워드프레스', en: 'WordPress' },
  matches: [],
  writes: ({ pathname, search }) =>
    pathname.endsWith('/wp-admin/post-new.php') ||
    (pathname.endsWith('/wp-admin/post.php') && new URLSearchParams(search).get('action') === 'edit'),
  fields: [
    // The block editor's title, which stands above the blocks in the same frame.
    {
      field: 'title',
      inside: [canvas],
      selectors: ['.editor-post-title__input'],
      families: ['gutenberg'],
      format: 'rich',
    },
    // The same where the canvas is in the page; the classic editor's title box.
    {
      field: 'title',
      selectors: ['.editor-post-title__input', 'input#title'],
      families: ['gutenberg', 'textarea'],
      format: 'rich',
    },
    // The block list, by its frame or by itself; the classic editor's frame.
    {
      field: 'body',
      selectors: [canvas, '.block-editor-block-list__layout.is-root-container', '#content_ifr'],
      families: ['gutenberg', 'tinymce'],
      format: 'rich',
      required: true,
    },
    // The classic editor's box for tags not added yet.
    { field: 'tags', selectors: ['#new-tag-post_tag'], families: ['textarea'], format: 'rich' },
    // The excerpt, where the writer has opened its panel.
    {
      field: 'excerpt',
      selectors: ['.editor-post-excerpt__textarea textarea', 'textarea#excerpt'],
      families: ['textarea'],
      format: 'rich',
    },
  ],
  // The block editor's first button opens a panel that holds the second; the classic editor has one.
  publishButtons: ['.editor-post-publish-panel__toggle', '.editor-post-publish-button', '#publish'],
  evidence: 'source',
};
