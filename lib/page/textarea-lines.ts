/** The mirror of a textarea's text: one invisible block a line, laid out near the viewport only, with marks on top. */
import { lineAt, startsOf } from '../draft/lines.ts';
import { singleEdit, type Edit } from '../draft/span.ts';
import { createBench } from './textarea-bench.ts';
import { watchHeights } from './textarea-heights.ts';
import { drawBoxes, makeBlock, newLine, type Line } from './textarea-line.ts';
import { boxesOf, probeUnderline, type MarkBox, type Underline } from './textarea-mark-boxes.ts';
import { marksWithin, sameMarks, type TextMark } from './textarea-mark.ts';
import { allStand, readsForward, standingAfter, stillStanding } from './textarea-standing.ts';
import type { TextStyle } from './textarea-style.ts';

export interface Mirror {
  /** Takes over a new text; returns the edit that led to it, or undefined when nothing changed. */
  setText(text: string): Edit | undefined;
  /**
   * Has nothing of the marks to be measured for the last edit? Then its line is taken to be as high as before, until
   * the browser tells of another height.
   */
  rests(zoom: number): boolean;
  /** Has the text another height than when this was asked last? Measures a line that was edited, where that is enough. */
  grew(zoom: number): boolean;
  /** In the order of the text. */
  setMarks(marks: readonly TextMark[]): void;
  /** Style or width changed: everything that was measured is forgotten. */
  restyle(style: TextStyle): void;
  /**
   * Lays out the lines between two heights of the text (own CSS px from its top) and draws their marks. False: so many
   * lines above had to be measured that the rest waits for the next frame; ask again.
   */
  show(from: number, to: number, zoom: number): boolean;
  /** Draws the marks of the one line that `grew` measured since anything was shown; false: it measured none. */
  redraw(zoom: number): boolean;
  /** The mark whose box holds the point (client px), if one does. */
  hit(x: number, y: number): string | undefined;
  elementsOf(id: string): readonly HTMLElement[];
  remove(): void;
}

/** ms of one frame that measuring may take. */
const frameShare = 30;

