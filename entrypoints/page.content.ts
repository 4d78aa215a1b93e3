/** The content script of top frames: known writing sites and granted ones. */
import { defineContentScript } from '#imports';
import { onAgentHere } from '@/lib/messages/agent-line.ts';
import { answerPopup, contextAlive } from '@/lib/messages/runtime.ts';
import { openAgent } from '@/lib/page/agent.ts';
import { holdForAgents } from '@/lib/page/hold.ts';
import { openPage } from '@/lib/page/page.ts';
import { startPage } from '@/lib/page/start.ts';
import { fixedMatches } from '@/lib/platforms/index.ts';
import { choicesItem, pausedItem } from '@/lib/storage/items.ts';
import { staleHints } from '@/assets/words/page.ts';

/**
 * Where a copy that runs says so. Firefox runs the file once for every registration that names it, and a site granted
 * anew starts it in an open tab where it may be running already.
 */
const runningName = Symbol.for('housestyle:running');

interface World {
  /** Left by a copy of an earlier extension it gives false. */
  [runningName]?: () => boolean;
}

export default defineContentScript({
  matches: [...fixedMatches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    // WXT's own watch for newer copies listens on the document under our extension id, for any page to find and to call.
    context.abort();
    if (window !== window.top) return;
    const world = globalThis as World;
    if (world[runningName]?.()) return;
    world[runningName] = contextAlive;
    const host = location.hostname;
    const paused = async (): Promise<boolean> => (await pausedItem.getValue()).includes(host);
    const panel = async () => {
      const choices = await choicesItem.getValue();
      return {
        document,
        open: choices.open?.[host] ?? window.innerWidth >= 1100,
        side: choices.side ?? 'right',
        staleHint: navigator.language.startsWith('ko') ? staleHints.ko : staleHints.en,
      } as const;
    };
    /** Nothing of an extension works in the frames of a page whose origin is opaque. */
    let blocked = window.origin === 'null';
    const held = holdForAgents({ paused, panel, taken: () => page.state().editor });
    const page = startPage({
      document,
      window,
      paused,
      opener: async () => {
        const deps = await panel();
        const onBlocked = (): void => {
          blocked = true;
          page.again();
        };
        return (recognised) => {
          held.close();
          if (blocked) return openAgent({ document, place: 'top' }, recognised);
          return openPage(recognised, { ...deps, onBlocked });
        };
      },
      onPauseChange: (changed) => {
        pausedItem.watch(changed);
      },
    });
    pausedItem.watch(() => void held.look());
    onAgentHere(held.here);
    answerPopup(() => {
      const { editor, family } = page.state();
      return { editor: editor || held.open(), family, blocked };
    });
  },
});
