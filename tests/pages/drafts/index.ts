/** The drafts that a page's address may ask for by name. */
import type { PageDraft } from './draft.ts';
import { qookEn } from './qook-en.ts';
import { qookKo } from './qook-ko.ts';

export const drafts: Readonly<Record<string, PageDraft>> = { 'qook-ko': qookKo, 'qook-en': qookEn };
