/** Pages that imitate no platform: an editor alone between the bar and the foot of parts/note.html. */
export interface Note {
  readonly title: string;
  /** The markup that the page's script mounts its editor on. */
  readonly editor: string;
}

const field = '<textarea id="editor" aria-label="Note"></textarea>';
const box = '<div id="editor"></div>';
const sheet = '<div id="editor" class="sheet"></div>';
const note = '<div id="note"></div>';
const source = '<div id="source"></div>';

/** By the name of the page's folder, which then holds no index.html. */
export const notes: Readonly<Record<string, Note>> = {
  ckeditor4: { title: 'CKEditor 4', editor: note },
  ckeditor5: { title: 'CKEditor 5', editor: note },
  codemirror5: { title: 'CodeMirror 5', editor: source },
  codemirror6: { title: 'CodeMirror 6', editor: source },
  draftjs: { title: 'Draft.js', editor: note },
  editorjs: { title: 'Editor.js', editor: sheet },
  froala: { title: 'Froala', editor: sheet },
  gutenberg: { title: 'Gutenberg', editor: '<textarea id="content" aria-label="Content"></textarea>' },
  koenig: { title: 'Koenig', editor: box },
  mediumeditor: { title: 'medium-editor', editor: '<div id="editor" class="sheet" aria-label="Note"></div>' },
  monaco: { title: 'Monaco', editor: '<div id="source" class="monaco-host"></div>' },
  quill: { title: 'Quill', editor: note },
  quill1: { title: 'Quill 1', editor: note },
  slate: { title: 'Slate', editor: note },
  tinymce5: { title: 'TinyMCE 5', editor: field },
  tinymce6: { title: 'TinyMCE 6', editor: field },
  tinymce7: { title: 'TinyMCE 7', editor: field },
  tinymce8: { title: 'TinyMCE 8', editor: field },
  toastui: { title: 'TOAST UI Editor', editor: box },
  toastuimarkdown: { title: 'TOAST UI Editor, Markdown', editor: box },
  trix: { title: 'Trix', editor: '<trix-editor class="sheet" aria-label="Note"></trix-editor>' },
};
