/**
 * The writing page of LinkedIn articles: a headline and the real ProseMirror (here under Tiptap, which LinkedIn may not use),
 * a button that opens the last step. Its schema, paste rules and saving by itself are unknown; pictures are blocks here.
 */
import { part } from '../page.ts';
import { standTiptap } from '../parts/tiptap.ts';

part('#next').addEventListener('click', () => (part<HTMLElement>('#publish-layer').hidden = false));
standTiptap({
  title: '#article-editor-headline__textarea',
  body: { role: 'textbox', 'aria-label': 'Article editor content' },
  next: '/feed/',
  button: '#publish',
});
