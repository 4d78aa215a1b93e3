/** The end-to-end tests: real Chromium, the built extension, the platforms' real addresses on a loopback server. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: [
    ...(process.env['HOUSESTYLE_NO_WINDOW'] ? ['**/headful/**'] : []),
    ...(process.env['HOUSESTYLE_NO_NGINX'] ? ['**/delivery/story.spec.ts'] : []),
    ...(process.env['HOUSESTYLE_POLICY'] ? [] : ['**/delivery/policy.spec.ts']),
    ...(process.env['HOUSESTYLE_NO_WORDPRESS'] ? ['**/wordpress/**'] : []),
  ],
  globalSetup: './tests/e2e/world/setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Waits end when the state is there; a busy machine is not a failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
