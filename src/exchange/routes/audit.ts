/** The auditor's routes: evidence file, looks with purposes, acts by person, changes around a decision. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { AuditPorts, EvidenceFileWish } from '../audit-ports.ts';
import type { AuditQuery } from '../contract/audit.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['audit'];
const numberParameter = Type.Object({ number: readableText(80) });
const version = Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_VERSION }));
const day = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));

const filters = Type.Object({
  account: Type.Optional(readableText(100)),
  number: Type.Optional(readableText(80)),
  from: day,
  to: day,
  after: Type.Optional(readableText(80)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});

export function auditRoutes(api: FastifyInstance, ports: AuditPorts): void {
  api.post<{ Params: { number: string }; Body: EvidenceFileWish }>(
    '/declarations/:number/evidence',
    {
      config: { right: 'evidence.export' },
      schema: {
        tags,
        summary: 'The proof of all decisions on a declaration as one file (gzip), after logging the purpose',
        params: numberParameter,
        body: Type.Object({
          version,
          purpose: readableText(100),
          note: Type.Optional(readableText(2000)),
          withoutModel: Type.Optional(Type.Boolean()),
        }),
      },
    },
    async (request, reply) => {
      const { name, bytes } = await ports.evidenceFile(whoAsks(request), request.params.number, request.body);
      return reply
        .type('application/gzip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(bytes);
    },
  );
  api.get<{ Querystring: AuditQuery }>(
    '/audit/accesses',
    {
      config: { right: 'audit.read' },
      schema: {
        tags,
        summary: 'Who looked at whose identifiers, when and why, newest first',
        querystring: filters,
      },
    },
    async (request) => ports.accesses(request.query),
  );
  api.get<{ Querystring: AuditQuery }>(
    '/audit/acts',
    {
      config: { right: 'audit.read' },
      schema: { tags, summary: 'What people did, newest first', querystring: filters },
    },
    async (request) => ports.acts(request.query),
  );
  api.get<{ Params: { number: string }; Querystring: { version?: number; days?: number } }>(
    '/audit/changes/:number',
    {
      config: { right: 'audit.read' },
      schema: {
        tags,
        summary: 'Policy, criteria, lists, models, settings and accounts that changed around a decision',
        params: numberParameter,
        querystring: Type.Object({
          version,
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
        }),
      },
    },
    async (request) => ports.changes(whoAsks(request), request.params.number, request.query),
  );
}
