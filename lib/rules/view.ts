/** From a block of the draft to the view that rules see: NFC, source lines read, what is no prose masked. */
import type { Block, DraftFormat } from '../draft/draft.ts';
import { addressSpans, codeSpans, type Fence, masked, readSourceLine } from '../draft/markdown.ts';
import { type NfcText, nfcText } from '../draft/nfc.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from './rule.ts';

export interface ReadBlock {
  readonly view: BlockView;
  readonly nfc: NfcText;
  /** The code fence open behind the block; only source lines open one. */
  readonly fence: Fence;
}

const handle = /(?<![\p{L}\p{N}_])@[A-Za-z0-9_.-]{1,60}/gu;

export function readBlock(block: Block, format: DraftFormat, fence: Fence): ReadBlock {
  const nfc = nfcText(block.text);
  const moved = moveObjects({ ...block, text: nfc.text }, nfc);
  const isSource = format === 'markdown' && block.kind === 'source';
  const line = isSource ? readSourceLine(moved, fence) : { block: moved, masks: [], fence: undefined };
  const silent = line.block.kind === 'code' || block.field === 'tags';
  const spans: readonly Span[] = silent
    ? [{ start: 0, end: nfc.text.length }]
    : [
        ...line.masks,
        ...(moved.code ?? []),
        ...codeSpans(nfc.text),
        ...addressSpans(nfc.text),
        ...handleSpans(nfc.text),
      ];
  const view: BlockView = { block: line.block, text: masked(nfc.text, spans), plain: nfc.text };
  return { view, nfc, fence: line.fence };
}

function handleSpans(text: string): readonly Span[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(handle)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function moveObjects(block: Block, nfc: NfcText): Block {
  if (!block.images && !block.links && !block.code) return block;
  return {
    ...block,
    ...(block.images ? { images: block.images.map((image) => ({ ...image, at: nfc.fromRaw(image.at) })) } : {}),
    ...(block.links
      ? { links: block.links.map((link) => ({ ...link, start: nfc.fromRaw(link.start), end: nfc.fromRaw(link.end) })) }
      : {}),
    ...(block.code
      ? { code: block.code.map(({ start, end }) => ({ start: nfc.fromRaw(start), end: nfc.fromRaw(end) })) }
      : {}),
  };
}
