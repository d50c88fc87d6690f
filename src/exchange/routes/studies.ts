/** Studies over HTTP: what there is to learn from, tables that are brought, drafts, looks, trainings and their models. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { StudyDraft, StudyLifeStep, StudyLook, StudyProposal } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';
import { Refusal } from '../refusal.ts';
import type { StudyPorts } from '../studies-ports.ts';

const tags = ['studies'];
const id = Type.String({ maxLength: 40 });
const idParameter = Type.Object({ id });
const name = readableText(200);
const names = Type.Array(name, { maxItems: 500 });
const day = readableText(20);
const MOST_MODEL_BYTES = 64_000_000;
const UPLOAD_LIMIT = { max: 30, timeWindow: '1 minute' };

const source = Type.Union([
  Type.Object({
    kind: Type.Literal('examined'),
    direction: Type.Enum(['import', 'export']),
    from: day,
    to: day,
  }),
  Type.Object({
    kind: Type.Literal('uploaded'),
    table: id,
    direction: Type.Optional(Type.Enum(['import', 'export'])),
  }),
]);
export const outcomeShape = Type.Union([
  Type.Object({ kind: Type.Enum(['found', 'critical']) }),
  Type.Object({ kind: Type.Literal('codes'), codes: Type.Array(readableText(10), { maxItems: 100 }) }),
  Type.Object({ kind: Type.Literal('column'), column: name, yes: readableText(1000) }),
]);
/** What is wrong in meaning is told by the check of the study, all of it at once. */
const draft = Type.Object({
  title: readableText(200),
  purpose: readableText(2000),
  definition: Type.Object({
    source,
    outcome: outcomeShape,
    columns: names,
    groupBy: names,
    neverFallsWith: Type.Optional(names),
    neverRisesWith: Type.Optional(names),
    judge: Type.Union([
      Type.Object({ kind: Type.Literal('from'), day }),
      Type.Object({ kind: Type.Literal('share'), percent: Type.Number() }),
    ]),
    settings: Type.Object({
      trees: Type.Number(),
      depth: Type.Number(),
      rate: Type.Number(),
      forNewGroups: Type.Boolean(),
    }),
    seed: Type.Integer({ minimum: 0, maximum: 2 ** 31 }),
  }),
});

const model = Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }) });

type Id = { Params: { id: string } };

export function studyRoutes(api: FastifyInstance, ports: StudyPorts): void {
  const reading = { right: 'model.read' } as const;
  api.get('/studies', { config: reading, schema: { tags, summary: 'All studies' } }, async () =>
    ports.list(),
  );
  api.get(
    '/studies/sources',
    { config: { right: 'study.make' }, schema: { tags, summary: 'What there is to learn from' } },
    async (request) => ports.sources(whoAsks(request)),
  );
  api.get<Id>(
    '/studies/:id',
    {
      config: reading,
      schema: { tags, summary: 'A study, its definition and every model of it', params: idParameter },
    },
    async (request) => ports.view(whoAsks(request), request.params.id),
  );
  api.get<{ Params: { id: string; version: number } }>(
    '/studies/:id/models/:version/file',
    {
      config: reading,
      schema: {
        tags,
        summary: 'A model as it is stored: encodings and forest as JSON',
        params: model,
      },
    },
    async (request, reply) =>
      reply.type('application/json').send(await ports.file(request.params.id, request.params.version)),
  );
  cardRoutes(api, ports);
  exchangeRoutes(api, ports);
  onnxRoute(api, ports);
  makingRoutes(api, ports);
  lifeRoutes(api, ports);
  uploadRoute(api, ports);
}

type OfModel = { Params: { id: string; version: number } };

function cardRoutes(api: FastifyInstance, ports: StudyPorts): void {
  const config = { right: 'model.read' } as const;
  api.get<OfModel>(
    '/studies/:id/models/:version/card',
    {
      config,
      schema: { tags, summary: 'The card of a study’s model, with what is not stated yet', params: model },
    },
    async ({ params }) => ports.card(params.id, params.version),
  );
  api.get<OfModel & { Querystring: { language?: 'ko' | 'en' } }>(
    '/studies/:id/models/:version/card.md',
    {
      config,
      schema: {
        tags,
        summary: 'The same as Markdown in one language',
        params: model,
        querystring: Type.Object({ language: Type.Optional(Type.Enum(['ko', 'en'])) }),
      },
    },
    async ({ params, query }, reply) =>
      reply
        .type('text/markdown; charset=utf-8')
        .send(await ports.cardText(params.id, params.version, query.language ?? 'ko')),
  );
}

const FEATURE_TYPES = [
  ['csv', 'text/csv; charset=utf-8'],
  ['parquet', 'application/vnd.apache.parquet'],
] as const;

