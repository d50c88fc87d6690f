/** Exports after acceptance: the list of what has to be loaded, loading reports, a longer period, cancelling (관세법 제251조). */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type {
  Cancellation,
  CancellationNotice,
  ExtensionAnswer,
  ExtensionAsk,
  NewLoading,
} from '../contract.ts';
import type { ExportPorts } from '../export-ports.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import type { ListQuery } from '../ports.ts';

const tags = ['exports'];
const params = Type.Object({ number: Type.String({ maxLength: 40 }) });
const version = Type.Integer({ minimum: 1, maximum: 9999 });
const day = Type.String({ format: 'date' });
const loading = Type.Object({
  version,
  bill: readableText(40),
  loadedOn: day,
  means: Type.Optional(readableText(100)),
  packageCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e8 })),
  isComplete: Type.Optional(Type.Boolean()),
});
type OfNumber = { Params: { number: string } };

export function exportRoutes(api: FastifyInstance, ports: ExportPorts): void {
  officerRoutes(api, ports);
  deskRoutes(api, ports);
}

function officerRoutes(api: FastifyInstance, ports: ExportPorts): void {
  api.get<{ Querystring: ListQuery }>(
    '/exports/loadings',
    {
      config: { right: 'case.read' },
      schema: {
        tags,
        summary: 'Accepted exports that wait to be loaded, the most urgent first',
        querystring: Type.Object({
          which: Type.Optional(Type.Enum(['all', 'overdue', 'asked'])),
          office: Type.Optional(Type.String({ maxLength: 3 })),
          after: Type.Optional(Type.String({ maxLength: 60 })),
          limit: Type.Optional(Type.String({ maxLength: 4 })),
        }),
      },
    },
    async (request) => ports.loadings(whoAsks(request), request.query),
  );
  api.post<OfNumber & { Body: NewLoading }>(
    '/declarations/:number/loadings',
    {
      config: { right: 'act' },
      schema: { tags, summary: 'Records that an export was loaded, or a part of it', params, body: loading },
    },
    async (request) => ports.reportLoading(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: ExtensionAnswer }>(
    '/declarations/:number/extension',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Answers a request for a longer loading period: a day, or null with a reason',
        params,
        body: Type.Object({
          version,
          to: Type.Union([day, Type.Null()]),
          reason: Type.Optional(readableText(2000)),
        }),
      },
    },
    async (request) => ports.answerExtension(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: CancellationNotice }>(
    '/declarations/:number/cancellation-notice',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Gives notice that the acceptance of an overdue export will be cancelled',
        params,
        body: Type.Object({ version, reason: readableText(2000), opinionBy: Type.Optional(day) }),
      },
    },
    async (request) => ports.giveNotice(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: Cancellation }>(
    '/declarations/:number/cancellation',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Cancels the acceptance of an export that was not loaded in time',
        params,
        body: Type.Object({ version, reason: readableText(2000) }),
      },
    },
    async (request) => ports.cancelAcceptance(whoAsks(request), request.params.number, request.body),
  );
}

function deskRoutes(api: FastifyInstance, ports: ExportPorts): void {
  const config = { right: 'desk.file' as const, rateLimit: FILE_LIMIT };
  api.post<OfNumber & { Body: NewLoading }>(
    '/desk/declarations/:number/loadings',
    {
      config,
      schema: { tags, summary: 'Reports that an export of one’s own was loaded', params, body: loading },
    },
    async (request) => ports.reportOwn(whoAsks(request), request.params.number, request.body),
  );
  api.post<OfNumber & { Body: ExtensionAsk }>(
    '/desk/declarations/:number/extension',
    {
      config,
      schema: {
        tags,
        summary: 'Asks for a longer loading period, up to a year from acceptance',
        params,
        body: Type.Object({ to: day, reason: readableText(2000) }),
      },
    },
    async (request) => ports.askExtension(whoAsks(request), request.params.number, request.body),
  );
}
