/** Criteria over their whole life: list, versions, drafts, static check, back-test, moves with a second person, review. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { LIFE_MOVES } from '../../screening/criterion-life.ts';
import type {
  CriterionAbout,
  CriterionMove,
  CriterionRollBack,
  NewCriterion,
  NewCriterionVersion,
} from '../contract.ts';
import type { CheckedCriterion, CriteriaPorts } from '../criteria-ports.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['criteria'];
const MOST_EXPRESSION = 20_000;
const id = Type.String({ maxLength: 80 });
const idParameter = Type.Object({ id });
const version = Type.Integer({ minimum: 1, maximum: MOST_VERSION });
const scope = Type.Enum(['declaration', 'item']);
/** Absent: imports. */
const direction = Type.Optional(Type.Enum(['import', 'export', 'parcel']));
const text = (most: number) => Type.Object({ ko: readableText(most), en: readableText(most) });
const day = readableText(20);
const reason = readableText(2000);

const draft = Type.Object(
  {
    title: text(400),
    scope,
    direction,
    kind: Type.Enum(['mandatory', 'risk', 'quota']),
    expression: readableText(MOST_EXPRESSION),
    demand: readableText(20),
    look: text(4000),
    owner: readableText(400),
    basis: readableText(400),
    validFrom: day,
    validTo: Type.Optional(day),
  },
  { additionalProperties: false },
);

type Id = { Params: { id: string } };

export function criteriaRoutes(api: FastifyInstance, ports: CriteriaPorts): void {
  readingRoutes(api, ports);
  writingRoutes(api, ports);
  movingRoutes(api, ports);
}

function readingRoutes(api: FastifyInstance, ports: CriteriaPorts): void {
  const config = { right: 'criteria.read' } as const;
  api.get(
    '/criteria',
    { config, schema: { tags, summary: 'All criteria: how each stands, what it hit and what was found' } },
    async () => ports.list(),
  );
  api.get<{ Querystring: { direction?: CriterionAbout } }>(
    '/criteria/fields',
    {
      config,
      schema: {
        tags,
        summary: 'Fields that a criterion may ask about, with types, units and code lists',
        querystring: Type.Object({ direction }),
      },
    },
    async (request) => ports.fields(request.query.direction ?? 'import'),
  );
  api.get(
    '/criteria/review',
    { config, schema: { tags, summary: 'Criteria that no longer earn their keep, and why' } },
    async () => ports.review(),
  );
  api.get<Id>(
    '/criteria/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One criterion with its versions, history and possible moves',
        params: idParameter,
      },
    },
    async (request) => ports.one(whoAsks(request), request.params.id),
  );
}

function writingRoutes(api: FastifyInstance, ports: CriteriaPorts): void {
  const config = { right: 'criteria.propose' } as const;
  api.post<{ Body: CheckedCriterion }>(
    '/criteria/check',
    {
      config,
      schema: {
        tags,
        summary: 'Static check: wrong, never, always or open, with the contradiction in words and its place',
        body: Type.Object({
          scope,
          direction,
          expression: readableText(MOST_EXPRESSION),
          validFrom: Type.Optional(day),
          validTo: Type.Optional(day),
        }),
      },
    },
    async (request) => ports.check(request.body),
  );
  api.post<{ Body: NewCriterion }>(
    '/criteria',
    {
      config,
      schema: {
        tags,
        summary: 'Saves a new criterion as a draft',
        body: Type.Object({ id: Type.Optional(readableText(80)), draft, why: reason }),
      },
    },
    async (request, reply) => reply.code(201).send(await ports.create(whoAsks(request), request.body)),
  );
  api.post<Id & { Body: NewCriterionVersion }>(
    '/criteria/:id/versions',
    {
      config,
      schema: {
        tags,
        summary: 'Saves a new version as a draft',
        params: idParameter,
        body: Type.Object({ draft, why: reason, basedOn: version, latest: version }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await ports.save(whoAsks(request), request.params.id, request.body)),
  );
  api.post<Id & { Body: CriterionRollBack }>(
    '/criteria/:id/roll-back',
    {
      config,
      schema: {
        tags,
        summary: 'Saves the body of an earlier version as a new draft',
        params: idParameter,
        body: Type.Object({ to: version, latest: version, why: reason }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await ports.rollBack(whoAsks(request), request.params.id, request.body)),
  );
}

function movingRoutes(api: FastifyInstance, ports: CriteriaPorts): void {
  const config = { right: 'criteria.propose' } as const;
  api.post<Id & { Body: CriterionMove }>(
    '/criteria/:id/moves',
    {
      config,
      schema: {
        tags,
        summary: 'Moves a version: shadow, propose, confirm or refuse as second person, withdraw, retire',
        params: idParameter,
        body: Type.Object({
          version,
          move: Type.Enum([...LIFE_MOVES]),
          why: Type.Optional(reason),
          signOff: Type.Optional(reason),
        }),
      },
    },
    async (request) => ports.move(whoAsks(request), request.params.id, request.body),
  );
  api.post<{ Params: { id: string; version: number } }>(
    '/criteria/:id/versions/:version/back-test',
    {
      config,
      schema: {
        tags,
        summary: 'Back-tests a version over the last twelve months (a job)',
        params: Type.Object({ id, version }),
      },
    },
    async (request) => {
      const { id: criterion, version: which } = request.params;
      return ports.backTest(whoAsks(request), criterion, which);
    },
  );
}
