/** One open answer that carries events until the reader goes away. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Send } from './ports.ts';

/** Proxies cut silent connections after a minute or so; a comment line keeps them open. */
const HEARTBEAT_MILLIS = 20_000;
/** A reader that does not read is dropped before it costs memory. */
const MOST_WAITING_BYTES = 1_000_000;

export function streamEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  subscribe: (send: Send) => () => void,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  raw.write(': open\n\n');
  const unsubscribe = subscribe((event, data) => {
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    else raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MILLIS);
  request.raw.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
