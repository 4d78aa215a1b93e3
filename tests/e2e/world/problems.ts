/** Gathers what goes wrong in any page of a browser without a test having asked for it. */
import type { BrowserContext } from '@playwright/test';

export interface Problem {
  readonly kind: 'uncaught' | 'console';
  readonly text: string;
  /** Address of the page, and of the script where the browser tells it. */
  readonly where: string;
}

/** The list grows while the browser lives; a test empties it with `length = 0`. */
export function watchProblems(context: BrowserContext): Problem[] {
  const problems: Problem[] = [];
  context.on('weberror', (event) => {
    const error = event.error();
    problems.push({ kind: 'uncaught', text: error.stack ?? error.message, where: event.page()?.url() ?? '' });
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    problems.push({ kind: 'console', text: message.text(), where: `${message.page()?.url() ?? ''} ${url}` });
  });
  return problems;
}
