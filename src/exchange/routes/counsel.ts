/** Counsel over HTTP: answers for everybody who is signed in, articles for everybody, and what is handed over to officers. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { NewCounselAnswer, NewCounselQuestion, NewCounselVerdict } from '../contract/counsel.ts';
import type { CounselPorts } from '../counsel-ports.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';

const tags = ['counsel'];
const on = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));
const id = Type.String({ maxLength: 40 });
/** Said to be too long by the area itself, with how long it may be. */
const question = readableText(200_000);
const said = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const both = (maxLength: number) => Type.Object({ ko: said(maxLength), en: said(maxLength) });

type Id = { Params: { id: string } };

export function counselRoutes(api: FastifyInstance, ports: CounselPorts): void {
  reading(api, ports);
  handingOver(api, ports);
  satisfaction(api, ports);
  api.post<Id & { Body: NewCounselAnswer }>(
    '/counsel/questions/:id/answers',
    {
      config: { right: 'counsel.answer' },
      schema: {
        tags,
        summary: 'Writes an answer with articles; another person approves it',
        params: Type.Object({ id }),
        body: Type.Object({
          ...{ title: both(200), text: both(2000) },
          asked: Type.Array(said(200), { minItems: 1, maxItems: 10 }),
          articles: Type.Array(said(100), { minItems: 1, maxItems: 10 }),
        }),
      },
    },
    async (request) => ports.write(whoAsks(request), request.params.id, request.body),
  );
  api.post<Id>(
    '/counsel/answers/:id/approve',
    {
      config: { right: 'counsel.approve' },
      schema: {
        tags,
        summary: 'The second person approves an answer: the next question finds it',
        params: Type.Object({ id }),
      },
    },
    async (request) => ports.approve(whoAsks(request), request.params.id),
  );
  api.post<Id & { Body: { why: string } }>(
    '/counsel/answers/:id/drop',
    {
      config: { right: 'counsel.answer' },
      schema: {
        tags,
        summary: 'Refuses an answer, or takes one’s own back',
        params: Type.Object({ id }),
        body: Type.Object({ why: said(2000) }),
      },
    },
    async (request) => ports.drop(whoAsks(request), request.params.id, request.body.why),
  );
}

function reading(api: FastifyInstance, ports: CounselPorts): void {
  api.get<{ Querystring: { q: string; on?: string } }>(
    '/counsel/answers',
    {
      config: { right: 'signed-in' },
      schema: {
        tags,
        summary: 'What the law says on a question: a card, sentences of the law, or that nothing was found',
        querystring: Type.Object({ q: question, on }),
      },
    },
    async ({ query }) => ports.answer(query.q, query.on),
  );
  api.get<{ Params: { law: string; article: string }; Querystring: { on?: string } }>(
    '/counsel/laws/:law/:article',
    {
      // The library, which everybody may read, leads here.
      config: { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } },
      schema: {
        tags,
        summary: 'One article as it stands in the loaded law; nobody has to sign in',
        params: Type.Object({ law: readableText(100), article: readableText(20) }),
        querystring: Type.Object({ on }),
      },
    },
    async ({ params, query }) => ports.article(params.law, params.article, query.on),
  );
}

function handingOver(api: FastifyInstance, ports: CounselPorts): void {
  api.post<{ Body: NewCounselQuestion }>(
    '/counsel/questions',
    {
      config: { right: 'signed-in' },
      schema: {
        tags,
        summary: 'Hands a question over to an officer',
        body: Type.Object({
          q: question,
          because: Type.Union([Type.Literal('refused'), Type.Literal('unsatisfied')]),
          before: Type.Optional(Type.Array(said(500), { maxItems: 5 })),
        }),
      },
    },
    async (request) => ports.handOver(whoAsks(request), request.body),
  );
  api.get(
    '/counsel/questions',
    {
      config: { right: 'counsel.answer' },
      schema: { tags, summary: 'Questions that were handed over, newest first' },
    },
    async (request) => ports.questions(whoAsks(request), 'all'),
  );
  api.get(
    '/counsel/questions/mine',
    { config: { right: 'signed-in' }, schema: { tags, summary: 'One’s own questions and their answers' } },
    async (request) => ports.questions(whoAsks(request), 'mine'),
  );
}

function satisfaction(api: FastifyInstance, ports: CounselPorts): void {
  api.post<{ Body: NewCounselVerdict }>(
    '/counsel/verdicts',
    {
      config: { right: 'signed-in' },
      schema: {
        tags,
        summary: 'Whether an answer helped; who thinks again says so in place of it',
        body: Type.Object({
          of: Type.Union([Type.Literal('card'), Type.Literal('question')]),
          ...{ id, isSatisfied: Type.Boolean() },
        }),
      },
    },
    async (request, reply) => {
      await ports.verdict(whoAsks(request), request.body);
      return reply.code(204).send();
    },
  );
  api.get(
    '/counsel/desk',
    {
      config: { right: 'counsel.answer' },
      schema: { tags, summary: 'How long questions wait, and how many answers helped' },
    },
    async () => ports.desk(),
  );
}
