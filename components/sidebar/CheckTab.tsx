/** The Check tab: how many findings of each level, then one open card and the rest as two quiet lines each. */
import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { ErrorCode } from '@/lib/base/errors.ts';
import { levels } from '@/lib/rules/rule.ts';
import { countLevels } from '@/lib/session/groups.ts';
import type { FindingGroup } from '@/lib/session/state.ts';
import { CheckSign, LevelSign } from '../shared/Icons.tsx';
import { Card } from './Card.tsx';
import { DismissedList } from './DismissedList.tsx';
import { DeliveryNotes } from './DeliveryNotes.tsx';
import { usePanel, useWords } from './panel.ts';
import { PlatformTips } from './PlatformTips.tsx';
import { StateScreen } from './States.tsx';

export interface CheckTabProps {
  readonly onSection: (id: string) => void;
  readonly onAsset: (id: string) => void;
}

/** From this many cards on, the tips are folded under one line. */
const manyCards = 20;

export function CheckTab(props: CheckTabProps) {
  const groups = usePanel((state) => state.groups);
  return (
    <div className="check">
      <CountLine />
      <Warnings />
      {groups.length > 0 ? <FindingList groups={groups} {...props} /> : <StateScreen />}
      <div className="check-foot">
        <PlatformTips />
        <DismissedList />
      </div>
    </div>
  );
}

function CountLine() {
  const { levels: names, counts } = useWords();
  const groups = usePanel((state) => state.groups);
  const ready = usePanel((state) => state.status === 'checked' && state.groups.length === 0);
  const numbers = countLevels(groups);
  if (groups.length === 0 && !ready) return null;
  return (
    <p className="counts">
      {ready && (
        <span className="ok">
          <CheckSign />
          <b>{counts.ready}</b>
        </span>
      )}
      {levels
        .filter((level) => numbers[level] > 0)
        .map((level) => (
          <span key={level} className={level}>
            <LevelSign level={level} />
            {names[level]} <b>{numbers[level]}</b>
          </span>
        ))}
    </p>
  );
}

/** The one problem that is not the guideline's own. */
const unreadable: ErrorCode = 'storage.failed';

/** What the writer should know about the check itself: a cut draft, a guideline that was refused. */
function Warnings() {
  const said = useWords();
  const cut = usePanel((state) => state.cut);
  const problem = usePanel((state) => state.packProblem);
  const version = usePanel((state) => state.pack?.version);
  const aside = usePanel((state) => state.setAside);
  return (
    <>
      <DeliveryNotes />
      {problem !== undefined && (
        <div className="warning" data-warning="pack">
          <p>{problem === unreadable ? said.packUnreadable : said.packProblem(version)}</p>
          <p className="warning-place">{problem}</p>
        </div>
      )}
      {cut && (
        <div className="warning" data-warning="cut">
          <p>{said.cut}</p>
        </div>
      )}
      {aside.length > 0 && (
        <div className="warning" data-warning="set-aside">
          <p>{said.setAside(aside.length)}</p>
          <p className="warning-place">{aside.join(', ')}</p>
        </div>
      )}
    </>
  );
}

function FindingList({ groups, ...props }: { groups: readonly FindingGroup[] } & CheckTabProps) {
  const { card } = useWords();
  const openKey = usePanel((state) => state.openKey);
  const [tipsShown, setTipsShown] = useState(false);
  const list = useRef<HTMLElement>(null);
  const onClick = useFocusAfterKeyboard(list, groups);
  const many = groups.length > manyCards;
  const folded =
    many && !tipsShown ? groups.filter((group) => group.rule.level === 'tip' && group.key !== openKey) : [];
  const shown = groups.filter((group) => !folded.includes(group));

  return (
    <section className="findings" ref={list} aria-label={card.list} onClickCapture={onClick}>
      {shown.map((group) => (
        <Card key={group.key} group={group} open={group.key === openKey} {...props} />
      ))}
      {many && (folded.length > 0 || tipsShown) && (
        <button type="button" className="more-tips" aria-expanded={tipsShown} onClick={() => setTipsShown(!tipsShown)}>
          <LevelSign level="tip" />
          {tipsShown ? card.fewerTips : card.moreTips(folded.length)}
        </button>
      )}
    </section>
  );
}

const leavesCard = '[data-action="fix"], [data-action="choice"], [data-action="fix-all"], [data-scope]';

/**
 * After a fix or a dismissal by keyboard the focus goes to the card that is open then. By pointer it never moves: it is
 * in the editor.
 */
function useFocusAfterKeyboard(list: RefObject<HTMLElement | null>, groups: readonly FindingGroup[]) {
  const due = useRef(false);
  const failed = usePanel((state) => state.notice?.kind === 'fix-failed' || state.notice?.kind === 'guided');
  const drawn = useRef(groups);
  useEffect(() => {
    if (failed) due.current = false;
    if (drawn.current === groups) return;
    drawn.current = groups;
    if (!due.current) return;
    due.current = false;
    if (document.hasFocus()) list.current?.querySelector<HTMLElement>('[data-open]')?.focus();
  });
  return (event: MouseEvent) => {
    // A click that no pointer made has no count of presses.
    const byKeyboard = event.detail === 0;
    if (byKeyboard && event.target instanceof Element && event.target.closest(leavesCard)) due.current = true;
  };
}
