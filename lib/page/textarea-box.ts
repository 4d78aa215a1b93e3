/** Measures the box of a textarea or input: where its text begins, how wide it may run and where it is clipped. */
import type { TextControl } from './textarea-style.ts';

/** Lengths are CSS px in the control's own coordinates (before its zoom), from its border box's top left corner. */
export interface ControlBox {
  /** The control's effective CSS zoom. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** The part that may show text: the padding box without scrollbars. */
  readonly clip: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The content box; `width` carries a quarter of a layout unit, because CSS lengths are cut down to units. */
  readonly text: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The bounding box in the viewport, CSS px of the page. */
  readonly rect: DOMRect;
  /** The linear part of all 2D transforms above and on the control; undefined when there is none. */
  readonly transform: DOMMatrix | undefined;
  /** Depends on the control's size and place alone, not on what is written in it. */
  readonly steady: boolean;
}

/** What the last ResizeObserver entry said, in the control's own CSS px. */
export interface ObservedSize {
  readonly content: number;
  readonly borderWidth: number;
  readonly borderHeight: number;
}

/** Layout lengths are whole 64ths of a device pixel. */
const unitsPerDevicePixel = 64;

/** undefined where the text cannot be followed: no box, or a 3D transform. */
export function measureBox(
  control: TextControl,
  observed: ObservedSize | undefined,
  transform: DOMMatrix | undefined,
): ControlBox | undefined {
  const rect = control.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0 || transform?.is2D === false) return undefined;
  const view = control.ownerDocument.defaultView ?? window;
  const computed = view.getComputedStyle(control);
  const zoom = zoomOf(control);
  const device = view.devicePixelRatio * zoom;
  const unit = 1 / (unitsPerDevicePixel * device);
  const length = (name: string): number => Number.parseFloat(computed.getPropertyValue(name)) || 0;
  // A hair is added before the floor so that a length that is whole units already is not cut by rounding noise.
  const padding = (side: string): number => Math.floor(length(`padding-${side}`) / unit + 0.01) * unit;
  const border = (side: string): number => length(`border-${side}-width`);

  const width = transform ? (observed?.borderWidth ?? control.offsetWidth) : rect.width / zoom;
  const height = transform ? (observed?.borderHeight ?? control.offsetHeight) : rect.height / zoom;
  const paddingBox = width - border('left') - border('right');
  const paddings = padding('left') + padding('right');
  const raw = observed ? paddingBox - paddings - observed.content : paddingBox - control.clientWidth;
  const bars = Math.max(0, Math.round(raw * device) / device);
  const bothEdges = computed.getPropertyValue('scrollbar-gutter').includes('both-edges');
  const leftBar = bothEdges ? bars / 2 : computed.direction === 'rtl' ? bars : 0;
  // Chromium forgets the left gutter when it scrolls from right to left sideways, unless the scrollbars are hidden.
  const sideways = computed.overflowX !== 'hidden' && control.scrollWidth > control.clientWidth;
  const forgotten = bothEdges && computed.direction === 'rtl' && sideways ? leftBar : 0;
  const content = transform && observed ? observed.content + unit / 2 : paddingBox - bars - paddings;
  const paddingHeight = height - border('top') - border('bottom');
  const bottomBar = Math.max(0, Math.round((paddingHeight - control.clientHeight) * device) / device);
  return {
    zoom,
    width,
    height,
    clip: {
      left: border('left') + leftBar,
      top: border('top'),
      width: paddingBox - bars,
      height: paddingHeight - (bottomBar > 1 ? bottomBar : 0),
    },
    text: {
      left: border('left') + leftBar + padding('left') + forgotten,
      top: border('top') + padding('top'),
      width: Math.max(0, content) + unit / 4,
      height: paddingHeight - padding('top') - padding('bottom'),
    },
    rect,
    transform,
    steady: transform === undefined && !(bothEdges && computed.direction === 'rtl'),
  };
}

export function zoomOf(element: Element): number {
  return element.currentCSSZoom || 1;
}

/** The parent in the tree that is laid out: through slots and shadow roots. */
function flatParent(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

export interface Surroundings {
  readonly transform: DOMMatrix | undefined;
  /** The nearest ancestor that scrolls or cuts the control; undefined when only the window does. */
  readonly clipper: Element | undefined;
}

/** One walk up the flat tree: the transforms on the way, and who clips the control. */
export function readSurroundings(control: TextControl): Surroundings {
  const view = control.ownerDocument.defaultView ?? window;
  const top = [control.ownerDocument.documentElement, control.ownerDocument.body] as readonly Element[];
  let transform: DOMMatrix | undefined;
  let clipper: Element | undefined;
  let escaped = false;
  let absolute = false;
  for (let element: Element | undefined = control; element; element = flatParent(element)) {
    const style = view.getComputedStyle(element);
    const own = linearPart(style);
    if (own) transform = transform ? own.multiply(transform) : own;
    if (element !== control && !clipper && !escaped && !top.includes(element)) {
      const skipped = absolute && style.position === 'static' && !own;
      if (!skipped) {
        absolute = false;
        if (style.overflowX !== 'visible' || style.overflowY !== 'visible') clipper = cuts(element, control);
      }
    }
    if (style.position === 'fixed') escaped = true;
    if (style.position === 'absolute') absolute = true;
  }
  return { transform, clipper: transform ? undefined : clipper };
}

function cuts(element: Element, control: TextControl): Element | undefined {
  if (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) return element;
  const outer = element.getBoundingClientRect();
  const inner = control.getBoundingClientRect();
  const outside =
    inner.top < outer.top || inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
  return outside ? element : undefined;
}

/** Rotation, scale and skew of one element; translations are left to the bounding box. */
function linearPart(style: CSSStyleDeclaration): DOMMatrix | undefined {
  const { transform, rotate, scale } = style;
  if ((transform === 'none' || transform === '') && plain(rotate) && plain(scale)) return undefined;
  const matrix = new DOMMatrix();
  if (!plain(rotate)) {
    const angle = Number.parseFloat(rotate);
    if (Number.isNaN(angle) || rotate.includes(' ')) return flat(undefined);
    matrix.rotateSelf(angle);
  }
  if (!plain(scale)) {
    const [x = 1, y = x] = scale.split(' ').map(Number);
    matrix.scaleSelf(x, y);
  }
  if (transform !== 'none' && transform !== '') matrix.multiplySelf(new DOMMatrix(transform));
  return flat(matrix);
}

function plain(value: string): boolean {
  return value === 'none' || value === '';
}

function flat(matrix: DOMMatrix | undefined): DOMMatrix | undefined {
  if (!matrix?.is2D) return new DOMMatrix().rotateAxisAngle(1, 0, 0, 45);
  const same = matrix.a === 1 && matrix.b === 0 && matrix.c === 0 && matrix.d === 1;
  return same ? undefined : new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, 0, 0]);
}
