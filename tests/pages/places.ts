/** Where the units of a page's shown text stand in its editable: for selecting by offset and for reading the caret. */

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Selects the units from `start` to `end` of the shown text, or puts the caret there; throws where no text stands. */
export function selectShown(body: HTMLElement, shown: string, start: number, end: number): void {
  if (isField(body)) {
    body.focus();
    body.setSelectionRange(start, end);
    return;
  }
  const places = placesOf(body, shown);
  // A caret goes behind the unit before it, where a writer who typed that unit would stand.
  const behind = (at: number): Place | undefined => {
    const place = places[at - 1];
    return place && { node: place.node, offset: place.offset + 1 };
  };
  const from = start === end ? (behind(start) ?? places[start]) : places[start];
  const to = start === end ? from : behind(end);
  if (!from || !to) throw new Error(`no text stands at ${start} to ${end}`);
  const view = body.ownerDocument.defaultView;
  view?.focus();
  editableAround(from.node, body).focus({ preventScroll: true });
  selectionOf(body)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The caret's offset in the shown text; undefined when it stands in no text of the body. */
export function shownCaret(body: HTMLElement, shown: string): number | undefined {
  if (isField(body)) return document.activeElement === body ? body.selectionEnd : undefined;
  const selection = selectionOf(body);
  const node = selection?.focusNode;
  if (!selection || !node || !selection.isCollapsed || !body.contains(node)) return undefined;
  const places = placesOf(body, shown);
  const offset = selection.focusOffset;
  const behind = places.findIndex((place) => place?.node === node && place.offset + 1 === offset);
  if (behind >= 0) return behind + 1;
  const before = places.findIndex((place) => place?.node === node && place.offset === offset);
  return before >= 0 ? before : undefined;
}

/** The place of each unit of `shown`, found by walking both texts; units without a place (line breaks) are undefined. */
function placesOf(body: HTMLElement, shown: string): readonly (Place | undefined)[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const units: (Place & { readonly unit: string })[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.length; offset++)
      units.push({ node, offset, unit: asSpace(node.data[offset]!) });
  }
  let next = 0;
  return Array.from({ length: shown.length }, (_, index) => {
    const wanted = shown[index]!;
    if (wanted === '\n') return undefined;
    while (next < units.length && units[next]!.unit !== asSpace(wanted)) next++;
    return units[next++];
  });
}

const asSpace = (unit: string): string => (unit === '\u00a0' ? ' ' : unit);

function isField(body: HTMLElement): body is HTMLTextAreaElement {
  return body.tagName === 'TEXTAREA';
}

/** In Chromium a shadow root has a selection of its own. */
function selectionOf(body: HTMLElement): Selection | null {
  const root = body.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? body.ownerDocument.getSelection();
}

function editableAround(node: Node, body: HTMLElement): HTMLElement {
  let found = body;
  for (let each = node.parentElement; each && each !== body; each = each.parentElement)
    if (each.isContentEditable) found = each;
  return body.isContentEditable ? body : found;
}
