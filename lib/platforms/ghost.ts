/** Ghost, self-hosted: Koenig (Lexical) in the admin. Selectors from Ghost's own tests, 2026. */
import type { Platform } from './platform.ts';

export const ghost: Platform = {
  id: 'ghost',
  name: { ko: '고스트', en: 'Ghost' },
  matches: [],
  writes: ({ pathname, hash }) => /\/ghost\/?$/.test(pathname) && /^#\/editor\/(post|page)/.test(hash),
  fields: [
    // The title box above the body.
    {
      field: 'title',
      selectors: ['textarea[data-test-editor-title-input]', '.gh-editor-title'],
      families: ['textarea'],
      format: 'rich',
    },
    // The visible one of two instances; the second only serves the admin's own comparison.
    {
      field: 'body',
      selectors: ['[data-secondary-instance="false"] [data-lexical-editor]', '.koenig-lexical [data-lexical-editor]'],
      families: ['lexical'],
      format: 'rich',
      required: true,
    },
  ],
  publishButtons: [
    '[data-test-button="publish-flow"]',
    '[data-test-button="continue"]',
    '[data-test-button="confirm-publish"]',
  ],
  evidence: 'source',
};
