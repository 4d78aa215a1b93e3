declare module 'trix' {
  const Trix: { readonly config: { readonly textAttributes: { bold: object } } };
  export default Trix;
}
