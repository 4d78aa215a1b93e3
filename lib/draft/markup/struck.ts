/** What Vale still sees of a source when it comes to a block: all that it has read before is struck out. */
import { trimmed } from '../white-space.ts';
import { streamHtml } from './html.ts';
import { streamMarkdown } from './markdown.ts';
import { normalised, preparedMarkdown } from './prepare.ts';
import type { MarkupOptions } from './reading.ts';
import { attributeOf, type MarkupAttribute, type MarkupSink } from './sink.ts';
import { inlineTags } from './tags.ts';
import { createWalker } from './walk.ts';
import type { Walker } from './walker.ts';

/**
 * Told of a block by its number among those that `readMarkdown` or `readHtml` find between the front matter and the whole
 * source. `rest`: the source with \n as line ends, as long as before, every ASCII character that was read an @. `line`:
 * where Vale takes the block to stand, from 0.
 */
export type OnBlock = (block: number, rest: string, line: number) => void;

/** Goes through the source once more, block by block: all that is left for each would be as long as its square. */
export function strikeThrough(source: string, options: MarkupOptions, onBlock: OnBlock): void {
  const whole = normalised(source);
  const walker = createWalker(options);
  if (options.extension === '.md') {
    const sink = strikingSink(hiddenMarks(whole.text), options, walker, onBlock);
    const inPlace = options.part === true;
    streamMarkdown(preparedMarkdown(whole, options), sink, { inPlace, marks: true });
  } else {
    streamHtml(whole, strikingSink(whole.text, options, walker, onBlock));
  }
}

/** Markdown as Vale searches it: info strings, names of references and numbers of items are stars. */
export function hiddenMarks(source: string): string {
  return source
    .replace(/`{3,}.+/gu, (fence) => {
      const parts = fence.split('`');
      return '`'.repeat(parts.length - 1) + stars(parts.at(-1) ?? '');
    })
    .replace(/\]\[([^\]\n]+)\]/gu, (_, name: string) => `][${stars(name)}]`)
    .replace(/\[([^\]\n]+)\]:/gu, (_, name: string) => `[${stars(name)}]:`)
    .replace(/^\d+\./gmu, stars);
}

function stars(text: string): string {
  return '*'.repeat([...text].length);
}

const elementsWithMarks = new Set('img a p script h1 h2 h3 h4 h5 h6 span'.split(' '));
const marksOfElements = new Set(['href', 'id', 'src', 'alt']);

function strikingSink(whole: string, { extension }: MarkupOptions, walker: Walker, onBlock: OnBlock): MarkupSink {
  let rest = whole;
  let line = 0;
  /** Texts since the last block ended: they are struck out when it does. */
  let texts: string[] = [];

  function strikeOne(text: string): boolean {
    const at = rest.indexOf(text);
    if (at === -1) return false;
    const end = at + text.length;
    rest = rest.slice(0, at) + text.replace(/[\0-\t\v-\x7f]/gu, '@') + rest.slice(end);
    return true;
  }

  /** The first place of each of its lines; what does not stand there as it is, word by word. */
  function strike(text: string): void {
    if (text === '') return;
    for (const part of text.split('\n')) {
      if (!strikeOne(part)) for (const word of wordsIn(part)) strikeOne(word);
    }
  }

  /** The line of the last of the text's lines that is found; undefined: nothing beyond the line reached before. */
  function lineOf(text: string): number | undefined {
    let at = 0;
    for (const part of text.split('\n')) {
      at = rest.indexOf(part);
      if (at === -1) for (const word of wordsIn(part)) at = rest.indexOf(word);
    }
    if (at === -1) return undefined;
    const found = countLines(rest, at);
    return found > line ? found : undefined;
  }

  /** Tells of the block that `act` brings, if it brings one. */
  function telling(act: () => void, textOf: () => string): void {
    const before = walker.emitted();
    act();
    if (walker.emitted() > before) onBlock(walker.emitted() - 1, rest, lineOf(textOf()) ?? line);
  }

  function attributesRead(name: string, attributes: readonly MarkupAttribute[]): void {
    if (!elementsWithMarks.has(name)) return;
    for (const { name: key, value } of attributes) {
      if (!marksOfElements.has(key) && !(key === 'class' && extension === '.html')) continue;
      strike(key === 'href' ? decodedAddress(value) : value);
    }
  }

  return {
    open(name, attributes, at, closed, until) {
      const alt = () => attributeOf(attributes, 'alt')?.value ?? '';
      telling(() => walker.open(name, attributes, at, closed, until), alt);
      attributesRead(name, attributes);
    },
    close(name) {
      telling(
        () => walker.close(name),
        () => walker.lastText(),
      );
      if (inlineTags.has(name)) return;
      for (const text of texts) strike(text);
      texts = [];
    },
    text(written) {
      const words = trimmed(written.text);
      if (words !== '') {
        line = lineOf(words) ?? line;
        texts.push(words);
      }
      walker.text(written);
    },
    comment(written) {
      walker.comment(written);
      strike(written);
    },
  };
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[\s\u0085]+/u).filter((word) => word !== '');
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** As in a query: + is a space. What cannot be decoded is nothing. */
function decodedAddress(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
