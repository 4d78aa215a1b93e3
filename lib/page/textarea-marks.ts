/** Draws underlines exactly under the words of a textarea or input, without a node or attribute in it. */
import type { Span } from '../draft/span.ts';
import { callAfterLayout } from './after-layout.ts';
import { createLayer } from './textarea-anchor.ts';
import { measureBox, readSurroundings, type ControlBox, type ObservedSize, type Surroundings } from './textarea-box.ts';
import { createMirror } from './textarea-lines.ts';
import {
  firstFrom,
  inOrder,
  moveMarks,
  pulseMark,
  sameMarks,
  type MovingMark,
  type TextMark,
} from './textarea-mark.ts';
import { readTextStyle, type TextControl } from './textarea-style.ts';

export type { TextMark } from './textarea-mark.ts';

export interface TextareaMarks {
  /** Replaces the marks that begin in a stretch of the value, UTF-16 units; where they stand already nothing is measured. */
  put(marks: readonly TextMark[], stretch: Span): void;
  /** The ids of the marks that edits have taken away since the last question. */
  losses(): readonly string[];
  /** Looks again at text, style and place in the next frame; for changes that send no event. */
  update(): void;
  /** Leads the eye to a mark, if it is near the viewport. */
  pulse(id: string): void;
  /** The id of the mark under a point (client px), within the visible part of the control. */
  hit(clientX: number, clientY: number): string | undefined;
  remove(): void;
}

/** What may have changed, least first: a scroll leaves text, style and box alone; a key leaves the style and what is around. */
type Reason = 'scroll' | 'text' | 'all';

/** The most text that is mirrored, UTF-16 units; the draft is read no further either. */
const longestText = 200_000;
/** How far beyond the visible part lines are laid out, in visible heights, so that fast scrolling meets ready lines. */
const margin = 1;

const styleEvents = ['change', 'focus', 'blur'] as const;
const textEvents = ['input', 'compositionend'] as const;
/** A value that a script set sends no event; these come often enough to look for one. */
const otherEvents = ['pointerup', 'selectionchange'] as const;

