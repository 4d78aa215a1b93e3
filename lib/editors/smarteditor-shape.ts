/** What the DOM of SmartEditor ONE means. Class names as others saw them in the editor, 2026. */
import type { DomShape } from './dom-block.ts';

export const titleSelector = '.se-documentTitle';

/** Only what stands in these is the writer's; all else in a component is the editor's furniture. */
const content = '.se-text-paragraph, img, iframe, video, audio, textarea';
/** Placeholders and hints, previews of links and shops, stickers: none of it is the writer's text or picture. */
const furniture = [
  '.se-placeholder, .se-content-guide, .se-help-panel, .se-toolbar, .se-component-toolbar',
  '.se-oglink, .se-material, .se-sticker, .se-placesMap, .se-schedule',
  'svg, button, input',
].join(', ');

/** Font sizes from which a paragraph of nothing smaller reads as a heading: the editor has no headings of its own. */
const headingSizes = [
  { from: 24, level: 2 },
  { from: 19, level: 3 },
] as const;

/** `withTitle`: the title's component counts too, where it stands inside what is read. */
export function smartShape(withTitle: boolean): DomShape {
  return {
    furniture(element) {
      if (element.matches(furniture)) return true;
      if (!withTitle && element.matches(titleSelector)) return true;
      return element.tagName === 'DIV' && !element.matches(content) && !element.querySelector(content);
    },
    kindOf(element) {
      if (element.matches('.se-text-paragraph')) return headingOf(element);
      if (element.matches('.se-component.se-quotation')) return { kind: 'quote' };
      if (element.matches('.se-component.se-sectionTitle')) return { kind: 'heading', level: 2 };
      if (element.matches('.se-caption')) return { kind: 'caption' };
      return element.tagName === 'TEXTAREA' ? { kind: 'code' } : undefined;
    },
    linkOf: (element) => (element.matches('.se-link') ? (element.dataset['href'] ?? undefined) : undefined),
    textOf: (element) => (element.tagName === 'TEXTAREA' ? (element as HTMLTextAreaElement).value : undefined),
    filler: '\u200b',
    attributes: ['class', 'data-href'],
  };
}

function headingOf(paragraph: HTMLElement): ReturnType<NonNullable<DomShape['kindOf']>> {
  let smallest = Infinity;
  for (const run of paragraph.querySelectorAll('[class*="se-fs"]')) {
    if (run.textContent.replaceAll('\u200b', '').trim() === '') continue;
    const size = /(?:^|\s)se-fs-?(?:fs)?(\d+)/.exec(run.className)?.[1];
    if (size) smallest = Math.min(smallest, Number(size));
  }
  const heading = headingSizes.find(({ from }) => smallest >= from && smallest !== Infinity);
  return heading && { kind: 'heading', level: heading.level };
}
