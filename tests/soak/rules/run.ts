/** The soak of the rule engine: random edits under a rich guideline, and after each of them what has to hold. */
import { isDeepStrictEqual } from 'node:util';
import type { Block, Draft } from '../../../lib/draft/draft.ts';
import { createChecker } from '../../../lib/rules/check.ts';
import { rollWith } from '../../dice.ts';
import { type Format, randomBlock } from './drafts.ts';
import { kept, randomEdit } from './edits.ts';
import { fixFaults, idFaults, offsetFaults, quoteFaults } from './laws.ts';
import { soakPack } from './pack.ts';

export interface RulesSoak {
  /** How many edits, half of them in Markdown. */
  readonly count: number;
  readonly seed: number;
  progress?(line: string): void;
}

export interface SoakOutcome {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

/** Edits after which the draft is another one; the checker stays. */
const draftLife = 400;
const randomRules = 60;
/** Fixes that are tried after one edit: those in what it changed first. */
const fixesTried = 6;
/** Now and then the same blocks are checked as the other format. */
const flipEvery = 50;
const mostMisses = 10;
const formats = ['rich', 'markdown', 'html'] as const;

export function runRulesSoak({ count, seed, progress }: RulesSoak): SoakOutcome {
  const figures = { edits: 0, findings: 0, fixes: 0, rules: 0 };
  const misses: string[] = [];
  for (const [index, format] of formats.entries()) {
    const share = Math.floor((count + index) / formats.length);
    soakFormat(format, share, seed * formats.length + index, figures, misses, (line) =>
      progress?.(`${format}: ${line}`),
    );
  }
  return { figures, misses };
}

function soakFormat(
  format: Format,
  count: number,
  seed: number,
  figures: Record<'edits' | 'findings' | 'fixes' | 'rules', number>,
  misses: string[],
  progress: (line: string) => void,
): void {
  const dice = rollWith(seed);
  const pack = soakPack(dice, randomRules);
  const checker = createChecker(pack);
  const fixChecker = createChecker(pack);
  figures.rules = checker.ruleCount;
  let ids = 0;
  const newId = (): string => `b${ids++}`;
  const newDraft = (): readonly Block[] =>
    Array.from({ length: dice.whole(0, 16) }, () => randomBlock(dice, newId(), format));

  let draft: Draft = { revision: 0, format, blocks: newDraft() };
  let findings = checker.check(draft);
  for (let edit = 1; edit <= count; edit++) {
    const before = draft;
    const fresh = edit % draftLife === 0;
    const { name, blocks } = fresh
      ? { name: 'new draft', blocks: newDraft() }
      : randomEdit(dice, { draft, findings, newId });
    draft = { revision: edit, format, blocks: kept(dice, blocks) };
    const report = (faults: readonly string[]): void => {
      for (const fault of faults)
        if (misses.length < mostMisses) misses.push(`${format}, edit ${edit} (${name}): ${fault}`);
    };

    findings = checker.check(draft);
    const expected = createChecker(pack).check(draft);
    if (!isDeepStrictEqual(findings, expected)) report([difference(before, draft, findings, expected)]);
    if (edit % flipEvery === 0) {
      const flipped: Draft = { ...draft, format: dice.pick(formats.filter((other) => other !== format)) };
      const [found, wanted] = [checker.check(flipped), createChecker(pack).check(flipped)];
      if (!isDeepStrictEqual(found, wanted)) report([difference(draft, flipped, found, wanted)]);
    }
    report(quoteFaults(draft, findings));
    report(idFaults(findings));
    const old = new Set(before.blocks);
    const changed = draft.blocks.filter((block) => !old.has(block));
    if (changed.length < draft.blocks.length / 2) for (const block of changed) report(offsetFaults(block));

    const changedIds = new Set(changed.map(({ id }) => id));
    const fixable = findings.filter(({ fixes }) => fixes.length > 0);
    const tried = fixable.toSorted(
      (a, b) => Number(changedIds.has(b.place?.blockId ?? '')) - Number(changedIds.has(a.place?.blockId ?? '')),
    );
    for (const finding of tried.slice(0, fixesTried)) {
      figures.fixes += finding.fixes.length;
      report(fixFaults(draft, finding, fixChecker));
    }
    figures.edits++;
    figures.findings += findings.length;
    if (edit % 500 === 0) progress(`${edit} of ${count} edits, ${misses.length} misses`);
    if (misses.length >= mostMisses) return;
  }
}

function difference(before: Draft, draft: Draft, found: readonly unknown[], expected: readonly unknown[]): string {
  const missing = expected.filter((one) => !found.some((other) => isDeepStrictEqual(one, other)));
  const extra = found.filter((one) => !expected.some((other) => isDeepStrictEqual(one, other)));
  const parts = { missing: missing.slice(0, 3), extra: extra.slice(0, 3), before: before.blocks, after: draft.blocks };
  return `the kept checker answers otherwise than a fresh one: ${JSON.stringify(parts)}`;
}
