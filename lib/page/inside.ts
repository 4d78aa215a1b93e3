/** The way into frames of the same origin and shadow roots, as a platform's data names it. */

/** The root that the selectors lead to, outermost first; undefined while one is missing or belongs to another origin. */
export function rootInside(document: Document, path: readonly string[] = []): ParentNode | undefined {
  let root: ParentNode | undefined = document;
  for (const selector of path) root = within(root?.querySelector(selector));
  return root;
}

function within(element: Element | null | undefined): ParentNode | undefined {
  if (element?.tagName !== 'IFRAME') return element?.shadowRoot ?? undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // A frame of another origin is not ours to reach from here.
    return undefined;
  }
}

/** An element's box in CSS px of the top window, also where it stands in frames of the same origin. */
export function boxInTop(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return new DOMRect(x, y, width, height);
  const outer = boxInTop(frame);
  return new DOMRect(outer.x + frame.clientLeft + x, outer.y + frame.clientTop + y, width, height);
}
