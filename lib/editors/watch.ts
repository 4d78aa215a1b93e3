/** Listening to an editable: changes of its text, composition, and the next task of its window. */

/** Resolves in a task of its own, after events that were already queued (selectionchange among them). */
export function nextTask(window: Window): Promise<void> {
  return new Promise((resolve) => {
    outermost(window).setTimeout(resolve, 0);
  });
}

/** Timers are of the outermost window in reach: one of a frame that is taken away meanwhile would never come. */
function outermost(window: Window): Window {
  let reached = window;
  try {
    while (reached.parent !== reached && reached.parent.document) reached = reached.parent;
  } catch {
    // The next one belongs to another origin.
  }
  return reached;
}

/** ms after which a selection that the editable already had is taken as told: nothing tells of it again. */
const selectionDeadline = 60;

/** Resolves a task after the document's next selectionchange, so after the editor's own listeners to it. */
export function selectionTold(document: Document): Promise<void> {
  const window = document.defaultView;
  if (!window) return Promise.resolve();
  return new Promise((resolve) => {
    const controller = new AbortController();
    const told = (): void => {
      controller.abort();
      void nextTask(window).then(resolve);
    };
    document.addEventListener('selectionchange', told, { signal: controller.signal });
    outermost(window).setTimeout(told, selectionDeadline);
  });
}

/**
 * Calls back after changes, several times for one perhaps: by input events, by DOM mutations that no event tells of, and on the
 * events that may hide a programmatic change of a value.
 */
export function watchText(
  element: HTMLElement,
  onChange: () => void,
  signal: AbortSignal,
  attributes: readonly string[] = [],
): void {
  const document = element.ownerDocument;
  const window = document.defaultView;
  if (!window) return;
  const changed = (): void => {
    if (!signal.aborted) onChange();
  };
  const isControl = element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
  const typed = isControl ? watchValue(element as HTMLTextAreaElement | HTMLInputElement, changed, signal) : changed;
  element.addEventListener('input', typed, { signal, capture: true, passive: true });
  for (const type of ['change', 'focusin', 'compositionend']) {
    element.addEventListener(type, changed, { signal, capture: true, passive: true });
  }
  const observer = new (window as Window & typeof globalThis).MutationObserver(changed);
  observer.observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['src', 'alt', 'href', ...attributes],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * A value that the page's script sets fires no input event, but it moves the selection, and that is told. Gives what is to
 * be called at an input event.
 */
function watchValue(
  control: HTMLTextAreaElement | HTMLInputElement,
  changed: () => void,
  signal: AbortSignal,
): () => void {
  let seen = control.value;
  const compare = (): void => {
    if (control.value === seen) return;
    seen = control.value;
    changed();
  };
  control.ownerDocument.addEventListener('selectionchange', compare, { signal, capture: true, passive: true });
  return () => {
    seen = control.value;
    changed();
  };
}

export interface Composition {
  active(): boolean;
  stop(): void;
}

/** Follows composition on the editable; during it nothing of ours may edit, focus or select. */
export function watchComposition(element: HTMLElement): Composition {
  const controller = new AbortController();
  let active = false;
  const options = { signal: controller.signal, capture: true, passive: true };
  element.addEventListener('compositionstart', () => (active = true), options);
  element.addEventListener('compositionend', () => (active = false), options);
  // A composition that loses its element ends without an event in some browsers.
  element.addEventListener('blur', () => (active = false), options);
  return { active: () => active, stop: () => controller.abort() };
}
