/** What is owed: assessments of goods, the assessment of a declaration, and where rates come from (관세법 제30조, 제50조). */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Correction, DutyCase } from '../contract.ts';
import { CORRECTION, DUTY_CASE } from '../duty-case.ts';
import type { DutyPorts } from '../duty-ports.ts';
import { whoAsks } from '../guard.ts';

const tags = ['duty'];
export function dutyRoutes(api: FastifyInstance, ports: DutyPorts): void {
  api.post<{ Body: DutyCase }>(
    '/duty/assessments',
    {
      config: { right: 'duty.compute' },
      schema: {
        tags,
        summary: 'What goods owe on a day, line by line with reasons; nothing is stored',
        body: DUTY_CASE,
      },
    },
    async (request) => ports.assess(request.body),
  );
  api.post<{ Body: Correction }>(
    '/duty/corrections',
    {
      config: { right: 'duty.compute' },
      schema: {
        tags,
        summary:
          'What a correction costs: penalties, late payment, interest, by their dates; nothing is stored',
        body: CORRECTION,
      },
    },
    async (request) => ports.correct(request.body),
  );
  api.get<{ Params: { number: string }; Querystring: { version?: number } }>(
    '/declarations/:number/duty',
    {
      config: { right: 'declaration.read' },
      schema: {
        tags,
        summary: 'What a declaration owes as it is computed, beside what was declared',
        params: Type.Object({ number: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })) }),
      },
    },
    async (request) => ports.ofDeclaration(whoAsks(request), request.params.number, request.query),
  );
  api.get(
    '/duty/sources',
    {
      config: { right: 'duty.compute' },
      schema: { tags, summary: 'Tables of rates that were imported, and facts that nobody has checked' },
    },
    async () => ports.sources(),
  );
}
