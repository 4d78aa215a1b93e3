/** Follows the writer's focus through a document and into its frames. */

/** Calls back with the element that has the focus now; a frame's own element stands for what is focused in it. */
export function followFocus(document: Document, onFocus: (element: Element) => void, signal: AbortSignal): void {
  const tell = (): void => {
    if (document.activeElement && document.activeElement !== document.body) onFocus(document.activeElement);
  };
  document.addEventListener('focusin', tell, { signal, capture: true, passive: true });
  // The focus that goes into a frame leaves the window without another word.
  document.defaultView?.addEventListener('blur', tell, { signal, passive: true });
}
