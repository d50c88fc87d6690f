/** Tables of trade over HTTP: what is published is open to everybody; the ledger to those inside; declarations to those who may read them. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type from 'typebox';
import type { TradeAsked, TradeTableView } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import { sendBytes } from '../send-file.ts';
import type { StatisticsFile, StatisticsPorts } from '../statistics-ports.ts';
import { sdmxRoutes } from './sdmx.ts';

const tags = ['statistics'];
/** Nobody signs in for these: counted by address. */
const open = { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } } as const;

const month = Type.Optional(Type.String({ pattern: '^\\d{4}-?\\d{2}$' }));
const codes = Type.Optional(Type.String({ maxLength: 400, pattern: '^[A-Za-z0-9,-]*$' }));
export const QUESTION = {
  flow: Type.Optional(Type.Enum(['export', 'import', 'both'])),
  ...{ from: month, to: month, strtYymm: month, endYymm: month },
  ...{ hsSgn: codes, cntyCd: codes, by: codes, item: codes, nature: codes, country: codes },
  edition: Type.Optional(Type.String({ pattern: '^(HS )?\\d{4}$' })),
  ...{ province: codes, office: codes, port: codes },
  measure: Type.Optional(Type.Enum(['usd', 'krw', 'kg', 'lines'])),
  against: Type.Optional(Type.String({ pattern: '^\\d{1,3}$' })),
  top: Type.Optional(Type.String({ pattern: '^\\d{1,5}$' })),
  on: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  format: Type.Optional(Type.Enum(['json', 'csv', 'xlsx', 'parquet', 'sdmx-json'])),
  lang: Type.Optional(Type.Enum(['ko', 'en'])),
};

export function statisticsRoutes(api: FastifyInstance, ports: StatisticsPorts): void {
  sdmxRoutes(api, ports);
  api.get(
    '/statistics',
    { config: open, schema: { tags, summary: 'Tables, divisions and codes, and what is published' } },
    async () => ports.view(),
  );
  api.get<{ Params: { table: string }; Querystring: TradeAsked }>(
    '/statistics/tables/:table',
    {
      config: open,
      schema: {
        tags,
        summary:
          'One of the seven tables as published, also as CSV, XLSX, Parquet or SDMX-JSON 2.0.0; nobody has to sign in',
        params: Type.Object({ table: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object(QUESTION),
      },
    },
    async (request, reply) => answer(reply, await ports.published(request.params.table, request.query)),
  );
  api.get<{ Params: { table: string }; Querystring: TradeAsked }>(
    '/statistics/tables/:table/adjusted',
    {
      config: open,
      schema: {
        tags,
        summary: 'Its months without season and working days, our own estimate, or why there is none',
        params: Type.Object({ table: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object(QUESTION),
      },
    },
    async (request) => ports.publishedAdjusted(request.params.table, request.query),
  );
  api.get<{ Querystring: { month: string } }>(
    '/statistics/revisions',
    {
      config: open,
      schema: {
        tags,
        summary: 'What was published of a month, when, and what changed from one publication to the next',
        querystring: Type.Object({ month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }) }),
      },
    },
    async (request) => ports.revisions(request.query.month),
  );
  api.get<{ Querystring: { q: string } }>(
    '/statistics/ask',
    {
      config: open,
      schema: {
        tags,
        summary: 'A question in Korean or English as a question to the tables, or why it is not understood',
        querystring: Type.Object({ q: readableText(300) }),
      },
    },
    async (request) => ports.ask(request.query.q),
  );
  api.get<{ Querystring: TradeAsked }>(
    '/statistics/cube',
    {
      config: { right: 'statistics.read' },
      schema: {
        tags,
        summary: 'The same of the ledger as it is now, or was on a day, divided in any way, nothing withheld',
        querystring: Type.Object(QUESTION),
      },
    },
    async (request, reply) => answer(reply, await ports.cube(request.query)),
  );
  api.get<{ Querystring: TradeAsked }>(
    '/statistics/cube/adjusted',
    {
      config: { right: 'statistics.read' },
      schema: {
        tags,
        summary: 'Months of the ledger without season and working days',
        querystring: Type.Object(QUESTION),
      },
    },
    async (request) => ports.cubeAdjusted(request.query),
  );
  api.get<{ Querystring: { period: string } }>(
    '/statistics/outside',
    {
      config: { right: 'statistics.read' },
      schema: {
        tags,
        summary: 'What others published of a month or year, with its source',
        querystring: Type.Object({ period: Type.String({ pattern: '^\\d{4}(-\\d{2})?$' }) }),
      },
    },
    async (request) => ports.outside(request.query.period),
  );
  api.get<{ Querystring: TradeAsked }>(
    '/statistics/behind',
    {
      config: { right: 'declaration.read' },
      schema: {
        tags,
        summary: 'The declarations behind a figure, of the greatest value first',
        querystring: Type.Object(QUESTION),
      },
    },
    async (request) => ports.behind(whoAsks(request), request.query),
  );
}

function answer(reply: FastifyReply, found: TradeTableView | StatisticsFile): TradeTableView | FastifyReply {
  return 'bytes' in found ? sendBytes(reply, found) : found;
}
