/** A Markdown tree as the tags and texts of the HTML that it stands for. */
import type { Definition, FootnoteDefinition, Nodes, Parent, Root, Table } from 'mdast';
import { streamHtml } from './html.ts';
import { parseMarkdown } from './markdown-syntax.ts';
import { createMarkdownText, type MarkdownText } from './markdown-text.ts';
import type { MarkupAttribute, MarkupSink } from './sink.ts';
import type { MappedText } from './text-map.ts';

/** One step of the walk over the tree: a node to enter, or what to do after its children. */
type Step =
  { readonly node: Nodes; readonly tight?: boolean; readonly head?: boolean } | { readonly after: () => void };

export interface StreamedMarkdown {
  /** Footnotes where they stand, also those that nothing refers to; else at the end, in the order of their references. */
  readonly inPlace: boolean;
  /** All that the HTML holds: code blocks, the numbers of footnotes and the marks that lead back to the text. */
  readonly marks: boolean;
}

export function streamMarkdown(map: MappedText, sink: MarkupSink, { inPlace, marks }: StreamedMarkdown): void {
  const tree = parseMarkdown(map.text);
  const text = createMarkdownText(map, tree);
  const { definitions, footnotes } = definitionsOf(tree.root);
  const noted: string[] = [];
  const steps: Step[] = [];

  run([{ node: tree.root }]);
  if (noted.length > 0 && !inPlace) streamFootnotes();

  function run(first: readonly Step[]): void {
    for (let index = first.length - 1; index >= 0; index--) {
      const step = first[index];
      if (step) steps.push(step);
    }
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('after' in step) step.after();
      else enter(step);
    }
  }

  /** Children first, then `after`: the last step pushed is the next one taken. */
  function within(children: readonly Nodes[], after: () => void, more: { tight?: boolean; head?: boolean } = {}): void {
    steps.push({ after });
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node) steps.push({ node, ...more });
    }
  }

  function element(name: string, parent: Extract<Nodes, Parent>, attributes: readonly MarkupAttribute[] = []): void {
    sink.open(name, attributes, text.startOf(parent));
    within(parent.children, () => sink.close(name));
  }

  function enter({ node, tight, head }: Extract<Step, { node: Nodes }>): void {
    const at = text.startOf(node);
    switch (node.type) {
      case 'root':
        return within(node.children, () => {});
      case 'paragraph':
        if (tight) return within(node.children, () => {});
        return element('p', node);
      case 'heading':
        return element(`h${node.depth}`, node);
      case 'thematicBreak':
        return sink.open('hr', [], at);
      case 'blockquote':
        return element('blockquote', node);
      case 'list': {
        const name = node.ordered ? 'ol' : 'ul';
        const isTight = node.spread !== true && !node.children.some((item) => item.spread);
        sink.open(name, [], at);
        return within(node.children, () => sink.close(name), { tight: isTight });
      }
      case 'listItem':
        sink.open('li', [], at);
        if (typeof node.checked === 'boolean') sink.open('input', [], at);
        return within(node.children, () => sink.close('li'), tight ? { tight } : {});
      case 'code':
        sink.open('pre', [], at);
        sink.open('code', [], at);
        if (marks && node.value !== '') sink.text(text.instead(`${node.value}\n`, node));
        sink.close('code');
        return sink.close('pre');
      case 'html':
        return streamHtml(text.plain(node), sink);
      case 'table':
        return table(node, at);
      case 'tableRow':
        sink.open('tr', [], at);
        return within(node.children, () => sink.close('tr'), head ? { head } : {});
      case 'tableCell':
        return element(head ? 'th' : 'td', node);
      case 'text':
        return sink.text(text.running(node));
      case 'emphasis':
        return element('em', node);
      case 'strong':
        return element('strong', node);
      case 'delete':
        return element('del', node);
      case 'inlineCode':
        sink.open('code', [], at);
        sink.text(text.code(node));
        return sink.close('code');
      case 'break':
        return sink.open('br', [], at);
      case 'link':
        return element('a', node, [{ name: 'href', value: address(node.url) }]);
      case 'linkReference':
        return element('a', node, [{ name: 'href', value: address(definitions.get(node.identifier)?.url ?? '') }]);
      case 'image':
      case 'imageReference': {
        const src = node.type === 'image' ? node.url : (definitions.get(node.identifier)?.url ?? '');
        const attributes = imageAttributes(src, node.alt ?? '', text, node);
        // Markdown cannot say that a picture is mere decoration: empty brackets are an alternative not yet written.
        const written = node.alt || marks ? attributes : attributes.filter(({ name }) => name !== 'alt');
        return sink.open('img', written, at, false, text.endOf(node));
      }
      case 'footnoteReference': {
        if (!footnotes.has(node.identifier)) return;
        if (!noted.includes(node.identifier)) noted.push(node.identifier);
        if (!marks) return;
        sink.open('sup', [], at);
        sink.open('a', [{ name: 'href', value: `#fn:${noted.indexOf(node.identifier) + 1}` }], at);
        sink.text(text.instead(String(noted.indexOf(node.identifier) + 1), node));
        sink.close('a');
        return sink.close('sup');
      }
      case 'footnoteDefinition':
        if (inPlace) return element('li', node);
        return;
      default:
        // Definitions show nothing where they stand.
        return;
    }
  }

  function table({ children }: Table, at: number): void {
    const rows = children.slice(1);
    sink.open('table', [], at);
    sink.open('thead', [], at);
    const end = () => sink.close('table');
    const body = () => {
      sink.close('thead');
      if (rows.length === 0) return end();
      sink.open('tbody', [], at);
      within(rows, () => {
        sink.close('tbody');
        end();
      });
    };
    within(children.slice(0, 1), body, { head: true });
  }

  function streamFootnotes(): void {
    sink.open('div', [], map.text.length);
    sink.open('hr', [], map.text.length);
    sink.open('ol', [], map.text.length);
    // A footnote may refer to further ones.
    for (let index = 0; index < noted.length; index++) {
      const note = footnotes.get(noted[index] ?? '');
      if (!note) continue;
      sink.open('li', [], text.startOf(note));
      const last = note.children.at(-1);
      for (const child of note.children) {
        if (child !== last || child.type !== 'paragraph') {
          run([{ node: child }]);
          continue;
        }
        sink.open('p', [], text.startOf(child));
        run(child.children.map((node) => ({ node })));
        if (marks) backReference(note);
        sink.close('p');
      }
      sink.close('li');
    }
    sink.close('ol');
    sink.close('div');
  }

  function backReference(note: FootnoteDefinition): void {
    sink.open('a', [{ name: 'href', value: '#fnref' }], text.startOf(note));
    sink.text(text.instead('\u21A9\uFE0E', note));
    sink.close('a');
  }
}

function imageAttributes(src: string, alt: string, text: MarkdownText, node: Nodes): readonly MarkupAttribute[] {
  return [
    { name: 'src', value: address(src) },
    { name: 'alt', value: alt, origin: () => text.alternative(alt, node) },
  ];
}

/** As it stands in an attribute: what no address may hold is percent-encoded. */
function address(url: string): string {
  return url.replace(/[^!#$%&'()*+,\-./\w:;=?@~[\]|]+/gu, (part) => {
    try {
      return encodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

interface Definitions {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** The first definition of a name counts. */
function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) open.push(child);
      }
    }
  }
  return { definitions, footnotes };
}
