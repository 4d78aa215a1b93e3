/**
 * The sidebar's end of the handshake (design D3): takes a port from its parent only with a key the background knows. An
 * agent in a frame of the same tab may join then (design D4): it guides the editor, the parent keeps the frame.
 */
import { callAgents } from '@/lib/messages/agent-line.ts';
import { openChannel, sidebarCallNames } from '@/lib/messages/channel.ts';
import type { Channel } from '@/lib/messages/channel.ts';
import type { PageToSidebar, SidebarToTop } from '@/lib/messages/calls.ts';
import { askBackground } from '@/lib/messages/runtime.ts';
import type { Session } from '@/lib/session/session.ts';
import { joinEditors } from './join-editors.ts';

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
        joinEditors(answer.value, {
          who: 'frame',
          handlers: session.handlers,
          onJoin: (editor) => top && session.link({ ...top.remote, ...editor }),
          onLeave() {
            session.handlers.left({ another: false });
            void top?.remote.agentLeft(null);
          },
        });
      }
      callAgents(answer.value);
    });
  });
}
