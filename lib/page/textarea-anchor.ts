/** The overlay's frame: a manual popover that the browser keeps on the textarea, clipped and scrolled like its text. */
import { zoomOf, type ControlBox } from './textarea-box.ts';
import { followScroll, type ScrollFollower } from './textarea-scroll.ts';
import type { TextControl } from './textarea-style.ts';

export interface Layer {
  /** Holds the mirror; stands on the control's content box and moves with its scrolled text. */
  readonly text: HTMLElement;
  /** The window onto the text, in the control's coordinates. */
  readonly clip: HTMLElement;
  /** Puts everything on `box`; `clipper` is the ancestor that cuts the control, if any. */
  place(box: ControlBox, clipper: Element | undefined): void;
  show(visible: boolean): void;
  /** Once a frame while anything scrolls: corrects the end of the timelines; false asks for another frame. */
  calibrate(): boolean;
  /** Inside a scroll event of the control or an ancestor. */
  scrolled(): void;
  /** Runs `measure` with the 2D transform lifted, so that client rects are upright. */
  upright<T>(measure: () => T): T;
  remove(): void;
}

/** Far enough that no anchor lies before it, near enough that 64ths of a px survive in a 32-bit float. */
const sensorReach = 100_000;

/** `onShift` is called in the frame in which layout moved the control, without any event of the page. */
export function createLayer(control: TextControl, root: ShadowRoot, onShift: () => void): Layer {
  const document = root.ownerDocument;
  const anchored = CSS.supports('position-anchor', 'auto') && CSS.supports('left', 'anchor(left)');
  const element = (parent: Node, style: Partial<CSSStyleDeclaration>): HTMLElement => {
    const made = document.createElement('div');
    Object.assign(made.style, style);
    parent.appendChild(made);
    return made;
  };
  const popover = (style: Record<string, string>): HTMLElement => {
    const made = element(root, {
      all: 'initial',
      direction: 'ltr',
      unicodeBidi: 'normal',
      display: 'block',
      position: 'fixed',
      pointerEvents: 'none',
      userSelect: 'none',
    });
    for (const [name, value] of Object.entries(style)) made.style.setProperty(name, value);
    made.popover = 'manual';
    made.inert = true;
    made.ariaHidden = 'true';
    made.translate = false;
    return made;
  };

  const layer = popover(
    anchored
      ? { 'position-anchor': 'auto', left: 'anchor(left)', top: 'anchor(top)', width: '0', height: '0' }
      : { left: '0', top: '0', width: '0', height: '0' },
  );
  // A clipping ancestor becomes a window that stays where the ancestor is: moved against the scrolling outside, with it
  // inside. The two cancel out on the marks, which therefore keep to the anchor even if a timeline is a frame late.
  const fill = { position: 'absolute', left: '0', top: '0' } as const;
  const againstY = element(layer, fill);
  const againstX = element(againstY, fill);
  const window = element(againstX, fill);
  const withY = element(window, fill);
  const withX = element(withY, fill);
  const body = element(withX, { position: 'absolute', transformOrigin: '0 0' });
  const clip = element(body, { position: 'absolute', overflow: 'clip', contain: 'layout style' });
  const textY = element(clip, { position: 'absolute', left: '0', top: '0', width: '0', height: '0' });
  const textX = element(textY, { position: 'absolute', left: '0', top: '0', width: '0', height: '0' });
  const text = element(textX, { position: 'absolute' });
  const textScroll = followScroll(control, textY, textX);

  const sensor = anchored
    ? popover({
        'position-anchor': 'auto',
        left: `${-sensorReach}px`,
        top: `${-sensorReach}px`,
        right: 'anchor(left)',
        bottom: 'anchor(top)',
        visibility: 'hidden',
      })
    : undefined;
  const observer = new ResizeObserver(onShift);
  if (sensor) observer.observe(sensor);

  let clippedBy: Element | undefined;
  let against: ScrollFollower | undefined;
  let along: ScrollFollower | undefined;
  let matrix = 'none';

  const follow = (clipper: Element | undefined): void => {
    for (const popover of [layer, sensor]) if (popover?.matches(':popover-open') === false) popover.showPopover({ source: control });
    if (clippedBy === clipper) return;
    clippedBy = clipper;
    against?.remove();
    along?.remove();
    against = clipper && followScroll(clipper, againstY, againstX);
    along = clipper && followScroll(clipper, withY, withX);
  };

  const followClipper = (): boolean => {
    if (!clippedBy) return true;
    const scale = zoomOf(clippedBy) / zoomOf(layer);
    const settled = along?.update(scale) !== false;
    return against?.update(-scale) !== false && settled;
  };

  const stand = (): void => {
    const at = control.getBoundingClientRect();
    const scale = zoomOf(layer);
    px(layer, { left: at.left / scale, top: at.top / scale });
  };

  const px = (made: HTMLElement, lengths: Record<string, number>): void => {
    for (const [name, value] of Object.entries(lengths)) made.style.setProperty(name, `${value}px`);
  };

  return {
    text,
    clip,
    place(box, clipper) {
      follow(clipper);
      const scale = zoomOf(layer);
      let x = 0;
      let y = 0;
      if (clipper) {
        const zoom = zoomOf(clipper);
        const outer = clipper.getBoundingClientRect();
        x = (box.rect.left - outer.left + (clipper.scrollLeft - clipper.clientLeft) * zoom) / scale;
        y = (box.rect.top - outer.top + (clipper.scrollTop - clipper.clientTop) * zoom) / scale;
        const [width, height] = [(clipper.clientWidth * zoom) / scale, (clipper.clientHeight * zoom) / scale];
        px(window, { left: -x, top: -y, width, height });
      } else px(window, { left: 0, top: 0, width: 0, height: 0 });
      window.style.overflow = clipper ? 'clip' : 'visible';
      followClipper();
      if (!anchored) stand();
      matrix = 'none';
      if (box.transform) {
        const { a, b, c, d } = box.transform;
        const edge = box.zoom / scale;
        x -= Math.min(0, a * box.width, c * box.height, a * box.width + c * box.height) * edge;
        y -= Math.min(0, b * box.width, d * box.height, b * box.width + d * box.height) * edge;
        matrix = `matrix(${a},${b},${c},${d},0,0)`;
      }
      // The offset is in the layer's own px, so it stays outside the zoomed element.
      px(withX, { left: x, top: y });
      body.style.zoom = String(box.zoom / scale);
      body.style.transform = matrix;
      px(clip, { ...box.clip });
      px(text, { left: box.text.left - box.clip.left, top: box.text.top - box.clip.top, width: box.text.width });
      // An input centres its one line in the content box, whatever is taller.
      if (control.tagName === 'INPUT') {
        px(text, { height: box.text.height });
        Object.assign(text.style, { display: 'flex', flexDirection: 'column', justifyContent: 'center' });
      }
      textScroll.update();
    },
    show(visible) {
      layer.style.visibility = visible ? 'visible' : 'hidden';
    },
    calibrate() {
      const settled = textScroll.update();
      return followClipper() && settled;
    },
    scrolled() {
      textScroll.scrolled();
      against?.scrolled();
      along?.scrolled();
      if (!anchored) stand();
    },
    upright(measure) {
      if (matrix === 'none') return measure();
      body.style.transform = 'none';
      const result = measure();
      body.style.transform = matrix;
      return result;
    },
    remove() {
      observer.disconnect();
      textScroll.remove();
      against?.remove();
      along?.remove();
      layer.remove();
      sensor?.remove();
    },
  };
}