export function createTextareaMarks(control: TextControl, root: ShadowRoot, signal: AbortSignal): TextareaMarks {
  const document = control.ownerDocument;
  const view = document.defaultView ?? window;
  const stop = new AbortController();
  const style = readTextStyle(control);
  const layer = createLayer(control, root);
  const mirror = createMirror(layer.text, () => {
    fresh = true;
    flush('text');
  });

  let marks: MovingMark[] = [];
  let signature = '';
  let width = 0;
  let box: ControlBox | undefined;
  let surroundings: Surroundings | undefined;
  let observed: ObservedSize | undefined;
  let ready: { readonly from: number; readonly to: number } | undefined;
  /** Another text was taken than the one that is drawn. */
  let fresh = false;
  let losses: string[] = [];
  const frame = callAfterLayout(root, () => flush(reason));
  let reason: Reason = 'scroll';

  const schedule = (why: Reason, request: () => void = frame.request): void => {
    if (why === 'all' || reason === 'scroll') reason = why;
    if (marks.length === 0 && signature === '') return;
    request();
  };

  /** True when the control's text is another one; the marks are moved along. */
  const takeText = (): boolean => {
    const value = control.value;
    const edit = mirror.setText(value.length > longestText ? value.slice(0, longestText) : value);
    if (!edit) return false;
    fresh = true;
    const touched = moveMarks(marks, edit);
    // One that was touched may have stood in other lines too.
    if (touched.length > 0) ready = undefined;
    for (const { id } of touched) losses.push(id);
    return true;
  };

  /** The part of the text that can be seen now, in its own px; undefined when none can. */
  const visiblePart = (
    at: ControlBox,
    rect: DOMRect,
  ): { readonly top: number; readonly bottom: number } | undefined => {
    let [top, bottom] = [Math.max(0, rect.top), Math.min(view.innerHeight, rect.bottom)];
    if (surroundings?.clipper) {
      const outer = surroundings.clipper.getBoundingClientRect();
      [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
    }
    if (bottom <= top - view.innerHeight || top >= bottom + view.innerHeight) return undefined;
    const scroll = control.tagName === 'INPUT' ? 0 : control.scrollTop;
    if (at.transform) return { top: scroll, bottom: scroll + at.height };
    const shift = scroll - at.text.top;
    return { top: (top - rect.top) / at.zoom + shift, bottom: (bottom - rect.top) / at.zoom + shift };
  };

  /** `oneLine`: of a fresh text only one line is another, and as high as before. */
  const show = (at: ControlBox, rect = control.getBoundingClientRect(), oneLine = false): void => {
    const part = visiblePart(at, rect);
    if (!part) {
      ready = undefined;
      return;
    }
    const reached = ready && part.top >= ready.from && part.bottom <= ready.to;
    if (reached && (!fresh || (oneLine && mirror.redraw(at.zoom)))) {
      fresh = false;
      return;
    }
    const reach = Math.max(200, part.bottom - part.top) * margin;
    const range = { from: part.top - reach, to: part.bottom + reach };
    if (!layer.upright(() => mirror.show(range.from, range.to, at.zoom))) {
      schedule('scroll');
      return;
    }
    fresh = false;
    // Half the reach is kept in hand: the next lines are made before they are needed.
    ready = { from: range.from <= 0 ? -Infinity : part.top - reach / 2, to: part.bottom + reach / 2 };
  };

  const lookAround = (): void => {
    const before = surroundings?.clipper;
    surroundings = readSurroundings(control);
    if (surroundings.clipper === before) return;
    if (before) resize.unobserve(before);
    if (surroundings.clipper) resize.observe(surroundings.clipper);
  };

  const flush = (why: Reason): void => {
    frame.cancel();
    reason = 'scroll';
    // A host that was taken out of the page has no place to measure.
    if (stop.signal.aborted || !root.isConnected) return;
    if (why === 'scroll' && box) {
      const settled = layer.calibrate();
      show(box);
      if (!settled) schedule('scroll');
      return;
    }
    const known = why === 'text' && box !== undefined && signature.length > 1;
    const rect = known && box?.steady && marks.length > 0 ? control.getBoundingClientRect() : undefined;
    if (rect && box && sameRect(box.rect, rect)) {
      takeText();
      // Before anything of ours is written, so that the browser need not lay out twice.
      const oneLine = !mirror.grew(box.zoom);
      const settled = layer.calibrate(oneLine);
      show(box, rect, oneLine);
      if (!settled) schedule('scroll');
      return;
    }
    const visible =
      marks.length > 0 &&
      control.isConnected &&
      (known || (control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && style.supported()));
    if (visible && !known) lookAround();
    box = visible ? measureBox(control, observed, surroundings?.transform) : undefined;
    if (!box) {
      layer.show(false);
      return;
    }
    const now = known ? signature : style.signature();
    if (now !== signature || box.text.width !== width) {
      if (now !== signature) style.copyTo(layer.text);
      signature = now;
      width = box.text.width;
      mirror.restyle(style);
      ready = undefined;
    }
    layer.place(box, surroundings?.clipper);
    layer.show(true);
    takeText();
    show(box);
    schedule('scroll');
  };

  const resize = new ResizeObserver((entries) => {
    const entry = entries.findLast(({ target }) => target === control);
    const content = entry?.contentBoxSize[0];
    const border = entry?.borderBoxSize[0];
    if (content && border) {
      observed = { content: content.inlineSize, borderWidth: border.inlineSize, borderHeight: border.blockSize };
    }
    if (marks.length > 0) flush('all');
  });
  resize.observe(control);

  const listening = { signal: stop.signal, passive: true } as const;
  const glance = (): void => {
    // A frame that is on its way looks at the text anyway.
    if (!frame.requested() && takeText()) schedule('text');
  };
  for (const name of styleEvents) control.addEventListener(name, () => schedule('all'), listening);
  // The mirror takes the text at once: the browser lays its line out with all else, and in the frame it need only be read.
  const written = (): void => {
    const atRest = box?.steady && !fresh && !frame.requested() && layer.rests();
    // Writers write at the end: then the marks before it stand, and nothing has to be looked at.
    if (takeText() && atRest && ready !== undefined && mirror.rests(box!.zoom)) fresh = false;
    else schedule('text', frame.requestBefore);
  };
  for (const name of textEvents) control.addEventListener(name, written, listening);
  for (const name of otherEvents) control.addEventListener(name, glance, listening);
  control.addEventListener('scroll', onScroll, listening);
  document.addEventListener('scroll', onScroll, { ...listening, capture: true });
  for (const name of ['transitionend', 'animationend'])
    document.addEventListener(name, () => schedule('all'), listening);
  view.addEventListener('resize', () => schedule('all'), listening);
  document.fonts.addEventListener('loadingdone', refresh, listening);

  function onScroll(): void {
    layer.scrolled();
    schedule('scroll');
  }

  /** A font that arrives late changes no computed style. */
  function refresh(): void {
    signature = ' ';
    schedule('all');
  }

  const remove = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    frame.remove();
    resize.disconnect();
    mirror.remove();
    layer.remove();
  };
  signal.addEventListener('abort', remove, { once: true, signal: stop.signal });
  if (signal.aborted) remove();

  return {
    put(next, { start, end }) {
      takeText();
      const wanted = inOrder(next);
      const [from, to] = [firstFrom(marks, start), firstFrom(marks, end)];
      if (sameMarks(marks.slice(from, to), wanted)) return;
      marks.splice(from, to - from, ...wanted);
      mirror.setMarks(marks);
      ready = undefined;
      schedule('text');
    },
    losses() {
      takeText();
      const lost = losses;
      losses = [];
      return lost;
    },
    update: () => schedule('all'),
    pulse(id) {
      mirror.elementsOf(id).forEach(pulseMark);
    },
    hit(x, y) {
      if (!box) return undefined;
      const { left, top, right, bottom } = layer.clip.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom ? mirror.hit(x, y) : undefined;
    },
    remove,
  };
}

function sameRect(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
