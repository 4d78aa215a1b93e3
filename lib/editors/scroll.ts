/** Keeps the view still while a fix is made: selecting and focusing may scroll. */

export interface SavedScroll {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

/** The scroll positions of the editable and of all that is around it. */
export function saveScroll(element: HTMLElement): readonly SavedScroll[] {
  const saved: SavedScroll[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node.scrollTop !== 0 || node.scrollLeft !== 0 || node.scrollHeight > node.clientHeight) {
      saved.push({ element: node, top: node.scrollTop, left: node.scrollLeft });
    }
  }
  return saved;
}

export function restoreScroll(saved: readonly SavedScroll[]): void {
  for (const { element, top, left } of saved) {
    if (element.scrollTop !== top) element.scrollTop = top;
    if (element.scrollLeft !== left) element.scrollLeft = left;
  }
}
