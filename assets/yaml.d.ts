/** What the build makes of a guideline's YAML source. */
declare module '*.yaml' {
  import type { Pack } from '../lib/guideline/pack.ts';
  const pack: Pack;
  export default pack;
}
