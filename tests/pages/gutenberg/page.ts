/** A page of blocks: the block editor of WordPress without WordPress. */
import '../frame.css';
import { keepSaved, part, present, type EditorPage } from '../page.ts';
import { mountBlocks } from '../parts/blocks.ts';

const blocks = await mountBlocks(part('#content'));

const page: EditorPage = {
  ...blocks,
  title: () => '',
  leave() {
    history.pushState(null, '', '/');
    blocks.unmount();
    part('main').remove();
  },
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
