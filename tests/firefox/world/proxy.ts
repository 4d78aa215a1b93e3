/** Leads every host to the world's server: Firefox maps names but no ports, so it is given a proxy on loopback. */
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Each CONNECT, whatever host it names, becomes a line to `port`; what asks without TLS is refused. */
export async function startProxy(port: number): Promise<Proxy> {
  const open = new Set<Socket>();
  const proxy = createServer((_request, response) => void response.writeHead(404).end());
  proxy.on('connect', (_request, client: Socket, head: Buffer) => {
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      // A browser breaks lines off as it likes; the other end then has nobody to speak to.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}
