/** What proves or explains decisions: replay, the log, policy, and long work on them. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import type { EvidencePorts } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['evidence'];
const idParameter = Type.Object({ id: Type.String({ maxLength: 80 }) });

export function evidenceRoutes(api: FastifyInstance, ports: EvidencePorts): void {
  api.post<{ Params: { id: string } }>(
    '/decisions/:id/replay',
    {
      config: { right: 'decision.replay' },
      schema: {
        tags,
        summary: 'Computes a stored decision again and compares the bytes',
        params: idParameter,
      },
    },
    async (request) => ports.replay(whoAsks(request), request.params.id),
  );
  api.get<{ Querystring: { after?: string; limit?: number } }>(
    '/log',
    {
      config: { right: 'log.read' },
      schema: {
        tags,
        summary: 'The tamper-evident log, newest first',
        querystring: Type.Object({
          after: Type.Optional(Type.String({ maxLength: 80 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
        }),
      },
    },
    async (request) => ports.log(request.query),
  );
  api.post(
    '/log/verify',
    {
      config: { right: 'log.verify' },
      schema: { tags, summary: 'Checks the whole chain against its anchors (a job)' },
    },
    async () => ports.verifyLog(),
  );
  api.get(
    '/policy',
    { config: { right: 'policy.read' }, schema: { tags, summary: 'The policy in force' } },
    async () => ports.policy(),
  );
  jobRoutes(api, ports);
}

function jobRoutes(api: FastifyInstance, ports: EvidencePorts): void {
  api.get<{ Params: { id: string } }>(
    '/jobs/:id',
    {
      config: { right: 'signed-in' },
      schema: { tags, summary: 'Progress of long work', params: idParameter },
    },
    async (request) => {
      const job = ports.job(whoAsks(request), request.params.id);
      if (job === undefined) throw new Refusal('not-found');
      return job;
    },
  );
  api.delete<{ Params: { id: string } }>(
    '/jobs/:id',
    { config: { right: 'signed-in' }, schema: { tags, summary: 'Cancels long work', params: idParameter } },
    async (request) => {
      const job = ports.cancelJob(whoAsks(request), request.params.id);
      if (job === undefined) throw new Refusal('not-found');
      return job;
    },
  );
}
