/** A session on this page's Workers, choices and guideline, shown in it; whoever calls gives it a line. */
import { createRoot } from 'react-dom/client';
import '@/assets/tokens.css';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { createCheckPair } from '@/lib/session/check-pair.ts';
import { createChecker } from '@/lib/session/checker.ts';
import { createSession } from '@/lib/session/session.ts';
import type { Session } from '@/lib/session/session.ts';
import { choicesItem } from '@/lib/storage/items.ts';
import { rememberChoice, storedChoices } from './choices.ts';
import { followGuideline } from './guideline.ts';
import { download, writeClipboard } from './lower-rungs.ts';
import { startLinearWork, startWork } from './start-work.ts';

export async function openSession(takeLine: (session: Session) => void): Promise<void> {
  const session = createSession({
    checker: createCheckPair(createChecker(startWork, today), createChecker(startLinearWork, today), () =>
      session.store.getState().checkAgain(),
    ),
    now: () => Date.now(),
    choices: await storedChoices(),
    onChoice: (change) => void rememberChoice(change, session.store.getState().host),
    writeClipboard,
    download,
  });
  createRoot(document.getElementById('root')!).render(<Sidebar store={session.store} />);
  takeLine(session);
  choicesItem.watch(() => void storedChoices().then((choices) => session.setChoices(choices)));
  await followGuideline(session);
}

/** The writer's own day: rules hold on days, not on moments. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
