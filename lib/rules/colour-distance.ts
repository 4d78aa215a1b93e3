/** CSS colours as they are written in a draft, and how far apart two of them look (CIEDE2000). */
import {
  differenceCiede2000,
  formatHex,
  modeHsl,
  modeLab65,
  modeLrgb,
  modeRgb,
  modeXyz65,
  parse,
  useMode,
  type Color,
} from 'culori/fn';

export type Colour = Color;

for (const mode of [modeRgb, modeLrgb, modeXyz65, modeLab65, modeHsl]) useMode(mode as typeof modeRgb);

/** ΔE00 of two colours: 0 is the same; opacity does not count. */
export const distance: (one: Colour, other: Colour) => number = differenceCiede2000();

/** undefined for what is no colour (inherit, var(…)) and for what is wholly transparent. */
export function readColour(written: string): Colour | undefined {
  if (written.length > 100) return undefined;
  const colour = parse(written.trim().toLowerCase());
  return colour === undefined || colour.alpha === 0 ? undefined : colour;
}

/** "#rrggbb" */
export function hex(colour: Colour): string {
  return formatHex(colour);
}
