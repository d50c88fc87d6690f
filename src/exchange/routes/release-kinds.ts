/** Kinds of release that a house defines itself, over HTTP: proposed by one person, confirmed or refused by another. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { OwnReleaseKindWish } from '../contract/releases.ts';
import { whoAsks } from '../guard.ts';
import type { ReleasePorts } from '../release-ports.ts';

const tags = ['releases'];
const MOST_LINES = 100;
const MOST_LETTERS = 200_000;

const said = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const version = Type.Integer({ minimum: 1, maximum: 10_000 });
const line = Type.Object({
  part: said(10),
  ko: said(2000),
  en: said(2000),
  isOptional: Type.Optional(Type.Boolean()),
});
const wish = Type.Object({
  ...{ id: said(40), base: said(40), item: Type.Optional(said(80)), why: said(2000) },
  name: Type.Object({ ko: said(80), en: said(80) }),
  lines: Type.Array(line, { maxItems: MOST_LINES }),
});

type Id = { Params: { id: string } };

export function releaseKindRoutes(api: FastifyInstance, ports: ReleasePorts): void {
  api.get(
    '/release-kinds',
    {
      config: { right: 'release.read' },
      schema: { tags, summary: 'Kinds of release that the house defines itself, every version' },
    },
    async (request) => ports.kinds(whoAsks(request)),
  );
  api.post<{ Body: OwnReleaseKindWish }>(
    '/release-kinds',
    {
      config: { right: 'release.write' },
      bodyLimit: MOST_LETTERS,
      schema: {
        tags,
        summary:
          'Proposes a kind, or another version of one; facts that there are none of are told all at once',
        body: wish,
      },
    },
    async (request) => ports.proposeKind(whoAsks(request), request.body),
  );
  api.post<Id & { Body: { version: number } }>(
    '/release-kinds/:id/confirm',
    {
      config: { right: 'release.approve' },
      schema: {
        tags,
        summary: 'The second person puts a proposed kind in force: never the one who proposed it',
        params,
        body: Type.Object({ version }),
      },
    },
    async (request) => ports.confirmKind(whoAsks(request), request.params.id, request.body.version),
  );
  api.post<Id & { Body: { version: number; why: string } }>(
    '/release-kinds/:id/drop',
    {
      config: { right: 'release.read' },
      schema: {
        tags,
        summary: 'Refuses a proposed kind, or takes one’s own proposal back',
        params,
        body: Type.Object({ version, why: said(2000) }),
      },
    },
    async (request) =>
      ports.dropKind(whoAsks(request), request.params.id, request.body.version, request.body.why),
  );
}
