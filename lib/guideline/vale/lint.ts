/** A file's text in, its alerts out: read, check, and find the places in the source again. */
import type { Draft } from '../../draft/draft.ts';
import { readHtml, readMarkdown, readText } from '../../draft/markup/index.ts';
import type { MarkupOptions, Reading } from '../../draft/markup/reading.ts';
import { type DraftChecker, createChecker } from '../../rules/check.ts';
import type { Finding, RuleRecord } from '../../rules/rule.ts';
import { type Alert, alertsOf } from './alerts.ts';

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

export function draftOf(reading: Reading): Draft {
  return { revision: 1, format: 'rich', blocks: reading.blocks.map(({ block }) => block), counts: reading.counts };
}

/** All alerts of one text. A `checker` made of the same rules can be given, so that it is not made anew every time. */
export function lintText(
  source: string,
  options: MarkupOptions,
  set: RuleSet,
  checker: DraftChecker = createChecker(set),
  messageOf?: (finding: Finding, rule: RuleRecord) => string,
): readonly Alert[] {
  const reading = readSource(source, options);
  return alertsOf(source, reading.blocks, checker.check(draftOf(reading)), set.rules, messageOf);
}
