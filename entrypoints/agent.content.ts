/** The content script of frames of another origin than their page's, on the few hosts whose editor stands in one. */
import { defineContentScript } from '#imports';
import { openAgent } from '@/lib/page/agent.ts';
import { startPage } from '@/lib/page/start.ts';
import { agentMatches } from '@/lib/platforms/index.ts';
import { pausedItem } from '@/lib/storage/items.ts';

export default defineContentScript({
  matches: [...agentMatches],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  // There a frame's words would have to pass through the background (design D4).
  exclude: ['firefox'],
  main(context) {
    context.abort();
    if (reachedFromOutside()) return;
    const hosts = [location.hostname, ...Array.from(location.ancestorOrigins, (origin) => new URL(origin).hostname)];
    startPage({
      document,
      window,
      paused: async () => (await pausedItem.getValue()).some((host) => hosts.includes(host)),
      opener: async () => (recognised) => openAgent({ document, place: 'frame' }, recognised),
      onPauseChange: (changed) => {
        pausedItem.watch(changed);
      },
    });
  },
});

/** True in top frames, and where the frame around this one has the same origin: whoever is there reaches in. */
function reachedFromOutside(): boolean {
  try {
    return window === window.top || Boolean(window.parent.document);
  } catch {
    // The frame around this one belongs to another origin.
    return false;
  }
}
