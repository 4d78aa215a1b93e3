/** Contract row about publishing: what publishes is known, and the open panel never lies over it. */
import { platformsAt } from '../../../lib/platforms/index.ts';
import { addresses } from '../world/addresses.ts';
import { expect, test } from '../world/fixtures.ts';
import { sitDown } from './desk.ts';
import { paragraphs, type Subject } from './subjects.ts';

export function publishingRows(subject: Subject): void {
  const platform = platformsAt(new URL(addresses[subject.page]))[0];
  if (!platform || platform.publishButtons.length === 0) return;
  const buttons = platform.publishButtons.map((button) => (typeof button === 'string' ? { selector: button } : button));

  test('finds the publish button and leaves it free', async ({ world }) => {
    const { page } = await sitDown(world.context, subject, paragraphs('케이티가 왔습니다.'));
    await expect.poll(() => page.evaluate(freeButtons, buttons)).toContain(true);
  });
}

/** Runs in the page: for each button in sight, is it what a pointer would hit there? */
function freeButtons(
  buttons: readonly {
    readonly selector: string;
    readonly texts?: readonly string[];
    readonly inside?: readonly string[];
  }[],
): boolean[] {
  return buttons.flatMap(({ selector, texts, inside = [] }) => {
    let root: Document | ShadowRoot | null | undefined = document;
    let left = 0;
    let top = 0;
    for (const step of inside) {
      const host: Element | null | undefined = root?.querySelector(step);
      if (host instanceof HTMLIFrameElement) {
        left += host.getBoundingClientRect().left + host.clientLeft;
        top += host.getBoundingClientRect().top + host.clientTop;
        root = host.contentDocument;
      } else root = host?.shadowRoot;
    }
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])]
      .filter((button) => !texts || texts.includes(button.textContent.trim()))
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .map((button) => {
        const box = button.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const outer = document.elementFromPoint(left + x, top + y);
        if (outer instanceof HTMLIFrameElement || outer?.shadowRoot)
          return button.contains(root?.elementFromPoint(x, y) ?? null);
        return button.contains(outer);
      });
  });
}
