/** HS codes over HTTP: recommended for a description, with reasons; decided by an officer, and found by the next question. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ClassificationPorts } from '../classification-ports.ts';
import type { ClassificationAsked, RecommendationAsked } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';

const tags = ['classification'];
const asking = { right: 'classification.ask', rateLimit: FILE_LIMIT } as const;
/** An address holds no more; longer texts are posted. */
const SHORT_TEXT = 2000;
/** One more than is read, so that the reason is told and not only the limit. */
const LONG_TEXT = 200_001;
const within = Type.Optional(readableText(10));

export function classificationRoutes(api: FastifyInstance, ports: ClassificationPorts): void {
  api.get<{ Querystring: RecommendationAsked }>(
    '/classification/recommendations',
    {
      config: asking,
      schema: {
        tags,
        summary:
          'HS codes for goods described in Korean or English: one, a short list, or a person; with reasons',
        querystring: Type.Object({ text: readableText(SHORT_TEXT), within }),
      },
    },
    async (request) => ports.recommend(whoAsks(request), request.query),
  );
  api.post<{ Body: RecommendationAsked }>(
    '/classification/recommendations',
    {
      config: asking,
      schema: {
        tags,
        summary: 'The same for a longer description',
        body: Type.Object({ text: readableText(LONG_TEXT), within }),
      },
    },
    async (request) => ports.recommend(whoAsks(request), request.body),
  );
  historyRoutes(api, ports);
  guideRoutes(api, ports);
  api.get(
    '/classification/decisions',
    {
      config: { right: 'classification.decide' },
      schema: { tags, summary: 'What officers decided, newest first' },
    },
    async () => ports.decisions(),
  );
  api.post<{ Body: ClassificationAsked }>(
    '/classification/decisions',
    {
      config: { right: 'classification.decide' },
      schema: {
        tags,
        summary: 'Decides a code for a description: the next question finds it',
        body: Type.Object({
          text: readableText(SHORT_TEXT),
          code: readableText(20),
          rule: Type.Enum(['1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6']),
          ruling: Type.Optional(readableText(80)),
          why: readableText(2000),
        }),
      },
    },
    async (request) => ports.decide(whoAsks(request), request.body),
  );
}

function historyRoutes(api: FastifyInstance, ports: ClassificationPorts): void {
  const firm = Type.Optional(readableText(60));
  api.get<{ Querystring: { importer?: string; declarant?: string } }>(
    '/classification/history',
    {
      config: { right: 'declaration.read', rateLimit: READ_LIMIT },
      schema: {
        tags,
        summary: 'Which code a firm chose for which goods when, on which edition, and what took its place',
        querystring: Type.Object({ importer: firm, declarant: firm }),
      },
    },
    async (request) => ports.history(whoAsks(request), request.query),
  );
  api.get<{ Params: { number: string } }>(
    '/declarations/:number/classification',
    {
      config: { right: 'decision.read' },
      schema: {
        tags,
        summary:
          'Lines whose code departs from the importer’s own history, a decision or a ruling, with the duty at stake',
        params: Type.Object({ number: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.departures(whoAsks(request), request.params.number),
  );
}

function guideRoutes(api: FastifyInstance, ports: ClassificationPorts): void {
  const config = { right: 'classification.ask', rateLimit: READ_LIMIT } as const;
  api.get<{ Querystring: { code?: string } }>(
    '/guide',
    {
      config,
      schema: {
        tags,
        summary: 'A page of the guide to codes: what stands below a code, what to ask, notes and rulings',
        querystring: Type.Object({ code: Type.Optional(readableText(10)) }),
      },
    },
    async (request) => ports.guide(whoAsks(request), request.query.code ?? ''),
  );
  api.get<{ Querystring: { code: string; from: string; to: string } }>(
    '/classification/editions',
    {
      config,
      schema: {
        tags,
        summary:
          'What a code of one edition is in another, by a table where one was read; else refused with the reason',
        querystring: Type.Object({ code: readableText(20), from: readableText(20), to: readableText(20) }),
      },
    },
    async ({ query: { code, from, to } }) => ports.translate(code, from, to),
  );
}
