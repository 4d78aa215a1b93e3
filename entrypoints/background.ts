/** The background: introduces pages to their sidebars, keeps the guideline and what is delivered, follows granted sites. */
import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import sample from '@/assets/guidelines/kt-2009/pack.yaml';
import { createDelivery } from '@/lib/jobs/delivery.ts';
import { followDelivery } from '@/lib/jobs/follow-delivery.ts';
import { guidelineCalls } from '@/lib/jobs/guideline-calls.ts';
import { keepGuideline } from '@/lib/jobs/guideline.ts';
import { loadBridge } from '@/lib/jobs/bridge.ts';
import { introduce } from '@/lib/jobs/introduce.ts';
import { proveElsewhere } from '@/lib/jobs/preflight.ts';
import { followGrants, registerGrantedSites } from '@/lib/jobs/sites.ts';
import { askAgents, tellTop } from '@/lib/messages/agent-line.ts';
import { answerInBackground } from '@/lib/messages/runtime.ts';
import { fixedMatches } from '@/lib/platforms/index.ts';
import { prove } from '@/lib/session/prove.ts';
import { startWork } from './sidebar/start-work.ts';

export default defineBackground(() => {
  const delivery = createDelivery({
    now: () => Date.now(),
    dice: () => Math.random(),
    // Firefox's background is a page, which has Workers itself.
    prove: (pack) => (import.meta.env.FIREFOX ? prove(startWork, pack) : proveElsewhere(pack)),
  });
  answerInBackground({
    ...introduce({
      now: () => Date.now(),
      randomKey: () => crypto.randomUUID(),
      isSidebar: (url) => /^(chrome|moz)-extension:\/\/[^/]+\/sidebar(-iso)?\.html$/.test(url),
      tellTop,
      askAgents,
    }),
    ...loadBridge,
    ...guidelineCalls({ delivery, sample, isOurs: (url) => url.startsWith(browser.runtime.getURL('/' as never)) }),
  });
  followGrants(fixedMatches);
  browser.runtime.onInstalled.addListener(() => void registerGrantedSites(fixedMatches));
  followDelivery(delivery, () => Math.random(), keepGuideline(sample));
});
