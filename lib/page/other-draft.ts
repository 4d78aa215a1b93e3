/** Tells one draft from another by its text, where addresses do not: an editor may give a new post its number while it is written. */

/** True when less than half of the blocks that held words are still there. A draft without words was no draft yet. */
export function isOtherDraft(before: readonly string[], now: readonly string[]): boolean {
  const held = before.filter((text) => text.trim() !== '');
  if (held.length === 0) return false;
  const there = new Set(now);
  return held.filter((text) => there.has(text)).length * 2 < held.length;
}
