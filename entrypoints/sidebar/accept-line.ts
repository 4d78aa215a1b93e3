/**
 * The sidebar's end of the handshake (design D3): takes a port from its parent only with a key the background knows. An
 * agent in a frame of the same tab may join then (design D4): it guides the editor, the parent keeps the frame.
 */
import { acceptAgents, asPort, callAgents } from '@/lib/messages/agent-line.ts';
import { editorCallNames, openChannel, sidebarCallNames } from '@/lib/messages/channel.ts';
import type { Channel, Remote } from '@/lib/messages/channel.ts';
import type { PageToSidebar, SidebarToEditor, SidebarToTop } from '@/lib/messages/calls.ts';
import { askBackground } from '@/lib/messages/runtime.ts';
import type { Session } from '@/lib/session/session.ts';

export function acceptLine(session: Session): void {
  let top: Channel<SidebarToTop> | undefined;
  let agents = false;
  addEventListener('message', (event: MessageEvent) => {
    const port = event.ports[0];
    const nonce: unknown = event.data?.nonce;
    if (event.source !== parent || event.ports.length !== 1 || !port || typeof nonce !== 'string') return;
    void askBackground('ticket:redeem', { nonce }).then((answer) => {
      if (!answer.ok) {
        port.close();
        return;
      }
      top?.close();
      top = openChannel<PageToSidebar, SidebarToTop>(port, session.handlers, sidebarCallNames);
      // First of all, and through the port: a message to the parent would hand the page this window's real origin.
      port.postMessage('ready');
      session.link(top.remote);
      if (!agents) {
        agents = true;
        joinAgents(session, answer.value, () => top?.remote);
      }
      callAgents(answer.value);
    });
  });
}

/** One agent at a time: the newest, since it is the one whose editor stands. */
function joinAgents(session: Session, tabId: number, top: () => Remote<SidebarToTop> | undefined): void {
  let agent: Channel<SidebarToEditor> | undefined;
  acceptAgents(tabId, (port) => {
    agent?.close();
    const mine = openChannel<PageToSidebar, SidebarToEditor>(
      asPort(port, () => {
        if (agent !== mine) return;
        mine.close();
        agent = undefined;
        session.handlers.left({ another: false });
        void top()?.agentLeft(null);
      }),
      session.handlers,
      editorCallNames,
    );
    agent = mine;
    const page = top();
    if (page) session.link({ ...page, ...mine.remote });
  });
  addEventListener('pagehide', () => agent?.close());
}