/** `onHeight`: lines that were taken to be as high as before are not; inside a size observer's callback. */
export function createMirror(container: HTMLElement, onHeight: () => void): Mirror {
  const document = container.ownerDocument;
  const box = (position: string): HTMLElement => {
    const made = document.createElement('div');
    Object.assign(made.style, { position, display: 'block', left: '0', right: '0' });
    return made;
  };
  const above = box('static');
  const shown = box('static');
  const benchElement = box('absolute');
  container.append(above, shown, benchElement);

  let text = '';
  const lines: Line[] = [newLine('')];
  /** Those of the lines that have a block: a few hundred have none. */
  const built = new Set<Line>();
  let starts: number[] = [0];
  let marks: readonly TextMark[] = [];
  /** The height of the lines before the first one shown. */
  let offset = 0;
  let first = 0;
  let last = 0;
  /** The one line that was edited since `grew` was asked, with the height it had; 'all' where that is not enough. */
  let edited: { readonly line: Line; readonly index: number; readonly height: number } | 'all' | undefined = 'all';
  let style: TextStyle | undefined;
  /** The style puts a word where what is before it leads. */
  let forward = false;
  let lineStyle = { unicodeBidi: 'normal', textIndent: '0px' };
  let underline: Underline | undefined;
  const idOf = new Map<HTMLElement, string>();
  /** One for all: the browser carries every range through every change of the page until it is collected. */
  const range = document.createRange();
  /** Of the line that `grew` measured, while nothing was written since. */
  let measured: { readonly line: Line; readonly index: number; readonly rect: DOMRect } | undefined;

  const heights = watchHeights(() => {
    edited = 'all';
    onHeight();
  });

  const drop = (line: Line): void => {
    if (!line.block) return;
    measured = undefined;
    heights.leave(line);
    for (const mark of line.block.marks) idOf.delete(mark.element);
    line.block.outer.remove();
    line.block = undefined;
    line.drawn = line.standing = undefined;
    built.delete(line);
  };

  /** The block of a line becomes that of the line which stands in its place, after an edit. Offsets of the line. */
  const take = (before: Line, line: Line, { span, text: written }: Edit): void => {
    const standing = before.drawn ? { marks: before.drawn, to: Infinity } : before.standing;
    before.forward ??= readsForward(before.text);
    line.forward = before.forward && readsForward(written);
    line.standing = standingAfter(standing, line.text, span.start, forward && line.forward);
    line.block = before.block;
    before.block = undefined;
    heights.pass(before, line);
    built.delete(before);
    built.add(line);
  };

  /** What `edited` becomes when one line takes another's place. */
  const editedOnce = (before: Line, line: Line, index: number): typeof edited => {
    const height =
      edited === undefined ? before.height : edited !== 'all' && edited.line === before ? edited.height : undefined;
    return height === undefined ? 'all' : { line, index, height };
  };

  const build = (index: number): NonNullable<Line['block']> => {
    const line = lines[index]!;
    if (line.block) return line.block;
    line.block = makeBlock(document, line.text, lineStyle, { first: index === 0, last: index === lines.length - 1 });
    line.drawn = line.standing = undefined;
    built.add(line);
    return line.block;
  };

  const bench = createBench(benchElement, lines, build, drop);

  /** The marks of the lines from one to before another, of those that are shown. */
  const draw = (from: number, before: number, zoom: number): void => {
    const wanted: { readonly line: Line; readonly here: readonly TextMark[]; readonly boxes: readonly MarkBox[] }[] =
      [];
    let next = marks.findIndex((mark) => mark.end > (starts[from] ?? 0));
    if (next < 0) next = marks.length;
    for (let index = from; index < before; index++) {
      const line = lines[index]!;
      const start = starts[index]!;
      const end = start + line.text.length;
      const here: TextMark[] = [];
      while (next < marks.length && marks[next]!.end <= start) next++;
      for (let at = next; at < marks.length && marks[at]!.start < end; at++) {
        const mark = marks[at]!;
        if (mark.end > start)
          here.push({ ...mark, start: Math.max(0, mark.start - start), end: Math.min(mark.end, end) - start });
      }
      if (line.drawn && sameMarks(line.drawn, here)) continue;
      if (here.length > 0) underline ??= probeUnderline(benchElement, range, style?.fontSize() ?? 16, zoom);
      // Measured, and as high as before: then only what was written may have moved.
      const known = measured?.line === line ? measured.rect : undefined;
      const still = known && line.standing ? stillStanding(line.standing, here) : [];
      const drawn = line.block!.marks.flatMap((one) => (still.includes(one.box.mark) ? [one.box] : []));
      const others = boxesOf(range, line.block!, known, here.slice(still.length), zoom);
      wanted.push({ line, here: [...still, ...here.slice(still.length)], boxes: [...drawn, ...others] });
    }
    for (const { line, here, boxes } of wanted) {
      drawBoxes(line.block!, boxes, underline, idOf);
      line.drawn = here;
      line.standing = undefined;
    }
  };

  const forget = (line: Line | undefined): void => {
    if (!line) return;
    drop(line);
    line.height = undefined;
  };

  return {
    setText(next) {
      const edit = singleEdit(text, next);
      if (!edit) return undefined;
      const from = lineAt(starts, edit.span.start);
      const to = lineAt(starts, edit.span.end);
      const oldEnd = starts[to]! + lines[to]!.text.length;
      const grown = next.length - text.length;
      const fresh = next
        .slice(starts[from]!, oldEnd + grown)
        .split('\n')
        .map(newLine);
      const [oldFirst, oldLast] = [lines[0], lines.at(-1)];
      const gone = lines.splice(from, to - from + 1, ...fresh);
      const only = gone.length === 1 && fresh.length === 1 ? gone[0]! : undefined;
      if (only?.block && only.text !== '' && fresh[0]!.text !== '') {
        // Narrow edits let the browser keep the shaping of the rest of the line.
        const start = edit.span.start - starts[from]!;
        const end = edit.span.end - starts[from]!;
        only.block.node.replaceData(start, end - start, edit.text);
        take(only, fresh[0]!, { span: { start, end }, text: edit.text });
        edited = editedOnce(only, fresh[0]!, from);
      } else {
        gone.forEach(drop);
        edited = 'all';
      }
      text = next;
      if (only) for (let line = from + 1; line < starts.length; line++) starts[line]! += grown;
      else starts = startsOf(lines);
      // Only the first line is indented and only the last has no break, so a line that takes or leaves the place is built anew.
      if (only === undefined && lines[0] !== oldFirst) for (const line of [oldFirst, lines[0]]) forget(line);
      if (only === undefined && lines.at(-1) !== oldLast) for (const line of [oldLast, lines.at(-1)]) forget(line);
      return edit;
    },
    rests(zoom) {
      if (edited === undefined || edited === 'all') return false;
      const { line, index, height } = edited;
      const start = starts[index]!;
      const { standing } = line;
      if (!line.block || !standing || !allStand(standing, marksWithin(marks, start, start + line.text.length)))
        return false;
      line.drawn = standing.marks;
      line.standing = undefined;
      line.height = height;
      heights.assume(line, zoom);
      edited = undefined;
      return true;
    },
    grew(zoom) {
      const one = edited;
      edited = undefined;
      if (one === undefined) return false;
      if (one === 'all' || !one.line.block) return true;
      const rect = one.line.block.outer.getBoundingClientRect();
      one.line.height ??= rect.height / zoom;
      if (one.line.height !== one.height) return true;
      measured = { line: one.line, index: one.index, rect };
      return false;
    },
    setMarks(next) {
      marks = next;
    },
    restyle(next) {
      style = next;
      forward = next.flowsForward();
      lineStyle = { ...next.line() };
      underline = undefined;
      for (const line of lines) forget(line);
      first = last = 0;
      edited = 'all';
    },
    show(from, to, zoom) {
      heights.doubt();
      const until = performance.now() + frameShare;
      let y = 0;
      let index = 0;
      while (index < lines.length - 1) {
        if (lines[index]!.height === undefined && performance.now() > until) return false;
        if (y + bench.heightAt(index, zoom) > from) break;
        y += lines[index++]!.height ?? 0;
      }
      const top = y;
      const begin = index;
      while (index < lines.length && (y < to || index === begin)) y += bench.heightAt(index++, zoom);
      const wanted = lines.slice(begin, index);
      const keep = new Set(wanted);
      for (const line of built) if (!keep.has(line)) drop(line);
      // A quarter of a layout unit keeps the sum from being cut down to the unit below it.
      if (top !== offset) {
        above.style.height = top === 0 ? '0' : `${top + 0.0039 / zoom}px`;
        measured = undefined;
      }
      offset = top;
      let after: Element | null = shown.firstElementChild;
      wanted.forEach((_, place) => {
        const { outer } = build(begin + place);
        if (outer === after) after = after.nextElementSibling;
        else {
          shown.insertBefore(outer, after);
          measured = undefined;
        }
      });
      first = begin;
      last = index;
      draw(first, last, zoom);
      measured = undefined;
      return true;
    },
    redraw(zoom) {
      if (!measured) return false;
      const { index } = measured;
      if (index >= first && index < last) draw(index, index + 1, zoom);
      measured = undefined;
      return true;
    },
    hit(x, y) {
      for (const [element, id] of idOf) {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        if (x >= left && x < right && y >= top && y < bottom) return id;
      }
      return undefined;
    },
    elementsOf: (id) => [...idOf].filter(([, owner]) => owner === id).map(([element]) => element),
    remove: () => heights.remove(),
  };
}
