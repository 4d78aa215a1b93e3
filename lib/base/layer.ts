/** What a part of a guideline (a rule, an asset, a section) says to the layers below its own. */
import type { LocalText } from './language.ts';

/** locked: as it stands. default: may be put by one that is no weaker. open: may be put by any other, or left out. */
export type Inherit = 'locked' | 'default' | 'open';
/** The strictest first. */
export const inherits: readonly Inherit[] = ['locked', 'default', 'open'];

export interface Layered {
  /** Absent: default. */
  readonly inherit?: Inherit;
  /** Name of the layer that it came from, written by the merge; absent: the guideline's own. */
  readonly layer?: LocalText;
}
