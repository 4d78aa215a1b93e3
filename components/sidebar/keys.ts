/** The panel's single-letter keys: they work only while the panel has the focus, and never in a text box. */
import type { PanelStore } from './panel.ts';

/** Starts listening; the answer stops it. `onHelp` shows or hides the list of keys. */
export function listenForKeys(root: HTMLElement, store: PanelStore, onHelp: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !store.getState().open) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) {
      if (event.key === 'Escape') store.getState().focusEditor();
      return;
    }
    if (act(root, store, onHelp, event)) event.preventDefault();
  };
  root.ownerDocument.addEventListener('keydown', listen);
  return () => root.ownerDocument.removeEventListener('keydown', listen);
}

function act(root: HTMLElement, store: PanelStore, onHelp: () => void, event: KeyboardEvent): boolean {
  const letter = letterOf(event);
  const session = store.getState();
  if (event.ctrlKey || event.metaKey) {
    if (letter !== 'z' || event.shiftKey || event.altKey) return false;
    void session.undo();
    return true;
  }
  if (event.altKey) return false;
  if (event.key === '?') onHelp();
  else if (event.key === 'Escape') leave(root, session.focusEditor, event.target);
  else if (letter === 'j') moveTo(root, store, 1);
  else if (letter === 'k') moveTo(root, store, -1);
  else if (letter === 'd') return press(root, '[data-open] [data-action="dismiss"]');
  else if (event.key === 'Enter' && onCard(event.target, root)) {
    return press(root, '[data-open] [data-action="fix"]');
  } else return false;
  return true;
}

/** The key's Latin letter, also while a Korean keyboard layout is on. */
function letterOf(event: KeyboardEvent): string {
  if (/^[a-z]$/iu.test(event.key)) return event.key.toLowerCase();
  return /^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase() ?? '';
}

/** Out of the dismissal choices to their card, and from there to the draft. */
function leave(root: HTMLElement, focusEditor: () => void, target: EventTarget | null): void {
  const inChoices = target instanceof Element && target.closest('[data-dismissing]');
  if (!inChoices) return focusEditor();
  press(root, '[data-open] [data-action="dismiss"]');
  root.querySelector<HTMLElement>('[data-open]')?.focus();
}

function onCard(target: EventTarget | null, root: HTMLElement): boolean {
  return target instanceof HTMLElement && (target === root.ownerDocument.body || 'findingKey' in target.dataset);
}

function press(root: HTMLElement, selector: string): boolean {
  const button = root.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}

function moveTo(root: HTMLElement, store: PanelStore, step: 1 | -1): void {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-finding-key]')];
  const focused = cards.findIndex((card) => card.contains(root.ownerDocument.activeElement));
  const open = cards.findIndex((card) => 'open' in card.dataset);
  // Coming in from outside the list, the first press lands on the open card itself.
  const target = focused < 0 ? Math.max(open, 0) : focused + step;
  const card = cards[Math.min(Math.max(target, 0), cards.length - 1)];
  if (!card) return;
  store.getState().openCard(card.dataset.findingKey);
  card.focus();
  card.scrollIntoView({ block: 'nearest' });
}
