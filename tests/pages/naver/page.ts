/**
 * The writing page of Naver Blog: nothing but the frame that holds the editor's own page, of the same origin. What the
 * frame imitates and what is unknown of it stands at the head of that page.
 */
import type { EditorPage } from '../page.ts';

const frame = document.createElement('iframe');
frame.id = 'mainFrame';
frame.name = 'mainFrame';
frame.title = '글쓰기';
frame.src = (location.pathname === '/naver' ? '/naverframe' : '/PostWriteForm.naver') + location.search;
document.body.append(frame);

const inner = await new Promise<EditorPage>((resolve) => {
  frame.addEventListener('load', () => {
    const view = frame.contentWindow as Window;
    const look = (): void => {
      if (view.__page) resolve(view.__page);
      else view.requestAnimationFrame(look);
    };
    look();
  });
});

window.__page = {
  save: () => inner.save(),
  load: (draft) => inner.load(draft),
  text: () => inner.text(),
  title: () => inner.title(),
  caret: (words, edge) => inner.caret(words, edge),
  beforeCaret: () => inner.beforeCaret(),
  leave() {
    history.pushState(null, '', '/example');
    frame.remove();
  },
  body: inner.body,
  editor: inner.editor,
};
