/** The few members of CodeMirror 5 that the pages use; the package carries no types. */
declare module 'codemirror5' {
  export interface Position {
    readonly line: number;
    readonly ch: number;
  }
  export interface Editor {
    getValue(): string;
    setValue(text: string): void;
    clearHistory(): void;
    focus(): void;
    refresh(): void;
    getCursor(): Position;
    setSelection(anchor: Position, head: Position): void;
    hasFocus(): boolean;
    indexFromPos(position: Position): number;
    setCursor(position: Position): void;
    getLine(line: number): string;
    posFromIndex(index: number): Position;
    getWrapperElement(): HTMLElement;
    scrollTo(left: number | null, top: number | null): void;
  }
  const CodeMirror: (place: HTMLElement, options: Readonly<Record<string, unknown>>) => Editor;
  export default CodeMirror;
}
declare module 'codemirror5/mode/markdown/markdown';
declare module 'codemirror5/mode/htmlmixed/htmlmixed';
