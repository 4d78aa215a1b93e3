/** Lets the editors of a tab join a sidebar over runtime ports (design D4). */
import { acceptAgents, asPort } from '@/lib/messages/agent-line.ts';
import type { AgentPlace } from '@/lib/messages/agent-line.ts';
import type { PageToSidebar, SidebarToEditor } from '@/lib/messages/calls.ts';
import { editorCallNames, openChannel } from '@/lib/messages/channel.ts';
import type { Channel, Handlers, Remote } from '@/lib/messages/channel.ts';

export interface JoinDeps {
  /** Where in the tab the editors may stand. */
  readonly who: AgentPlace;
  readonly handlers: Handlers<PageToSidebar>;
  onJoin(editor: Remote<SidebarToEditor>): void;
  onLeave(): void;
}

/** One editor at a time: the newest, since it is the one that stands. */
export function joinEditors(tabId: number, { who, handlers, onJoin, onLeave }: JoinDeps): void {
  let joined: Channel<SidebarToEditor> | undefined;
  acceptAgents(tabId, who, (port) => {
    joined?.close();
    const ended = (): void => {
      if (joined !== mine) return;
      mine.close();
      joined = undefined;
      onLeave();
    };
    const mine = openChannel<PageToSidebar, SidebarToEditor>(asPort(port, ended), handlers, editorCallNames);
    joined = mine;
    onJoin(mine.remote);
  });
  addEventListener('pagehide', () => joined?.close());
}
