/** The sidebar in the browser's own side panel, for pages that let no frame of ours work; `?tab=` names the tab. */
import { joinEditors } from '@/entrypoints/sidebar/join-editors.ts';
import { openSession } from '@/entrypoints/sidebar/open-session.tsx';
import { ok } from '@/lib/base/result.ts';
import { callAgents } from '@/lib/messages/agent-line.ts';

const tabId = Number(new URLSearchParams(location.search).get('tab'));

void openSession((session) => {
  // The browser's panel has its own place and its own way to be closed.
  const frame = async () => ok(undefined);
  joinEditors(tabId, {
    who: 'top',
    handlers: session.handlers,
    onJoin: (editor) => session.link({ ...editor, frame }),
    onLeave: () => session.handlers.left({ another: false }),
  });
  callAgents(tabId);
});
