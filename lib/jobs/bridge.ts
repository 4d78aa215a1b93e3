/** Brings the page's side of the bridge into a page whose content script asks for it (decision 0011). */
import { browser } from 'wxt/browser';
import { fail, ok } from '../base/result.ts';
import type { BackgroundHandlers } from '../messages/runtime.ts';

const script = '/bridge.js';

export const loadBridge: Pick<BackgroundHandlers, 'bridge:load'> = {
  async 'bridge:load'(_data, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return fail('site.not-supported', 'not a page');
    try {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        world: 'MAIN',
        files: [script],
      });
      return ok(true);
    } catch (error) {
      // The tab went away, or the site was taken back meanwhile.
      return fail('site.not-supported', error instanceof Error ? error.message : undefined);
    }
  },
};
