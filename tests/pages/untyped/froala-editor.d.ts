declare module 'froala-editor' {
  export default class FroalaEditor {
    constructor(selector: string, options: object, ready: () => void);
    readonly html: { get(keepMarkers: boolean): string; set(html: string): void };
    readonly undo: { reset(): void; saveStep(): void };
    destroy(): void;
  }
}
declare module 'froala-editor/js/plugins.pkgd.min.js';