/** What travels to a notebook and back: features as CSV or Parquet, forests as model files of XGBoost. */
function exchangeRoutes(api: FastifyInstance, ports: StudyPorts): void {
  for (const [format, type] of FEATURE_TYPES)
    api.get<Id>(
      `/studies/:id/features.${format}`,
      {
        config: { right: 'study.make' },
        schema: {
          tags,
          summary: `Features of every row with its answer and whether it judges, as ${format === 'csv' ? 'CSV' : 'Parquet'}`,
          params: idParameter,
        },
      },
      async (request, reply) => {
        const bytes = await ports.features(request.params.id, format);
        return reply.type(type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      },
    );
  api.get<{ Params: { id: string; version: number } }>(
    '/studies/:id/models/:version/xgboost.json',
    {
      config: { right: 'model.read' },
      schema: { tags, summary: 'The forest as a model file of XGBoost', params: model },
    },
    async (request, reply) =>
      reply.type('application/json').send(await ports.xgboost(request.params.id, request.params.version)),
  );
  api.post<Id & { Body: unknown }>(
    '/studies/:id/xgboost',
    {
      config: { right: 'study.make', rateLimit: UPLOAD_LIMIT },
      bodyLimit: MOST_MODEL_BYTES,
      schema: {
        tags,
        summary: 'Registers a model trained elsewhere on the features of a study (a job)',
        params: idParameter,
      },
    },
    async (request) => ports.train(whoAsks(request), request.params.id, JSON.stringify(request.body)),
  );
}

function onnxRoute(api: FastifyInstance, ports: StudyPorts): void {
  api.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    const asBytes = { bodyLimit: MOST_MODEL_BYTES, parseAs: 'buffer' } as const;
    uploads.addContentTypeParser('*', asBytes, (_request, body, done) => done(null, body));
    uploads.post<Id & { Body: Buffer | undefined }>(
      '/studies/:id/onnx',
      {
        config: { right: 'study.make', rateLimit: UPLOAD_LIMIT },
        schema: {
          tags,
          summary:
            'Registers a tree model saved as ONNX, on the features of a study (a job); the body is the file',
          params: idParameter,
        },
      },
      async (request) => {
        if (request.body === undefined || request.body.length === 0) throw new Refusal('unsupported');
        return ports.train(whoAsks(request), request.params.id, new Uint8Array(request.body));
      },
    );
  });
}

function makingRoutes(api: FastifyInstance, ports: StudyPorts): void {
  const config = { right: 'study.make' } as const;
  api.post<{ Body: StudyLook }>(
    '/studies/look',
    {
      config,
      schema: {
        tags,
        summary: 'What stands in the data: kinds, gaps, and what tells the answer by itself (a job)',
        body: Type.Object({ source, outcome: outcomeShape }),
      },
    },
    async (request) => ports.look(whoAsks(request), request.body),
  );
  api.post<{ Body: StudyDraft }>(
    '/studies',
    { config, schema: { tags, summary: 'Begins a study', body: draft } },
    async (request, reply) => reply.code(201).send(await ports.make(whoAsks(request), request.body)),
  );
  api.put<Id & { Body: StudyDraft }>(
    '/studies/:id',
    { config, schema: { tags, summary: 'Changes a study of one’s own', params: idParameter, body: draft } },
    async (request) => ports.change(whoAsks(request), request.params.id, request.body),
  );
  api.post<Id>(
    '/studies/:id/train',
    { config, schema: { tags, summary: 'Learns the model of a study (a job)', params: idParameter } },
    async (request) => ports.train(whoAsks(request), request.params.id),
  );
}

const why = readableText(2000);
const STEPS: Readonly<
  Record<StudyLifeStep, readonly [right: 'study.make' | 'model.promote', summary: string]>
> = {
  shadow: ['study.make', 'Asks a model about live declarations without changing anything'],
  'shadow-end': ['study.make', 'Ends that'],
  confirm: ['model.promote', 'The second person puts a proposed model in force'],
  drop: ['study.make', 'Takes a proposal back, or refuses it'],
  withdraw: ['study.make', 'Takes a model out of force'],
};

function lifeRoutes(api: FastifyInstance, ports: StudyPorts): void {
  for (const [step, [right, summary]] of Object.entries(STEPS))
    api.post<OfModel & { Body: { why: string } }>(
      `/studies/:id/models/:version/${step}`,
      { config: { right }, schema: { tags, summary, params: model, body: Type.Object({ why }) } },
      async (request) => {
        const { params, body } = request;
        return ports.step(whoAsks(request), params.id, params.version, step as StudyLifeStep, body.why);
      },
    );
  api.post<OfModel & { Body: StudyProposal }>(
    '/studies/:id/models/:version/propose',
    {
      config: { right: 'study.make' },
      schema: {
        tags,
        summary: 'Proposes a model for force: from which chance on it asks for what',
        params: model,
        body: Type.Object({ from: Type.Number(), demand: readableText(20), why }),
      },
    },
    async (request) => {
      const { id: study, version } = request.params;
      return ports.propose(whoAsks(request), study, version, request.body);
    },
  );
}

function uploadRoute(api: FastifyInstance, ports: StudyPorts): void {
  api.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    // The body is read while it arrives, and no further than it may be long.
    uploads.addContentTypeParser('*', { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, payload, done) =>
      done(null, payload),
    );
    uploads.post<{ Body: Readable; Querystring: { name: string } }>(
      '/studies/tables',
      {
        config: { right: 'study.make', rateLimit: UPLOAD_LIMIT },
        schema: {
          tags,
          summary: 'Brings a table (CSV with a heading, or Parquet); the body is the file',
          querystring: Type.Object({ name }),
        },
      },
      async (request, reply) => {
        const { body, headers, query } = request;
        if (body === undefined || body === null) throw new Refusal('unsupported');
        const length = Number(headers['content-length']) || undefined;
        return reply.code(201).send(await ports.upload(whoAsks(request), { ...query, body, length }));
      },
    );
  });
}
