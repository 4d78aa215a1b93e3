/**
 * What is said over the bridge between us and the page's own world, for editors whose model no event reaches: questions
 * and answers are JSON in the detail of events on the editor's element. The page can hear and forge all of it: answers
 * are checked here for their shape, and by whoever uses them for what they claim.
 */

/** Events of these names carry questions, answers, and "the text changed where no mutation shows it". */
export const askName = 'hs-ask-1';
export const answerName = 'hs-answer-1';
export const changeName = 'hs-change-1';

/** A place in the text: a line from 0, and UTF-16 units into it. */
export interface Place {
  readonly line: number;
  readonly offset: number;
}

/** Everything that can be asked of an editor in the page's world. */
export type Command =
  /** The text as a change of what the asker holds; answers `Splice`. */
  | { readonly ask: 'read'; readonly since: number }
  /** The line that each drawn line element shows, in the order of the document, -1: none; answers numbers. */
  | { readonly ask: 'drawn' }
  /** Answers `EditorState`. */
  | { readonly ask: 'state' }
  /** Units of one line become `text`, one undo step, if `quote` stands there; answers boolean. */
  | {
      readonly ask: 'replace';
      readonly line: number;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly text: string;
    }
  /** Answers boolean: was there a step to undo? */
  | { readonly ask: 'undo' }
  /** A collapsed caret; answers boolean. */
  | ({ readonly ask: 'place' } & Place)
  /** Scrolls the place into the middle of the view; answers boolean. */
  | ({ readonly ask: 'reveal' } & Place);

/** Lines from..from+removed of the text at `base` become `lines`. */
export interface Splice {
  /** The version that the asker held; 0: nothing, the whole text follows. */
  readonly base: number;
  readonly version: number;
  readonly from: number;
  readonly removed: number;
  readonly lines: readonly string[];
  /** Lines of the text after the splice, so that the asker sees when its own copy has gone astray. */
  readonly count: number;
  /** There is more text than is read. */
  readonly cut: boolean;
}

export interface EditorState {
  readonly caret: Place | undefined;
  /** Words are selected, not only a caret placed. */
  readonly selected: boolean;
  readonly focused: boolean;
  readonly composing: boolean;
  readonly readOnly: boolean;
}

export function asSplice(value: unknown): Splice | undefined {
  if (!isRecord(value)) return undefined;
  const { base, version, from, removed, lines, count, cut } = value;
  const good =
    isCount(base) &&
    isCount(version) &&
    isCount(from) &&
    isCount(removed) &&
    isCount(count) &&
    Array.isArray(lines) &&
    lines.every((line) => typeof line === 'string' && !line.includes('\n')) &&
    typeof cut === 'boolean';
  return good ? { base, version, from, removed, lines: lines as string[], count, cut } : undefined;
}

export function asState(value: unknown): EditorState | undefined {
  if (!isRecord(value)) return undefined;
  const { caret, selected, focused, composing, readOnly } = value;
  const flags = [selected, focused, composing, readOnly].every((flag) => typeof flag === 'boolean');
  if (!flags) return undefined;
  return {
    caret: isRecord(caret) && isCount(caret['line']) && isCount(caret['offset']) ? placeOf(caret) : undefined,
    selected: selected === true,
    focused: focused === true,
    composing: composing === true,
    readOnly: readOnly === true,
  };
}

/** A line number or -1 for each of `count` elements. */
export function asDrawn(value: unknown, count: number): readonly number[] | undefined {
  const good = Array.isArray(value) && value.length === count && value.every((line) => line === -1 || isCount(line));
  return good ? (value as number[]) : undefined;
}

function placeOf(record: Readonly<Record<string, unknown>>): Place {
  return { line: record['line'] as number, offset: record['offset'] as number };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
