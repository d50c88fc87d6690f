/** Rules of origin over HTTP: the rules for a code, a bill of materials checked against them, and the check kept as evidence. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { OriginAsked, OriginRulesAsked, OriginTable, OriginToKeep } from '../contract/origin.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT } from '../limits.ts';
import { ORIGIN_BILL } from '../origin-bill.ts';
import type { OriginPorts } from '../origin-ports.ts';
import { readableText } from '../plain-text.ts';

const tags = ['origin'];
const asking = { right: 'origin.check', rateLimit: READ_LIMIT } as const;
const reading = { right: 'origin.read', rateLimit: READ_LIMIT } as const;
const short = readableText(40);
const MOST_CSV = 500_000;
const ASKED = { scheme: short, bill: ORIGIN_BILL };
const params = Type.Object({ number: short });
type OfNumber = { Params: { number: string } };

export function originRoutes(api: FastifyInstance, ports: OriginPorts): void {
  api.get(
    '/origin/agreements',
    {
      config: asking,
      schema: {
        tags,
        summary: 'Agreements whose rules are held, how many of them are read, and what else is known',
      },
    },
    async () => ports.agreements(),
  );
  api.get<{ Querystring: OriginRulesAsked }>(
    '/origin/rules',
    {
      config: asking,
      schema: {
        ...{ tags, summary: 'The rules for a code, verbatim, and how each is read' },
        querystring: Type.Object({
          scheme: Type.Optional(short),
          agreement: Type.Optional(short),
          hs: short,
        }),
      },
    },
    async (request) => ports.rules(request.query),
  );
  api.post<{ Body: OriginTable }>(
    '/origin/tables',
    {
      config: asking,
      schema: {
        tags,
        summary: 'Materials from a table as CSV; nothing is stored',
        body: Type.Object({ csv: readableText(MOST_CSV) }),
      },
    },
    async (request) => ports.table(request.body),
  );
  api.post<{ Body: OriginAsked }>(
    '/origin/checks',
    {
      config: { right: 'origin.check', rateLimit: FILE_LIMIT },
      schema: {
        tags,
        summary: 'A bill of materials checked step by step; nothing is stored',
        body: Type.Object(ASKED),
      },
    },
    async (request) => ports.check(request.body),
  );
  recordRoutes(api, ports);
}

function recordRoutes(api: FastifyInstance, ports: OriginPorts): void {
  api.post<{ Body: OriginToKeep }>(
    '/origin/records',
    {
      config: { right: 'origin.keep', rateLimit: FILE_LIMIT },
      schema: {
        tags,
        summary: 'The same, kept as evidence under the key of a firm',
        body: Type.Object({ ...ASKED, firm: Type.Optional(readableText(120)) }),
      },
    },
    async (request) => ports.keep(whoAsks(request), request.body),
  );
  api.get(
    '/origin/records',
    { config: reading, schema: { tags, summary: 'Checks that were kept, newest first' } },
    async (request) => ports.records(whoAsks(request)),
  );
  api.get<OfNumber>(
    '/origin/records/:number',
    { config: reading, schema: { tags, summary: 'A check as it was kept', params } },
    async (request) => ports.record(whoAsks(request), request.params.number),
  );
  api.get<OfNumber>(
    '/origin/records/:number/replay',
    {
      config: reading,
      schema: { tags, summary: 'The same bill by the same rules once more: the same bytes or not', params },
    },
    async (request) => ports.replay(whoAsks(request), request.params.number),
  );
}
