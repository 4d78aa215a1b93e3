/** The few members of Quill 1 that the page uses; the package carries no types. */
declare module 'quill1/dist/quill.js' {
  import type { QuillLike } from '../parts/quill.ts';

  const Quill: new (
    selector: string,
    options: { readonly theme: string; readonly modules: { readonly toolbar: false } },
  ) => QuillLike;
  export default Quill;
}
