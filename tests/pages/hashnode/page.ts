/**
 * The writing page of Hashnode. All that is known of it is its address and that its editor is said to stand on ProseMirror:
 * title, button and wrappers are made up, and the extension is told of none of them.
 */
import { standTiptap } from '../parts/tiptap.ts';

standTiptap({ title: '#title', body: { 'aria-label': 'Post body' }, next: '/' });
