/**
 * Starts a check Worker without network (design D2). Chromium: a blob: module inherits this page's meta CSP, a packaged
 * file would not. Firefox refuses blob Workers here: there a sandboxed frame with its own CSP starts it.
 */
import { browser } from 'wxt/browser';
import type { StartWork, Work, WorkAnswer, WorkRequest } from '@/lib/messages/work.ts';

/** All rules but the unsafe ones. */
export const startWork = startOf('/check.js');
/** The unsafe ones, in linear time. */
export const startLinearWork = startOf('/check-linear.js');

function startOf(file: string): StartWork {
  const script = (): string => new URL(file, location.href).href;
  return (onAnswer, onDeath) =>
    location.protocol === 'moz-extension:'
      ? startInBox(script(), onAnswer, onDeath)
      : startFromBlob(script(), onAnswer, onDeath);
}

function startFromBlob(
  script: string,
  onAnswer: (answer: WorkAnswer) => void,
  onDeath: (detail: string) => void,
): Work {
  const blob = new Blob([`import ${JSON.stringify(script)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(address, { type: 'module' });
  // A module's import is asynchronous: what is posted before its listener stands would be lost.
  let ready = false;
  const waiting: WorkRequest[] = [];
  worker.onmessage = (event: MessageEvent<WorkAnswer>) => {
    if (event.data.kind === 'ready') {
      ready = true;
      URL.revokeObjectURL(address);
      for (const request of waiting.splice(0)) worker.postMessage(request);
    }
    onAnswer(event.data);
  };
  worker.onerror = (event) => onDeath(event.message);
  return {
    post: (request) => (ready ? worker.postMessage(request) : waiting.push(request)),
    end: () => worker.terminate(),
  };
}

function startInBox(script: string, onAnswer: (answer: WorkAnswer) => void, onDeath: (detail: string) => void): Work {
  const box = document.createElement('iframe');
  box.setAttribute('sandbox', 'allow-scripts');
  box.hidden = true;
  const { port1, port2 } = new MessageChannel();
  let ready = false;
  const waiting: WorkRequest[] = [];
  port1.onmessage = (event: MessageEvent<WorkAnswer | { kind: 'died'; detail: string }>) => {
    const answer = event.data;
    if (answer.kind === 'died') {
      onDeath(answer.detail);
      return;
    }
    if (answer.kind === 'ready') {
      ready = true;
      for (const request of waiting.splice(0)) port1.postMessage(request);
    }
    onAnswer(answer);
  };
  box.addEventListener('load', () => box.contentWindow?.postMessage({ script }, '*', [port2]), {
    once: true,
  });
  box.src = browser.runtime.getURL('/box.html');
  document.body.append(box);
  return {
    post: (request) => (ready ? port1.postMessage(request) : void waiting.push(request)),
    end() {
      port1.close();
      box.remove();
    },
  };
}
