/** The post form of Tumblr: the block editor in a dialog over the dashboard. A title is its first heading. */
import '../frame.css';
import './tumblr.css';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';
import { mountBlocks } from '../parts/blocks.ts';

const tags = part<HTMLInputElement>('#tags');
const blocks = await mountBlocks(part('#content'));

const page: EditorPage = {
  ...blocks,
  load(draft) {
    const heading = draft.title === '' ? [] : [{ kind: 'heading' as const, text: draft.title }];
    blocks.load({ ...draft, blocks: [...heading, ...draft.blocks] });
    setField(tags, draft.tags ?? '');
  },
  title: () => '',
  leave() {
    history.pushState(null, '', '/dashboard');
    blocks.unmount();
    part('[role="dialog"]').remove();
  },
};

part('#post').addEventListener('click', () => keepSaved(page, tags.value));
present(page);
