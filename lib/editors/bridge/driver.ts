/** What the bridge needs of an editor's own object, in the page's world. One driver a family. */
import type { EditorState, Place } from './protocol.ts';
import type { SourceRoot } from './roots.ts';

export interface Driver {
  /** The editor's own object: versions of its text hang on it. */
  readonly key: object;
  /** Equal to the one before only where the text is; undefined: unknown, the lines must be compared. */
  stamp?(): unknown;
  /** The lines in order, until `take` says false. */
  eachLine(take: (text: string) => boolean): void;
  line(line: number): string | undefined;
  /** For each drawn line element, in the order of the document, the line it shows; -1: none of the text. */
  drawn(elements: readonly Element[]): readonly number[];
  state(): EditorState;
  /** One undo step of its own. */
  replace(line: number, start: number, end: number, text: string): void;
  /** False: there is nothing to undo. */
  undo(): boolean;
  place(place: Place): void;
  reveal(place: Place): void;
  /** Calls back after every change of the text, where the editor can be asked to tell. */
  onChange?(told: () => void): void;
}

export interface DriverKind extends SourceRoot {
  /** The editor that is drawn in this root; undefined where its object cannot be reached. */
  find(root: Element): Driver | undefined;
}

/** Does the page's object have these methods? */
export function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'function');
}
