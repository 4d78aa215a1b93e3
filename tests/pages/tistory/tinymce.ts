/** The few members of TinyMCE 4 that the page uses; the package of that age carries no types. */

export interface Editor {
  getBody(): HTMLElement;
  getContent(): string;
  setContent(html: string): void;
  remove(): void;
  readonly undoManager: { clear(): void; add(): void };
}

declare global {
  interface Window {
    readonly tinymce: {
      init(settings: Readonly<Record<string, unknown>>): void;
      addI18n(code: string, words: Readonly<Record<string, string>>): void;
    };
  }
}
