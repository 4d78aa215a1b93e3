/** Reaches the closed shadow roots beside a page's body, which neither the page nor Puppeteer can. */
import type { Page } from 'puppeteer-core';
import { sendAbout } from './bidi.ts';

export interface ClosedRoot {
  /** Runs a function on the root, by its source; gives JSON back. */
  call<Answer>(run: (root: ShadowRoot) => Answer): Promise<Answer>;
}

/** A node or value as BiDi tells it. */
interface Remote {
  readonly sharedId?: string;
  readonly value?: unknown;
}
interface RemoteNode extends Remote {
  readonly value?: { readonly children?: readonly RemoteNode[]; readonly shadowRoot?: RemoteNode | null };
}

export async function closedRoots(page: Page): Promise<readonly ClosedRoot[]> {
  const call = async (run: string, self?: Remote): Promise<Remote> => {
    const answer = await sendAbout(page.browser(), page.mainFrame(), 'script.callFunction', {
      functionDeclaration: run,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 },
      ...(self ? { this: { sharedId: self.sharedId } } : {}),
    });
    const { type, result } = answer as { readonly type: string; readonly result: Remote };
    if (type !== 'success') throw new Error(`a function failed in the page: ${JSON.stringify(answer)}`);
    return result;
  };
  const html = (await call('() => document.documentElement')) as RemoteNode;
  const roots = (html.value?.children ?? []).flatMap((child) => child.value?.shadowRoot ?? []);
  return roots.map((root) => ({
    async call(run) {
      const source = `function () { return JSON.stringify((${run.toString()})(this)); }`;
      return JSON.parse(String((await call(source, root)).value));
    },
  }));
}
