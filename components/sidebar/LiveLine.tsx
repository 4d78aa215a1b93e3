/** What a screen reader hears: at most one polite line for each finished check. */
import { usePanel, useWords } from './panel.ts';

export function LiveLine() {
  const { counts, calm, failed } = useWords();
  const last = usePanel((state) => state.lastCounts);
  const broken = usePanel((state) => state.checks > 0 && state.problem !== undefined && state.status !== 'left');
  const all = last ? last.must + last.should + last.tip : 0;
  const found = all === 0 ? calm.title : counts.announce(all, last?.must ?? 0);
  return (
    <output className="for-reader" aria-live="polite">
      {broken ? `${failed.title} ${failed.detail}` : last && found}
    </output>
  );
}
