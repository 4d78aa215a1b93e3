/** What the tests proved of each platform and editor, as assets/platform-report.json holds it; written by npm run platforms. */
import type { FamilyId } from '../messages/editor-family.ts';

/**
 * yes: every row of the editor contract passed. partly: some did not. guided: shown and copied, the writer pastes. copied: to
 * the clipboard or as a download. no: it does not work there. untried: no row ran.
 */
export type Proof = 'yes' | 'partly' | 'guided' | 'copied' | 'no' | 'untried';

export const abilities = ['read', 'mark', 'fix', 'text', 'picture', 'publish'] as const;
export type Ability = (typeof abilities)[number];

export interface ReportRow extends Readonly<Record<Ability, Proof>> {
  /** Id in the list of platforms; `generic` for an editor on a granted site. */
  readonly platform: string;
  /** The test page; '' where the platform has none. */
  readonly page: string;
  /** Of the body's editor. */
  readonly family: FamilyId;
}

/** From the worst on: of several rows the popup promises no more than the worst of them. */
const order: readonly Proof[] = ['no', 'untried', 'partly', 'copied', 'guided', 'yes'];

/**
 * What may be promised at a platform's page with an editor of this family (undefined: not known). Where the platform itself
 * was not tried with it, the family's own page speaks for it; undefined where nothing does.
 */
export function promised(
  report: readonly ReportRow[],
  platform: string,
  family: FamilyId | undefined,
): Readonly<Record<Ability, Proof>> | undefined {
  // Any editor may stand on a granted site: without its family nothing speaks for it.
  if (platform === 'generic' && family === undefined) return undefined;
  const tried = report.filter((row) => abilities.some((ability) => row[ability] !== 'untried'));
  const ofPlatform = tried.filter((row) => row.platform === platform);
  const ofFamily = (rows: readonly ReportRow[]) => rows.filter((row) => row.family === family);
  const generic = ofFamily(tried.filter((row) => row.platform === 'generic'));
  const rows = [
    ofFamily(ofPlatform),
    // Another editor than the platform's own: its page says nothing of this one.
    family === undefined ? ofPlatform : [],
    generic.map((row) => ({ ...row, publish: 'untried' as const })),
    ofFamily(tried).map((row) => ({ ...row, publish: 'untried' as const })),
  ].find((candidates) => candidates.length > 0);
  if (!rows) return undefined;
  return Object.fromEntries(
    abilities.map((ability) => [ability, order.find((proof) => rows.some((row) => row[ability] === proof))!]),
  ) as Record<Ability, Proof>;
}
