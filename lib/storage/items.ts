/** Every stored item. The guideline record stays on this computer; the person's choices are synced. */
import { storage } from 'wxt/utils/storage';
import type { Language } from '../rules/rule.ts';

/** The guideline record as it arrived; validated by whoever reads it. `watch` is the broadcast of an update. */
export const guidelineItem = storage.defineItem<unknown>('local:guideline');

/** The last record that passed validation, kept by the background. */
export const lastGoodGuidelineItem = storage.defineItem<unknown>('local:guideline-last-good');

export interface Choices {
  readonly language?: Language;
  readonly theme?: 'system' | 'light' | 'dark';
  readonly side?: 'left' | 'right';
  /** By host: was the sidebar open when last seen there? */
  readonly open?: Readonly<Record<string, boolean>>;
}

export const choicesItem = storage.defineItem<Choices>('sync:choices', { fallback: {} });

/** Host names on which the writer paused Housestyle. */
export const pausedItem = storage.defineItem<readonly string[]>('sync:paused', { fallback: [] });
