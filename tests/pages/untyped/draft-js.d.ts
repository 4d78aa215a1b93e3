/** The few members of Draft.js that the page uses; the package carries no types. */
declare module 'draft-js' {
  import type { Component, ComponentType, ReactNode } from 'react';

  export interface RawBlock {
    readonly text: string;
    readonly type: string;
    readonly depth: number;
    readonly inlineStyleRanges: readonly { readonly offset: number; readonly length: number; readonly style: string }[];
    readonly entityRanges: readonly { readonly offset: number; readonly length: number; readonly key: number }[];
    /** Generated; different in every editor. */
    readonly key?: string;
  }
  export interface RawEntity {
    readonly type: 'LINK';
    readonly mutability: 'MUTABLE';
    readonly data: { readonly url: string };
  }
  export interface RawContent {
    readonly blocks: readonly RawBlock[];
    readonly entityMap: Readonly<Record<string, RawEntity>>;
  }
  interface ContentBlock {
    findEntityRanges(
      filter: (character: { getEntity(): string | null }) => boolean,
      found: (start: number, end: number) => void,
    ): void;
  }
  export interface ContentState {
    getEntity(key: string): { getType(): string; getData(): RawEntity['data'] };
  }
  export interface DecoratedProps {
    readonly contentState: ContentState;
    readonly entityKey: string;
    readonly children: ReactNode;
  }
  export interface Decorator {
    getDecorations(block: ContentBlock, content: ContentState): unknown;
  }
  export const CompositeDecorator: new (
    decorators: readonly {
      strategy(block: ContentBlock, found: (start: number, end: number) => void, content: ContentState): void;
      readonly component: ComponentType<DecoratedProps>;
    }[],
  ) => Decorator;
  export class EditorState {
    static createEmpty(decorator?: Decorator): EditorState;
    static createWithContent(content: ContentState, decorator?: Decorator): EditorState;
    getCurrentContent(): ContentState;
  }
  export function convertFromRaw(raw: RawContent): ContentState;
  export function convertToRaw(content: ContentState): RawContent;
  export class Editor extends Component<{
    readonly editorState: EditorState;
    readonly onChange: (state: EditorState) => void;
    readonly ariaLabel?: string;
  }> {}
}
