/** CKEditor 4 and its words come as scripts that fill one global; the few members that the page uses. */
declare module 'ckeditor4';
declare module 'ckeditor4/lang/en.js';

interface CKEditor4 {
  readonly document: { readonly $: Document };
  getData(): string;
  setData(html: string, options: { readonly noSnapshot: true; readonly callback: () => void }): void;
  resetUndo(): void;
  fire(event: 'saveSnapshot'): void;
  selectionChange(now: true): void;
  destroy(): void;
}

interface Window {
  readonly CKEDITOR: {
    replace(id: string, settings: Readonly<Record<string, unknown>>): CKEditor4;
  };
}
