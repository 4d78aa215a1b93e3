/** Sends marks as a difference: after most keys one of hundreds is another, and the page must not read all of them anew. */
import type { Mark, MarkChange } from '../messages/calls.ts';

export interface MarksSent {
  /** What tells a page that knows what was sent before of these marks. */
  next(revision: number, marks: readonly Mark[]): MarkChange;
  /** The page knows nothing (a new line): the next change holds every mark. */
  forget(): void;
}

export function createMarksSent(): MarksSent {
  let sent: ReadonlyMap<string, Mark> | undefined;
  return {
    next(revision, marks) {
      const before = sent;
      sent = new Map(marks.map((mark) => [mark.findingId, mark]));
      if (!before) return { revision, whole: true, marks, gone: [] };
      return {
        revision,
        whole: false,
        marks: marks.filter((mark) => !same(before.get(mark.findingId), mark)),
        gone: [...before.keys()].filter((id) => !sent?.has(id)),
      };
    },
    forget() {
      sent = undefined;
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
