/** The list of editor families, in the order of recognition: the particular before the general. */
import { contenteditable } from './contenteditable.ts';
import type { EditorFamily, FamilyId } from './editor.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { textarea } from './textarea.ts';
import { tinymce } from './tinymce.ts';

export const families: readonly EditorFamily[] = [tinymce, lexical, prosemirror, textarea, contenteditable];

export function needFamily(id: FamilyId): EditorFamily {
  const family = families.find((candidate) => candidate.id === id);
  if (!family) throw new Error(`no editor family "${id}" in the list`);
  return family;
}
