/** Blogger: HTML in CodeMirror 5, or a compose view in a frame that nobody described. One weak source, never seen live. */
import type { Platform } from './platform.ts';

const hosts = ['www.blogger.com', 'draft.blogger.com'];

export const blogger: Platform = {
  id: 'blogger',
  name: { ko: '블로거', en: 'Blogger' },
  matches: hosts.map((host) => `https://${host}/*`),
  writes: ({ pathname }) => /^\/(?:u\/\d+\/)?blog\/(?:post|page)\/(?:edit|create)\//.test(pathname),
  fields: [
    // The title box: by its label in two languages, else by its script's name.
    {
      field: 'title',
      selectors: ['input[aria-label="Title"], input[aria-label="제목"]', 'input[jsname="YPqjbf"]'],
      families: ['textarea'],
      format: 'rich',
    },
    // The HTML view.
    { field: 'body', selectors: ['.CodeMirror'], families: ['codemirror5'], format: 'html', required: true },
    // The compose view: a guess.
    {
      field: 'body',
      inside: ['iframe.editable'],
      selectors: ['body[contenteditable="true"]'],
      families: ['contenteditable'],
      format: 'rich',
    },
  ],
  publishButtons: [
    { selector: '[role="button"][aria-label="Publish"], [role="button"][aria-label="게시"]' },
    { selector: '[role="button"]', texts: ['Publish', '게시'] },
  ],
  evidence: 'weak',
};
