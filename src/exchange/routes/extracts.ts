/** Extracts of statistics over HTTP: applied for, approved or refused by a person, paid for, fetched (관세법 제322조). */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ExtractStepAsked, NewExtract } from '../contract.ts';
import type { ExtractPorts } from '../extract-ports.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import { dispositionOf } from '../send-file.ts';
import { QUESTION } from './statistics.ts';

const tags = ['statistics'];
const params = Type.Object({ number: Type.String({ maxLength: 40 }) });
const words = readableText(4000);
type OfNumber = { Params: { number: string } };

export function extractRoutes(api: FastifyInstance, ports: ExtractPorts): void {
  const reading = { right: 'extract.read', rateLimit: READ_LIMIT } as const;
  api.get(
    '/extracts',
    {
      config: reading,
      schema: { tags, summary: 'Applications for extracts: one’s own, or all, newest first' },
    },
    async (request) => ports.list(whoAsks(request)),
  );
  api.post<{ Body: NewExtract }>(
    '/extracts',
    {
      config: { right: 'extract.apply', rateLimit: FILE_LIMIT },
      schema: {
        tags,
        summary: 'Applies for an extract of statistics: what, for what use, on which medium',
        body: Type.Object({
          firm: Type.Optional(readableText(60)),
          what: Type.Object(QUESTION),
          medium: Type.Enum(['csv', 'xlsx', 'parquet']),
          purpose: words,
          isPurposeKept: Type.Boolean(),
        }),
      },
    },
    async (request) => ports.apply(whoAsks(request), request.body),
  );
  api.get<OfNumber>(
    '/extracts/:number',
    {
      config: reading,
      schema: { tags, summary: 'An application and everything that happened to it', params },
    },
    async (request) => ports.view(whoAsks(request), request.params.number),
  );
  api.post<OfNumber & { Body: ExtractStepAsked }>(
    '/extracts/:number/steps',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Takes it back (who applied); approves with a fee, refuses, sees the fee paid (officers)',
        params,
        body: Type.Object({
          kind: Type.Enum(['withdraw', 'approve', 'refuse', 'pay']),
          words,
          feeKrw: Type.Optional(Type.Integer({ minimum: 0 })),
          of: Type.Optional(readableText(40)),
        }),
      },
    },
    async (request) => ports.step(whoAsks(request), request.params.number, request.body),
  );
  api.get<OfNumber & { Querystring: { lang?: 'ko' | 'en' } }>(
    '/extracts/:number/file',
    {
      config: reading,
      schema: {
        tags,
        summary: 'The extract as a file, each time written into the log',
        params,
        querystring: Type.Object({ lang: Type.Optional(Type.Enum(['ko', 'en'])) }),
      },
    },
    async (request, reply) => {
      const { params: asked, query } = request;
      const file = await ports.fetch(whoAsks(request), asked.number, query.lang ?? 'ko');
      return reply
        .type(file.type)
        .header('content-disposition', dispositionOf(file.name))
        .send(Buffer.from(file.bytes));
    },
  );
}
