/** Status, business clock, code lists, live events, and the description of the interface itself. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import type { HousePorts } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { streamEvents } from '../server-sent-events.ts';

const tags = ['house'];

export function houseRoutes(api: FastifyInstance, ports: HousePorts): void {
  api.get(
    '/status',
    { config: { right: 'open' }, schema: { tags, summary: 'What the server is doing' } },
    async () => ports.status(),
  );
  api.post<{ Body: { isRunning?: boolean; speed?: number } }>(
    '/clock',
    {
      config: { right: 'clock.change' },
      schema: {
        tags,
        summary: 'Pause the business clock of the demonstration, or change its speed',
        body: Type.Object({
          isRunning: Type.Optional(Type.Boolean()),
          speed: Type.Optional(Type.Number({ minimum: 0.1, maximum: 3600 })),
        }),
      },
    },
    async (request) => ports.changeClock(request.body),
  );
  api.get('/codes', { config: { right: 'signed-in' }, schema: { tags, summary: 'Code lists' } }, async () =>
    ports.codeLists(),
  );
  api.get<{ Params: { name: string }; Querystring: { day?: string } }>(
    '/codes/:name',
    {
      config: { right: 'signed-in' },
      schema: {
        tags,
        summary: 'The rows of a code list in force on a day',
        params: Type.Object({ name: Type.String() }),
        querystring: Type.Object({ day: Type.Optional(Type.String()) }),
      },
    },
    async (request) => {
      const rows = ports.codeList(request.params.name, request.query.day);
      if (rows === undefined) throw new Refusal('not-found');
      return rows;
    },
  );
  api.get(
    '/events',
    { config: { right: 'signed-in' }, schema: { tags, summary: 'Live events (text/event-stream)' } },
    async (request, reply) => streamEvents(request, reply, (send) => ports.subscribe(whoAsks(request), send)),
  );
  api.get('/openapi.json', { config: { right: 'open' }, schema: { hide: true } }, async () => api.swagger());
}
