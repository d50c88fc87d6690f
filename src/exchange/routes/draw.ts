/** The random draw over HTTP: its days, the check of one, what a share buys, what is left in the released stream. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { isDay } from '../../core/day.ts';
import type { DrawPorts } from '../draw-ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['evidence'];

export function drawRoutes(api: FastifyInstance, ports: DrawPorts): void {
  api.get(
    '/draw/days',
    {
      config: { right: 'policy.read' },
      schema: { tags, summary: 'Days of the random draw: commitment, state, secret once revealed' },
    },
    async () => ports.days(),
  );
  api.post<{ Params: { day: string } }>(
    '/draw/days/:day/check',
    {
      config: { right: 'draw.check' },
      schema: {
        tags,
        summary: 'Recomputes every draw of a revealed day and holds it against the log',
        params: Type.Object({ day: Type.String({ maxLength: 10 }) }),
      },
    },
    async ({ params: { day } }) => {
      if (!isDay(day)) throw new Refusal('not-found');
      return ports.check(day);
    },
  );
  api.get<{ Querystring: { share?: number } }>(
    '/draw/share',
    {
      config: { right: 'policy.read' },
      schema: {
        tags,
        summary:
          'What a share of examination capacity buys: examinations a month and the interval of the hit rate',
        querystring: Type.Object({ share: Type.Optional(Type.Number({ minimum: 0.001, maximum: 0.5 })) }),
      },
    },
    async ({ query }) => ports.share(query.share),
  );
  api.get(
    '/draw/left',
    {
      config: { right: 'policy.read' },
      schema: {
        tags,
        summary: 'What is left to find in the released stream, estimated from the random stratum',
      },
    },
    async () => ports.left(),
  );
}
