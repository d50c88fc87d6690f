/** The proof of selection over HTTP: for those who may know what chance chose. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ProofGroup } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { ProofPorts } from '../proof-ports.ts';

const tags = ['proof'];
const config = { right: 'proof.read' } as const;
const days = Type.Optional(Type.Integer({ minimum: 4, maximum: 366 }));
const group = Type.Enum(['lane', 'criterion', 'model', 'office', 'origin', 'random']);

export function proofRoutes(api: FastifyInstance, ports: ProofPorts): void {
  api.get<{ Querystring: { days?: number } }>(
    '/proof',
    {
      config,
      schema: {
        tags,
        summary: 'Hit rates beside chance, what was missed, drift, disparities, alarms at a stated rate',
        querystring: Type.Object({ days }),
      },
    },
    async (request) => ports.view(whoAsks(request), request.query.days),
  );
  api.get<{ Querystring: { group: ProofGroup; key: string; days?: number } }>(
    '/proof/cases',
    {
      config,
      schema: {
        tags,
        summary: 'The examined declarations behind a row',
        querystring: Type.Object({ group, key: readableText(200), days }),
      },
    },
    async (request) => ports.cases(whoAsks(request), request.query),
  );
}
