/** Models over HTTP: figures, training, the life of each with its moves, and what was in force when. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { AI_FIELD_ROWS } from '../../reference/ai-operator.ts';
import { MODEL_MOVES } from '../../screening/model-life.ts';
import type { ModelMoveAsked } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { RegistryPorts } from '../registry-ports.ts';

const tags = ['models'];
const idParameter = Type.Object({ id: Type.String({ maxLength: 80 }) });
const reading = { right: 'model.read' } as const;

type Id = { Params: { id: string } };

export function modelRoutes(api: FastifyInstance, ports: RegistryPorts): void {
  api.get(
    '/models',
    { config: reading, schema: { tags, summary: 'Models with their figures, unseen goods first' } },
    async () => ports.models(),
  );
  api.post<{ Body: { shadow?: boolean } | null }>(
    '/models/train',
    {
      config: { right: 'model.train' },
      schema: {
        tags,
        summary:
          'Trains on all outcomes so far (a job): a candidate, or in shadow at once; it decides nothing',
        body: Type.Optional(
          Type.Union([Type.Object({ shadow: Type.Optional(Type.Boolean()) }), Type.Null()]),
        ),
      },
    },
    async (request) => ports.train(whoAsks(request), request.body ?? {}),
  );
  api.get(
    '/models/history',
    { config: reading, schema: { tags, summary: 'What was in force when, and every step that was taken' } },
    async () => ports.history(),
  );
  api.get<Id>(
    '/models/:id/life',
    {
      config: reading,
      schema: {
        tags,
        summary: 'One model: what it was made from, who made it, its steps, and what may be done',
        params: idParameter,
      },
    },
    async (request) => ports.life(whoAsks(request), request.params.id),
  );
  api.get(
    '/models/operator-fields',
    {
      config: reading,
      schema: { tags, summary: 'What an operator can state on the cards of its models' },
    },
    async () => AI_FIELD_ROWS,
  );
  api.get<Id>(
    '/models/:id/card',
    {
      config: reading,
      schema: { tags, summary: 'The card of a model, with what is not stated yet', params: idParameter },
    },
    async (request) => ports.card(request.params.id),
  );
  api.get<Id & { Querystring: { language?: 'ko' | 'en' } }>(
    '/models/:id/card.md',
    {
      config: reading,
      schema: {
        tags,
        summary: 'The same as Markdown in one language',
        params: idParameter,
        querystring: Type.Object({ language: Type.Optional(Type.Enum(['ko', 'en'])) }),
      },
    },
    async (request, reply) => {
      const text = await ports.cardText(request.params.id, request.query.language ?? 'ko');
      return reply.type('text/markdown; charset=utf-8').send(text);
    },
  );
  api.get<Id & { Querystring: { days?: number } }>(
    '/models/:id/shadow',
    {
      config: { right: 'proof.read' },
      schema: {
        tags,
        summary: 'A model beside the one that decides, on the same live declarations, with intervals',
        params: idParameter,
        querystring: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })) }),
      },
    },
    async (request) => ports.shadow(whoAsks(request), request.params.id, request.query.days),
  );
  api.post<Id & { Body: ModelMoveAsked }>(
    '/models/:id/moves',
    {
      config: { right: 'model.promote' },
      schema: {
        tags,
        summary: 'Moves a model: shadow, proposal, confirmation by a second person, roll-back in one step',
        params: idParameter,
        body: Type.Object({
          move: Type.Enum([...MODEL_MOVES]),
          why: Type.Optional(readableText(2000)),
        }),
      },
    },
    async (request) => ports.move(whoAsks(request), request.params.id, request.body),
  );
}
