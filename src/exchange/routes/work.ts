/** The officer's work: board, cases, declarations, acts, and what to compare a declaration with. */
import type { FastifyInstance } from 'fastify';
import Type, { type TProperties } from 'typebox';
import type { Act, CaseKind } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';
import type { ListQuery, WorkPorts } from '../ports.ts';

const tags = ['work'];
const optionalTexts = (...names: string[]) =>
  Type.Object(
    Object.fromEntries(
      names.map((name) => [name, Type.Optional(Type.String({ maxLength: 200 }))]),
    ) as TProperties,
  );
const numberParameter = Type.Object({ number: Type.String({ maxLength: 40 }) });
const itemQuery = Type.Object({
  item: Type.Optional(Type.Integer({ minimum: 1, maximum: 999, default: 1 })),
});
const KINDS = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'] as const;

const actBody = Type.Object({
  act: Type.String({ maxLength: 40 }),
  version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }),
  reason: Type.Optional(readableText(2000)),
  dueOn: Type.Optional(Type.String({ maxLength: 10 })),
  inspection: Type.Optional(Type.Enum(['none', 'x-ray', 'physical', 'laboratory'])),
  outcome: Type.Optional(
    Type.Object({
      code: Type.String({ maxLength: 4 }),
      recoveredKrw: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e13 })),
      notes: Type.Optional(readableText(4000)),
      item: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
    }),
  ),
});

export function workRoutes(api: FastifyInstance, ports: WorkPorts): void {
  api.get<{ Querystring: { office?: string; days?: number } }>(
    '/board',
    {
      config: { right: 'board.read' },
      schema: {
        tags,
        summary: 'Arrivals, lanes, backlog, time to release, hit rate of selection beside random',
        querystring: Type.Object({
          office: Type.Optional(Type.String({ maxLength: 3 })),
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
        }),
      },
    },
    async (request) => ports.board(whoAsks(request), request.query),
  );
  caseRoutes(api, ports);
  declarationRoutes(api, ports);
  comparisonRoutes(api, ports);
}

function caseRoutes(api: FastifyInstance, ports: WorkPorts): void {
  const querystring = optionalTexts(
    'scope',
    'lane',
    'state',
    'office',
    'sort',
    'search',
    'after',
    'limit',
    'kind',
    'subject',
  );
  api.get<{ Querystring: ListQuery }>(
    '/cases',
    {
      config: { right: 'case.read' },
      schema: { tags, summary: 'Cases that wait for a person', querystring },
    },
    async (request) => ports.cases(whoAsks(request), request.query),
  );
  api.post<{ Body: { kind?: CaseKind } | null }>(
    '/cases/next',
    {
      config: { right: 'case.work' },
      schema: {
        tags,
        summary:
          'Deals a case by chance within office and skill, urgent ones first; never one to two officers',
        body: Type.Union([Type.Null(), Type.Object({ kind: Type.Optional(Type.Enum([...KINDS])) })]),
      },
    },
    async (request) => ({ case: await ports.dealNext(whoAsks(request), request.body?.kind) }),
  );
  api.post<{ Params: { id: string }; Body: { reason: string } }>(
    '/cases/:id/return',
    {
      config: { right: 'case.work' },
      schema: {
        tags,
        summary: 'Gives a dealt case back with a reason; it is dealt anew, to somebody else',
        params: Type.Object({ id: Type.String({ maxLength: 80 }) }),
        body: Type.Object({ reason: readableText(2000) }),
      },
    },
    async (request) => ports.returnCase(whoAsks(request), request.params.id, request.body.reason),
  );
}

function declarationRoutes(api: FastifyInstance, ports: WorkPorts): void {
  api.get<{ Querystring: ListQuery }>(
    '/declarations',
    {
      config: { right: 'declaration.read' },
      schema: {
        tags,
        summary: 'Declarations, newest first, by number, importer, HS code or description',
        querystring: optionalTexts(
          'search',
          'office',
          'lane',
          'state',
          'after',
          'limit',
          'hs',
          'importer',
          'seller',
          'criterion',
          'detector',
          'from',
          'to',
          'subject',
        ),
      },
    },
    async (request) => ports.declarations(whoAsks(request), request.query),
  );
  api.get<{ Params: { number: string }; Querystring: { version?: number; purpose?: string; note?: string } }>(
    '/declarations/:number',
    {
      config: { right: 'declaration.read' },
      schema: {
        tags,
        summary: 'One declaration with its decision, reasons, events, outcome and what may be done now',
        params: numberParameter,
        querystring: Type.Object({
          version: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_VERSION })),
          purpose: Type.Optional(
            Type.String({ maxLength: 40, description: 'Shows personal identifiers; is logged' }),
          ),
          note: Type.Optional(Type.String({ maxLength: 400 })),
        }),
      },
    },
    async (request) => ports.declaration(whoAsks(request), request.params.number, request.query),
  );
  api.post<{ Params: { number: string }; Body: Act }>(
    '/declarations/:number/acts',
    {
      config: { right: 'act' },
      schema: { tags, summary: 'Carries out an act of an officer', params: numberParameter, body: actBody },
    },
    async (request) => ports.act(whoAsks(request), request.params.number, request.body),
  );
  api.post<{ Params: { number: string } }>(
    '/declarations/:number/acts/undo',
    {
      config: { right: 'act' },
      schema: { tags, summary: "Takes one's own last act back within its window", params: numberParameter },
    },
    async (request) => ports.undo(whoAsks(request), request.params.number),
  );
}

function comparisonRoutes(api: FastifyInstance, ports: WorkPorts): void {
  const config = { right: 'declaration.read' as const };
  api.get<{ Params: { number: string }; Querystring: { item?: number } }>(
    '/declarations/:number/peers',
    {
      config,
      schema: {
        tags,
        summary: 'Where the price a kilogram lies among the same goods',
        params: numberParameter,
        querystring: itemQuery,
      },
    },
    async (request) => ports.peers(whoAsks(request), request.params.number, request.query.item ?? 1),
  );
  api.get<{ Params: { number: string }; Querystring: { item?: number } }>(
    '/declarations/:number/similar',
    {
      config,
      schema: {
        tags,
        summary: 'Nearest past examinations of the same goods',
        params: numberParameter,
        querystring: itemQuery,
      },
    },
    async (request) => ports.similar(whoAsks(request), request.params.number, request.query.item ?? 1),
  );
  api.get<{ Params: { id: string } }>(
    '/importers/:id',
    { config, schema: { tags, summary: 'History of an importer' } },
    async (request) => ports.importer(whoAsks(request), request.params.id),
  );
}
