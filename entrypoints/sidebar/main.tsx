/** The sidebar page: accepts one line from its page, keeps the session, shows it. */
import { acceptLine } from './accept-line.ts';
import { guardPresses } from './guard-presses.ts';
import { openSession } from './open-session.tsx';

void openSession((session) => {
  acceptLine(session);
  guardPresses({ onCovered: () => session.store.setState({ notice: { kind: 'covered' } }) });
});
