/** `housestyle print`: the page says what the guideline says, and nothing of it can run or be fetched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { printCommand } from '../../lib/cli/print.ts';
import { buildGuideline } from '../../lib/cli/guideline-plugin.ts';
import { printGuideline } from '../../lib/guideline/print/page.ts';
import { safeHtml } from '../../lib/guideline/print/safe-html.ts';
import { workspace } from './workspace.ts';

const folder = join(process.cwd(), 'assets/guidelines/kt-2009');
const pack = await buildGuideline(join(folder, 'pack.yaml'));

describe.each(['ko', 'en'] as const)('a page in %s', (language) => {
  const page = printGuideline(pack, language);

  it('holds every section, rule, example and asset', () => {
    for (const { id } of pack.sections) expect(page).toContain(`id="s-${id}"`);
    for (const { id } of pack.rules) expect(page).toContain(`<code>${id}</code>`);
    expect(page.split('<article class="asset">')).toHaveLength(pack.assets.length + 1);
    expect(page).toContain(language === 'ko' ? '꼭 고치기' : 'Must');
  });

  it('is well formed, and asks for nothing', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<iframe|\son\w+=|url\(|@import/iu);
    expect([...page.matchAll(/src="([^"]{0,11})/gu)].every(([, start]) => start === 'data:image/')).toBe(true);
  });
});

it('escapes what stands in a guideline, wherever it stands', () => {
  const bad = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const both = { ko: bad, en: bad };
  const page = printGuideline(
    {
      ...pack,
      name: both,
      owner: both,
      layer: both,
      sections: [{ id: '1', title: both, body: both }],
      rules: [{ ...pack.rules[0]!, title: both, why: both, examples: { pass: [bad], fail: [bad] } }],
      assets: [{ ...pack.assets[0]!, title: both, note: both, read: bad }],
    },
    'en',
  );
  expect(page).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/u);
  expect(page.match(/<img /gu)?.length).toBe(2);
});

it.each([
  ['<p onclick="x()">a <b>b</b></p>', '<p>a <b>b</b></p>'],
  ['<script>x()</script><style>p{}</style>a', 'a'],
  [
    '<a href="javascript:x()">a</a><a href="https://a.example/?b=&quot;" target=_top>c</a>',
    'a<a href="https://a.example/?b=&#34;">c</a>',
  ],
  ['<div><section>a</section></div><img src=x>', 'a'],
  ['<svg><p>a</p></svg>b', '<p>a</p>b'],
  ['a < b & c', 'a &#60; b &#38; c'],
  ['<template><p>a</p></template>b', 'b'],
])('keeps of a section what may be printed: %s', (html, safe) => expect(safeHtml(html)).toBe(safe));

describe('the command', () => {
  it('writes the page, and not over another', async () => {
    const place = workspace({});
    const first = await place.run(printCommand, folder, '--language', 'en', '--out', 'guideline.html');
    expect(first).toMatchObject({ code: 0, error: expect.stringContaining(`${pack.rules.length} rules`) });
    expect(readFileSync(join(place.folder, 'guideline.html'), 'utf8')).toBe(printGuideline(pack, 'en'));
    const again = await place.run(printCommand, folder, '--out', 'guideline.html');
    expect(again).toMatchObject({ code: 2, error: expect.stringContaining('--force') });
    expect((await place.run(printCommand, folder, '--out', 'guideline.html', '--force')).code).toBe(0);
  });

  it('goes to standard output in the guideline’s first language', async () => {
    expect((await workspace({}).run(printCommand, join(folder, 'pack.yaml'))).out).toBe(printGuideline(pack, 'ko'));
  });

  it.each([
    [[], 'which guideline?'],
    [['nowhere'], 'nowhere: there is no such file or folder'],
    [['a', 'b'], 'one guideline at a time'],
    [['a', '--language', 'fr'], 'ko or en'],
  ])('%j: %s', async (args, words) => {
    expect(await workspace({}).run(printCommand, ...args)).toMatchObject({
      code: 2,
      error: expect.stringContaining(words),
    });
  });
});
