/** A finding that is not open: the instruction, and where. */
import { pictureNumber } from '@/lib/session/groups.ts';
import { say } from '@/lib/session/shelf.ts';
import type { FindingGroup } from '@/lib/session/state.ts';
import { LevelSign } from '../shared/Icons.tsx';
import { clip, fillIn, oneLine } from './context.ts';
import { usePanel, useWords } from './panel.ts';

export function ClosedCard({ group }: { group: FindingGroup }) {
  const { card, levels } = useWords();
  const language = usePanel((state) => state.language);
  const openCard = usePanel((state) => state.openCard);
  const { level, title, id } = group.rule;
  const [first] = group.findings;
  return (
    <article className="finding" data-finding-key={group.key} data-rule={id} data-level={level} tabIndex={-1}>
      <LevelSign level={level} />
      <div>
        <h2>
          <button type="button" className="card-title" aria-expanded="false" onClick={() => openCard(group.key)}>
            <span className="for-reader">{levels[level]}: </span>
            {fillIn(say(title, language), first?.data ?? {})}
          </button>
        </h2>
        <p className="where">
          <Where group={group} />
        </p>
      </div>
      {group.findings.length > 1 && <span className="number">{card.places(group.findings.length)}</span>}
    </article>
  );
}

/** The words found, or which pictures, or (about the draft as a whole) why. */
export function Where({ group }: { group: FindingGroup }) {
  const { card } = useWords();
  const language = usePanel((state) => state.language);
  const draft = usePanel((state) => state.checkedDraft);
  const numbers = group.findings.flatMap((finding) => pictureNumber(finding, draft) ?? []);
  if (numbers.length > 0) return numbers.map((number) => card.picture(number)).join(', ');
  const [first] = group.findings;
  const words = oneLine(first?.place?.quote ?? '').trim();
  return words === '' ? fillIn(say(group.rule.why, language), first?.data ?? {}) : `“${clip(words, 40)}”`;
}
