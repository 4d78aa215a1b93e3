/** Asks for a newer guideline when an editor opens and, as often as the comms team wants it, while a draft is written. */
import { askBackground } from '@/lib/messages/runtime.ts';
import type { Session } from '@/lib/session/session.ts';

/** ms that a draft counts as being written after its last change. */
const writingFor = 120_000;

export function askWhileWriting({ store }: Session): void {
  let changedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wind = (): void => {
    const { delivery } = store.getState();
    // Nobody writes in what cannot be seen; without a delivery there is nobody to ask.
    if (timer !== undefined || !delivery || document.hidden || Date.now() - changedAt > writingFor) return;
    timer = setTimeout(() => {
      timer = undefined;
      void askBackground('guideline:look', { reason: 'writing' }).then(wind);
    }, delivery.poll * 1000);
  };

  store.subscribe((state, before) => {
    if (state.draft !== before.draft) changedAt = Date.now();
    if (state.draft !== before.draft || state.delivery !== before.delivery) wind();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void askBackground('guideline:look', { reason: 'open' }).then(wind);
  });
  void askBackground('guideline:look', { reason: 'open' }).then(wind);
}
