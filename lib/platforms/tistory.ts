/**
 * Tistory: a title textarea, and three modes that take turns: TinyMCE 4 in a frame of the same origin, Markdown and HTML
 * in CodeMirror 5. The post is saved from the basic mode, into which the page itself carries the others over. Selectors
 * checked live by others, mid-2026.
 */
import type { Platform } from './platform.ts';

export const tistory: Platform = {
  id: 'tistory',
  name: { ko: '티스토리', en: 'Tistory' },
  matches: ['https://*.tistory.com/*'],
  writes: ({ pathname }) => /^\/manage\/(newpost|post)/.test(pathname),
  fields: [
    // The title box above the toolbar; the class is its older name.
    { field: 'title', selectors: ['#post-title-inp', 'textarea.textarea_tit'], families: ['textarea'], format: 'rich' },
    // The frame of the basic mode; it is made anew after every switch of mode.
    { field: 'body', selectors: ['#editor-tistory_ifr'], families: ['tinymce'], format: 'rich', required: true },
    // The HTML mode, known by its theme.
    {
      field: 'body',
      selectors: ['.ReactCodemirror .CodeMirror.cm-s-tistory-html'],
      families: ['codemirror5'],
      format: 'html',
    },
    // The Markdown mode: the other one of its kind.
    { field: 'body', selectors: ['.ReactCodemirror .CodeMirror'], families: ['codemirror5'], format: 'markdown' },
    // Only the tag that is being written; those before it are buttons.
    { field: 'tags', selectors: ['#tagText', 'input[name="tagText"]'], families: ['textarea'], format: 'rich' },
  ],
  publishButtons: ['#publish-layer-btn', '#publish-btn'],
  // Live notes of others, July and August 2026.
  limits: ['saved-from-basic-mode', 'first-picture-stands-for-post'],
  evidence: 'live',
};
