/** Challenges over HTTP: opening one, its leaderboard, handing in. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ChallengePorts } from '../challenge-ports.ts';
import type { NewChallenge, NewEntry } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';
import { outcomeShape } from './studies.ts';

const tags = ['challenges'];
const id = Type.String({ maxLength: 40 });
const day = readableText(20);

type Id = { Params: { id: string } };

export function challengeRoutes(api: FastifyInstance, ports: ChallengePorts): void {
  api.get(
    '/challenges',
    { config: { right: 'model.read' }, schema: { tags, summary: 'All challenges' } },
    async () => ports.list(),
  );
  api.get<Id>(
    '/challenges/:id',
    {
      config: { right: 'model.read' },
      schema: { tags, summary: 'A challenge and its leaderboard', params: Type.Object({ id }) },
    },
    async (request) => ports.view(whoAsks(request), request.params.id),
  );
  api.post<{ Body: NewChallenge }>(
    '/challenges',
    {
      config: { right: 'model.promote' },
      schema: {
        tags,
        summary: 'Opens a challenge, the recipe in force being judged first (a job)',
        body: Type.Object({
          title: readableText(200),
          purpose: readableText(2000),
          outcome: outcomeShape,
          hiddenFrom: day,
          hiddenTo: day,
          closesOn: day,
          entriesADay: Type.Number(),
        }),
      },
    },
    async (request) => ports.open(whoAsks(request), request.body),
  );
  api.post<Id & { Body: NewEntry }>(
    '/challenges/:id/entries',
    {
      config: { right: 'study.make' },
      schema: {
        tags,
        summary: 'Hands in a model of one’s own study (a job)',
        params: Type.Object({ id }),
        body: Type.Object({ study: id, version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }) }),
      },
    },
    async (request) => ports.handIn(whoAsks(request), request.params.id, request.body),
  );
}
