/** Opens the session in the browser's own side panel, where the browser has one (Chromium). */
import { browser } from 'wxt/browser';

export function mayOpenAside(): boolean {
  return browser.sidePanel !== undefined;
}

/** Made ready before the press: opening must be the first thing that a press does. */
export function readyAside(tabId: number): void {
  void browser.sidePanel?.setOptions({ tabId, path: `aside.html?tab=${tabId}`, enabled: true });
}

export function openAside(tabId: number): void {
  void browser.sidePanel?.open({ tabId }).then(() => window.close());
}
