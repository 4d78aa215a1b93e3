/** The browser's own debugging port, for what Playwright does not list: the extension's popup. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export interface Target {
  evaluate<Value>(expression: string): Promise<Value>;
  /** A trusted press at the middle of the element. */
  press(selector: string): Promise<void>;
  close(): void;
}

interface Listed {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Waits for a target whose address matches, and speaks to it. */
export async function attach(profile: string, address: RegExp): Promise<Target> {
  let found: Listed | undefined;
  await expect
    .poll(async () => {
      found = (await list(profile)).find(({ url }) => address.test(url));
      return found !== undefined;
    })
    .toBe(true);
  return speak(found!.webSocketDebuggerUrl);
}

/** Is a target with such an address open? */
export async function isShown(profile: string, address: RegExp): Promise<boolean> {
  return (await list(profile)).some(({ url }) => address.test(url));
}

async function list(profile: string): Promise<readonly Listed[]> {
  return (await (await fetch(`${await origin(profile)}/json/list`)).json()) as Listed[];
}

/** Presses the extension's button in the toolbar, as a person does: this is what lets the popup see the tab's address. */
export async function pressAction(profile: string, extensionId: string, pageAddress: RegExp): Promise<void> {
  const version = (await (await fetch(`${await origin(profile)}/json/version`)).json()) as Listed;
  const line = await connect(version.webSocketDebuggerUrl);
  const { targetInfos } = (await line.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[];
  };
  const tab = targetInfos.find(({ url }) => pageAddress.test(url));
  if (!tab) throw new Error('no tab shows the page');
  await line.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  line.close();
}

/** Some versions open the popup under inspection, which keeps it open and takes the keys that are pressed. */
export async function closeInspectors(profile: string): Promise<void> {
  const version = (await (await fetch(`${await origin(profile)}/json/version`)).json()) as Listed;
  const line = await connect(version.webSocketDebuggerUrl);
  const { targetInfos } = (await line.send('Target.getTargets', { filter: [{}] })) as {
    readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[];
  };
  for (const { targetId, url } of targetInfos)
    // One that leaves by itself meanwhile is as good as closed.
    if (url.startsWith('devtools:')) await line.send('Target.closeTarget', { targetId }).catch(() => undefined);
  line.close();
}

async function origin(profile: string): Promise<string> {
  const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}

interface Line {
  send(method: string, params: object): Promise<unknown>;
  close(): void;
}

async function connect(address: string): Promise<Line> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let serial = 0;
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  // A press may close its own popup: what was asked of it then is answered by nothing.
  socket.addEventListener('close', () => {
    for (const settle of waiting.values()) settle({ result: undefined });
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return resolve(undefined);
        const id = ++serial;
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
        );
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

async function speak(address: string): Promise<Target> {
  const { send, close } = await connect(address);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const answer = (await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as {
      readonly result: { readonly value: Value };
    };
    return answer.result.value;
  };
  return {
    evaluate,
    async press(selector) {
      const at = JSON.stringify(selector);
      await expect.poll(() => evaluate<boolean>(`document.querySelector(${at}) !== null`)).toBe(true);
      const { x, y } = await evaluate<{ x: number; y: number }>(
        `(() => { const r = document.querySelector(${at}).getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
      );
      for (const type of ['mousePressed', 'mouseReleased']) {
        await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    close,
  };
}
