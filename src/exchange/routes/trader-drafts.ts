/** Drafts and tables of one's own: written, checked and submitted at the desk. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { CsvRequest, DraftChange, NewDraft } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT, READ_LIMIT, UPLOAD_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import type { DraftPorts } from '../trader-ports.ts';

const tags = ['desk'];
const idParameter = Type.Object({ id: Type.String({ maxLength: 40 }) });
const content = Type.Unsafe<Record<string, unknown>>({ type: 'object' });
const reading = { right: 'desk.read' as const, rateLimit: READ_LIMIT };
const filing = { right: 'desk.file' as const, rateLimit: FILE_LIMIT };
type OfId = { Params: { id: string } };

export function traderDraftRoutes(api: FastifyInstance, ports: DraftPorts): void {
  api.get(
    '/desk/drafts',
    { config: reading, schema: { tags, summary: 'Drafts that are not yet submitted' } },
    async (request) => ports.drafts(whoAsks(request)),
  );
  api.post<{ Body: NewDraft }>(
    '/desk/drafts',
    {
      config: filing,
      schema: {
        tags,
        summary: 'A new draft: empty, from a former declaration, as the next version of one, or from JSON',
        body: Type.Object({
          from: Type.Optional(Type.String({ maxLength: 40 })),
          amends: Type.Optional(Type.String({ maxLength: 40 })),
          declarantId: Type.Optional(Type.String({ maxLength: 40 })),
          content: Type.Optional(content),
          origin: Type.Optional(Type.Enum(['new', 'json'])),
        }),
      },
    },
    async (request) => ports.makeDraft(whoAsks(request), request.body),
  );
  oneDraftRoutes(api, ports);
  api.post(
    '/desk/check',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Everything wrong or odd with a declaration, at once; nothing is stored',
        body: content,
      },
    },
    async (request) => ports.check(whoAsks(request), request.body),
  );
  tableRoutes(api, ports);
}

function oneDraftRoutes(api: FastifyInstance, ports: DraftPorts): void {
  api.get<OfId>(
    '/desk/drafts/:id',
    { config: reading, schema: { tags, summary: 'A draft with all that is wrong', params: idParameter } },
    async (request) => ports.draft(whoAsks(request), request.params.id),
  );
  api.put<OfId & { Body: DraftChange }>(
    '/desk/drafts/:id',
    {
      config: filing,
      schema: {
        tags,
        summary: 'Changes a draft, unless somebody else has meanwhile',
        params: idParameter,
        body: Type.Object({ content, revision: Type.Integer({ minimum: 1, maximum: 1e9 }) }),
      },
    },
    async (request) => ports.changeDraft(whoAsks(request), request.params.id, request.body),
  );
  api.delete<OfId>(
    '/desk/drafts/:id',
    { config: filing, schema: { tags, summary: 'Throws a draft away', params: idParameter } },
    async (request, reply) => {
      await ports.dropDraft(whoAsks(request), request.params.id);
      return reply.code(204).send();
    },
  );
  api.post<OfId>(
    '/desk/drafts/:id/submit',
    {
      config: filing,
      schema: { tags, summary: 'Files a draft; sent twice it is filed once', params: idParameter },
    },
    async (request) => ports.submitDraft(whoAsks(request), request.params.id),
  );
}

function tableRoutes(api: FastifyInstance, ports: DraftPorts): void {
  api.post<{ Body: CsvRequest }>(
    '/desk/csv',
    {
      config: { right: 'desk.file', rateLimit: UPLOAD_LIMIT },
      bodyLimit: 12_000_000,
      schema: {
        tags,
        summary: "Makes drafts from a firm's own table by a confirmed mapping, and keeps the mapping",
        body: Type.Object({
          text: Type.String(),
          mapping: Type.Unsafe<Record<string, string>>({
            type: 'object',
            additionalProperties: { type: 'string', maxLength: 100 },
          }),
          title: readableText(100),
          declarantId: Type.Optional(Type.String({ maxLength: 40 })),
        }),
      },
    },
    async (request) => ports.importCsv(whoAsks(request), request.body),
  );
  api.register(async (streams) => {
    streams.removeAllContentTypeParsers();
    streams.addContentTypeParser('*', { bodyLimit: 12_000_000 }, (_request, payload, done) =>
      done(null, payload),
    );
    streams.post<{ Body: Readable }>(
      '/desk/csv/preview',
      {
        config: { right: 'desk.file', rateLimit: UPLOAD_LIMIT },
        schema: { tags, summary: 'Reads a table and proposes what its columns mean; the body is the file' },
      },
      async (request) => ports.previewCsv(whoAsks(request), request.body),
    );
  });
}
