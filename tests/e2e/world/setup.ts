/** Before the first worker starts: the test pages are bundled, so that no worker waits for another. */
import { bundleAll } from './bundle.ts';

export default async function setup(): Promise<void> {
  await bundleAll();
}
