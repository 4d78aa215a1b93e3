/** Reads PNG screenshots (8-bit RGB or RGBA) and finds where a colour stands in them. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Device px; right and bottom are exclusive. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tells whether a pixel has the colour looked for. */
export type Colour = (red: number, green: number, blue: number) => boolean;

export function readPng(file: Buffer): Picture {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 4];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 2 ? 3 : 4;
      if (body[8] !== 8 || (body[9] !== 2 && body[9] !== 6)) throw new Error('A PNG of 8-bit RGB or RGBA was expected');
    }
    if (kind === 'IDAT') parts.push(body);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    const source = y * (stride + 1) + 1;
    const row = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? data[row + x - channels]! : 0;
      const up = y > 0 ? data[row + x - stride]! : 0;
      const corner = x >= channels && y > 0 ? data[row + x - stride - channels]! : 0;
      data[row + x] = (raw[source + x]! + predicted(filter, left, up, corner)) & 255;
    }
  }
  return { width, height, channels, data };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The smallest box around all pixels of the colour; undefined when there is none. */
export function boxOf(picture: Picture, colour: Colour): PixelBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const at = (y * picture.width + x) * picture.channels;
      if (!colour(picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right < 0 ? undefined : { left, top, right, bottom };
}

/** The vertical runs of rows that hold at least one pixel of the colour, top to bottom. */
export function rowsOf(picture: Picture, colour: Colour): readonly { readonly top: number; readonly bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (let y = 0; y < picture.height; y++) {
    let found = false;
    for (let x = 0; x < picture.width && !found; x++) {
      const at = (y * picture.width + x) * picture.channels;
      found = colour(picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!);
    }
    if (!found) continue;
    const last = runs.at(-1);
    if (last?.bottom === y) last.bottom = y + 1;
    else runs.push({ top: y, bottom: y + 1 });
  }
  return runs;
}
