/** The one content script: top frame, known writing sites and granted ones. */
import { defineContentScript } from '#imports';
import { answerPopup } from '@/lib/messages/runtime.ts';
import { startPage } from '@/lib/page/start.ts';
import { fixedMatches } from '@/lib/platforms/index.ts';
import { choicesItem, pausedItem } from '@/lib/storage/items.ts';
import { staleHints } from '@/assets/words/page.ts';

export default defineContentScript({
  matches: [...fixedMatches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    // WXT's own watch for newer copies listens on the document under our extension id, for any page to find and to call.
    context.abort();
    if (window !== window.top) return;
    const host = location.hostname;
    const page = startPage({
      document,
      window,
      paused: async () => (await pausedItem.getValue()).includes(host),
      frame: async () => {
        const choices = await choicesItem.getValue();
        return { open: choices.open?.[host] ?? window.innerWidth >= 1100, side: choices.side ?? 'right' };
      },
      staleHint: navigator.language.startsWith('ko') ? staleHints.ko : staleHints.en,
      onPauseChange: (changed) => pausedItem.watch(changed),
    });
    answerPopup(page.state);
  },
});
