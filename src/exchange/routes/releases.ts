/** Press releases over HTTP, inside: drafting, editing, two pairs of eyes, publication by the clock. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Language } from '../../core/text.ts';
import type {
  NewRelease,
  ReleaseCorrection,
  ReleaseEdit,
  ReleaseReason,
  TablesRelease,
} from '../contract/releases.ts';
import { whoAsks } from '../guard.ts';
import { RELEASE_FILES, type ReleaseFile, type ReleasePorts } from '../release-ports.ts';
import { sendRelease } from '../send-release.ts';
import { releaseKindRoutes } from './release-kinds.ts';

const tags = ['releases'];
const MOST_LETTERS = 1_000_000;
const MOST_LINES = 400;

const id = Type.String({ maxLength: 40 });
const said = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const both = (maxLength: number) => Type.Object({ ko: said(maxLength), en: said(maxLength) });
const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });
const file = Type.String({ minLength: 1, maxLength: MOST_LETTERS });
const lines = Type.Array(
  Type.Object({
    part: Type.Enum(['title', 'lead', 'heading', 'line', 'note']),
    text: Type.String({ maxLength: 2000, pattern: '^[^\\u0000\\n\\r]*$' }),
  }),
  { maxItems: MOST_LINES },
);
const edit = Type.Object({ version: Type.Integer({ minimum: 1 }), ko: lines, en: lines });
const version = Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 }));
const language = Type.Optional(Type.Enum(['ko', 'en']));

type Id = { Params: { id: string } };
type FileAsked = {
  Params: { id: string; form: ReleaseFile };
  Querystring: { language?: Language; version?: number };
};

export function releaseRoutes(api: FastifyInstance, ports: ReleasePorts): void {
  reading(api, ports);
  writing(api, ports);
  deciding(api, ports);
  releaseKindRoutes(api, ports);
}

function reading(api: FastifyInstance, ports: ReleasePorts): void {
  const config = { right: 'release.read' as const };
  api.get(
    '/releases',
    { config, schema: { tags, summary: 'Press releases of every state, newest first' } },
    async (request) => ports.list(whoAsks(request)),
  );
  api.get<Id & { Querystring: { version?: number } }>(
    '/releases/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One release: text, what of it the figures support, versions, and what may be done',
        params: Type.Object({ id }),
        querystring: Type.Object({ version }),
      },
    },
    async (request) => ports.view(whoAsks(request), request.params.id, request.query.version),
  );
  api.post<Id & { Body: ReleaseEdit }>(
    '/releases/:id/check',
    {
      config,
      bodyLimit: MOST_LETTERS,
      schema: {
        tags,
        summary: 'Holds an edited text to the figures of the release; stores nothing',
        params: Type.Object({ id }),
        body: edit,
      },
    },
    async (request) => ports.check(request.params.id, request.body),
  );
  api.get<FileAsked>(
    '/releases/:id/files/:form',
    {
      config,
      schema: {
        tags,
        summary: 'A release as HTML, DOCX, HWPX, PDF, XLSX of its tables, or Markdown',
        params: Type.Object({ id, form: Type.Enum([...RELEASE_FILES]) }),
        querystring: Type.Object({ language, version }),
      },
    },
    async ({ params, query }, reply) =>
      sendRelease(
        reply,
        params.form,
        await ports.file(params.id, params.form, query.language ?? 'ko', query.version),
      ),
  );
}

function writing(api: FastifyInstance, ports: ReleasePorts): void {
  const config = { right: 'release.write' as const };
  api.post<{ Body: NewRelease }>(
    '/releases',
    {
      config,
      bodyLimit: 4 * MOST_LETTERS,
      schema: {
        tags,
        summary:
          'Drafts a release from a figures file; everything that is wrong with the file is told at once',
        body: Type.Object({ file, embargo: Type.Optional(instant) }),
      },
    },
    async (request) => ports.draft(whoAsks(request), request.body),
  );
  api.post<{ Body: TablesRelease }>(
    '/releases/of-tables',
    {
      config,
      schema: {
        tags,
        summary: 'Drafts a release from our own tables; what they lack for it is told in a sentence',
        body: Type.Object({
          kind: said(40),
          period: said(40),
          status: Type.Optional(Type.Enum(['provisional', 'final'])),
          item: Type.Optional(said(80)),
          against: Type.Optional(said(40)),
          embargo: Type.Optional(instant),
        }),
      },
    },
    async (request) => ports.draftOfTables(whoAsks(request), request.body),
  );
  api.put<Id & { Body: ReleaseEdit }>(
    '/releases/:id/text',
    {
      config,
      bodyLimit: MOST_LETTERS,
      schema: {
        tags,
        summary: 'Saves an edited text as the next version',
        params: Type.Object({ id }),
        body: edit,
      },
    },
    async (request) => ports.save(whoAsks(request), request.params.id, request.body),
  );
  api.post<Id>(
    '/releases/:id/send',
    {
      config,
      schema: { tags, summary: 'Asks a second person to approve a release', params: Type.Object({ id }) },
    },
    async (request) => ports.send(whoAsks(request), request.params.id),
  );
  api.post<Id & { Body: ReleaseCorrection }>(
    '/releases/:id/correct',
    {
      config,
      bodyLimit: 4 * MOST_LETTERS,
      schema: {
        tags,
        summary: 'Begins a correction of a published release; what is published stays until it is approved',
        params: Type.Object({ id }),
        body: Type.Object({ note: both(500), file: Type.Optional(file) }),
      },
    },
    async (request) => ports.correct(whoAsks(request), request.params.id, request.body),
  );
}

function deciding(api: FastifyInstance, ports: ReleasePorts): void {
  const config = { right: 'release.approve' as const };
  api.post<Id>(
    '/releases/:id/approve',
    {
      config,
      schema: {
        tags,
        summary: 'The second person approves: never one who drafted, never with a doubt left',
        params: Type.Object({ id }),
      },
    },
    async (request) => ports.approve(whoAsks(request), request.params.id),
  );
  api.post<Id & { Body: { why: string } }>(
    '/releases/:id/back',
    {
      config: { right: 'release.read' },
      schema: {
        tags,
        summary: 'Gives a release back to its drafters: the second person, or a drafter who takes it back',
        params: Type.Object({ id }),
        body: Type.Object({ why: said(2000) }),
      },
    },
    async (request) => ports.back(whoAsks(request), request.params.id, request.body.why),
  );
  api.post<Id & { Body: { at: string } }>(
    '/releases/:id/schedule',
    {
      config,
      schema: {
        tags,
        summary:
          'When an approved release is published, by the clock of the house and never before its embargo',
        params: Type.Object({ id }),
        body: Type.Object({ at: instant }),
      },
    },
    async (request) => ports.schedule(whoAsks(request), request.params.id, request.body.at),
  );
  api.post<Id & { Body: ReleaseReason }>(
    '/releases/:id/withdraw',
    {
      config,
      schema: {
        tags,
        summary:
          'Withdraws a published release: its text is gone from the public page, the reason stands there',
        params: Type.Object({ id }),
        body: Type.Object({ why: both(500) }),
      },
    },
    async (request) => ports.withdraw(whoAsks(request), request.params.id, request.body),
  );
}
