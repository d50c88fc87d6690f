/** Advance rulings over HTTP: applied for, asked back, ruled by two people, published, searched, reviewed and changed. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type {
  NewRulingApplication,
  NewRulingProposal,
  RulingAnswerAsked,
  RulingSearchAsked,
  RulingStepAsked,
} from '../contract/rulings.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT, UPLOAD_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import { Refusal } from '../refusal.ts';
import type { RulingPorts } from '../ruling-ports.ts';
import { sendFile } from '../send-file.ts';

const tags = ['rulings'];
const number = Type.String({ maxLength: 40 });
const params = Type.Object({ number });
const words = readableText(4000);
const long = readableText(10_000);
const applying = { right: 'ruling.apply', rateLimit: FILE_LIMIT } as const;
const reading = { right: 'ruling.read', rateLimit: READ_LIMIT } as const;
const working = { right: 'ruling.work' } as const;
const PLACE = '/rulings/applications/:number';

/** Nobody signs in for these: counted by address. */
const open = { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } } as const;

type OfNumber = { Params: { number: string } };

export function rulingRoutes(api: FastifyInstance, ports: RulingPorts): void {
  openRoutes(api, ports);
  searchRoutes(api, ports);
  readRoutes(api, ports);
  applicantRoutes(api, ports);
  officerRoutes(api, ports);
  uploadRoute(api, ports);
}

function searchRoutes(api: FastifyInstance, ports: RulingPorts): void {
  const config = { right: 'classification.ask', rateLimit: READ_LIMIT } as const;
  api.get<{ Querystring: RulingSearchAsked }>(
    '/rulings',
    {
      config,
      schema: {
        tags,
        summary: 'Rulings by words, by likeness or by number: our own that are published, Korea, EU, UK, US',
        querystring: Type.Object({
          text: readableText(2000),
          by: Type.Optional(Type.Enum(['words', 'likeness'])),
          source: Type.Optional(Type.Enum(['ruling', 'kr', 'eu', 'uk', 'us'])),
          within: Type.Optional(readableText(10)),
        }),
      },
    },
    async (request) => ports.search(whoAsks(request), request.query),
  );
  api.get<OfNumber>(
    '/rulings/:number',
    { config, schema: { tags, summary: 'A published ruling, version after version', params } },
    async (request) => ports.ruling(whoAsks(request), request.params.number),
  );
}

function openRoutes(api: FastifyInstance, ports: RulingPorts): void {
  api.get<{ Querystring: { text?: string; within?: string } }>(
    '/rulings/published',
    {
      config: open,
      schema: {
        tags,
        summary:
          'Published rulings in force, by their words and the beginning of their code; nobody has to sign in',
        querystring: Type.Object({
          text: Type.Optional(readableText(200)),
          within: Type.Optional(Type.String({ pattern: '^[0-9]{0,10}$' })),
        }),
      },
    },
    async ({ query: { text = '', within = '' } }) => ports.published(text, within),
  );
  api.get<OfNumber>(
    '/rulings/published/:number',
    {
      config: open,
      schema: { tags, summary: 'A published ruling, version after version; nobody has to sign in', params },
    },
    async ({ params: asked }) => ports.ruling(null, asked.number),
  );
}

function readRoutes(api: FastifyInstance, ports: RulingPorts): void {
  api.get(
    '/rulings/applications',
    {
      config: reading,
      schema: { tags, summary: 'Applications with their clocks: one’s own, or all of them, newest first' },
    },
    async (request) => ports.applications(whoAsks(request)),
  );
  api.get<OfNumber>(
    PLACE,
    {
      config: reading,
      schema: { tags, summary: 'An application and everything that happened to it', params },
    },
    async (request) => ports.application(whoAsks(request), request.params.number),
  );
  api.get<{ Params: { number: string; id: string } }>(
    `${PLACE}/files/:id`,
    {
      config: reading,
      schema: { tags, summary: 'A file, to be saved', params: Type.Object({ number, id: number }) },
    },
    async (request, reply) => {
      const { params: asked } = request;
      return sendFile(reply, await ports.file(whoAsks(request), asked.number, asked.id));
    },
  );
}

