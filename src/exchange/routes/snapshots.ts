/** Snapshots over HTTP: their tables and what was asked, questions in SQL, answers as files. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Direction } from '../../model/declaration.ts';
import type { SnapshotFileQuestion, SnapshotQuestion } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { SnapshotPorts } from '../snapshot-ports.ts';

const tags = ['snapshots'];
const direction = Type.Enum(['import', 'export']);
const question = {
  direction,
  asOf: readableText(20),
  statement: readableText(20_000),
  purpose: readableText(500),
};
const TYPES = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' } as const;
const LIMIT = { max: 60, timeWindow: '1 minute' };

export function snapshotRoutes(api: FastifyInstance, ports: SnapshotPorts): void {
  const config = { right: 'study.make' } as const;
  api.get<{ Querystring: { direction?: Direction } }>(
    '/snapshots',
    {
      config,
      schema: {
        tags,
        summary: 'Tables that may be asked, and what was asked before',
        querystring: Type.Object({ direction: Type.Optional(direction) }),
      },
    },
    async (request) => ports.view(whoAsks(request), request.query.direction ?? 'import'),
  );
  api.post<{ Body: SnapshotQuestion }>(
    '/snapshots/query',
    {
      config: { ...config, rateLimit: LIMIT },
      schema: { tags, summary: 'Asks one question in SQL (a job)', body: Type.Object(question) },
    },
    async (request) => ports.ask(whoAsks(request), request.body),
  );
  api.post<{ Body: SnapshotFileQuestion }>(
    '/snapshots/file',
    {
      config: { ...config, rateLimit: LIMIT },
      schema: {
        tags,
        summary: 'Asks one question in SQL, its answer as CSV or Parquet',
        body: Type.Object({ ...question, format: Type.Enum(['csv', 'parquet']) }),
      },
    },
    async (request, reply) =>
      reply.type(TYPES[request.body.format]).send(await ports.file(whoAsks(request), request.body)),
  );
}
