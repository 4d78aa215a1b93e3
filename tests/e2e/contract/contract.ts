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

export function contract(subject: Subject): void {
  test.describe(`${subject.family} on ${subject.page}`, () => {
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
    publishingRows(subject);
  });
}
