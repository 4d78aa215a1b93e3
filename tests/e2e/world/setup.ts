/** Before the first worker starts: the test pages are bundled, so that no worker waits for another. */
import { bundleAll } from './bundle.ts';
import { chooseSoakSeed } from './soak-seed.ts';

export default async function setup(): Promise<void> {
  chooseSoakSeed();
  await bundleAll();
}
