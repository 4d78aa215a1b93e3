/** Small lists of strings that parts of a pattern match, each string once, in the order in which they are tried. */

export function distinct(strings: readonly string[]): readonly string[] {
  return strings.length < 2 ? strings : [...new Set(strings)];
}

/** Each of `heads` with each of `tails` behind it; undefined when that would be more than `most`. */
export function joined(
  heads: readonly string[],
  tails: readonly string[],
  most: number,
): readonly string[] | undefined {
  if (heads.length * tails.length > most) return undefined;
  return distinct(heads.flatMap((head) => tails.map((tail) => head + tail)));
}
