/** The routes of outages: the state for everybody inside, each step for those who may take it. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { OutageWish } from '../contract/outage.ts';
import { whoAsks } from '../guard.ts';
import type { OutagePorts } from '../outage-ports.ts';
import { readableText } from '../plain-text.ts';

const tags = ['outage'];
const withId = Type.Object({ id: readableText(80) });
const reason = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });

export function outageRoutes(api: FastifyInstance, ports: OutagePorts): void {
  api.get(
    '/outage',
    {
      config: { right: 'outage.read' },
      schema: {
        tags,
        summary: 'Whether an outage is declared, what is marked, and how far screening again is',
      },
    },
    async (request) => ports.view(whoAsks(request)),
  );
  api.post(
    '/outage/sign',
    {
      config: { right: 'outage.confirm' },
      schema: { tags, summary: 'Signs the fallback of the policy in force; two people have to' },
    },
    async (request) => ports.sign(whoAsks(request)),
  );
  api.post<{ Body: OutageWish }>(
    '/outage',
    {
      config: { right: 'outage.declare' },
      schema: {
        tags,
        summary: 'Proposes an outage for a stated time; a second person declares it',
        body: Type.Object({ reason, minutes: Type.Integer({ minimum: 1, maximum: 10_080 }) }),
      },
    },
    async (request) => ports.propose(whoAsks(request), request.body),
  );
  api.post<{ Body: { id: string } }>(
    '/outage/confirm',
    {
      config: { right: 'outage.confirm' },
      schema: { tags, summary: 'The second person declares what the first proposed', body: withId },
    },
    async (request) => ports.confirm(whoAsks(request), request.body.id),
  );
  api.post<{ Body: { id: string } }>(
    '/outage/withdraw',
    {
      config: { right: 'outage.declare' },
      schema: { tags, summary: 'Withdraws a proposal that was not declared', body: withId },
    },
    async (request) => ports.withdraw(whoAsks(request), request.body.id),
  );
  api.post<{ Body: { id: string; reason: string } }>(
    '/outage/end',
    {
      config: { right: 'outage.declare' },
      schema: {
        tags,
        summary: 'Ends an outage before its time; what was decided in it is screened again',
        body: Type.Object({ id: readableText(80), reason }),
      },
    },
    async (request) => ports.end(whoAsks(request), request.body.id, request.body.reason),
  );
}
