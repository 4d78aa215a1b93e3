/** Where a word stands for good once what is before it is written, and where what follows it may move it. */
import { afterEach, expect, it } from 'vitest';
import { readTextStyle } from '../../lib/page/textarea-style.ts';

afterEach(() => document.body.replaceChildren());

it.each([
  ['line-height: 1.5', true],
  ['line-height: 24px; text-align: left; word-break: keep-all; white-space: pre', true],
  ['line-height: normal', false],
  ['line-height: 1.5; direction: rtl', false],
  ['line-height: 1.5; text-align: center', false],
  ['line-height: 1.5; text-align: justify', false],
  ['line-height: 1.5; text-align-last: right', false],
  ['line-height: 1.5; text-wrap-style: pretty', false],
  ['line-height: 1.5; text-wrap-style: balance', false],
  ['line-height: 1.5; word-break: auto-phrase', false],
])('%s: %s', (style, forward) => {
  document.body.innerHTML = `<textarea style="${style}"></textarea>`;
  expect(readTextStyle(document.querySelector('textarea')!).flowsForward()).toBe(forward);
});
