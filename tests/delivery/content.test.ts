import { describe, expect, it } from 'vitest';
import { contentOf, objectOf, packOf, picturesIn, withBytes } from '../../lib/delivery/content.ts';
import { sha256 } from '../../lib/delivery/digest.ts';
import { buildGuideline } from '../../lib/cli/guideline-plugin.ts';
import type { Manifest } from '../../lib/delivery/documents.ts';
import { manifestValue } from './office.ts';

const pack = await buildGuideline('assets/guidelines/kt-2009/pack.yaml');
const files = await contentOf(pack);
const listed = await Promise.all(
  files.map(async ({ path, type, bytes }) => ({ path, type, length: bytes.length, hash: await sha256(bytes) })),
);
const manifest = { ...manifestValue(), objects: listed } as unknown as Manifest;
const store = new Map(listed.map(({ hash }, index) => [hash, files[index]!.bytes]));
const bytesUnder = (hash: string) => Promise.resolve(store.get(hash));

describe('a guideline as files', () => {
  it('has its pictures beside it, under the names of their assets', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'pack.json',
      ...pack.assets.flatMap(({ id, image }) =>
        image ? [`assets/${id}.svg`, ...(image.darkSrc ? [`assets/${id}-dark.svg`] : [])] : [],
      ),
    ]);
    expect(new TextDecoder().decode(files[0]!.bytes)).not.toContain('data:image');
  });

  it('comes back as it was', async () => {
    const back = await packOf(manifest, bytesUnder);
    expect(back.ok && picturesIn(back.value).every(({ hash }) => store.has(hash))).toBe(true);
    const whole = back.ok && (await withBytes(back.value, bytesUnder));
    const again = whole && (await contentOf(whole));
    expect(again).toEqual(files);
    expect(whole && whole.rules).toEqual(pack.rules);
  });

  it('is the same bytes for the same guideline', async () => {
    expect(await contentOf(structuredClone(pack))).toEqual(files);
  });

  it.each([
    ['no pack.json', { objects: listed.slice(1) }, 'delivery.missing'],
    ['a picture that the manifest does not list', { objects: listed.slice(0, 1) }, 'delivery.missing'],
    [
      'a picture under another type',
      { objects: listed.map((one) => ({ ...one, type: 'image/png' })) },
      'delivery.missing',
    ],
  ])('with %s is refused', async (_name, rest, code) => {
    const read = await packOf({ ...manifest, ...rest }, bytesUnder);
    expect(read).toMatchObject({ ok: false, error: { code } });
  });

  it('that is no JSON is refused', async () => {
    const read = await packOf(manifest, () => Promise.resolve(new TextEncoder().encode('<!doctype html>')));
    expect(read).toMatchObject({ ok: false, error: { code: 'guideline.invalid' } });
  });

  it('keeps the name of a picture whose bytes are not at hand', async () => {
    const back = await packOf(manifest, bytesUnder);
    const bare = back.ok && (await withBytes(back.value, () => Promise.resolve(undefined)));
    expect(bare).toEqual(back.ok && back.value);
  });

  it.each([
    'data:image/png,x',
    'object:image/png;1234',
    'object:text/html;' + 'a'.repeat(64),
    'https://a.example/x.png',
  ])('names by content only as it is written here: %s', (address) => expect(objectOf(address)).toBeUndefined());
});
