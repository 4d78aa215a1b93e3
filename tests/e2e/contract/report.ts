/** What the contract proved, page by page: the table of docs/platforms.md and what the popup says of a platform. */
import { platformsAt } from '../../../lib/platforms/index.ts';
import { addresses, type PageName } from '../world/addresses.ts';
import type { Subject } from './subjects.ts';

/** yes: every row passed. guided: shown and copied, the writer pastes. copied: to the clipboard or as a download. */
export type Proof = 'yes' | 'guided' | 'copied' | 'no';

export interface ReportRow {
  /** Id in lib/platforms; `generic` for an editor on a granted site. */
  readonly platform: string;
  readonly page: PageName;
  readonly family: string;
  readonly read: Proof;
  readonly mark: Proof;
  readonly fix: Proof;
  readonly text: Proof;
  readonly picture: Proof;
  readonly publish: Proof;
}

/** A finished contract row. */
export interface Outcome {
  readonly page: string;
  readonly family: string;
  /** Name of the file that holds the row, without its ending. */
  readonly topic: string;
  readonly title: string;
  readonly passed: boolean;
}

type Capability = keyof Omit<ReportRow, 'platform' | 'page' | 'family'>;

/** Which capability a row speaks for. */
function capabilityOf({ topic, title }: Outcome): Capability | undefined {
  if (topic === 'publishing') return 'publish';
  if (topic === 'shelf') return /picture/.test(title) ? 'picture' : 'text';
  if (topic === 'reading') return /mark/.test(title) ? 'mark' : 'read';
  return topic === 'fixing' || topic === 'guided' || topic === 'moments' ? 'fix' : undefined;
}

/** One row a subject, in the subjects' order. A capability without any row that ran is `no`. */
export function reportOf(subjects: readonly Subject[], outcomes: readonly Outcome[]): readonly ReportRow[] {
  return subjects.map(({ family, page, capabilities }) => {
    const own = outcomes.filter((outcome) => outcome.family === family && outcome.page === page);
    const proof = (capability: Capability, proven: Proof): Proof => {
      const rows = own.filter((outcome) => capabilityOf(outcome) === capability);
      return rows.length > 0 && rows.every(({ passed }) => passed) ? proven : 'no';
    };
    return {
      platform: platformsAt(new URL(addresses[page]))[0]?.id ?? 'generic',
      page,
      family,
      read: proof('read', 'yes'),
      mark: proof('mark', 'yes'),
      fix: proof('fix', capabilities.fixes === 'guided' ? 'guided' : 'yes'),
      text: proof('text', 'yes'),
      picture: proof('picture', capabilities.pictures ? 'yes' : 'copied'),
      publish: proof('publish', 'yes'),
    };
  });
}
