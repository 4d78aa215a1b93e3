/** A file's text in, its alerts out: read, check, and find the places in the source again. */
import type { Draft } from '../../draft/draft.ts';
import { type MarkupOptions, readHtml, readMarkdown, readText, type Reading } from '../../draft/markup/index.ts';
import { createChecker, type DraftChecker } from '../../rules/check.ts';
import { createLinearExpression } from '../../rules/engine/linear.ts';
import type { RuleRecord } from '../../rules/rule.ts';
import { type Alert, type AlertOptions, alertsOf } from './alerts.ts';
import { valePlaces } from './vale-place.ts';

export interface RuleSet {
  readonly rules: readonly RuleRecord[];
  readonly vocabulary?: readonly string[];
}

/** Reads `source` in the format of `options.extension`. */
export function readSource(source: string, options: MarkupOptions): Reading {
  switch (options.extension) {
    case '.md':
      return readMarkdown(source, options);
    case '.html':
      return readHtml(source, options);
    case '.txt':
      return readText(source, options);
  }
}

/** A checker for whole files: everything is reported, and what Vale reads as prose is prose. */
export function createFileChecker(set: RuleSet): DraftChecker {
  return createChecker(set, { report: true, addresses: true, unsafe: createLinearExpression });
}

export function draftOf(reading: Reading): Draft {
  return { revision: 1, format: 'rich', blocks: reading.blocks.map(({ block }) => block), counts: reading.counts };
}

export interface LintOptions extends Omit<AlertOptions, 'places'> {
  /** Made of the same rules before, so that it need not be made anew for every text. */
  readonly checker?: DraftChecker | undefined;
  /** true: the places that Vale names, which are not always those of the words; what it does not find is left out. */
  readonly asVale?: boolean | undefined;
}

/** All alerts of one text. */
export function lintText(
  source: string,
  markup: MarkupOptions,
  set: RuleSet,
  { checker = createFileChecker(set), asVale = false, ...options }: LintOptions = {},
): readonly Alert[] {
  const reading = readSource(source, markup);
  const findings = checker.check(draftOf(reading));
  const places = asVale ? valePlaces(source, markup, reading, findings, set.rules) : undefined;
  return alertsOf(source, reading.blocks, findings, set.rules, { ...options, places });
}
