/** The top frame of a page whose editor stands in a frame of another origin: holds the sidebar that the agent there joins. */
import { askBackground } from '../messages/runtime.ts';
import { platformsAt } from '../platforms/index.ts';
import { openPanel } from './panel.ts';
import type { Panel, PanelDeps } from './panel.ts';

export interface HoldDeps {
  readonly paused: () => Promise<boolean>;
  readonly panel: () => Promise<Omit<PanelDeps, 'platform' | 'onAgentLeft'>>;
  /** An editor of the top frame's own has the sidebar. */
  readonly taken: () => boolean;
}

export interface Hold {
  /** An agent is there: true when the sidebar is up, false when it comes up or may not. */
  here(): Promise<boolean>;
  open(): boolean;
  /** Closes the sidebar where the site was paused. */
  look(): Promise<void>;
  close(): void;
}

export function holdForAgents({ paused, panel: gather, taken }: HoldDeps): Hold {
  let panel: Panel | undefined;
  const close = (): void => {
    panel?.close();
    panel = undefined;
  };
  window.addEventListener('pagehide', close);
  // Frames may stand before this script runs; then nobody heard them.
  if (platformsAt(window.location).some(({ frames }) => frames)) void askBackground('agents:ask', null);
  return {
    async here() {
      if (taken() || (await paused())) return false;
      const deps = await gather();
      const platform = platformsAt(deps.document.location)[0];
      if (!platform?.frames || taken()) return false;
      panel ??= openPanel({ ...deps, platform, onAgentLeft: close });
      return panel.linked();
    },
    open: () => panel !== undefined,
    async look() {
      if (await paused()) close();
    },
    close,
  };
}
