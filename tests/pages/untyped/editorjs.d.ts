declare module '@editorjs/editorjs/dist/editorjs.mjs' {
  export default class EditorJS {
    constructor(options: object);
    readonly isReady: Promise<void>;
    render(data: { readonly blocks: readonly object[] }): Promise<void>;
    destroy(): void;
  }
}
