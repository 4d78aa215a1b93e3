/** The background: introduces pages to their sidebars, keeps the guideline record, follows granted sites. */
import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import sample from '@/assets/guidelines/kt-2009/pack.yaml';
import { keepGuideline } from '@/lib/jobs/guideline.ts';
import { loadBridge } from '@/lib/jobs/bridge.ts';
import { introduce } from '@/lib/jobs/introduce.ts';
import { followGrants, registerGrantedSites } from '@/lib/jobs/sites.ts';
import { askAgents, tellTop } from '@/lib/messages/agent-line.ts';
import { answerInBackground } from '@/lib/messages/runtime.ts';
import { fixedMatches } from '@/lib/platforms/index.ts';

export default defineBackground(() => {
  answerInBackground({
    ...introduce({
      now: () => Date.now(),
      randomKey: () => crypto.randomUUID(),
      isSidebar: (url) => /^(chrome|moz)-extension:\/\/[^/]+\/sidebar(-iso)?\.html$/.test(url),
      tellTop,
      askAgents,
    }),
    ...loadBridge,
  });
  followGrants(fixedMatches);
  browser.runtime.onInstalled.addListener(() => void registerGrantedSites(fixedMatches));
  void keepGuideline(sample);
});
