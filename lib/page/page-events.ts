/** What the page's own document tells whoever guides in it: the writer asks for the sidebar, or comes back to the page. */

export interface PageEvents {
  /** Alt + Shift + G. */
  onAsked(): void;
  /** Nothing tells a page that its extension was reloaded; a return to the page is the moment to look. */
  onReturn(): void;
}

export function listenToPage(document: Document, { onAsked, onReturn }: PageEvents, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', onReturn, { signal });
  document.defaultView?.addEventListener('focus', onReturn, { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyG' || event.isComposing) return;
      event.preventDefault();
      onAsked();
    },
    { signal, capture: true },
  );
}
