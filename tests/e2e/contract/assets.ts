/** Picks the assets that the contract inserts out of the guideline that the extension brought along. */
import type { Asset } from '../../../lib/brand/asset.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';
import type { Stored } from '../world/storage.ts';

/** A text that needs no blanks filled; `text` as it goes in under a Korean sidebar. */
export function readyText(installed: Stored): { readonly id: string; readonly text: string } {
  for (const { id, kind, text } of assetsOf(installed)) {
    if (kind === 'text' && text?.ko !== undefined && !text.ko.includes('{')) return { id, text: text.ko };
  }
  throw new Error('the sample guideline has no text without blanks');
}

export function readyPicture(installed: Stored): { readonly id: string; readonly alt: string } {
  for (const { id, image } of assetsOf(installed)) if (image?.alt.ko !== undefined) return { id, alt: image.alt.ko };
  throw new Error('the sample guideline has no picture');
}

function assetsOf(installed: Stored): readonly Asset[] {
  const pack = installed.local.guideline as Pack | undefined;
  if (!pack) throw new Error('the extension has stored no guideline');
  return pack.assets;
}
