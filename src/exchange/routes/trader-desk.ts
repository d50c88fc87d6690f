/** The desk of brokers and traders: their declarations, answers, attachments, objections; for people and for systems with a key. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { NewObjection, SupplementAnswer, WithdrawalRequest } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT, UPLOAD_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import type { ListQuery } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { sendFile } from '../send-file.ts';
import type { TraderPorts } from '../trader-ports.ts';

const tags = ['desk'];
const numberParameter = Type.Object({ number: Type.String({ maxLength: 40 }) });
const idParameter = Type.Object({
  number: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 40 }),
});
const reading = { right: 'desk.read' as const, rateLimit: READ_LIMIT };
const filing = { right: 'desk.file' as const, rateLimit: FILE_LIMIT };
type OfNumber = { Params: { number: string } };

export function traderRoutes(api: FastifyInstance, ports: TraderPorts): void {
  readingRoutes(api, ports);
  actRoutes(api, ports);
  uploadRoutes(api, ports);
}

function readingRoutes(api: FastifyInstance, ports: TraderPorts): void {
  api.get(
    '/desk',
    { config: reading, schema: { tags, summary: 'Whom one speaks for, and what is asked by when' } },
    async (request) => ports.view(whoAsks(request)),
  );
  api.get<{ Querystring: ListQuery }>(
    '/desk/declarations',
    {
      config: reading,
      schema: {
        tags,
        summary: "One's own declarations, newest first, with their status in words",
        querystring: Type.Object({
          waits: Type.Optional(Type.Enum(['you', 'customs', 'nobody'])),
          search: Type.Optional(readableText(60)),
          after: Type.Optional(Type.String({ maxLength: 100 })),
          limit: Type.Optional(Type.String({ maxLength: 4 })),
        }),
      },
    },
    async (request) => ports.declarations(whoAsks(request), request.query),
  );
  api.get<OfNumber>(
    '/desk/declarations/:number',
    {
      config: reading,
      schema: { tags, summary: 'Status, reasons, requests, time line, remedies', params: numberParameter },
    },
    async (request) => ports.declaration(whoAsks(request), request.params.number),
  );
  api.get<{ Params: { number: string; id: string } }>(
    '/desk/declarations/:number/attachments/:id',
    { config: reading, schema: { tags, summary: 'An attachment, to be saved', params: idParameter } },
    async (request, reply) => {
      const { number, id } = request.params;
      return sendFile(reply, await ports.attachment(whoAsks(request), number, id));
    },
  );
}

function actRoutes(api: FastifyInstance, ports: TraderPorts): void {
  api.post<OfNumber & { Body: SupplementAnswer }>(
    '/desk/declarations/:number/supplement',
    {
      config: filing,
      schema: {
        tags,
        summary: 'Answers what customs asked to be supplemented; files are attached before',
        params: numberParameter,
        body: Type.Object({ answer: readableText(4000) }),
      },
    },
    async (request) => ports.answerSupplement(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: WithdrawalRequest }>(
    '/desk/declarations/:number/withdrawal',
    {
      config: filing,
      schema: {
        tags,
        summary: 'Asks for withdrawal, which customs approves',
        params: numberParameter,
        body: Type.Object({ reason: readableText(2000) }),
      },
    },
    async (request) => ports.askWithdrawal(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: NewObjection }>(
    '/desk/declarations/:number/objections',
    {
      // For people: a remedy is not taken by a machine.
      config: { right: 'desk.manage', rateLimit: FILE_LIMIT },
      schema: {
        tags,
        summary: 'Objects to a hold, a rejection, a recall, a classification or a selection',
        params: numberParameter,
        body: Type.Object({
          remedy: Type.String({ maxLength: 40 }),
          subject: Type.String({ maxLength: 40 }),
          grounds: readableText(10_000),
          attachments: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 })),
        }),
      },
    },
    async (request) => ports.object(whoAsks(request), request.params.number, request.body),
  );
}

function uploadRoutes(api: FastifyInstance, ports: TraderPorts): void {
  api.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    // The body is read while it arrives, and no further than it may be long.
    uploads.addContentTypeParser('*', { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, payload, done) =>
      done(null, payload),
    );
    uploads.post<OfNumber & { Body: Readable; Querystring: { name: string; about?: string } }>(
      '/desk/declarations/:number/attachments',
      {
        config: { right: 'desk.file', rateLimit: UPLOAD_LIMIT },
        schema: {
          tags,
          summary: 'Attaches a file (PDF, PNG, JPEG, TIFF, XLSX or CSV of up to 20 MB); the body is the file',
          params: numberParameter,
          querystring: Type.Object({
            name: readableText(300),
            about: Type.Optional(Type.Enum(['declaration', 'supplement', 'objection'])),
          }),
        },
      },
      async (request, reply) => endingLarge(reply, () => upload(request, ports)),
    );
  });
}

type Upload = FastifyRequest<OfNumber & { Body: Readable; Querystring: { name: string; about?: string } }>;

function upload(request: Upload, ports: TraderPorts) {
  const { name, about = 'declaration' } = request.query;
  const length = Number(request.headers['content-length']) || undefined;
  const { body } = request;
  if (body === undefined || body === null) throw new Refusal('unsupported');
  return ports.attach(whoAsks(request), request.params.number, { name, about, body, length });
}

/** Whoever sends far too much is answered and cut off: the rest is not read. */
async function endingLarge<Value>(reply: FastifyReply, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'too-large') reply.header('connection', 'close');
    throw error;
  }
}
