/**
 * What is compared before and after a fix: the words of every block and the links around them. A word that left its
 * link reads the same, and the draft is damaged all the same.
 */
import type { Block, DraftLink } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';

/** A block as a fix must find it; `links` undefined: they may be any. */
export interface Seen {
  readonly text: string;
  readonly links: readonly DraftLink[] | undefined;
}

export const seenOf = ({ text, links = [] }: Pick<Block, 'text' | 'links'>): Seen => ({ text, links });

/**
 * What a block reads as when its units at `span` have been replaced by `text`. Words inside a link stay in it; those
 * that run over the edge of one go where the editor puts them, as by hand.
 */
export function seenAfter({ text: before, links = [] }: Pick<Block, 'text' | 'links'>, span: Span, text: string): Seen {
  const { start, end } = span;
  const grown = text.length - (end - start);
  const after = before.slice(0, start) + text + before.slice(end);
  const moved: DraftLink[] = [];
  for (const link of links) {
    if (link.end <= start) moved.push(link);
    else if (link.start >= end) moved.push({ ...link, start: link.start + grown, end: link.end + grown });
    else if (link.start > start || link.end < end) return { text: after, links: undefined };
    else if (link.end + grown > link.start) moved.push({ ...link, end: link.end + grown });
  }
  return { text: after, links: moved };
}

export function sameSeen(a: readonly Seen[], b: readonly Seen[]): boolean {
  return a.length === b.length && a.every((block, index) => sameBlock(block, b[index]!));
}

function sameBlock(a: Seen, b: Seen): boolean {
  if (a.text !== b.text) return false;
  if (!a.links || !b.links || (a.links.length === 0 && b.links.length === 0)) return true;
  const [left, right] = [joined(a.links), joined(b.links)];
  return (
    left.length === right.length &&
    left.every(({ start, end, href }, index) => {
      const other = right[index]!;
      return start === other.start && end === other.end && href === other.href;
    })
  );
}

/** Editors may write one link as several elements beside each other. */
function joined(links: readonly DraftLink[]): readonly DraftLink[] {
  const found: DraftLink[] = [];
  for (const link of links) {
    const last = found[found.length - 1];
    if (last?.end === link.start && last.href === link.href) found[found.length - 1] = { ...last, end: link.end };
    else found.push(link);
  }
  return found;
}
