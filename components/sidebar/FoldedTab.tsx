/** The folded sidebar: a 36 px tab with the count in the colour of its highest level; one press opens it. */
import { countLevels } from '@/lib/session/groups.ts';
import { CheckSign, LevelSign } from '../shared/Icons.tsx';
import { Emblem } from './Emblem.tsx';
import { usePanel, useWords } from './panel.ts';

export function FoldedTab() {
  const { panel } = useWords();
  const status = usePanel((state) => state.status);
  const groups = usePanel((state) => state.groups);
  const setOpen = usePanel((state) => state.setOpen);
  const counts = countLevels(groups);
  const all = counts.must + counts.should + counts.tip;
  const highest = groups[0]?.rule.level;
  const failed = status === 'failed';
  const calm = status === 'checked' && all === 0;
  return (
    <main className="folded-main">
      <button type="button" className="folded" data-action="open" onClick={() => setOpen(true)}>
        <span className="for-reader">{failed ? panel.openFailed : panel.open(all)}</span>
        <Emblem />
        {highest && <LevelSign level={highest} />}
        {highest && (
          <b aria-hidden="true" className={`folded-count ${highest}`}>
            {all}
          </b>
        )}
        {calm && <CheckSign />}
        {failed && (
          <b aria-hidden="true" className="folded-count">
            ?
          </b>
        )}
      </button>
    </main>
  );
}
