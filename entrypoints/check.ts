/**
 * The whole code of the check Worker, for all rules but unsafe ones, as one self-contained file: it loads as a module and
 * as a classic script (design D2).
 */
import { defineUnlistedScript } from '#imports';
import { cutOffNetwork, serveChecks, type WorkScope } from '@/lib/messages/serve-checks.ts';

export default defineUnlistedScript(() => {
  cutOffNetwork(globalThis as unknown as Record<string, unknown>);
  const scope = globalThis as unknown as WorkScope;
  serveChecks(scope, { part: 'safe' });
});
