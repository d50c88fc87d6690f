/** Early warning: the board, an item, what happens when a country stops, the network, and what people do with alerts. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type {
  NewSupplyEvent,
  NewSupplyImport,
  NewSupplyTask,
  SupplyClosing,
  SupplyReview,
} from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { SupplyPorts } from '../supply-ports.ts';
import { supplyHookRoutes } from './supply-hooks.ts';

const tags = ['supply'];
const MOST_BYTES = 32_000_000;
const id = Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z][0-9A-Za-z-]*$' });
const params = Type.Object({ id });
const day = Type.String({ format: 'date' });
const said = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const both = Type.Object({ ko: said(300), en: said(300) });
const country = Type.String({ pattern: '^[A-Z]{2}$' });
const grade = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]);
type OfId = { Params: { id: string } };

export function supplyRoutes(api: FastifyInstance, ports: SupplyPorts): void {
  reading(api, ports);
  bringing(api, ports);
  working(api, ports);
  supplyHookRoutes(api, ports);
}

function reading(api: FastifyInstance, ports: SupplyPorts): void {
  const config = { right: 'supply.read' as const };
  api.get(
    '/supply/board',
    { config, schema: { tags, summary: 'Watched items by level, with what speaks against them' } },
    async (request) => ports.board(whoAsks(request)),
  );
  api.get(
    '/supply/network',
    { config, schema: { tags, summary: 'Which item is made from which, and where they come from' } },
    async () => ports.network(),
  );
  api.get<OfId>(
    '/supply/items/:id',
    { config, schema: { tags, summary: 'One item: signals, dependence over time, alerts, tasks', params } },
    async (request) => ports.item(whoAsks(request), request.params.id),
  );
  api.get<OfId & { Querystring: { partner: string; stockDays?: number; reach?: number } }>(
    '/supply/items/:id/what-if',
    {
      config,
      schema: {
        tags,
        summary: 'What is short when a country stops delivering, and who else sells',
        params,
        querystring: Type.Object({
          partner: country,
          stockDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
          reach: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
        }),
      },
    },
    async ({ params: { id: item }, query }) => ports.whatIf(item, query),
  );
}

function bringing(api: FastifyInstance, ports: SupplyPorts): void {
  const config = { right: 'supply.work' as const };
  api.post<{ Body: NewSupplyImport }>(
    '/supply/imports',
    {
      config,
      bodyLimit: MOST_BYTES,
      schema: {
        tags,
        summary: 'Takes in items, trade by partner or figures, as CSV or JSON; all of it or nothing',
        body: Type.Object({
          kind: Type.Enum(['items', 'trade', 'figures']),
          source: said(500),
          text: readableText(MOST_BYTES),
        }),
      },
    },
    async (request) => ports.bring(whoAsks(request), request.body),
  );
  api.post<{ Body: NewSupplyEvent }>(
    '/supply/measures',
    {
      config,
      schema: {
        tags,
        summary: 'Enters a measure of another country that touches watched items',
        body: Type.Object({
          items: Type.Array(id, { minItems: 1, maxItems: 500 }),
          country,
          kind: Type.Enum(['announced', 'permit', 'quota', 'ban']),
          ...{ title: both, knownOn: day, effectiveOn: day, endsOn: Type.Union([Type.Null(), day]) },
          source: said(500),
        }),
      },
    },
    async (request) => ports.addEvent(whoAsks(request), request.body),
  );
  api.post(
    '/supply/pass',
    { config, schema: { tags, summary: 'Reads all series anew and moves alerts (a job)' } },
    async (request) => ports.pass(whoAsks(request)),
  );
}

function working(api: FastifyInstance, ports: SupplyPorts): void {
  const config = { right: 'supply.work' as const };
  api.post<OfId & { Body: SupplyReview }>(
    '/supply/items/:id/review',
    {
      config,
      schema: {
        tags,
        summary: 'Looks at the grade of an item again; its clock begins anew',
        params,
        body: Type.Object({ grade, why: said(2000) }),
      },
    },
    async (request) => ports.review(whoAsks(request), request.params.id, request.body),
  );
  api.post<OfId & { Body: NewSupplyTask }>(
    '/supply/alerts/:id/tasks',
    {
      config,
      schema: {
        tags,
        summary: 'Gives somebody a task with a deadline',
        params,
        body: Type.Object({ title: said(300), dueOn: day, givenTo: said(100) }),
      },
    },
    async (request) => ports.addTask(whoAsks(request), request.params.id, request.body),
  );
  api.post<OfId & { Body: { result: string } }>(
    '/supply/tasks/:id/done',
    {
      config,
      schema: {
        tags,
        summary: 'Says what came of a task',
        params,
        body: Type.Object({ result: said(2000) }),
      },
    },
    async (request) => ports.doTask(whoAsks(request), request.params.id, request.body.result),
  );
  api.post<OfId & { Body: SupplyClosing }>(
    '/supply/alerts/:id/close',
    {
      config,
      schema: {
        tags,
        summary: 'Closes an alert with an assessment; every task has to be done',
        params,
        body: Type.Object({
          assessment: Type.Enum(['shortage', 'price', 'no-shortage', 'wrong-data']),
          words: said(2000),
        }),
      },
    },
    async (request) => ports.close(whoAsks(request), request.params.id, request.body),
  );
}
