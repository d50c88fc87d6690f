/** Where servers of the demonstration besides the house itself listen: on the loopback address alone. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOST = '127.0.0.1';

/** On the wanted port, or where that is taken on one that is free. */
export async function listenNear(server: Server, port: number): Promise<number> {
  const on = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await on(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return on(0);
  });
  return (server.address() as AddressInfo).port;
}
