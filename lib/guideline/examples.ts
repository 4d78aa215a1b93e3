/** A rule's own examples, read as small drafts and run: the ones that pass stay silent, the ones that fail are found. */
import { type Block, type Draft, type DraftImage, objectCharacter } from '../draft/draft.ts';
import { createChecker } from '../rules/check.ts';
import type { Finding, RuleRecord } from '../rules/rule.ts';

/** An example that does not behave. */
export interface ExampleFailure {
  readonly ruleId: string;
  readonly expected: 'pass' | 'fail';
  /** The example as it is written. */
  readonly example: string;
  /** Words that were found though the example should pass; empty for one that should fail. */
  readonly found: readonly string[];
}

/** Runs every rule alone on its own examples; empty means that all behave. */
export function checkExamples(rules: readonly RuleRecord[]): readonly ExampleFailure[] {
  return rules.flatMap((rule) => {
    const { check } = createChecker({ rules: [rule] });
    const run = (example: string): readonly Finding[] => check(draftOfExample(example));
    return [
      ...rule.examples.pass.flatMap((example) => {
        const found = run(example).map((finding) => finding.place?.quote ?? '');
        return found.length === 0 ? [] : [{ ruleId: rule.id, expected: 'pass' as const, example, found }];
      }),
      ...rule.examples.fail.flatMap((example) =>
        run(example).length > 0 ? [] : [{ ruleId: rule.id, expected: 'fail' as const, example, found: [] }],
      ),
    ];
  });
}

/**
 * The draft of an example: blocks are parted by "¶"; "T:" starts the title, "##" a heading, ">" a quotation, "-" a list
 * item; "![alt](src)" is a picture, "![](src)" one without a text alternative.
 */
export function draftOfExample(example: string): Draft {
  const blocks = example.split('¶').map((part, index) => blockOf(part.trim(), `b${index + 1}`));
  return { revision: 1, format: 'rich', blocks };
}

function blockOf(written: string, id: string): Block {
  const title = /^T:\s*/u.exec(written);
  if (title) return { id, field: 'title', kind: 'title', ...withImages(written.slice(title[0].length)) };
  const heading = /^(#{1,6})\s+/u.exec(written);
  if (heading?.[1] !== undefined) {
    const text = withImages(written.slice(heading[0].length));
    return { id, field: 'body', kind: 'heading', level: heading[1].length, ...text };
  }
  const marked = /^([>-])\s+/u.exec(written);
  const kind = marked?.[1] === '>' ? 'quote' : marked ? 'list-item' : 'paragraph';
  return { id, field: 'body', kind, ...withImages(written.slice(marked?.[0].length ?? 0)) };
}

function withImages(written: string): { readonly text: string; readonly images?: readonly DraftImage[] } {
  const images: DraftImage[] = [];
  let text = '';
  let from = 0;
  for (const match of written.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu)) {
    text += written.slice(from, match.index);
    const alt = match[1] ?? '';
    images.push({ at: text.length, src: match[2] ?? '', alt: alt === '' ? undefined : alt });
    text += objectCharacter;
    from = match.index + match[0].length;
  }
  text += written.slice(from);
  return images.length > 0 ? { text, images } : { text };
}
