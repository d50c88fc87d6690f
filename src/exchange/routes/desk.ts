/** Officers at work: reassignment, one's own work, what is awaited, absences, notices, and the supervisor's figures. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Asking, AwaitedMove, Leave, Reassignment } from '../contract.ts';
import type { DeskPorts } from '../desk-ports.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';

const tags = ['desk'];
const idParameter = Type.Object({ id: Type.String({ maxLength: 80 }) });
const numberParameter = Type.Object({ number: Type.String({ maxLength: 40 }) });
const account = readableText(100);
const instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?Z$' });
const day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });

export function deskRoutes(api: FastifyInstance, ports: DeskPorts): void {
  handRoutes(api, ports);
  awaitedRoutes(api, ports);
  absenceRoutes(api, ports);
  noticeRoutes(api, ports);
}

function handRoutes(api: FastifyInstance, ports: DeskPorts): void {
  api.post<{ Params: { id: string }; Body: Reassignment }>(
    '/cases/:id/reassign',
    {
      config: { right: 'case.reassign' },
      schema: {
        tags,
        summary: 'Gives a case to a named officer of its office, or back to the pool, with a reason',
        params: idParameter,
        body: Type.Object({ to: Type.Union([Type.Null(), account]), reason: readableText(2000) }),
      },
    },
    async (request) => ports.reassign(whoAsks(request), request.params.id, request.body),
  );
  api.get(
    '/desk/colleagues',
    {
      config: { right: 'case.work' },
      schema: { tags, summary: "People of one's own office who work on cases" },
    },
    async (request) => ports.colleagues(whoAsks(request)),
  );
  api.get(
    '/desk/work',
    {
      config: { right: 'case.work' },
      schema: {
        tags,
        summary: "One's own work: cases in hand, what is awaited of and by others, what is due",
      },
    },
    async (request) => ports.work(whoAsks(request)),
  );
  api.get<{ Querystring: { days?: number; office?: string } }>(
    '/desk/supervision',
    {
      config: { right: 'desk.supervise' },
      schema: {
        tags,
        summary:
          'Throughput, ageing, agreement, hand-backs, whether dealing was random, and the gap of blind review',
        querystring: Type.Object({
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
          office: Type.Optional(Type.String({ maxLength: 3 })),
        }),
      },
    },
    async (request) => ports.supervision(whoAsks(request), request.query),
  );
}

function awaitedRoutes(api: FastifyInstance, ports: DeskPorts): void {
  api.get<{ Params: { number: string } }>(
    '/declarations/:number/awaited',
    {
      config: { right: 'case.read' },
      schema: {
        tags,
        summary: 'What a declaration waits for, and what was answered',
        params: numberParameter,
      },
    },
    async (request) => ports.awaited(whoAsks(request), request.params.number),
  );
  api.post<{ Params: { number: string }; Body: Asking }>(
    '/declarations/:number/awaited',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Asks a colleague, takes a sample, or takes down a request that the law gives days for',
        params: numberParameter,
        body: Type.Object({
          kind: Type.Enum(['opinion', 'laboratory', 'lift-request', 'withdrawal-request']),
          of: Type.Optional(account),
          says: readableText(4000),
          dueOn: Type.Optional(day),
        }),
      },
    },
    async (request) => ports.ask(whoAsks(request), request.params.number, request.body),
  );
  api.post<{ Params: { id: string }; Body: AwaitedMove }>(
    '/awaited/:id',
    {
      config: { right: 'act' },
      schema: {
        tags,
        summary: 'Marks a sample as sent, takes an answer down, or cancels',
        params: idParameter,
        body: Type.Object({
          step: Type.Enum(['sent', 'answered', 'cancelled']),
          answer: Type.Optional(readableText(4000)),
        }),
      },
    },
    async (request) => ports.moveAwaited(whoAsks(request), request.params.id, request.body),
  );
}

function absenceRoutes(api: FastifyInstance, ports: DeskPorts): void {
  const config = { right: 'case.work' as const };
  api.get(
    '/desk/absences',
    { config, schema: { tags, summary: 'Who is away, now or later' } },
    async (request) => ports.absences(whoAsks(request)),
  );
  api.post<{ Body: Leave }>(
    '/desk/absences',
    {
      config,
      schema: {
        tags,
        summary: 'Leave or change of shift: cases in hand go back to the pool, and none is dealt',
        body: Type.Object({
          account: Type.Optional(account),
          from: Type.Optional(instant),
          to: instant,
          why: readableText(400),
        }),
      },
    },
    async (request) => ports.leave(whoAsks(request), request.body),
  );
  api.delete<{ Params: { id: string } }>(
    '/desk/absences/:id',
    { config, schema: { tags, summary: 'Back again', params: idParameter } },
    async (request) => ports.comeBack(whoAsks(request), request.params.id),
  );
}

function noticeRoutes(api: FastifyInstance, ports: DeskPorts): void {
  const config = { right: 'case.work' as const };
  api.get(
    '/notices',
    { config, schema: { tags, summary: 'What concerns the one who asks, newest first' } },
    async (request) => ports.notices(whoAsks(request)),
  );
  api.post<{ Body: { ids?: string[] } | null }>(
    '/notices/read',
    {
      config,
      schema: {
        tags,
        summary: 'Marks notices as read, all where none is named',
        body: Type.Union([
          Type.Null(),
          Type.Object({ ids: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 500 })) }),
        ]),
      },
    },
    async (request) => ports.markRead(whoAsks(request), request.body?.ids ?? null),
  );
}
