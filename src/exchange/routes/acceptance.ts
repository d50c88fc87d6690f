/** Acceptance over HTTP: what is ready and what waits, the batch, the setting of automatic acceptance, reports on goods and money. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { AcceptancePorts } from '../acceptance-ports.ts';
import type { AcceptanceBatch, AutomaticAcceptanceProposal } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['acceptance'];
const MOST_BATCH = 5_000;
const day = Type.String({ maxLength: 10 });
const idParameter = Type.Object({ id: Type.String({ maxLength: 80 }) });

export function acceptanceRoutes(api: FastifyInstance, ports: AcceptancePorts): void {
  batchRoutes(api, ports);
  settingRoutes(api, ports);
  api.register(async (reports) => reportRoutes(reports, ports));
}

function batchRoutes(api: FastifyInstance, ports: AcceptancePorts): void {
  api.get<{ Querystring: { state?: string; office?: string } }>(
    '/acceptances',
    {
      config: { right: 'acceptance.read' },
      schema: {
        tags,
        summary: 'Declarations that only wait for acceptance: ready, or with what is missing',
        querystring: Type.Object({
          state: Type.Optional(Type.Enum(['ready', 'waiting'])),
          office: Type.Optional(Type.String({ maxLength: 3 })),
        }),
      },
    },
    async (request) => ports.waiting(whoAsks(request), request.query),
  );
  api.post<{ Body: AcceptanceBatch }>(
    '/acceptances',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Accepts many with one look; what no longer qualifies is left out and said (a job)',
        body: Type.Object({
          declarations: Type.Array(
            Type.Object({
              number: Type.String({ maxLength: 40 }),
              version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }),
            }),
            { minItems: 1, maxItems: MOST_BATCH },
          ),
        }),
      },
    },
    async (request) => ports.acceptBatch(whoAsks(request), request.body),
  );
}

function settingRoutes(api: FastifyInstance, ports: AcceptancePorts): void {
  api.get(
    '/acceptances/automatic',
    {
      config: { right: 'policy.read' },
      schema: { tags, summary: 'The settings of automatic acceptance, newest first, with their history' },
    },
    async () => ports.automatic(),
  );
  api.post<{ Body: AutomaticAcceptanceProposal }>(
    '/acceptances/automatic',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'Proposes that low-risk declarations are accepted without an officer',
        body: Type.Object({
          basis: readableText(1000),
          offices: Type.Optional(Type.Array(Type.String({ maxLength: 3 }), { maxItems: 200 })),
          lanes: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 10 }),
          directions: Type.Array(Type.Enum(['import', 'export']), { maxItems: 2 }),
          validFrom: day,
          validTo: Type.Optional(day),
          why: readableText(2000),
        }),
      },
    },
    async (request) => ports.proposeAutomatic(whoAsks(request), request.body),
  );
  api.post<{ Params: { id: string } }>(
    '/acceptances/automatic/:id/approve',
    {
      config: { right: 'policy.approve' },
      schema: { tags, summary: 'Puts it in force: by another person than proposed it', params: idParameter },
    },
    async (request) => ports.approveAutomatic(whoAsks(request), request.params.id),
  );
  api.post<{ Params: { id: string }; Body: { why: string } }>(
    '/acceptances/automatic/:id/end',
    {
      config: { right: 'policy.approve' },
      schema: {
        tags,
        summary: 'Ends it at once: officers accept again',
        params: idParameter,
        body: Type.Object({ why: readableText(2000) }),
      },
    },
    async (request) => ports.endAutomatic(whoAsks(request), request.params.id, request.body.why),
  );
}

function reportRoutes(api: FastifyInstance, ports: AcceptancePorts): void {
  api.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const options = (summary: string) => ({
    config: { right: 'report.submit' as const },
    schema: { tags, summary },
  });
  api.post<{ Body: unknown[] | string }>(
    '/cargo-reports',
    options(
      'Reports on goods (manifest, arrival, entry into store, loading): JSON array or CSV, answered line by line',
    ),
    async (request) => ports.cargoReports(whoAsks(request), request.body),
  );
  api.post<{ Body: unknown[] | string }>(
    '/payment-reports',
    options('Reports on payments and securities: JSON array or CSV, answered line by line'),
    async (request) => ports.paymentReports(whoAsks(request), request.body),
  );
}
