/** One open answer that carries events until the reader goes away or the server ends. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Send } from './ports.ts';

/** Proxies cut silent connections after a minute or so; a comment line keeps them open. */
const HEARTBEAT_MILLIS = 20_000;
/** A reader that does not read is dropped before it costs memory. */
const MOST_WAITING_BYTES = 1_000_000;

/** What is under way when the server closes has so long to end: an answer takes milliseconds, a stream can be sent again. */
const GRACE_MILLIS = 2_000;

const OPEN = new WeakMap<object, Set<FastifyReply['raw']>>();

/** To be called when the server closes: it would wait for its readers, and a board on a wall never goes away. */
export function endStreams(server: FastifyInstance): () => Promise<void> {
  const streams = new Set<FastifyReply['raw']>();
  OPEN.set(server.server, streams);
  return async () => {
    for (const raw of streams) raw.end();
    // Somebody who stopped in the middle of an upload would keep the server from ever ending.
    setTimeout(() => server.server.closeAllConnections(), GRACE_MILLIS).unref();
  };
}

export function streamEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  subscribe: (send: Send) => () => void,
): void {
  reply.hijack();
  const { raw } = reply;
  const streams = OPEN.get(request.server.server);
  streams?.add(raw);
  raw.writeHead(200, {
    // Those that every answer carries.
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
  });
  raw.write(': open\n\n');
  const unsubscribe = subscribe((event, data) => {
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    else if (!raw.writableEnded) raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MILLIS);
  raw.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
    streams?.delete(raw);
  });
}
