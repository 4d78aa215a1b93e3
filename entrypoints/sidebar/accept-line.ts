/** The sidebar's end of the handshake (design D3): takes a port from its parent only with a key the background knows. */
import { openChannel, sidebarCallNames } from '@/lib/messages/channel.ts';
import type { PageToSidebar, SidebarToPage } from '@/lib/messages/calls.ts';
import { askBackground } from '@/lib/messages/runtime.ts';
import type { Session } from '@/lib/session/session.ts';

export function acceptLine(session: Session): void {
  let close: (() => void) | undefined;
  addEventListener('message', (event: MessageEvent) => {
    const port = event.ports[0];
    const nonce: unknown = event.data?.nonce;
    if (event.source !== parent || event.ports.length !== 1 || !port || typeof nonce !== 'string') return;
    void askBackground('ticket:redeem', { nonce }).then((answer) => {
      if (!answer.ok || !answer.value) {
        port.close();
        return;
      }
      close?.();
      const channel = openChannel<PageToSidebar, SidebarToPage>(port, session.handlers, sidebarCallNames);
      close = channel.close;
      // First of all, and through the port: a message to the parent would hand the page this window's real origin.
      port.postMessage('ready');
      session.link(channel.remote);
    });
  });
}
