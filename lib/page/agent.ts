/**
 * An editor without a sidebar beside it: in a frame of another origin than the top frame's, where the sidebar stands, or in
 * a page that lets none in. It is guided here, over a runtime port to the sidebar.
 */
import { connectToSidebar, onCalled } from '../messages/agent-line.ts';
import type { AgentPlace } from '../messages/agent-line.ts';
import type { PageToSidebar, SidebarToEditor } from '../messages/calls.ts';
import { openChannel, pageCallNames } from '../messages/channel.ts';
import type { Channel } from '../messages/channel.ts';
import { askBackground, contextAlive } from '../messages/runtime.ts';
import { createHost } from './frame.ts';
import { answersOf, guideEditors } from './guide.ts';
import type { Guide } from './guide.ts';
import { freshEditors } from './page.ts';
import type { OpenPage } from './page.ts';
import { listenToPage } from './page-events.ts';
import type { Recognised } from './recognise.ts';

/** ms after the sidebar went away until the agent tells of itself again. */
const rejoinDelay = 300;

export interface AgentDeps {
  readonly document: Document;
  /** `top`: no sidebar can stand in this page; the browser's own side panel calls when the writer opens it. */
  readonly place: AgentPlace;
}

export function openAgent({ document, place }: AgentDeps, recognised: Recognised): OpenPage {
  const controller = new AbortController();
  const { signal } = controller;
  const host = createHost(document);
  let guide: Guide;
  let channel: Channel<PageToSidebar> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    if (signal.aborted) return;
    controller.abort();
    clearTimeout(timer);
    guide.stop();
    channel?.close();
    host.element.remove();
  };
  const stillOurs = (): boolean => {
    if (!contextAlive()) close();
    return !signal.aborted;
  };

  /** The old line first: the sidebar that called is new. */
  const join = (): void => {
    if (signal.aborted) return;
    clearTimeout(timer);
    channel?.close();
    const port = connectToSidebar(() => {
      channel?.close();
      channel = undefined;
      guide.unlink();
      // The sidebar went with an editor before this one, or it is on its way back.
      timer = setTimeout(() => void announce(), rejoinDelay);
    });
    channel = port && openChannel<SidebarToEditor, PageToSidebar>(port, answers, pageCallNames);
    link();
  };
  const link = (): void => {
    const where = place === 'top' ? { host: document.location.hostname, open: true } : {};
    if (channel) guide.link(channel.remote, where);
  };
  const announce = async (): Promise<void> => {
    if (place === 'top') return;
    const answer = await askBackground('agent:here', null);
    if (answer.ok && answer.value && !channel && !signal.aborted) join();
  };

  const turnTo = (next: Recognised): void => {
    const before = guide as Guide | undefined;
    before?.stop();
    if (before) void channel?.remote.left({ another: false });
    guide = guideEditors({
      platform: recognised.platform.id,
      editors: freshEditors(next),
      root: host.root,
      stillOurs,
    });
    link();
  };
  const answers = answersOf(() => guide);

  turnTo(recognised);
  onCalled(join, () => void announce(), signal);
  void announce();
  listenToPage(document, { onAsked: () => void channel?.remote.focus(null), onReturn: () => void stillOurs() }, signal);
  return {
    get editors() {
      return guide.editors;
    },
    turnTo,
    moved: () => guide.moved(),
    close,
  };
}
