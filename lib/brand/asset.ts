/** Official brand assets: what a writer may put into a draft. */
import type { LocalText } from '../base/language.ts';
import type { Layered } from '../base/layer.ts';

export type AssetKind = 'logo' | 'picture' | 'text' | 'colour';

export interface AssetImage {
  /** data: URL of our own artwork, or an https address of the company's. */
  readonly src: string;
  /** The variant for dark grounds, for the preview. */
  readonly darkSrc?: string;
  /** Natural size, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly alt: LocalText;
}

export interface Asset extends Layered {
  readonly id: string;
  readonly kind: AssetKind;
  readonly title: LocalText;
  /** One usage rule in words. */
  readonly note?: LocalText;
  readonly brand?: string;
  /** How `brand` is spoken, in Hangul, where its letters do not say so: QOOK is 쿡. */
  readonly read?: string;
  /** Words in a draft, or typed into the search, that call for this asset. */
  readonly keywords: readonly string[];
  /** kind text: the words to insert; {name} marks a variable to fill. */
  readonly text?: LocalText;
  /** kind logo and picture. */
  readonly image?: AssetImage;
  /** kind colour: CSS hex. */
  readonly colour?: string;
}
