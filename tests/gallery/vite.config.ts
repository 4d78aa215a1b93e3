/** Serves the gallery page: the sidebar's screens without a browser extension around them. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@': projectRoot.replace(/\/$/u, '') } },
  server: { fs: { allow: [projectRoot] } },
  cacheDir: `${projectRoot}node_modules/.vite-gallery`,
  logLevel: 'warn',
});
