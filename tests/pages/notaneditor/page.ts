/** An article to be read: code, a search box and a comment form, and no draft anywhere. */
import '../frame.css';
import { part } from '../page.ts';

const form = part<HTMLFormElement>('form.comments');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  window.__saved = JSON.stringify({ comment: new FormData(form).get('comment') });
});
