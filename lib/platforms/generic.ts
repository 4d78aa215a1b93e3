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
      // Every sign of an editor at once: the largest of all that are visible is taken.
      selectors: [
        [
          '[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]',
          'iframe[id$="_ifr"], .tox-edit-area iframe, iframe.cke_wysiwyg_frame, iframe[name="editor-canvas"]',
          '.CodeMirror, .cm-editor, .monaco-editor',
          '.codex-editor, .block-editor-block-list__layout.is-root-container',
        ].join(', '),
      ],
      families: 'all',
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [],
  evidence: 'weak',
};
