/** One open editor of the top frame: its guide, and the sidebar beside it. */
import type { Editor } from '../editors/editor.ts';
import { guideEditors } from './guide.ts';
import type { Guide } from './guide.ts';
import { clearNames } from './highlight-layers.ts';
import { openPanel } from './panel.ts';
import type { PanelDeps } from './panel.ts';
import { openEditors } from './recognise.ts';
import type { Recognised } from './recognise.ts';

/** What guides the editor in a frame, as the watch over that frame sees it. */
export interface OpenPage {
  readonly editors: readonly Editor[];
  /** The editor was made anew, or the writer turned to another one: the sidebar stays. */
  turnTo(recognised: Recognised): void;
  /** The address changed under the editor. */
  moved(): void;
  close(): void;
}

export function openPage(recognised: Recognised, deps: Omit<PanelDeps, 'platform'>): OpenPage {
  const { platform } = recognised;
  const panel = openPanel({ ...deps, platform });
  let guide: Guide;
  const turnTo = (next: Recognised): void => {
    guide = guideEditors({
      platform: platform.id,
      editors: freshEditors(next),
      root: panel.root,
      stillOurs: panel.stillOurs,
    });
    panel.take(guide);
  };
  turnTo(recognised);
  return {
    get editors() {
      return guide.editors;
    },
    turnTo,
    moved: () => guide.moved(),
    close: panel.close,
  };
}

/** Editors of windows that hold no marks of an earlier copy of the extension any more. */
export function freshEditors(recognised: Recognised): readonly Editor[] {
  const editors = openEditors(recognised);
  for (const { element } of editors) {
    const window = element.ownerDocument.defaultView;
    if (window) clearNames(window as Window & typeof globalThis);
  }
  return editors;
}
