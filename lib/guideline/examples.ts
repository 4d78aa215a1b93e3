/** A rule's own examples, read as small drafts and run: the ones that pass stay silent, the ones that fail are found. */
import {
  type Block,
  type BlockKind,
  type Draft,
  type DraftColour,
  type DraftEmbed,
  type DraftImage,
  type DraftLink,
  objectCharacter,
} from '../draft/draft.ts';
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

/** Runs every rule alone on its own examples; empty means that all behave. `onRule` is told each rule before it runs. */
export function checkExamples(
  rules: readonly RuleRecord[],
  onRule?: (ruleId: string) => void,
): readonly ExampleFailure[] {
  return rules.flatMap((rule) => {
    onRule?.(rule.id);
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
 * item, "|" a table's cell; "![alt](src)" is a picture, "![](src)" one without a text alternative, "[words](address)" a
 * link, "@[title](src)" an embedded frame, "{#e4002b words}" is coloured text.
 */
export function draftOfExample(example: string): Draft {
  const blocks = example.split('¶').map((part, index) => blockOf(part.trim(), `b${index + 1}`));
  return { revision: 1, format: 'rich', blocks };
}

const starts: readonly { readonly sign: RegExp; readonly kind: BlockKind }[] = [
  { sign: /^>\s+/u, kind: 'quote' },
  { sign: /^-\s+/u, kind: 'list-item' },
  { sign: /^\|\s+/u, kind: 'cell' },
];

function blockOf(written: string, id: string): Block {
  const title = /^T:\s*/u.exec(written);
  if (title) return { id, field: 'title', kind: 'title', ...contentOf(written.slice(title[0].length)) };
  const heading = /^(#{1,6})\s+/u.exec(written);
  if (heading?.[1] !== undefined) {
    const content = contentOf(written.slice(heading[0].length));
    return { id, field: 'body', kind: 'heading', level: heading[1].length, ...content };
  }
  for (const { sign, kind } of starts) {
    const mark = sign.exec(written)?.[0];
    if (mark !== undefined) return { id, field: 'body', kind, ...contentOf(written.slice(mark.length)) };
  }
  return { id, field: 'body', kind: 'paragraph', ...contentOf(written) };
}

type Content = Pick<Block, 'text' | 'images' | 'links' | 'embeds' | 'colours'>;

/** An element by its sign, what stands in its brackets, and its address; or a colour and the words in it. */
const element =
  /(?<sign>[!@]?)\[(?<words>[^\]]*)\]\((?<address>[^)]*)\)|\{(?<colour>#[0-9a-f]{3,6}) (?<coloured>[^}]*)\}/giu;
const addressLike = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\.)/iu;

function contentOf(written: string): Content {
  const images: DraftImage[] = [];
  const links: DraftLink[] = [];
  const embeds: DraftEmbed[] = [];
  const colours: DraftColour[] = [];
  let text = '';
  let from = 0;
  for (const match of written.matchAll(element)) {
    const { sign, words = '', address = '', colour, coloured = '' } = match.groups ?? {};
    // "[협찬](광고)" is a remark in brackets, not a link.
    if (sign === '' && !addressLike.test(address)) continue;
    text += written.slice(from, match.index);
    from = match.index + match[0].length;
    const start = text.length;
    if (sign === '!') {
      images.push({ at: start, src: address, alt: words === '' ? undefined : words });
      text += objectCharacter;
    } else if (sign === '@') {
      embeds.push({ at: start, src: address, ...(words === '' ? {} : { title: words }) });
    } else if (colour !== undefined) {
      text += coloured;
      colours.push({ start, end: text.length, colour });
    } else {
      text += words;
      links.push({ start, end: text.length, href: address });
    }
  }
  text += written.slice(from);
  return {
    text,
    ...(images.length > 0 ? { images } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(embeds.length > 0 ? { embeds } : {}),
    ...(colours.length > 0 ? { colours } : {}),
  };
}
