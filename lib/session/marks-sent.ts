/**
 * Sends marks as a difference: after most keys one of hundreds is another, and the page must not read all of them anew.
 * An answer that says nothing new is mostly not sent at all: it would wake the page at every key.
 */
import type { Mark, MarkChange } from '../messages/calls.ts';

export interface MarksSent {
  /** What tells a page that knows what was sent before of these marks; undefined: there is nothing to tell it. */
  next(revision: number, marks: readonly Mark[]): MarkChange | undefined;
  /** The page lost sight of marks in the draft of `revision`: it is told until then, though there be nothing new. */
  want(revision: number): void;
  /** The page knows nothing (a new line): the next change holds every mark. */
  forget(): void;
}

/** Revisions after which the page is told in any case: it follows its marks from the last answer, and not without end. */
const patience = 20;

export function createMarksSent(): MarksSent {
  let sent: ReadonlyMap<string, Mark> | undefined;
  let toldAt = 0;
  let wantedAt = 0;
  return {
    next(revision, marks) {
      const before = sent;
      const now = new Map(marks.map((mark) => [mark.findingId, mark]));
      const fresh = before ? marks.filter((mark) => !same(before.get(mark.findingId), mark)) : marks;
      const gone = before ? [...before.keys()].filter((id) => !now.has(id)) : [];
      const due = !before || wantedAt > toldAt || revision - toldAt >= patience;
      if (!due && fresh.length === 0 && gone.length === 0) return undefined;
      sent = now;
      toldAt = revision;
      return { revision, whole: !before, marks: fresh, gone };
    },
    want(revision) {
      wantedAt = revision;
    },
    forget() {
      sent = undefined;
      toldAt = 0;
      wantedAt = 0;
    },
  };
}

function same(a: Mark | undefined, b: Mark): boolean {
  return (
    a !== undefined &&
    a.blockId === b.blockId &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.quote === b.quote &&
    a.level === b.level
  );
}
