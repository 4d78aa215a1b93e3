/** Simple case folding of UTF-16 units: two units are equal here exactly when a RegExp with the flags iu takes them so. */

/** The stretches of the basic plane in which letters have a case; everywhere else a unit folds to itself. */
const stretches: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0xb5, 0x587],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13fd],
  [0x1c80, 0x1cbf],
  [0x1d79, 0x1d8e],
  [0x1e00, 0x1fff],
  [0x2126, 0x214e],
  [0x2160, 0x2188],
  [0x24b6, 0x24e9],
  [0x2c00, 0x2d2d],
  [0xa640, 0xa7ff],
  [0xab53, 0xabbf],
  [0xfb05, 0xfb06],
  [0xff21, 0xff5a],
];

let table: Uint16Array | undefined;

/** The folded unit of every unit of the basic plane; halves of surrogate pairs are left as they are. */
export function foldTable(): Uint16Array {
  return (table ??= makeTable());
}

/** The text unit by unit; its length stays. */
export function foldText(text: string): string {
  const fold = foldTable();
  let at = 0;
  while (at < text.length && fold[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  if (at === text.length) return text;
  let out = text.slice(0, at);
  for (; at < text.length; at++) out += String.fromCharCode(fold[text.charCodeAt(at)] ?? 0);
  return out;
}

/** Calls back for every unit that folds to another one. */
export function eachFolded(call: (unit: number, folded: number) => void): void {
  const fold = foldTable();
  for (const [first, last] of stretches) {
    for (let unit = first; unit <= last; unit++) {
      const folded = fold[unit] ?? unit;
      if (folded !== unit) call(unit, folded);
    }
  }
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let unit = 0; unit < made.length; unit++) made[unit] = unit;
  for (const [first, last] of stretches) {
    for (let unit = first; unit <= last; unit++) made[unit] = simpleFold(unit);
  }
  return made;
}

/** Precomposed forms that capitalise to more than one unit and fold to their twins all the same. */
const twins: Readonly<Record<number, number>> = { 0x1fd3: 0x390, 0x1fe3: 0x3b0, 0xfb05: 0xfb06 };

function simpleFold(unit: number): number {
  const twin = twins[unit];
  if (twin !== undefined) return twin;
  // İ and ı are folded in Turkish texts only; Cherokee folds to its capitals.
  if (unit === 0x130 || unit === 0x131 || (unit >= 0x13a0 && unit <= 0x13f5)) return unit;
  const letter = String.fromCharCode(unit);
  if (unit >= 0xab70 && unit <= 0xabbf) return unitOf(letter.toUpperCase(), unit);
  if (unit >= 0x13f8 && unit <= 0x13fd) return unitOf(letter.toUpperCase(), unit);
  const upper = letter.toUpperCase();
  return unitOf((upper.length === 1 ? upper : letter).toLowerCase(), unit);
}

function unitOf(text: string, otherwise: number): number {
  return text.length === 1 ? text.charCodeAt(0) : otherwise;
}
