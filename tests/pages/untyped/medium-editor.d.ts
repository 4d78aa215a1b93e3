declare module 'medium-editor' {
  export default class MediumEditor {
    constructor(element: HTMLElement, options: object);
    setContent(html: string): void;
    destroy(): void;
  }
}
