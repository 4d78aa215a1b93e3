/** The built extension that the tests load. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The build whose manifest also grants https://blog.example.test, or the one that HOUSESTYLE_EXTENSION names. */
export const extensionDir =
  process.env['HOUSESTYLE_EXTENSION'] ??
  join(dirname(fileURLToPath(import.meta.url)), '../../../.output/chrome-mv3-e2e');
