import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';
import { guidelinePlugin } from './lib/cli/guideline-plugin.ts';
import { fixedMatches } from './lib/platforms/index.ts';

/** Extra hosts of a test build, never of a shipped one: see docs/decisions/0005-test-hosts.md. */
const testHosts = (process.env['HOUSESTYLE_TEST_HOSTS'] ?? '').split(',').filter(Boolean);

/** The browser version of this part of the Markdown parser asks a document, which a Worker has not. */
const references = 'decode-named-character-reference';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${testHosts.length > 0 ? '-e2e' : ''}`,
  vite: () => ({
    plugins: [guidelinePlugin()],
    resolve: { alias: { [references]: createRequire(import.meta.url).resolve(references) } },
    build: { sourcemap: false, minify: !process.env['HOUSESTYLE_NAMES'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ko',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    host_permissions: [...fixedMatches, ...testHosts],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '133',
    icons: { 16: 'icon-16.png', 32: 'icon-32.png', 48: 'icon-48.png', 128: 'icon-128.png' },
    action: { default_title: '__MSG_name__' },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
      // An address that changes is refused by pages with an embedder policy.
      ...(browser === 'firefox' ? [] : [{ resources: ['sidebar-iso.html'], matches: ['<all_urls>'] }]),
    ],
    ...(browser === 'firefox'
      ? {}
      : {
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
    content_security_policy: {
      extension_pages:
        browser === 'firefox'
          ? "script-src 'self'; object-src 'none'"
          : "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https: http://127.0.0.1:*; form-action 'none'; base-uri 'none'; frame-src 'self'; frame-ancestors http: https:",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'housestyle@housestyle.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // Only the style of the marks is needed in frames; scripts stay in the top frame but for the agent (design D4).
      manifest.content_scripts?.push({
        matches: [...fixedMatches],
        css: ['marks.css'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_start',
      } as NonNullable<typeof manifest.content_scripts>[number]);
      for (const script of manifest.content_scripts ?? []) {
        if (script.js?.some((file) => file.endsWith('/agent.js'))) continue;
        script.matches = [...(script.matches ?? []), ...testHosts];
      }
    },
  },
  zip: { includeSources: ['assets/**', 'components/**', 'entrypoints/**', 'lib/**', 'public/**', '*.json', '*.ts'] },
});
