/** The Worker's side of a check: keeps the pack compiled and the blocks it was sent, answers with findings. */
import type { Block } from '../draft/draft.ts';
import { checkExamples } from '../guideline/examples.ts';
import { createChecker, type CreateOptions } from '../rules/check.ts';
import type { WorkAnswer, WorkRequest } from './work.ts';

/** As much of a Worker's global scope as is used. */
export interface WorkScope {
  postMessage(answer: WorkAnswer): void;
  onmessage: ((event: { readonly data: WorkRequest }) => void) | null;
}

/** ms until a rule that is still at work is named again. */
const tellAgain = 20;

/** Which rules this Worker runs, and how. */
export type Share = Required<Pick<CreateOptions, 'part'>> & Pick<CreateOptions, 'unsafe'>;

export function serveChecks(scope: WorkScope, share: Share): void {
  let checker: ReturnType<typeof createChecker> | undefined;
  let blocks = new Map<string, Block>();

  let watched = false;
  let told = '';
  let toldAt = 0;
  const tell = (rule: string): void => {
    // The same rule on the next block is news only now and then: it keeps the clock from running out.
    if (!watched || (rule === told && performance.now() < toldAt + tellAgain)) return;
    told = rule;
    toldAt = performance.now();
    scope.postMessage({ kind: 'running', rule });
  };

  scope.onmessage = ({ data }) => {
    if (data.kind === 'pack') {
      checker = createChecker(data.pack, {
        ...share,
        skip: new Set(data.skip),
        today: data.today,
        onRule: tell,
      });
      scope.postMessage({ kind: 'compiled' });
      return;
    }
    if (data.kind === 'examples') {
      const failures = checkExamples(data.pack.rules, (rule) => scope.postMessage({ kind: 'running', rule }));
      scope.postMessage({ kind: 'examples', failures });
      return;
    }
    const { serial, revision, format, order } = data;
    watched = data.watched;
    told = '';
    try {
      for (const block of data.changed) blocks.set(block.id, block);
      const present = order.flatMap((id) => blocks.get(id) ?? []);
      blocks = new Map(present.map((block) => [block.id, block]));
      const findings = checker?.check({ revision, format, blocks: present }) ?? [];
      scope.postMessage({ kind: 'findings', serial, findings });
    } catch (error) {
      // A door of the product: a broken rule must not take the whole check silently away.
      scope.postMessage({ kind: 'crashed', serial, detail: error instanceof Error ? error.message : 'unknown' });
    }
  };
  scope.postMessage({ kind: 'ready' });
}

/** Second wall behind the CSP: what could reach a network is taken out of the Worker's scope. */
export function cutOffNetwork(scope: Record<string, unknown>): void {
  const doors = [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'importScripts',
    'Worker',
    'BroadcastChannel',
    'indexedDB',
    'caches',
  ];
  for (const door of doors) {
    try {
      Object.defineProperty(scope, door, { value: undefined, writable: false, configurable: false });
    } catch {
      // Some are fixed in some browsers; the CSP stands in front of them all.
      scope[door] = undefined;
    }
  }
}
