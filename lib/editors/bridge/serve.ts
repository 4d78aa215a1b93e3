/** The page's side of the bridge: answers questions about the editor behind the event's target. Holds no guideline. */
import { draftLimit, lineLimit } from '../../draft/draft.ts';
import type { Driver, DriverKind } from './driver.ts';
import { answerName, askName, changeName, type Command, type Splice } from './protocol.ts';

/** Over all editors, so that no version of one is taken for one of another in the same place. */
let versions = 0;

interface Held {
  version: number;
  stamp: unknown;
  lines: readonly string[];
  cut: boolean;
}

export function serveBridge(document: Document, kinds: readonly DriverKind[]): void {
  const held = new WeakMap<object, Held>();
  const answerTo = (target: Element, command: Command): unknown => {
    for (const kind of kinds) {
      if (!target.matches(kind.root)) continue;
      const driver = kind.find(target);
      if (driver) return answer(driver, kind, target, command, held);
    }
    return undefined;
  };

  document.addEventListener(
    askName,
    (event) => {
      const target = event.composedPath()[0];
      const command = parse((event as CustomEvent).detail);
      if (!(target instanceof Element) || !command) return;
      // A second copy of this script must not do the same thing twice.
      event.stopImmediatePropagation();
      let detail: string | undefined;
      try {
        detail = JSON.stringify(answerTo(target, command));
      } catch {
        // The editor or the page's own changes to it failed: no answer, which the asker takes as a refusal.
        return;
      }
      if (detail !== undefined) target.dispatchEvent(new CustomEvent(answerName, { detail }));
    },
    { capture: true },
  );
}

function parse(detail: unknown): Command | undefined {
  try {
    const command: unknown = typeof detail === 'string' ? JSON.parse(detail) : undefined;
    return typeof command === 'object' && command !== null ? (command as Command) : undefined;
  } catch {
    return undefined;
  }
}

function answer(
  driver: Driver,
  kind: DriverKind,
  target: Element,
  command: Command,
  held: WeakMap<object, Held>,
): unknown {
  switch (command.ask) {
    case 'read': {
      let known = held.get(driver.key);
      if (!known) {
        held.set(driver.key, (known = { version: 0, stamp: undefined, lines: [], cut: false }));
        driver.onChange?.(() => void target.dispatchEvent(new CustomEvent(changeName)));
      }
      return readSince(driver, known, command.since);
    }
    case 'drawn':
      return driver.drawn([...target.querySelectorAll(kind.lines)]);
    case 'state':
      return driver.state();
    case 'replace': {
      const { line, start, end, quote, text } = command;
      const there = driver.line(line)?.slice(start, end);
      if (there === undefined || there !== quote) return false;
      driver.replace(line, start, end, text);
      return true;
    }
    case 'undo':
      return driver.undo();
    case 'place':
      driver.place(command);
      return true;
    case 'reveal':
      driver.reveal(command);
      return true;
    default:
      return undefined;
  }
}

/** Brings what is held up to date and tells what changed since `since`, or everything. */
function readSince(driver: Driver, held: Held, since: number): Splice {
  const { lines: before, version: base } = held;
  const stamp = driver.stamp?.();
  const unchanged = stamp !== undefined && stamp === held.stamp && base > 0;
  const { lines, cut } = unchanged ? held : linesOf(driver);
  let from = 0;
  const shorter = Math.min(before.length, lines.length);
  while (from < shorter && before[from] === lines[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  const removed = before.length - tail - from;
  const inserted = lines.length - tail - from;
  const same = base > 0 && removed === 0 && inserted === 0 && cut === held.cut;
  held.stamp = stamp;
  if (!same) Object.assign(held, { version: ++versions, lines, cut });
  const common = { version: held.version, count: lines.length, cut };
  if (since === held.version) return { ...common, base: since, from: 0, removed: 0, lines: [] };
  if (since === base && base > 0)
    return { ...common, base, from, removed, lines: lines.slice(from, lines.length - tail) };
  return { ...common, base: 0, from: 0, removed: 0, lines };
}

function linesOf(driver: Driver): { readonly lines: readonly string[]; readonly cut: boolean } {
  const lines: string[] = [];
  let units = 0;
  let cut = false;
  driver.eachLine((text) => {
    cut = lines.length >= lineLimit || units >= draftLimit;
    if (cut) return false;
    // A line that crosses the limit is read up to it.
    const room = draftLimit - units;
    lines.push(text.length > room ? text.slice(0, room) : text);
    cut = text.length > room;
    units += text.length + 1;
    return !cut;
  });
  return { lines, cut };
}
