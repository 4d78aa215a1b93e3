/** A block tool for Editor.js that is one editable element, as its own paragraph is. */

interface Given {
  readonly data: { readonly text?: string };
}

export function blockTool(tag: 'h2' | 'blockquote', className: string) {
  return class {
    static readonly sanitize = { text: { b: true, a: { href: true }, br: true } };
    static readonly pasteConfig = false;
    private readonly text: string;

    constructor({ data }: Given) {
      this.text = data.text ?? '';
    }

    render(): HTMLElement {
      const element = document.createElement(tag);
      element.className = className;
      element.contentEditable = 'true';
      element.innerHTML = this.text;
      return element;
    }

    save(element: HTMLElement): { readonly text: string } {
      return { text: element.innerHTML };
    }
  };
}
