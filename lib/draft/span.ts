/** Half-open ranges in UTF-16 units, and how they move through an edit of the same text. */
export interface Span {
  /** First UTF-16 unit, inclusive. */
  readonly start: number;
  /** First UTF-16 unit after the span. */
  readonly end: number;
}

/** One replacement in a text: the units of `span` become `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Do the two hold a unit in common? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/**
 * The one replacement that turns `before` into `after`, as narrow as common prefix and suffix allow; undefined when
 * the texts are equal. Never cuts a surrogate pair in two.
 */
export function singleEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  if (after.length < longText) return findEdit(before, after);
  if (last?.after !== after || last.before !== before) last = { before, after, edit: findEdit(before, after) };
  return last.edit;
}

/** Units of a text that is long enough for its last edit to be kept: two ask for it at each key, whoever reads and whoever marks. */
const longText = 2000;
let last: { readonly before: string; readonly after: string; readonly edit: Edit } | undefined;

function findEdit(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  const [oldEnd, newEnd] = [before.length, after.length];
  let start = longest(shorter, near - reach, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let tail = longest(
    shorter - start,
    shorter - start - reach,
    (from, to) => before.slice(oldEnd - to, oldEnd - from) === after.slice(newEnd - to, newEnd - from),
  );
  if (tail > 0 && isLowSurrogate(before.charCodeAt(oldEnd - tail))) tail--;
  if (newEnd >= longText) near = start;
  return { span: { start, end: oldEnd - tail }, text: after.slice(start, newEnd - tail) };
}

/** Where the last edit of a long text began: the next key comes there, nearly always. It only says where to look first. */
let near = 0;
/** Units around such a place that are looked through a stretch at a time. */
const reach = 32;

/**
 * How many units from the beginning are the same in both, of `limit`: by halves, since stretches are compared at once
 * and a draft has tens of thousands of units of which a key changes one. `guess`: perhaps somewhat fewer than that.
 */
function longest(limit: number, guess: number, same: (from: number, to: number) => boolean): number {
  let from = 0;
  let to = limit;
  if (guess > 0 && guess < limit) {
    if (same(0, guess)) from = guess;
    else to = guess - 1;
    const close = Math.min(limit, guess + 2 * reach);
    if (from === guess && close < limit && !same(from, close)) to = close - 1;
  }
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (same(from, middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}

/**
 * Where `span` stands after `edit`; undefined when the edit touched it. An insertion exactly at either edge leaves the
 * span in place (start) or moves it along (end), since its words are unchanged.
 */
export function mapSpan(span: Span, edit: Edit): Span | undefined {
  const shift = edit.text.length - (edit.span.end - edit.span.start);
  if (edit.span.end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (edit.span.start >= span.end) return span;
  return undefined;
}

export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

/** Several non-overlapping edits of one text, given in any order, applied right to left. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.span.start - a.span.start).reduce(applyEdit, text);
}

/** The offset behind the character that begins at `at`: an expression with the flag u that goes on in its middle steps back. */
export function afterCharacter(text: string, at: number): number {
  const pair = isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1));
  return at + (pair ? 2 : 1);
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
