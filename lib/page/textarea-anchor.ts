/** The overlay's frame: a manual popover that the browser keeps on the textarea, clipped and scrolled like its text. */
import { zoomOf, type ControlBox } from './textarea-box.ts';
import { followScroll } from './textarea-scroll.ts';
import type { TextControl } from './textarea-style.ts';

export interface Layer {
  /** Holds the mirror; stands on the control's content box and moves with its scrolled text. */
  readonly text: HTMLElement;
  /** The window onto the text, in the control's coordinates. */
  readonly clip: HTMLElement;
  /** Puts everything on `box`; `clipper` is the ancestor that cuts the control, if any. */
  place(box: ControlBox, clipper: Element | undefined): void;
  show(visible: boolean): void;
  /**
   * Once a frame while anything scrolls: corrects the end of the timelines; false asks for another frame. `sameHeight`: only
   * a text of the same height was written.
   */
  calibrate(sameHeight?: boolean): boolean;
  /** Nothing has to be corrected after a key that leaves the text's height alone. */
  rests(): boolean;
  /** Inside a scroll event of the control or an ancestor. */
  scrolled(): void;
  /** Runs `measure` with the 2D transform lifted, so that client rects are upright. */
  upright<T>(measure: () => T): T;
  remove(): void;
}

/** Local to the shadow tree: the page can neither see nor use it. */
const pinName = '--pin';

