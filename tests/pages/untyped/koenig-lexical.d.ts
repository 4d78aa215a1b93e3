declare module '@tryghost/koenig-lexical' {
  import type { LexicalEditor } from 'lexical';
  import type { ReactNode } from 'react';

  export function KoenigComposer(props: {
    readonly cardConfig: object;
    readonly fileUploader: object;
    readonly initialEditorState?: string;
    readonly onError: (error: Error) => void;
    readonly children: ReactNode;
  }): ReactNode;
  export function KoenigEditor(props: {
    readonly registerAPI: (api: { readonly editorInstance: LexicalEditor } | null) => void;
    readonly placeholderText?: string;
  }): ReactNode;
}
