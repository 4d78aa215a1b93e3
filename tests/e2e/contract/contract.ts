/** The editor contract: the same promises, kept in real Chromium by every family according to what it declares. */
import { test } from '../world/fixtures.ts';
import { companionRows } from './companions.ts';
import { composingRows } from './composing.ts';
import { fixingRows } from './fixing.ts';
import { guidedRows } from './guided.ts';
import { journey } from './journey.ts';
import { momentRows } from './moments.ts';
import { publishingRows } from './publishing.ts';
import { readingRows } from './reading.ts';
import { shapeRows } from './shapes.ts';
import { shelfRows } from './shelf.ts';
import type { Subject } from './subjects.ts';

/** Pages that stand for their kind of editor: every row of theirs runs in `npm test`. */
const standing: readonly string[] = ['devto', 'tistory', 'substack', 'naver'];

/** Titles of the rows that take something back. */
const undoes = /Ctrl\+Z|undo|steps back/;

/** `npm run contract` runs every row of every page; `npm test` those of the standing pages, and a sitting at the others. */
export function contract(subject: Subject): void {
  const all = process.env['HOUSESTYLE_WHOLE_CONTRACT'] !== undefined;
  const { undoesOn } = subject;
  test.describe(`${subject.family} on ${subject.page}`, () => {
    if (undoesOn !== undefined)
      test.beforeEach(({}, { title }) =>
        test.skip(undoes.test(title), `the editor undoes on the page ${undoesOn} only`),
      );
    const whole = all || standing.includes(subject.page);
    if (whole) rows(subject);
    else journey(subject);
    publishingRows(subject);
  });
}

function rows(subject: Subject): void {
  readingRows(subject);
  composingRows(subject);
  if (subject.capabilities.fixes === 'guided') guidedRows(subject);
  else {
    fixingRows(subject);
    shapeRows(subject);
    momentRows(subject);
    companionRows(subject);
  }
  shelfRows(subject);
}