function applicantRoutes(api: FastifyInstance, ports: RulingPorts): void {
  api.post<{ Body: NewRulingApplication }>(
    '/rulings/applications',
    {
      config: applying,
      schema: {
        tags,
        summary: 'Applies for an advance ruling, before the goods are declared',
        body: Type.Object({
          firm: Type.Optional(readableText(60)),
          capacity: Type.Enum(['trader', 'maker', 'broker']),
          ...{ goods: readableText(300), specification: words, composition: words, process: words },
          ...{ use: words, reason: words, origin: readableText(2), office: readableText(3) },
          digits: Type.Enum([4, 6, 10]),
          hasSample: Type.Boolean(),
          noSample: Type.Optional(words),
          secret: Type.Optional(words),
          mail: Type.Optional(Type.String({ maxLength: 254 })),
        }),
      },
    },
    async (request) => ports.apply(whoAsks(request), request.body),
  );
  api.post<OfNumber & { Body: RulingAnswerAsked }>(
    `${PLACE}/answers`,
    {
      config: applying,
      schema: {
        tags,
        summary: 'Answers a question, asks for the application back, or asks for a review',
        params,
        body: Type.Object({ kind: Type.Enum(['answer', 'ask-back', 'review']), words }),
      },
    },
    async (request) => ports.answer(whoAsks(request), request.params.number, request.body),
  );
}

function officerRoutes(api: FastifyInstance, ports: RulingPorts): void {
  api.post<OfNumber & { Body: RulingStepAsked }>(
    `${PLACE}/steps`,
    {
      config: working,
      schema: {
        tags,
        summary: 'Asks back, stops the clock and lets it go on, sends back, or sends a proposed ruling back',
        params,
        body: Type.Object({
          kind: Type.Enum(['ask', 'stop', 'resume', 'return', 'decline', 'drop']),
          words,
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
          of: Type.Optional(readableText(40)),
        }),
      },
    },
    async (request) => ports.step(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: NewRulingProposal }>(
    `${PLACE}/proposals`,
    {
      config: working,
      schema: {
        tags,
        summary: 'Proposes a ruling, or a change of one; another person approves it',
        params,
        body: Type.Object({
          code: readableText(20),
          rule: Type.Enum(['1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6']),
          followed: Type.Array(readableText(80), { maxItems: 20 }),
          isPublic: Type.Boolean(),
          secretWhy: Type.Optional(words),
          ...{ title: readableText(300), goods: long, reasons: long },
          ground: Type.Optional(readableText(40)),
          isAtFault: Type.Optional(Type.Boolean()),
        }),
      },
    },
    async (request) => ports.propose(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber>(
    `${PLACE}/decide`,
    {
      config: { right: 'ruling.approve' },
      schema: {
        tags,
        summary: 'The second person approves: the applicant is told, the next question finds it',
        params,
      },
    },
    async (request) => ports.decide(whoAsks(request), request.params.number),
  );
  api.get<OfNumber>(
    `${PLACE}/declarations`,
    {
      config: working,
      schema: {
        tags,
        summary: 'Declarations that a changed ruling concerns, each with the code that holds',
        params,
      },
    },
    async (request) => ports.concerned(whoAsks(request), request.params.number),
  );
}

function uploadRoute(api: FastifyInstance, ports: RulingPorts): void {
  api.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    // The body is read while it arrives, and no further than it may be long.
    uploads.addContentTypeParser('*', { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, payload, done) =>
      done(null, payload),
    );
    uploads.post<OfNumber & { Body: Readable; Querystring: { name: string } }>(
      `${PLACE}/files`,
      {
        config: { right: 'ruling.apply', rateLimit: UPLOAD_LIMIT },
        schema: {
          tags,
          summary:
            'Adds a picture or document (PDF, PNG, JPEG, TIFF, XLSX or CSV of up to 20 MB); the body is the file',
          params,
          querystring: Type.Object({ name: readableText(300) }),
        },
      },
      async (request, reply) => {
        const { body, query } = request;
        if (body === undefined || body === null) throw new Refusal('unsupported');
        const length = Number(request.headers['content-length']) || undefined;
        try {
          return await ports.attach(whoAsks(request), request.params.number, {
            name: query.name,
            body,
            length,
          });
        } catch (error) {
          if (error instanceof Refusal && error.kind === 'too-large') reply.header('connection', 'close');
          throw error;
        }
      },
    );
  });
}
