/** What the build makes of a guideline's YAML source. */
declare module '*.yaml' {
  const pack: import('../lib/guideline/pack.ts').Pack;
  export default pack;
}
