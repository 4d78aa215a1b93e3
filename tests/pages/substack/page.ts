/** The writing page of Substack: a title and the real Tiptap over ProseMirror, pictures as blocks. */
import { standTiptap } from '../parts/tiptap.ts';

standTiptap({ title: '#post-title', body: { 'aria-label': 'Post body' }, next: '/publish' });
