/** The list of editor families, in the order of recognition: the particular before the general. */
import { ckeditor4 } from './ckeditor4.ts';
import { ckeditor5 } from './ckeditor5.ts';
import { codemirror5 } from './codemirror5.ts';
import { codemirror6 } from './codemirror6.ts';
import { contenteditable } from './contenteditable.ts';
import { draftjs } from './draftjs.ts';
import { editorjs } from './editorjs.ts';
import type { FamilyId } from '../messages/editor-family.ts';
import type { EditorFamily } from './editor.ts';
import { froala } from './froala.ts';
import { gutenberg } from './gutenberg.ts';
import { lexical } from './lexical.ts';
import { mediumEditor } from './medium-editor.ts';
import { medium } from './medium.ts';
import { monaco } from './monaco.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { smarteditor } from './smarteditor.ts';
import { textarea } from './textarea.ts';
import { tinymce } from './tinymce.ts';
import { trix } from './trix.ts';

export const families: readonly EditorFamily[] = [
  gutenberg,
  smarteditor,
  tinymce,
  ckeditor4,
  ckeditor5,
  editorjs,
  lexical,
  trix,
  froala,
  mediumEditor,
  medium,
  prosemirror,
  slate,
  draftjs,
  quill,
  codemirror5,
  codemirror6,
  monaco,
  textarea,
  contenteditable,
];

/** The families of these names that there are, in order. */
export function familiesOf(ids: readonly FamilyId[] | 'all'): readonly EditorFamily[] {
  return ids === 'all' ? families : ids.flatMap((id) => families.filter((family) => family.id === id));
}
