/** What traders bring, for the officers of the office: attachments of a declaration, and objections to be answered. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ObjectionAnswer } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { ListQuery } from '../ports.ts';
import { sendFile } from '../send-file.ts';
import type { BroughtPorts } from '../trader-ports.ts';

const tags = ['work'];

export function broughtRoutes(api: FastifyInstance, ports: BroughtPorts): void {
  const config = { right: 'declaration.read' as const };
  api.get<{ Params: { number: string } }>(
    '/declarations/:number/attachments',
    {
      config,
      schema: {
        tags,
        summary: 'Files that the trader attached',
        params: Type.Object({ number: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.attachments(whoAsks(request), request.params.number),
  );
  api.get<{ Params: { number: string; id: string } }>(
    '/declarations/:number/attachments/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One of them, to be saved',
        params: Type.Object({ number: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request, reply) => {
      const { number, id } = request.params;
      return sendFile(reply, await ports.attachment(whoAsks(request), number, id));
    },
  );
  api.get<{ Querystring: ListQuery }>(
    '/objections',
    {
      config: { right: 'objection.read' },
      schema: {
        tags,
        summary: 'Objections of traders, those that wait first, by the day on which they are due',
        querystring: Type.Object({ state: Type.Optional(Type.Enum(['open', 'answered'])) }),
      },
    },
    async (request) => ports.objections(whoAsks(request), request.query),
  );
  api.post<{ Params: { id: string }; Body: ObjectionAnswer }>(
    '/objections/:id/answer',
    {
      config: { right: 'objection.answer' },
      schema: {
        tags,
        summary: 'Answers an objection in writing; by nobody who had a part in the decision',
        params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
        body: Type.Object({
          result: Type.String({ maxLength: 40 }),
          reasons: readableText(10_000),
          deliberatedOn: Type.Optional(Type.String({ maxLength: 10 })),
        }),
      },
    },
    async (request) => ports.answerObjection(whoAsks(request), request.params.id, request.body),
  );
}
