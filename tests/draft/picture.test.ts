import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pictureHash, pictureSource } from '../../lib/draft/picture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><text>로고</text></svg>';
const hash = createHash('sha256').update(svg).digest('hex');

it.each([
  ['in base64', `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`],
  ['with signs escaped', `data:image/svg+xml,${encodeURIComponent(svg)}`],
  ['with a character set', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`],
])('a picture in the draft is named by its bytes: %s', (_name, address) => {
  expect(pictureSource(address)).toBe(`data:image/svg+xml;sha256,${hash}`);
  expect(pictureHash(pictureSource(address))).toBe(hash);
});

it.each(['https://a.example/logo.svg', 'blob:https://a.example/1', '', 'logo.svg'])('%s stays as it is', (address) => {
  expect(pictureSource(address)).toBe(address);
  expect(pictureHash(address)).toBeUndefined();
});

it.each(['data:image/png;base64,%%%', 'data:', `data:image/png;base64,${'A'.repeat(1_400_001)}`])(
  'what cannot be read is cut off: %.30s',
  (address) => expect(pictureSource(address)).toBe(address.slice(0, 64)),
);
