/** Typed calls over any port: request, reply, deadline. One file knows the wire format. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { PageToSidebar, SidebarToTop, Told } from './calls.ts';

type DataOf<Calls, Name extends keyof Calls> = Calls[Name] extends (data: infer Data) => unknown ? Data : never;
type ValueOf<Calls, Name extends keyof Calls> = Calls[Name] extends (data: never) => infer Value ? Value : never;

/** The other side's calls, each answering a Result (channel.timeout, channel.closed, or the handler's own code). */
export type Remote<Calls> = {
  readonly [Name in keyof Calls]: (
    data: DataOf<Calls, Name>,
  ) => ValueOf<Calls, Name> extends Told ? void : Promise<Result<ValueOf<Calls, Name>>>;
};

/** This side's answers. A handler may give its value, a Result, or a promise of either; what is told has no answer. */
export type Handlers<Calls> = {
  readonly [Name in keyof Calls]: (
    data: DataOf<Calls, Name>,
  ) => ValueOf<Calls, Name> extends Told ? void : Answer<ValueOf<Calls, Name>>;
};

type Answer<Value> = Value | Result<Value> | Promise<Value | Result<Value>>;

/** As much of a MessagePort as is used. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

interface Request {
  readonly ask: number;
  readonly call: string;
  readonly data: unknown;
}

interface Telling {
  readonly tell: string;
  readonly data: unknown;
}

interface Reply {
  readonly answer: number;
  readonly result: Result<unknown>;
}

export interface Channel<Theirs> {
  readonly remote: Remote<Theirs>;
  close(): void;
}

/** ms until an unanswered call gives `channel.timeout`. */
export const callDeadline = 8_000;

export function openChannel<Ours, Theirs>(
  port: Port,
  handlers: Handlers<Ours>,
  names: readonly (keyof Theirs & string)[],
): Channel<Theirs> {
  let serial = 0;
  let closed = false;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const table = handlers as unknown as Record<string, ((data: unknown) => unknown) | undefined>;

  const handlerOf = (name: string) => (Object.hasOwn(table, name) ? table[name] : undefined);
  const answer = async (request: Request): Promise<void> => {
    const handler = handlerOf(request.call);
    const result = handler ? asResult(await handler(request.data)) : fail('channel.unknown-call', request.call);
    if (!closed) port.postMessage({ answer: request.ask, result } satisfies Reply);
  };

  port.onmessage = (event) => {
    const message = event.data as Partial<Request & Reply & Telling> | null;
    if (typeof message?.tell === 'string') handlerOf(message.tell)?.(message.data);
    else if (typeof message?.ask === 'number') void answer(message as Request);
    else if (typeof message?.answer === 'number') {
      waiting.get(message.answer)?.(message.result as Result<unknown>);
      waiting.delete(message.answer);
    }
  };

  const call = (name: string, data: unknown): Promise<Result<unknown>> => {
    if (closed) return Promise.resolve(fail('channel.closed'));
    const ask = ++serial;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(ask);
        resolve(fail('channel.timeout', name));
      }, callDeadline);
      waiting.set(ask, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      port.postMessage({ ask, call: name, data } satisfies Request);
    });
  };

  const tell = (name: string, data: unknown): void => {
    if (!closed) port.postMessage({ tell: name, data } satisfies Telling);
  };

  const remote = Object.fromEntries(
    names.map((name) => [name, (data: unknown) => (Object.hasOwn(told, name) ? tell : call)(name, data)]),
  );
  return {
    remote: remote as unknown as Remote<Theirs>,
    close() {
      closed = true;
      port.onmessage = null;
      port.close();
      for (const settle of waiting.values()) settle(fail('channel.closed'));
      waiting.clear();
    },
  };
}

function asResult(value: unknown): Result<unknown> {
  const result = value as Partial<Result<unknown>> | null | undefined;
  return typeof result === 'object' && result !== null && typeof result.ok === 'boolean'
    ? (result as Result<unknown>)
    : ok(value ?? null);
}

type ToldOf<Calls> = {
  [Name in keyof Calls]: ValueOf<Calls, Name> extends Told ? Name : never;
}[keyof Calls];
type ToldName = ToldOf<PageToSidebar> | ToldOf<SidebarToTop>;
/** Calls whose value is `Told`, all of them: one that is left out here would be answered. */
const told: Readonly<Record<ToldName, true>> = { draft: true, marks: true, marksWanted: true };

export const pageCallNames = ['hello', 'draft', 'left', 'marksWanted', 'markPressed', 'focus'] as const;
export const editorCallNames = ['marks', 'full', 'apply', 'undo', 'show', 'guide', 'insert', 'focusEditor'] as const;
export const sidebarCallNames = [...editorCallNames, 'frame', 'agentLeft'] as const;
