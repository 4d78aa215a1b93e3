/** Our side of the bridge: asks the editor behind an element; the answer comes before the question returns. */
import { answerName, asDrawn, askName, asSplice, asState, type Command } from './protocol.ts';
import type { EditorState, Splice } from './protocol.ts';

/** Undefined: nobody answered, or not in JSON. */
function ask(element: Element, command: Command): unknown {
  const view = element.ownerDocument.defaultView;
  if (!view) return undefined;
  let answer: unknown;
  const take = (event: Event): void => {
    const detail: unknown = (event as CustomEvent).detail;
    answer ??= typeof detail === 'string' ? detail : undefined;
  };
  element.addEventListener(answerName, take);
  element.dispatchEvent(
    new (view as Window & typeof globalThis).CustomEvent(askName, { detail: JSON.stringify(command), composed: true }),
  );
  element.removeEventListener(answerName, take);
  try {
    return typeof answer === 'string' ? JSON.parse(answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Does the bridge know an editor behind this element? */
export function bridged(element: Element): boolean {
  return askState(element) !== undefined;
}

export function askState(element: Element): EditorState | undefined {
  return asState(ask(element, { ask: 'state' }));
}

export function askSplice(element: Element, since: number): Splice | undefined {
  return asSplice(ask(element, { ask: 'read', since }));
}

export function askDrawn(element: Element, count: number): readonly number[] | undefined {
  return asDrawn(ask(element, { ask: 'drawn' }), count);
}

/** False: refused, or no answer. */
export function tell(
  element: Element,
  command: Exclude<Command, { readonly ask: 'read' | 'drawn' | 'state' }>,
): boolean {
  return ask(element, command) === true;
}
