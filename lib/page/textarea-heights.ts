/** Lines whose height is taken to be the same after an edit, until the browser tells of another one: measuring is spared. */
import { heightOf, type Line } from './textarea-line.ts';

export interface HeightWatch {
  /** The line, which has a block and a height, was edited. */
  assume(line: Line, zoom: number): void;
  /** The block of a line became another's. */
  pass(before: Line, line: Line): void;
  /** The block of a line goes away: what was taken to be its height is forgotten. */
  leave(line: Line): void;
  /** Whoever needs exact heights now has them measured. */
  doubt(): void;
  remove(): void;
}

/** `onOther`: a height is not what it was taken to be, and is forgotten; inside a size observer's callback. */
export function watchHeights(onOther: () => void): HeightWatch {
  const watched = new Set<Line>();
  let newest: Line | undefined;
  let scale = 1;

  const unwatch = (line: Line): void => {
    if (watched.delete(line) && line.block) observer.unobserve(line.block.outer);
  };

  // Once for each block that it is told of, then where its size is another.
  const observer = new ResizeObserver(() => {
    let other = false;
    for (const line of watched) {
      const right = line.height === undefined || line.height === heightOf(line, scale);
      if (!right) line.height = undefined;
      other ||= !right;
      if (line !== newest) unwatch(line);
    }
    if (other) onOther();
  });

  return {
    assume(line, zoom) {
      scale = zoom;
      newest = line;
      if (!watched.has(line) && line.block) observer.observe(line.block.outer);
      watched.add(line);
    },
    pass(before, line) {
      if (watched.delete(before)) watched.add(line);
    },
    leave(line) {
      if (!watched.has(line)) return;
      unwatch(line);
      line.height = undefined;
    },
    doubt() {
      for (const line of watched) line.height = undefined;
    },
    remove: () => observer.disconnect(),
  };
}
