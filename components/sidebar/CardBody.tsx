/** Inside the one open card: the words found, buttons that spell out their result, why, and the section. */
import { useState } from 'react';
import type { Finding, Fix } from '@/lib/rules/rule.ts';
import { pictureNumber } from '@/lib/session/groups.ts';
import { isGuided, wholeWords } from '@/lib/session/guided.ts';
import { say } from '@/lib/session/shelf.ts';
import type { FindingGroup } from '@/lib/session/state.ts';
import type { CheckTabProps } from './CheckTab.tsx';
import { clip, contextOf, fillIn, oneLine, particleBehind, readingOf, textOf } from './context.ts';
import { DismissChoices } from './DismissChoices.tsx';
import { usePanel, useWords } from './panel.ts';

/** Ways out that are seen at once, after the first; the rest unfold. */
const choicesShown = 3;

interface CardBodyProps extends CheckTabProps {
  readonly group: FindingGroup;
  /** The finding in view, and its index in the group. */
  readonly finding: Finding;
  readonly index: number;
}

export function CardBody({ group, finding, index, onSection, onAsset }: CardBodyProps) {
  const language = usePanel((state) => state.language);
  return (
    <div className="card-body">
      <FoundWords finding={finding} />
      <Ways group={group} finding={finding} index={index} onAsset={onAsset} />
      <p className="why">{fillIn(say(group.rule.why, language), finding.data)}</p>
      <Source group={group} index={index} onSection={onSection} />
    </div>
  );
}

function FoundWords({ finding }: { finding: Finding }) {
  const { card } = useWords();
  const draft = usePanel((state) => state.checkedDraft);
  const number = pictureNumber(finding, draft);
  const context = contextOf(finding, draft);
  if (number !== undefined) return <p className="context">{card.picture(number)}</p>;
  if (!context || context.words.trim() === '') return null;
  return (
    <p className="context">
      {context.before}
      <mark className={finding.level}>{context.words}</mark>
      {context.after}
    </p>
  );
}

interface WaysProps {
  readonly group: FindingGroup;
  readonly finding: Finding;
  readonly index: number;
  readonly onAsset: (id: string) => void;
}

function Ways({ group, finding, index, onAsset }: WaysProps) {
  const { card, dismiss } = useWords();
  const language = usePanel((state) => state.language);
  const fix = usePanel((state) => state.fix);
  const fixAll = usePanel((state) => state.fixAll);
  const asset = usePanel((state) => state.pack?.assets.find((candidate) => candidate.id === group.rule.asset));
  const [dismissing, setDismissing] = useState(false);
  const [all, setAll] = useState(false);
  const draft = usePanel((state) => state.checkedDraft);
  const byHand = usePanel((state) => isGuided(finding, state.checkedDraft, state.guided));
  const label = (way: Fix) => {
    if (byHand) {
      const { text } = wholeWords(textOf(finding, draft), way);
      return text === '' ? card.showToRemove : card.copyAndShow(clip(oneLine(text).trim(), 24));
    }
    if (way.text === '') return card.remove(clip(oneLine(way.quote).trim(), 16));
    const word = oneLine(way.text).trim() + particleBehind(finding, way, draft);
    return card.replace(clip(word, 24), readingOf(group.rule, way.text));
  };
  const [first, ...others] = finding.fixes;
  const shown = all ? others : others.slice(0, choicesShown);
  const together = !byHand && group.findings.length > 1 && group.findings.every((each) => each.fixes.length === 1);
  return (
    <>
      {byHand && first && <p className="by-hand">{card.guided}</p>}
      <div className="actions">
        {first && (
          <button
            type="button"
            className="button primary"
            data-action="fix"
            onClick={() => void fix(group.key, { finding: index })}
          >
            {label(first)}
          </button>
        )}
        {shown.map((way, order) => (
          <button
            key={way.text}
            type="button"
            className="button"
            data-action="choice"
            onClick={() => void fix(group.key, { finding: index, choice: order + 1 })}
          >
            {label(way)}
          </button>
        ))}
        {shown.length < others.length && (
          <button type="button" className="button" aria-expanded="false" onClick={() => setAll(true)}>
            {card.more}
          </button>
        )}
        {together && (
          <button type="button" className="button" data-action="fix-all" onClick={() => void fixAll(group.key)}>
            {card.all(group.findings.length)}
          </button>
        )}
        {asset && (
          <button type="button" className="button" data-action="asset" onClick={() => onAsset(asset.id)}>
            {card.asset(say(asset.title, language))}
          </button>
        )}
        {!first && !asset && (
          <span className="own-words">{finding.kind === 'question' ? card.yourAnswer : card.ownWords}</span>
        )}
        <button
          type="button"
          className="button quiet"
          data-action="dismiss"
          aria-expanded={dismissing}
          onClick={() => setDismissing(!dismissing)}
        >
          {dismiss.open}
        </button>
      </div>
      {dismissing && <DismissChoices group={group} onCancel={() => setDismissing(false)} />}
    </>
  );
}

interface SourceProps {
  readonly group: FindingGroup;
  readonly index: number;
  readonly onSection: (id: string) => void;
}

function Source({ group, index, onSection }: SourceProps) {
  const { card } = useWords();
  const language = usePanel((state) => state.language);
  const layer = usePanel((state) => state.pack?.layer);
  const show = usePanel((state) => state.show);
  const [seen, setSeen] = useState(false);
  const { section } = group.rule;
  const count = group.findings.length;
  const next = seen && count > 1;
  return (
    <p className="source">
      {section !== undefined && (
        <>
          <button type="button" className="link" data-action="section" onClick={() => onSection(section)}>
            {card.section(section)}
          </button>
          <span aria-hidden="true"> · </span>
        </>
      )}
      <span>{say(layer, language)}</span>
      <span className="gap" />
      {group.findings.some((finding) => finding.place) && (
        <button
          type="button"
          className="link"
          data-action="show"
          onClick={() => {
            void show(group.key, next ? (index + 1) % count : index);
            setSeen(true);
          }}
        >
          {next ? card.showNext : card.show}
        </button>
      )}
    </p>
  );
}
