/** The colours that a draft's own markup gives to text, and embedded frames: what rules ask for beside words. */
import type { DraftColour, DraftEmbed } from '../draft/draft.ts';

/** Colour and background in force at a place; undefined: the page's own. */
export interface Ink {
  readonly colour: string | undefined;
  readonly background: string | undefined;
}

export const pageInk: Ink = { colour: undefined, background: undefined };

/**
 * What an element's markup says, over what stands around it. Only attributes are read: asking for computed styles would
 * cost a layout, and colours of the page's own style sheet are not the writer's.
 */
export function inkOf(element: HTMLElement, outer: Ink): Ink {
  const tag = element.tagName;
  const styled = element.hasAttribute('style');
  if (!styled && tag !== 'FONT') return outer;
  const colour = (styled ? element.style.color : '') || (tag === 'FONT' ? element.getAttribute('color') : '');
  const background = styled ? element.style.backgroundColor : '';
  if (!colour && !background) return outer;
  return { colour: colour || outer.colour, background: background || outer.background };
}

/** Adds a stretch of text in `ink` to `runs`; it lengthens the last one where that is of the same ink. */
export function addRun(runs: DraftColour[], start: number, end: number, ink: Ink): void {
  if (end <= start || (ink.colour === undefined && ink.background === undefined)) return;
  const last = runs[runs.length - 1];
  if (last && last.end === start && last.colour === ink.colour && last.background === ink.background) {
    runs[runs.length - 1] = { ...last, end };
    return;
  }
  runs.push({
    start,
    end,
    ...(ink.colour === undefined ? {} : { colour: ink.colour }),
    ...(ink.background === undefined ? {} : { background: ink.background }),
  });
}

/** Runs within a text of `length` units. */
export function clippedRuns(runs: readonly DraftColour[], length: number): readonly DraftColour[] {
  return runs.flatMap((run) => (run.start < length ? [{ ...run, end: Math.min(run.end, length) }] : []));
}

export const embedTags: ReadonlySet<string> = new Set(['IFRAME', 'VIDEO', 'AUDIO', 'OBJECT', 'EMBED']);

export function embedOf(element: Element, at: number): DraftEmbed {
  const src =
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src') ??
    '';
  const title = element.getAttribute('title');
  const width = Number(element.getAttribute('width')) || undefined;
  const height = Number(element.getAttribute('height')) || undefined;
  return {
    at,
    // A player's bytes are not the draft's text, and may be megabytes.
    src: src.startsWith('data:') ? src.slice(0, 64) : src,
    ...(title ? { title } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
  };
}
