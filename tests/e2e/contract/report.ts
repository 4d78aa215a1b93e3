/** What the contract proved, page by page: the table of docs/platforms.md and what the popup says of a platform. */
import { families } from '../../../lib/editors/index.ts';
import { platforms, platformsAt } from '../../../lib/platforms/index.ts';
import type { Platform } from '../../../lib/platforms/platform.ts';
import type { Ability, Proof, ReportRow } from '../../../lib/platforms/proof.ts';
import { addresses } from '../world/addresses.ts';
import type { Subject } from './subjects.ts';

/** A finished contract row. */
export interface Outcome {
  readonly page: string;
  readonly family: string;
  /** Name of the file that holds the row, without its ending. */
  readonly topic: string;
  readonly title: string;
  readonly passed: boolean;
}

/** Which ability a row speaks for. */
function abilityOf({ topic, title }: Outcome): Ability {
  if (topic === 'publishing') return 'publish';
  if (topic === 'shelf') return /picture/.test(title) ? 'picture' : 'text';
  if (topic === 'reading') return /mark/.test(title) ? 'mark' : 'read';
  // Compositions and other checkers' overlays are in the way of reading and of fixes alike: the stricter one answers.
  return 'fix';
}

/** A row for each subject that ran whole, in the subjects' order, and one for each platform that nothing speaks for. */
export function reportOf(
  subjects: readonly Subject[],
  outcomes: readonly Outcome[],
  before: readonly ReportRow[],
): readonly ReportRow[] {
  const rows = subjects.map((subject) => {
    const ran = ranWhole(subject, outcomes) ? rowOf(subject, outcomes) : undefined;
    return (
      ran ??
      before.find(({ page, family }) => page === subject.page && family === subject.family) ??
      untried(platformOf(subject), subject)
    );
  });
  const silent = platforms.filter(({ id }) => id !== 'generic' && !rows.some(({ platform }) => platform === id));
  return [...rows, ...silent.map((platform) => untried(platform.id, { page: '', family: bodyFamily(platform) }))];
}

/** All kinds of rows ran; a part of a page's rows would say too much of it. */
export function ranWhole({ family, page, capabilities }: Subject, outcomes: readonly Outcome[]): boolean {
  const own = outcomes.filter((outcome) => outcome.family === family && outcome.page === page);
  const topics = [
    'reading',
    'composing',
    'shelf',
    ...(capabilities.fixes === 'guided' ? ['guided'] : ['fixing', 'moments']),
  ];
  return topics.every((topic) => own.some((outcome) => outcome.topic === topic));
}

function rowOf(subject: Subject, outcomes: readonly Outcome[]): ReportRow {
  const { family, page, capabilities } = subject;
  const own = outcomes.filter((outcome) => outcome.family === family && outcome.page === page);
  const proof = (ability: Ability, proven: Proof): Proof => {
    const rows = own.filter((outcome) => abilityOf(outcome) === ability);
    if (rows.length === 0) return 'untried';
    if (rows.every(({ passed }) => passed)) return proven;
    return rows.some(({ passed }) => passed) ? 'partly' : 'no';
  };
  return {
    platform: platformOf(subject),
    page,
    family,
    read: proof('read', 'yes'),
    mark: proof('mark', 'yes'),
    fix: proof('fix', capabilities.fixes === 'guided' ? 'guided' : 'yes'),
    text: proof('text', 'yes'),
    picture: proof('picture', capabilities.pictures ? 'yes' : 'copied'),
    publish: proof('publish', 'yes'),
  };
}

function platformOf({ page }: Subject): string {
  return platformsAt(new URL(addresses[page]))[0]?.id ?? 'generic';
}

/** The first family of the platform's body that there is. */
function bodyFamily({ fields }: Platform): ReportRow['family'] {
  const named = fields.flatMap((field) => (field.required && field.families !== 'all' ? field.families : []));
  return named.find((id) => families.some((family) => family.id === id)) ?? 'contenteditable';
}

function untried(platform: string, { page, family }: Pick<ReportRow, 'page' | 'family'>): ReportRow {
  const nothing = 'untried';
  return {
    platform,
    page,
    family,
    read: nothing,
    mark: nothing,
    fix: nothing,
    text: nothing,
    picture: nothing,
    publish: nothing,
  };
}
