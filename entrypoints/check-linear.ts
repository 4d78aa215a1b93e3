/** The whole code of the second check Worker: rules that are marked unsafe, in linear time. One file as check.ts is. */
import { defineUnlistedScript } from '#imports';
import { cutOffNetwork, serveChecks, type WorkScope } from '@/lib/messages/serve-checks.ts';
import { createLinearExpression } from '@/lib/rules/engine/linear.ts';

export default defineUnlistedScript(() => {
  cutOffNetwork(globalThis as unknown as Record<string, unknown>);
  const scope = globalThis as unknown as WorkScope;
  serveChecks(scope, { part: 'unsafe', unsafe: createLinearExpression });
});
