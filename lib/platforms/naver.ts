/**
 * Naver Blog: SmartEditor ONE in a frame of the same origin. Selectors checked live by others, August and September 2026;
 * hashed class names of the shell change, the `data-` names stayed.
 *
 * Fixes are guided, not made: an edit through the editor's private interface was never seen to keep the writer's undo.
 */
import type { Platform } from './platform.ts';

/** The top page frames the editor; opened by itself, the editor's page is the top page. */
const places = [['#mainFrame'], []] as const;

export const naver: Platform = {
  id: 'naver',
  name: { ko: '네이버 블로그', en: 'Naver Blog' },
  matches: ['https://blog.naver.com/*'],
  writes: ({ pathname, search }) =>
    /^\/[^/]+\/postwrite\/?$/i.test(pathname) ||
    /^\/(PostWriteForm|PostUpdateForm|GoBlogWrite)\.naver$/i.test(pathname) ||
    /[?&]Redirect=(Write|Update)/i.test(search),
  fields: places.flatMap((inside) => [
    // The title is a component like the others.
    {
      field: 'title',
      inside,
      selectors: ['[data-a11y-title="제목"]', '.se-documentTitle'],
      families: ['smarteditor'],
      format: 'rich',
    },
    // All components; the title among them is left out by the family.
    {
      field: 'body',
      inside,
      selectors: ['.se-canvas', '.se-container'],
      families: ['smarteditor'],
      format: 'rich',
      required: true,
    },
    // Only there while the publish layer is open.
    { field: 'tags', inside, selectors: ['input#tag-input'], families: ['textarea'], format: 'rich' },
  ]),
  publishButtons: places.flatMap((inside) => [
    // Opens the publish layer.
    { selector: 'button[data-click-area="tpb.publish"]', inside },
    // Publishes, in that layer.
    { selector: 'button[data-testid="seOnePublishBtn"]', inside },
  ]),
  // Notes of others on the editor, 2026.
  limits: ['headings-by-size', 'tags-in-publish-layer'],
  evidence: 'live',
};
