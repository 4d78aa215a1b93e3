/** A session shown in this page as the sidebar; whoever calls gives it a line. */
import { createRoot } from 'react-dom/client';
import '@/assets/tokens.css';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { Session } from '@/lib/session/session.ts';
import { choicesItem } from '@/lib/storage/items.ts';
import { storedChoices } from './choices.ts';
import { followGuideline } from './guideline.ts';
import { makeSession } from './make-session.ts';

export async function openSession(takeLine: (session: Session) => void): Promise<void> {
  const session = await makeSession();
  createRoot(document.getElementById('root')!).render(<Sidebar store={session.store} />);
  takeLine(session);
  choicesItem.watch(() => void storedChoices().then((choices) => session.setChoices(choices)));
  await followGuideline(session);
}
