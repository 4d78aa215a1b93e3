/** The extension's fixtures with a WordPress behind the world: one a worker, started when its first test asks for it. */
import { test as base } from '../world/fixtures.ts';
import { startWordPress, type WordPress } from './php.ts';

export { expect } from '../world/fixtures.ts';

export const test = base.extend<object, { wordpress: WordPress }>({
  wordpress: [
    async ({ world }, use) => {
      const wordpress = await startWordPress();
      world.server.guests.add(wordpress.guest);
      await use(wordpress);
      world.server.guests.delete(wordpress.guest);
      wordpress.stop();
    },
    // The first one of all fetches and unpacks WordPress.
    { scope: 'worker', timeout: 240_000 },
  ],
});
