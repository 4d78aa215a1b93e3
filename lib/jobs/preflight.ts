/**
 * Proves a guideline in a page of the extension that nobody sees (design D16): a service worker has neither Workers nor a
 * document. Firefox's background is a page itself and needs none.
 */
import { browser } from 'wxt/browser';
import { fail, type Result } from '../base/result.ts';
import type { Pack } from '../guideline/pack.ts';

/** What the page is asked; nothing else answers to it. */
export interface Preflight {
  readonly kind: 'housestyle:preflight';
  readonly pack: Pack;
}

declare const chrome: {
  readonly offscreen: {
    createDocument(about: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
};

/** Error: guideline.invalid. */
export async function proveElsewhere(pack: Pack): Promise<Result<null>> {
  try {
    await chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['WORKERS'],
      justification: 'Runs the examples of a new guideline before it is used',
    });
    const answer: unknown = await browser.runtime.sendMessage({
      kind: 'housestyle:preflight',
      pack,
    } satisfies Preflight);
    return (answer ?? fail('guideline.invalid', 'it could not be tried')) as Result<null>;
  } catch (error) {
    return fail('guideline.invalid', `it could not be tried: ${error instanceof Error ? error.message : 'unknown'}`);
  } finally {
    await chrome.offscreen.closeDocument().catch(() => undefined);
  }
}
