/** The page in which a new guideline is proven before it is in use; the background opens and closes it. */
import { browser } from 'wxt/browser';
import type { Preflight } from '@/lib/jobs/preflight.ts';
import { prove } from '@/lib/session/prove.ts';
import { startWork } from '../sidebar/start-work.ts';

browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
  const asked = message as Partial<Preflight> | null;
  // Content scripts may send messages too; theirs come from a tab.
  if (asked?.kind !== 'housestyle:preflight' || !asked.pack || sender.tab) return undefined;
  void prove(startWork, asked.pack).then(sendResponse);
  return true;
});
