/** A guideline's own HTML as a printed page may carry it: plain elements without attributes but links; the rest as its words. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const kept = new Set(
  'p br ul ol li strong b em i u s code kbd blockquote q h3 h4 h5 h6 table thead tbody tr th td dl dt dd mark small a'.split(
    ' ',
  ),
);
/** Their words are for machines. */
const dropped = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'title',
  'head',
]);
const empty = new Set(['br']);

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function safeHtml(html: string): string {
  return childrenOf(parseFragment(html).childNodes);
}

function childrenOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return escapeText(node.value);
  if (!('tagName' in node) || dropped.has(node.tagName)) return '';
  const inside = childrenOf(node.childNodes);
  const name = node.tagName;
  if (!kept.has(name)) return inside;
  if (empty.has(name)) return `<${name}>`;
  if (name !== 'a') return `<${name}>${inside}</${name}>`;
  const href = node.attrs.find((attribute) => attribute.name === 'href')?.value ?? '';
  return /^https:\/\//iu.test(href) ? `<a href="${escapeText(href)}">${inside}</a>` : inside;
}
