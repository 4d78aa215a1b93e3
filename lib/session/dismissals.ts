/** Findings that the writer passed over: kept by rule, words and neighbouring words, so that they survive edits. */
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { groupKey, placeKey } from './groups.ts';
import type { Dismissal, DismissReason, DismissScope, FindingGroup } from './state.ts';

/** Key of a dismissal: the card for the whole draft, the card and the place for one place. */
function dismissalKey(finding: Finding, scope: DismissScope, draft: Draft): string {
  return scope === 'draft' ? groupKey(finding) : `${groupKey(finding)}|${placeKey(finding, draft)}`;
}

/** The record of passing over one finding of `group`, or all of it. */
export function makeDismissal(
  group: FindingGroup,
  finding: Finding,
  scope: DismissScope,
  draft: Draft,
  reason?: DismissReason,
): Dismissal {
  return {
    key: dismissalKey(finding, scope, draft),
    scope,
    group: scope === 'draft' ? group : { ...group, findings: [finding] },
    ...(reason ? { reason } : {}),
  };
}

/** The findings that no dismissal covers. */
export function withoutDismissed(
  findings: readonly Finding[],
  dismissed: readonly Dismissal[],
  draft: Draft,
): readonly Finding[] {
  if (dismissed.length === 0) return findings;
  const keys = new Set(dismissed.map((dismissal) => dismissal.key));
  return findings.filter(
    (finding) => !keys.has(dismissalKey(finding, 'draft', draft)) && !keys.has(dismissalKey(finding, 'here', draft)),
  );
}
