/** Velog: Markdown in CodeMirror 5, on small screens in a textarea. From its older public source and one report of 2026. */
import type { Platform } from './platform.ts';

export const velog: Platform = {
  id: 'velog',
  name: { ko: '벨로그', en: 'Velog' },
  matches: ['https://velog.io/*'],
  writes: ({ pathname }) => /^\/write(?:\/|$)/.test(pathname),
  fields: [
    // The title box; its class is made by a styling library and says nothing.
    { field: 'title', selectors: ['textarea[placeholder*="제목"]'], families: ['textarea'], format: 'rich' },
    // The editor beside the preview.
    { field: 'body', selectors: ['.CodeMirror'], families: ['codemirror5'], format: 'markdown', required: true },
    // Small screens: the one large box beside the title's; never what takes the keys of the editor above.
    {
      field: 'body',
      selectors: ['textarea:not([placeholder*="제목"], .CodeMirror textarea)'],
      families: ['textarea'],
      format: 'markdown',
    },
    // Only the tag that is being written; those before it are buttons.
    { field: 'tags', selectors: ['input[placeholder*="태그"]'], families: ['textarea'], format: 'rich' },
  ],
  // Without a name of its own; the layer that it opens has a second one of the same words.
  publishButtons: [{ selector: 'button', texts: ['출간하기'] }],
  evidence: 'source',
};
