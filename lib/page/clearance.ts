/** How far the open panel stays away from the top and the bottom so that it never covers the platform's publish button. */
import type { PublishButton } from '../platforms/platform.ts';
import { boxInTop } from './inside.ts';
import { findPublishButtons } from './publish-buttons.ts';

export interface Clearance {
  /** CSS px from the window's top and bottom that stay free. */
  readonly top: number;
  readonly bottom: number;
}

const gap = 8;
/** Below this height the panel is of no use; then the writer folds it by hand. */
const leastHeight = 360;

export function clearanceOf(
  document: Document,
  publishButtons: readonly PublishButton[],
  panelWidth: number,
  side: 'left' | 'right',
): Clearance {
  const window = document.defaultView;
  if (!window || publishButtons.length === 0) return { top: 0, bottom: 0 };
  const { innerWidth, innerHeight } = window;
  const from = side === 'right' ? innerWidth - panelWidth : 0;
  let top = 0;
  let bottom = 0;
  for (const button of findPublishButtons(document, publishButtons)) {
    const box = boxInTop(button);
    const hidden = box.width === 0 || box.bottom <= 0 || box.top >= innerHeight;
    if (hidden || box.right <= from || box.left >= from + panelWidth) continue;
    if ((box.top + box.bottom) / 2 < innerHeight / 2) top = Math.max(top, box.bottom + gap);
    else bottom = Math.max(bottom, innerHeight - box.top + gap);
  }
  return innerHeight - top - bottom < leastHeight ? { top: 0, bottom: 0 } : { top, bottom };
}
