/** A guideline signed by the right keys and made to harm: nothing in it runs, nothing is asked of any server, the rest works. */
import { expect, type Frame, type Page } from '@playwright/test';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { asked, named } from '../hard/requests.ts';
import { openSidebar } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { load, openPage, save } from '../world/writer.ts';
import { helperPage, look } from './calls.ts';
import { join, test } from './company.ts';
import { edition, sample } from './editions.ts';
import { host } from './guest.ts';

const evil = 'https://evil.example.org';

/** Each tells of itself by a request or by `window.harmed`; most fit into the forty characters of a title. */
const corpus: readonly string[] = [
  '<script>harmed=1</script>',
  '<img src=x onerror=harmed=1>',
  '<svg onload=harmed=1>',
  '<svg><script>harmed=1</script></svg>',
  '<iframe srcdoc="<script>top.harmed=1">',
  '<a href="javascript:harmed=1">x</a>',
  '<details open ontoggle=harmed=1>',
  '"><script>harmed=1</script>',
  '{{constructor.constructor("harmed=1")()}}',
  '</title><script>harmed=1</script>',
  `<img src="${evil}/p">`,
  `<link rel=stylesheet href="${evil}/l">`,
  `<style>@import "${evil}/s"</style>`,
  `<p style="background:url(${evil}/u)">x</p>`,
  `<a href="https://a.example" ping="${evil}/g">x</a>`,
  `<meta http-equiv=refresh content="0;url=${evil}/m">`,
  `<form action="${evil}/f"><input autofocus onfocus=harmed=1>`,
  `<object data="${evil}/o"></object>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=harmed=1>`,
  '<noscript><p title="</noscript><img src=x onerror=harmed=1>">',
  '\u202eharmed\u2066\u200b',
  '<template><script>harmed=1</script></template>',
  '<audio src=x onerror=harmed=1>',
  `<video poster="${evil}/v"><source onerror=harmed=1>`,
];
const long = (index: number): string => corpus[index % corpus.length]!;
const all = corpus.join(' ');
const short = (index: number): string => [...long(index)].slice(0, 40).join('');
const both = (text: string) => ({ ko: text, en: text });

const badSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="harmed=1"><script>harmed=1;fetch('${evil}/svg')</script>
<image href="${evil}/svg-image" width="4" height="4"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="${evil}/svg-html"/></body></foreignObject>
<style>@import "${evil}/svg-css"; rect{fill:url(${evil}/svg-fill)}</style><rect width="40" height="20"/></svg>`;

async function hostile(): Promise<Pack> {
  const pack = await sample;
  const rule = pack.rules.find(({ id }) => id === 'NAM-01')!;
  const { asset: _own, ...plain } = rule;
  return {
    ...pack,
    version: 30,
    name: both(long(0)),
    owner: both(long(1)),
    layer: both(long(2)),
    sections: corpus.map((text, index) => ({
      id: `${index}`,
      title: both(text),
      body: both(`${text}<p>Text ${index}</p>${all}`),
    })),
    rules: [
      ...corpus.map((text, index) => ({
        ...plain,
        id: `X-${index}`,
        section: `${index}`,
        title: both(short(index)),
        why: both([...`${text} ${all}`].slice(0, 400).join('')),
        link: `https://a.example/?${encodeURIComponent(text)}"onclick="harmed=1`,
        options: { swap: { [`낱말${index}번`]: text } },
        examples: { pass: [], fail: [`낱말${index}번`] },
      })),
      { ...plain, id: 'GOOD', section: '0', examples: { pass: [], fail: ['케이티가 왔다.'] } },
      {
        ...plain,
        id: 'DOOM',
        section: '0',
        type: 'existence',
        options: { tokens: ['(?:a+)+b', '(?:a|a)*c'], nonword: true },
        examples: { pass: [], fail: ['aab'] },
      },
    ],
    assets: corpus.map((text, index) => ({
      id: `asset-${index}`,
      kind: 'logo' as const,
      title: both(short(index)),
      note: both(text),
      brand: [...text].slice(0, 40).join(''),
      keywords: ['케이티', [...text].slice(0, 40).join('')],
      image: {
        src: index % 2 === 0 ? `data:image/svg+xml,${encodeURIComponent(badSvg)}` : `${evil}/asset-${index}.svg`,
        darkSrc: `${evil}/dark-${index}.svg`,
        width: 40,
        height: 20,
        alt: both(text),
      },
    })),
  };
}

