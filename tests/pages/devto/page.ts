/** The writing page of dev.to: title, tags and a Markdown source, all three controlled by React as Forem does it. */
import { createElement as h, useSyncExternalStore, type ChangeEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import '../frame.css';
import './devto.css';
import { beforeCaretInField, caretInField } from '../caret.ts';
import { asMarkdown } from '../drafts/draft.ts';
import { forgetUndo, keepSaved, part, present, type EditorPage } from '../page.ts';

interface Article {
  readonly title: string;
  readonly tags: string;
  readonly body: string;
}

let article: Article = { title: '', tags: '', body: '' };
const listeners = new Set<() => void>();

function change(news: Partial<Article>): void {
  article = { ...article, ...news };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Typed = ChangeEvent<HTMLTextAreaElement | HTMLInputElement>;

function ArticleForm() {
  const now = useSyncExternalStore(subscribe, () => article);
  return h(
    'form',
    { id: 'article-form', onSubmit: (event: { preventDefault(): void }) => event.preventDefault() },
    h('textarea', {
      id: 'article-form-title',
      className: 'title',
      rows: 1,
      placeholder: 'New post title here...',
      'aria-label': 'Post Title',
      value: now.title,
      onChange: (event: Typed) => change({ title: event.target.value }),
    }),
    h('input', {
      id: 'tag-input',
      placeholder: 'Add up to 4 tags...',
      'aria-label': 'Tags',
      value: now.tags,
      onChange: (event: Typed) => change({ tags: event.target.value }),
    }),
    h('textarea', {
      id: 'article_body_markdown',
      placeholder: 'Write your post content here...',
      'aria-label': 'Post Content',
      value: now.body,
      onChange: (event: Typed) => change({ body: event.target.value }),
    }),
    h(
      'div',
      { id: 'editor-actions' },
      h('button', { type: 'button', className: 'main', onClick: () => keepSaved(page, article.tags) }, 'Publish'),
      h('button', { type: 'button', onClick: () => keepSaved(page, article.tags) }, 'Save draft'),
    ),
  );
}

const root = createRoot(part('#root'));
flushSync(() => root.render(h('main', null, h(ArticleForm))));

const body = part<HTMLTextAreaElement>('#article_body_markdown');

const page: EditorPage = {
  save: () => article.body,
  load(draft) {
    forgetUndo(body);
    flushSync(() => change({ title: draft.title, tags: draft.tags ?? '', body: asMarkdown(draft) }));
  },
  text: () => body.value,
  title: () => article.title,
  caret: (words, edge) => caretInField(body, words, edge),
  beforeCaret: () => beforeCaretInField(body),
  leave() {
    history.pushState(null, '', '/');
    root.unmount();
  },
  body,
  editor: undefined,
};

present(page);
