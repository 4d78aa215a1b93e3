import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { guidelinePlugin } from './lib/cli/guideline-plugin.ts';

const chromium =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const alias = { '@': import.meta.dirname };

export default defineConfig({
  test: {
    // A property on a busy machine takes its time; what hangs is still found.
    testTimeout: 30_000,
    projects: [
      {
        plugins: [guidelinePlugin()],
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.dom.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        // Found while a run is under way, they would be loaded twice.
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'zustand',
            'zustand/vanilla',
            'dompurify',
            'valibot',
          ],
        },
        test: {
          name: 'chromium',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 600 } }],
          },
        },
      },
    ],
  },
});
