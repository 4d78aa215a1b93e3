/** Finds what publishes in the page, by the platform's data. */
import type { PublishButton } from '../platforms/platform.ts';
import { rootInside } from './inside.ts';

/** The buttons that are there, hidden ones too. */
export function findPublishButtons(document: Document, buttons: readonly PublishButton[]): readonly HTMLElement[] {
  return buttons.flatMap((button) => {
    const { selector, texts, inside } = typeof button === 'string' ? { selector: button } : button;
    const root = rootInside(document, inside);
    const found = root ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
    return texts ? found.filter((element) => texts.includes(element.textContent.trim())) : found;
  });
}
