/** A session on this page's own Workers, with the writer's choices; whoever calls shows it and gives it a line. */
import { createCheckPair } from '@/lib/session/check-pair.ts';
import { createChecker } from '@/lib/session/checker.ts';
import { createSession } from '@/lib/session/session.ts';
import type { Session } from '@/lib/session/session.ts';
import { askBackground } from '@/lib/messages/runtime.ts';
import { rememberChoice, storedChoices } from './choices.ts';
import { download, writeClipboard } from './lower-rungs.ts';
import { startLinearWork, startWork } from './start-work.ts';

export async function makeSession(): Promise<Session> {
  const checkAgain = (): void => session.store.getState().checkAgain();
  const session = createSession({
    checker: createCheckPair(
      createChecker(startWork, today, checkAgain),
      createChecker(startLinearWork, today, checkAgain),
      checkAgain,
    ),
    now: () => Date.now(),
    choices: await storedChoices(),
    onChoice: (change) => void rememberChoice(change, session.store.getState().host),
    writeClipboard,
    download,
    lookForGuideline: async () => void (await askBackground('guideline:look', { reason: 'now' })),
  });
  return session;
}

/** The writer's own day: rules hold on days, not on moments. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
