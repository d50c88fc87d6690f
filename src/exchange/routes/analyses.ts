/** Analyses over HTTP: what there is to choose from, drafts, runs, their findings, and what came of them. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { AnalysisPorts } from '../analyses-ports.ts';
import type { AnalysisDraft } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['analyses'];
const id = Type.String({ maxLength: 40 });
const idParameter = Type.Object({ id });
const runParameter = Type.Object({ id, run: Type.Integer({ minimum: 1, maximum: MOST_VERSION }) });
const name = readableText(200);
const day = readableText(20);

/** What is wrong in meaning is told by the check of the analysis, all of it at once. */
const draft = Type.Object({
  title: readableText(200),
  purpose: readableText(2000),
  definition: Type.Object({
    template: name,
    direction: Type.Enum(['import', 'export']),
    period: Type.Union([
      Type.Object({ kind: Type.Literal('days'), from: day, to: day }),
      Type.Object({ kind: Type.Literal('last'), days: Type.Number() }),
    ]),
    choice: Type.Record(name, Type.Array(name, { maxItems: 20 }), { maxProperties: 20 }),
    brought: Type.Union([Type.Null(), id]),
    parameters: Type.Record(name, Type.Number(), { maxProperties: 50 }),
    seed: Type.Integer({ minimum: 0, maximum: 2 ** 31 }),
  }),
});

type Id = { Params: { id: string } };
type OfRun = { Params: { id: string; run: number } };

export function analysisRoutes(api: FastifyInstance, ports: AnalysisPorts): void {
  const reading = { right: 'model.read' } as const;
  api.get('/analyses', { config: reading, schema: { tags, summary: 'All analyses' } }, async () =>
    ports.list(),
  );
  api.get(
    '/analyses/sources',
    {
      config: { right: 'study.make' },
      schema: { tags, summary: 'Templates, columns and tables to choose from' },
    },
    async (request) => ports.sources(whoAsks(request)),
  );
  api.get<Id>(
    '/analyses/:id',
    { config: reading, schema: { tags, summary: 'An analysis and every run of it', params: idParameter } },
    async (request) => ports.view(whoAsks(request), request.params.id),
  );
  api.get<OfRun>(
    '/analyses/:id/runs/:run',
    {
      config: reading,
      schema: { tags, summary: 'The findings of a run, most telling first', params: runParameter },
    },
    async (request) => ports.findings(whoAsks(request), request.params.id, request.params.run),
  );
  makingRoutes(api, ports);
}

function makingRoutes(api: FastifyInstance, ports: AnalysisPorts): void {
  const config = { right: 'study.make' } as const;
  api.post<{ Body: AnalysisDraft }>(
    '/analyses',
    { config, schema: { tags, summary: 'Begins an analysis', body: draft } },
    async (request, reply) => reply.code(201).send(await ports.make(whoAsks(request), request.body)),
  );
  api.put<Id & { Body: AnalysisDraft }>(
    '/analyses/:id',
    {
      config,
      schema: { tags, summary: 'Changes an analysis of one’s own', params: idParameter, body: draft },
    },
    async (request) => ports.change(whoAsks(request), request.params.id, request.body),
  );
  api.post<Id>(
    '/analyses/:id/run',
    { config, schema: { tags, summary: 'Runs an analysis of one’s own (a job)', params: idParameter } },
    async (request) => ports.run(whoAsks(request), request.params.id),
  );
  api.post<OfRun>(
    '/analyses/:id/runs/:run/follow',
    {
      config,
      schema: { tags, summary: 'Reckons what came of the findings of a run (a job)', params: runParameter },
    },
    async (request) => ports.follow(whoAsks(request), request.params.id, request.params.run),
  );
}
