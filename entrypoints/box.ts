/** Firefox only: inside a sandboxed frame without network, starts the check Worker from a blob and passes words on. */
import { defineUnlistedScript } from '#imports';

export default defineUnlistedScript(() => {
  addEventListener(
    'message',
    (event: MessageEvent) => {
      const port = event.ports[0];
      const source: unknown = event.data?.script;
      if (event.source !== parent || !port || typeof source !== 'string') return;
      const blob = new Blob([`importScripts(${JSON.stringify(source)});`], { type: 'text/javascript' });
      const worker = new Worker(URL.createObjectURL(blob));
      worker.onmessage = (answer) => port.postMessage(answer.data);
      worker.onerror = (error) => port.postMessage({ kind: 'died', detail: error.message });
      port.onmessage = (request) => worker.postMessage(request.data);
    },
    { once: true },
  );
});