export function createLayer(control: TextControl, root: ShadowRoot): Layer {
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
      positionVisibility: 'always',
      userSelect: 'none',
    });
    for (const [name, value] of Object.entries(style)) made.style.setProperty(name, value);
    made.popover = 'manual';
    made.inert = true;
    made.ariaHidden = 'true';
    made.translate = false;
    return made;
  };

  const corner = { 'position-anchor': 'auto', left: 'anchor(left)', top: 'anchor(top)' };
  // A point of our own that follows the control: what lies in the layer can be anchored to it by name, and the page's
  // element needs no name. It must be lower in the top layer than what is anchored to it.
  const pin = popover(anchored ? { ...corner, 'anchor-name': pinName, width: '1px', height: '1px' } : {});
  const layer = popover(anchored ? corner : {});
  const ground = element(layer, { left: '0', top: '0', width: '0', height: '0' });
  const body = element(ground, { position: 'absolute', transformOrigin: '0 0' });
  const clip = element(body, { position: 'absolute', overflow: 'clip', contain: 'strict' });
  const textY = element(clip, { position: 'absolute', left: '0', top: '0', width: '0', height: '0' });
  const textX = element(textY, { position: 'absolute', left: '0', top: '0', width: '0', height: '0' });
  const text = element(textX, { position: 'absolute' });
  const textScroll = followScroll(control, textY, textX);

  let frame: Element | undefined;
  let placed: ControlBox | undefined;
  let matrix = 'none';

  /** Anchors the layer to whatever cuts it, so that the cut never moves with the text. */
  const enter = (next: Element): void => {
    const open = layer.matches(':popover-open');
    if (frame === next && open) return;
    frame = next;
    const clipped = next !== control;
    if (open) layer.hidePopover();
    // The browser looks at every anchored popover after every layout, so the pin is open only while it is needed.
    if (pin.matches(':popover-open')) pin.hidePopover();
    if (clipped) pin.showPopover({ source: control });
    if (next instanceof HTMLElement) layer.showPopover({ source: next });
    const named = clipped && anchored;
    write(ground, {
      position: named ? 'fixed' : 'absolute',
      'position-anchor': named ? pinName : 'none',
      left: named ? 'anchor(left)' : '0',
      top: named ? 'anchor(top)' : '0',
    });
  };

  const standText = (): void => {
    if (!placed) return;
    const { text: content, clip: cut, transform } = placed;
    const lost = textScroll.moving() && !transform ? lostBy(placed) : { x: 0, y: 0 };
    px(text, { left: content.left - cut.left + lost.x, top: content.top - cut.top + lost.y });
  };

  /** Without anchors: the places by hand, in the frame of the scroll event. */
  const stand = (): void => {
    if (anchored || !frame) return;
    const scale = zoomOf(layer);
    const at = frame.getBoundingClientRect();
    const own = control.getBoundingClientRect();
    px(layer, { left: at.left / scale, top: at.top / scale });
    px(ground, { left: (own.left - at.left) / scale, top: (own.top - at.top) / scale });
  };

  /** What shows of a clipping ancestor: its padding box without scrollbars. */
  const cutTo = (clipper: Element, scale: number): void => {
    const zoom = zoomOf(clipper) / scale;
    const outer = clipper.getBoundingClientRect();
    const [width, height] = [outer.width / scale, outer.height / scale];
    const left = clipper.clientLeft * zoom;
    const top = clipper.clientTop * zoom;
    const right = width - left - clipper.clientWidth * zoom;
    const bottom = height - top - clipper.clientHeight * zoom;
    px(layer, { width, height });
    write(layer, { 'clip-path': `inset(${top}px ${right}px ${bottom}px ${left}px)` });
  };

  // Writing a style costs a style pass even where nothing changes, so what stands already is not written again.
  const written = new Map<HTMLElement, Record<string, string>>();
  const write = (made: HTMLElement, values: Record<string, string>): void => {
    const known = written.get(made) ?? {};
    for (const [name, value] of Object.entries(values)) {
      if (known[name] === value) continue;
      known[name] = value;
      made.style.setProperty(name, value);
    }
    written.set(made, known);
  };
  const px = (made: HTMLElement, lengths: Record<string, number>): void =>
    write(made, Object.fromEntries(Object.entries(lengths).map(([name, value]) => [name, `${value}px`])));

  return {
    text,
    clip,
    place(box, clipper) {
      const clipped = clipper instanceof HTMLElement ? clipper : undefined;
      enter(clipped ?? control);
      const scale = zoomOf(layer);
      if (clipped) cutTo(clipped, scale);
      else write(layer, { 'clip-path': 'none', width: '0', height: '0' });
      stand();
      let [x, y] = [0, 0];
      matrix = 'none';
      if (box.transform) {
        const { a, b, c, d } = box.transform;
        const edge = box.zoom / scale;
        x -= Math.min(0, a * box.width, c * box.height, a * box.width + c * box.height) * edge;
        y -= Math.min(0, b * box.width, d * box.height, b * box.width + d * box.height) * edge;
        matrix = `matrix(${a},${b},${c},${d},0,0)`;
      }
      // A zoomed element's own offsets are zoomed with it.
      px(body, { left: x / (box.zoom / scale), top: y / (box.zoom / scale) });
      write(body, { zoom: String(box.zoom / scale), transform: matrix });
      px(clip, { ...box.clip });
      px(text, { width: box.text.width });
      placed = box;
      // An input centres its one line in the content box, whatever is taller.
      if (control.tagName === 'INPUT') {
        px(text, { height: box.text.height });
        write(text, { display: 'flex', 'flex-direction': 'column', 'justify-content': 'center' });
      }
      textScroll.update();
      standText();
    },
    show(visible) {
      write(layer, { visibility: visible ? 'visible' : 'hidden' });
    },
    calibrate(sameHeight) {
      const settled = textScroll.update(sameHeight);
      standText();
      return settled;
    },
    rests: () => anchored && textScroll.rests(),
    scrolled() {
      textScroll.scrolled();
      stand();
    },
    upright(measure) {
      if (matrix === 'none') return measure();
      body.style.transform = 'none';
      const result = measure();
      body.style.transform = matrix;
      return result;
    },
    remove() {
      textScroll.remove();
      for (const made of [layer, pin]) made.remove();
    },
  };
}

/**
 * What an animated layer stands on is rounded to whole device px and the rest is lost, while the textarea's own text
 * keeps it. Returns the lost part, in the control's px.
 */
function lostBy(box: ControlBox): { readonly x: number; readonly y: number } {
  const device = devicePixelRatio;
  const lost = (at: number): number => (at * device - Math.round(at * device)) / device / box.zoom;
  return {
    x: lost(box.rect.left + box.clip.left * box.zoom),
    y: lost(box.rect.top + box.clip.top * box.zoom),
  };
}
