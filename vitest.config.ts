import { defineConfig } from 'vitest/config';
import { guidelinePlugin } from './lib/cli/guideline-plugin.ts';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    projects: [
      {
        plugins: [guidelinePlugin()],
        resolve: { alias: { '@': import.meta.dirname } },
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/**/*.dom.test.ts'] },
      },
    ],
  },
});
