/** One card of the list. Open or closed it is the same element, so that the focus survives the change. */
import { useEffect, useId, useRef } from 'react';
import { pictureNumber } from '@/lib/session/groups.ts';
import { say } from '@/lib/session/shelf.ts';
import type { FindingGroup } from '@/lib/session/state.ts';
import { LevelSign } from '../shared/Icons.tsx';
import { CardBody } from './CardBody.tsx';
import type { CheckTabProps } from './CheckTab.tsx';
import { clip, fillIn, oneLine } from './context.ts';
import { usePanel, useWords } from './panel.ts';

interface CardProps extends CheckTabProps {
  readonly group: FindingGroup;
  readonly open: boolean;
}

export function Card({ group, open, onSection, onAsset }: CardProps) {
  const { card, levels } = useWords();
  const language = usePanel((state) => state.language);
  const index = usePanel((state) => (open ? Math.min(state.openPlace, group.findings.length - 1) : 0));
  const openCard = usePanel((state) => state.openCard);
  const titleId = useId();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { level, title, id } = group.rule;
  const finding = group.findings[index];
  if (!finding) return null;
  const count = group.findings.length;
  return (
    <article
      ref={element}
      className={open ? 'finding open' : 'finding'}
      data-finding-key={group.key}
      data-rule={id}
      data-level={level}
      data-open={open ? '' : undefined}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <LevelSign level={level} />
      <h2>
        <button
          type="button"
          className="card-title"
          id={titleId}
          aria-expanded={open}
          onClick={() => openCard(open ? undefined : group.key)}
        >
          <span className="for-reader">{finding.kind === 'question' ? card.question : levels[level]}: </span>
          {fillIn(say(title, language), finding.data)}
        </button>
      </h2>
      {count > 1 && <span className="number">{index > 0 ? card.placeOf(index + 1, count) : card.places(count)}</span>}
      {open ? (
        <CardBody group={group} finding={finding} index={index} onSection={onSection} onAsset={onAsset} />
      ) : (
        <p className="where">
          <Where group={group} />
        </p>
      )}
    </article>
  );
}

/** The words found, or which pictures, or (about the draft as a whole) why. */
function Where({ group }: { group: FindingGroup }) {
  const { card } = useWords();
  const language = usePanel((state) => state.language);
  const draft = usePanel((state) => state.checkedDraft);
  const numbers = group.findings.flatMap((finding) => pictureNumber(finding, draft) ?? []);
  if (numbers.length > 0) return numbers.map((number) => card.picture(number)).join(', ');
  const [first] = group.findings;
  const words = oneLine(first?.place?.quote ?? '').trim();
  return words === '' ? fillIn(say(group.rule.why, language), first?.data ?? {}) : `“${clip(words, 40)}”`;
}
