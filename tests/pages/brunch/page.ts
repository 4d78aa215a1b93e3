/**
 * The writing page of Brunch, as far as one source tells of it (September 2026): a title over the cover, the real Froala in
 * a body of that class, a button that saves. Unknown: whether the title is edited in place as here, which version and
 * plug-ins of Froala it has, what publishes, and where tags are.
 */
import { part } from '../page.ts';
import { standFroala } from '../parts/froala.ts';

const title = part<HTMLElement>('h1.cover_title');
standFroala(
  {},
  {
    read: () => title.textContent,
    fill: (draft) => {
      title.textContent = draft.title;
    },
  },
);
