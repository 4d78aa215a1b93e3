/** Typed calls over any port: request, reply, deadline. One file knows the wire format. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';

type DataOf<Calls, Name extends keyof Calls> = Calls[Name] extends (data: infer Data) => unknown ? Data : never;
type ValueOf<Calls, Name extends keyof Calls> = Calls[Name] extends (data: never) => infer Value ? Value : never;

/** The other side's calls, each answering a Result (channel.timeout, channel.closed, or the handler's own code). */
export type Remote<Calls> = {
  readonly [Name in keyof Calls]: (data: DataOf<Calls, Name>) => Promise<Result<ValueOf<Calls, Name>>>;
};

/** This side's answers. A handler may give its value, a Result, or a promise of either. */
export type Handlers<Calls> = {
  readonly [Name in keyof Calls]: (
    data: DataOf<Calls, Name>,
  ) =>
    ValueOf<Calls, Name> | Result<ValueOf<Calls, Name>> | Promise<ValueOf<Calls, Name> | Result<ValueOf<Calls, Name>>>;
};

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

  const answer = async (request: Request): Promise<void> => {
    const handler = Object.hasOwn(table, request.call) ? table[request.call] : undefined;
    const result = handler ? asResult(await handler(request.data)) : fail('channel.unknown-call', request.call);
    if (!closed) port.postMessage({ answer: request.ask, result } satisfies Reply);
  };

  port.onmessage = (event) => {
    const message = event.data as Partial<Request & Reply> | null;
    if (typeof message?.ask === 'number') void answer(message as Request);
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

  const remote = Object.fromEntries(names.map((name) => [name, (data: unknown) => call(name, data)]));
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

export const pageCallNames = ['hello', 'draft', 'left', 'markPressed', 'focus'] as const;
export const editorCallNames = ['marks', 'apply', 'undo', 'show', 'guide', 'insert', 'focusEditor'] as const;
export const sidebarCallNames = [...editorCallNames, 'frame', 'agentLeft'] as const;
