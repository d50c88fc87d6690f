/** Officers at work: reassignment, what is awaited, absences, notices, and the supervisor's figures. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Reassignment } from '../contract.ts';
import type { DeskPorts } from '../desk-ports.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';

const tags = ['desk'];
const idParameter = Type.Object({ id: Type.String({ maxLength: 80 }) });
const account = Type.String({ maxLength: 100 });

export function deskRoutes(api: FastifyInstance, ports: DeskPorts): void {
  api.post<{ Params: { id: string }; Body: Reassignment }>(
    '/cases/:id/reassign',
    {
      config: { right: 'case.reassign' },
      schema: {
        tags,
        summary: 'Gives a case to a named officer of its office, or back to the pool, with a reason',
        params: idParameter,
        body: Type.Object({ to: Type.Union([account, Type.Null()]), reason: readableText(2000) }),
      },
    },
    async (request) => ports.reassign(whoAsks(request), request.params.id, request.body),
  );
}
