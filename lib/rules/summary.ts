/** Vale's summary: the running text of the whole draft as one view, for rules that ask for it. */
import type { Block } from '../draft/draft.ts';
import { type HomeSpan, type OnRule, readView, type ViewResult } from './content.ts';
import type { Home } from './home.ts';
import type { Program } from './program.ts';
import type { BlockView } from './rule.ts';
import { isSummarised, type Piece } from './view.ts';

export interface SummaryReading extends ViewResult {
  readonly view: BlockView;
  /** Where a place of the view stands in the draft. */
  locate(span: { readonly start: number; readonly end: number }): { readonly home: number; readonly at: HomeSpan };
}

export interface SummaryReader {
  /** Read again only when a text in it has changed. */
  read(homes: readonly Home[]): SummaryReading;
}

const parting = '\n\n';

export function createSummaryReader(program: Program, onRule: OnRule | undefined): SummaryReader {
  let before: readonly Piece[] | undefined;
  let view: BlockView;
  let starts: readonly number[] = [];
  let results: ViewResult;

  return {
    read(homes) {
      const places: { readonly home: number; readonly place: Home['content']['pieces'][number] }[] = [];
      homes.forEach(({ content }, home) => {
        for (const place of content.pieces) if (isSummarised(place.piece)) places.push({ home, place });
      });
      const pieces = places.map(({ place }) => place.piece);
      if (before?.length !== pieces.length || !pieces.every((piece, index) => piece === before?.[index])) {
        before = pieces;
        view = viewOf(pieces);
        let start = 0;
        starts = pieces.map((piece) => {
          const own = start;
          start += piece.view.text.length + parting.length;
          return own;
        });
        results = readView(view, program, onRule);
      }
      return {
        view,
        ...results,
        locate({ start, end }) {
          let index = starts.findLastIndex((from) => from <= start);
          if (index < 0) index = 0;
          const found = places[index];
          if (!found) return { home: 0, at: { line: -1, span: { start: 0, end: 0 } } };
          const from = starts[index] ?? 0;
          const most = found.place.piece.view.text.length;
          const own = { start: Math.min(start - from, most), end: Math.min(end - from, most) };
          return { home: found.home, at: found.place.locate.at(own) };
        },
      };
    },
  };
}

function viewOf(pieces: readonly Piece[]): BlockView {
  const text = pieces.map(({ view }) => view.text).join(parting);
  const plain = pieces.map(({ view }) => view.plain).join(parting);
  const extension = /\.(?:md|html|txt)$/u.exec(pieces[0]?.view.scope ?? '')?.[0] ?? '';
  const block: Block = { id: '', field: 'body', kind: 'paragraph', text: plain };
  return { block, scope: `summary${extension}`, text, plain };
}
