/** The selection that an editable sees: in Chromium a shadow root has one of its own. */

export function selectionOf(element: Node): Selection | null {
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? element.ownerDocument?.getSelection() ?? null;
}

/** Selects a range also where it lies inside a shadow root, which `addRange` would pass over. */
export function selectRange(element: Node, range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionOf(element)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
