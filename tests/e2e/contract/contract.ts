/** The editor contract: the same promises, kept in real Chromium by every family according to what it declares. */
import { test } from '../world/fixtures.ts';
import { companionRows } from './companions.ts';
import { composingRows } from './composing.ts';
import { fixingRows } from './fixing.ts';
import { guidedRows } from './guided.ts';
import { momentRows } from './moments.ts';
import { publishingRows } from './publishing.ts';
import { readingRows } from './reading.ts';
import { shapeRows } from './shapes.ts';
import { shelfRows } from './shelf.ts';
import type { Subject } from './subjects.ts';

/** A family's further pages answer for reading, single fixes and the shelf; all rows of all pages: `npm run contract`. */
export function contract(subject: Subject): void {
  const all = process.env['HOUSESTYLE_WHOLE_CONTRACT'] !== undefined;
  if (subject.open !== undefined && !all) return;
  test.describe(`${subject.family} on ${subject.page}`, () => {
    const whole = subject.first || all;
    readingRows(subject);
    if (whole) composingRows(subject);
    if (subject.capabilities.fixes === 'guided') guidedRows(subject);
    else {
      if (whole) {
        fixingRows(subject);
        shapeRows(subject);
      }
      momentRows(subject);
      if (whole) companionRows(subject);
    }
    shelfRows(subject);
    publishingRows(subject);
  });
}
