/** What a hostile page runs before our content script: it hooks every way in which parts of a page speak to each other. */

export interface Loot {
  /** Each thing a hook saw, as plain words. */
  readonly heard: string[];
  /** Closed shadow roots that came by a hook, and windows that sent a message. */
  readonly caught: unknown[];
}

declare global {
  interface Window {
    __loot?: Loot;
  }
}

/** Runs in the page's own world, serialised: it may use nothing from around it. */
export function hookEverything(): void {
  const loot: Loot = { heard: [], caught: [] };
  window.__loot = loot;
  const words = (value: unknown): string => {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const hook = (owner: object, name: string, note: (given: readonly unknown[], result: unknown) => void): void => {
    const table = owner as Record<string, (...given: unknown[]) => unknown>;
    const original = table[name];
    if (!original) return;
    table[name] = function hooked(this: unknown, ...given: unknown[]) {
      const result = original.apply(this, given);
      note(given, result);
      return result;
    };
  };
  const send = (via: string) => (given: readonly unknown[]) =>
    loot.heard.push(`${via} ${words(given[0])} ${words(given[1])}`);
  hook(window, 'postMessage', send('window.postMessage'));
  hook(MessagePort.prototype, 'postMessage', send('port.postMessage'));
  hook(Element.prototype, 'attachShadow', (_given, root) => loot.caught.push(root));
  hook(EventTarget.prototype, 'dispatchEvent', ([event]) => {
    loot.heard.push(`dispatchEvent ${words((event as Event).type)} ${words((event as CustomEvent).detail)}`);
  });
  hook(EventTarget.prototype, 'addEventListener', ([type]) => loot.heard.push(`addEventListener ${words(type)}`));
  const Native = MessageChannel;
  window.MessageChannel = class extends Native {
    constructor() {
      super();
      loot.heard.push('new MessageChannel');
      loot.caught.push(this.port1, this.port2);
    }
  };
  const catchMessage = (event: MessageEvent): void => {
    loot.heard.push(`message ${event.origin} ${words(event.data)}`);
    loot.caught.push(event.source, ...event.ports);
  };
  window.addEventListener('message', catchMessage, true);
  document.addEventListener('securitypolicyviolation', (event) => loot.heard.push(`csp ${event.blockedURI}`), true);
  window.addEventListener('error', (event) => loot.heard.push(`error ${event.message}`), true);
}
