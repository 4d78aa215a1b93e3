/** The sidebar page: accepts one line from its page, keeps the session, shows it. */
import { acceptLine } from './accept-line.ts';
import { openSession } from './open-session.tsx';

void openSession(acceptLine);