const draft = {
  title: '',
  blocks: [
    { kind: 'paragraph', text: '케이티가 왔다.' },
    { kind: 'paragraph', text: `${'a'.repeat(60)} 끝` },
    { kind: 'paragraph', text: corpus.map((_, index) => `낱말${index}번`).join(' 그리고 ') },
  ],
} as const;

const harmed = (place: Page | Frame): Promise<unknown> =>
  place.evaluate(() => (window as { readonly harmed?: unknown }).harmed);

/** What a sidebar may be made of; whatever else stands in it came from the guideline. */
const strangers = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [
      ...document.body.querySelectorAll(
        'script, iframe, object, embed, link, style, form, meta, video, audio, math, base',
      ),
    ].map(({ outerHTML }) => outerHTML),
  );

test('scripts, remote addresses and endless expressions in a signed guideline do nothing, and its good rule works', async ({
  world,
  company,
}) => {
  const { publisher } = company;
  const helper = await helperPage(world.context);
  await join(helper, company, await edition(20, { 공유기: '와이파이 공유기' }));
  const page = await openPage(world.context, 'tistory');
  await load(page, draft);
  const sidebar = await openSidebar(page);
  const before = await save(page);
  const from = world.server.seen.length;

  await publisher.publish(await hostile());
  expect((await look(helper)).problem).toBeUndefined();
  await expect(sidebar.cards('GOOD')).toHaveCount(1);
  for (let index = 0; index < corpus.length; index++) {
    const card = sidebar.cards(`X-${index}`).first();
    await card.getByRole('button').first().click();
    await expect(card).toHaveAttribute('data-open', '');
    expect(await strangers(sidebar.frame)).toEqual([]);
  }
  await sidebar.tab(2);
  await expect(sidebar.frame.locator('[data-section]')).toHaveCount(corpus.length);
  expect(await strangers(sidebar.frame)).toEqual([]);
  const links = await sidebar.frame
    .locator('a[href]')
    .evaluateAll((list) => list.map((link) => [link.getAttribute('href')?.slice(0, 8), link.getAttribute('ping')]));
  expect(links.filter(([address, ping]) => address !== 'https://' || ping !== null)).toEqual([]);
  await sidebar.tab(1);
  await expect(sidebar.frame.locator('[data-asset-id]').first()).toBeVisible();
  expect(await strangers(sidebar.frame)).toEqual([]);
  await sidebar.tab(0);

  const popup = await world.context.newPage();
  await popup.goto(new URL('/popup.html', (await serviceWorker(world.context)).url()).href);
  await expect(popup.locator('[data-guideline-version="30"]')).toBeVisible();

  await sidebar.press('GOOD', 'fix');
  await expect.poll(() => save(page)).toContain('KT가 왔다.');
  expect(before).toContain('케이티가 왔다.');
  expect([await harmed(page), await harmed(sidebar.frame), await harmed(popup)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const strange = asked(world.server.seen, from).filter((request) => request.host !== host);
  expect(named(strange).filter((line) => line.includes('evil'))).toEqual([]);
  // What the browser refused on our behalf is told in its console; it is no fault of a page.
  world.problems.length = 0;
});

test('ten thousand levels of nesting are refused, and the last good one stays', async ({ world, company }) => {
  const { publisher } = company;
  const helper = await helperPage(world.context);
  await join(helper, company, await edition(20, { 공유기: '와이파이 공유기' }));
  const deep = `${'{"a":['.repeat(5_000)}${']}'.repeat(5_000)}`;
  const text = JSON.stringify({ ...(await sample), version: 31 }).replace('"options":{', `"options":{"deep":${deep},`);
  publisher.chain = await publisher.storeFiles([
    { path: 'pack.json', type: 'application/json', bytes: new TextEncoder().encode(text) },
  ]);
  publisher.files.set('head.jws', await publisher.head());
  expect((await look(helper)).problem?.code).toBe('guideline.invalid');
  const page = await openPage(world.context, 'devto');
  await load(page, { title: '', blocks: [{ kind: 'paragraph', text: '공유기를 옮겼다.' }] });
  await expect((await openSidebar(page)).cards('NAM-03')).toContainText('공유기');
});
