/** What a writer replaces by hand in an editor that takes no fix from outside: whole words, as a double click selects them. */
import type { Draft } from '../draft/draft.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import type { SessionState } from './state.ts';

let words: Intl.Segmenter | undefined;

/** The fix widened to the words around it: 케이티 → KT in "케이티가" becomes 케이티가 → KT가. */
export function wholeWords(text: string, fix: Fix): Fix {
  let { start, end } = fix.span;
  words ??= new Intl.Segmenter('ko', { granularity: 'word' });
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const behind = index + segment.length;
    if (!isWordLike || behind <= fix.span.start || index >= fix.span.end) continue;
    start = Math.min(start, index);
    end = Math.max(end, behind);
  }
  return {
    span: { start, end },
    quote: text.slice(start, end),
    text: text.slice(start, fix.span.start) + fix.text + text.slice(fix.span.end, end),
  };
}

/** Will the writer have to make this finding's fix by hand? */
export function isGuided(finding: Finding, draft: Draft, guided: SessionState['guided']): boolean {
  const block = draft.blocks.find(({ id }) => id === finding.place?.blockId);
  return block !== undefined && guided.includes(block.field);
}
