/** Decisions of the legal library over HTTP: open to read, followed by whoever is signed in, brought by officers. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import type { LibraryPorts } from '../library-ports.ts';
import { READ_LIMIT } from '../limits.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['library'];
/** Nobody signs in for these: counted by address. */
const open = { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } } as const;
const id = Type.String({ pattern: '^[0-9a-f]{16}$' });
const params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const version = Type.Integer({ minimum: 1, maximum: MOST_VERSION });
const PLACE = '/library/precedents';
/** Letters of a file: some two thousand decisions of usual length. */
const LONGEST_FILE = 20_000_000;

type Id = { Params: { id: string } };

export function precedentRoutes(api: FastifyInstance, ports: LibraryPorts): void {
  api.get<Id & { Querystring: { version?: number } }>(
    `${PLACE}/:id`,
    {
      config: open,
      schema: {
        tags,
        summary: 'One decision: its text, what it cites, what cites it, in which version',
        params,
        querystring: Type.Object({ version: Type.Optional(version) }),
      },
    },
    async ({ params: asked, query }) => ports.precedent(asked.id, query.version),
  );
  api.get<Id & { Querystring: { from: number; to: number } }>(
    `${PLACE}/:id/differences`,
    {
      config: open,
      schema: {
        tags,
        summary: 'Two versions of a decision, compared word by word',
        params,
        querystring: Type.Object({ from: version, to: version }),
      },
    },
    async ({ params: asked, query }) => ports.precedentDifferences(asked.id, query.from, query.to),
  );
  api.post<{ Body: { text: string; why: string } }>(
    PLACE,
    {
      config: { right: 'precedent.write' },
      schema: {
        tags,
        summary:
          'Brings a file of decisions (one JSON object a line): all of it, or nothing with everything that is wrong',
        body: Type.Object({
          text: readableText(LONGEST_FILE),
          why: Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
        }),
      },
    },
    async (request) => ports.bring(whoAsks(request), request.body),
  );
  following(api, ports);
}

function following(api: FastifyInstance, ports: LibraryPorts): void {
  const config = { right: 'signed-in', rateLimit: READ_LIMIT } as const;
  api.get(
    `${PLACE}/subscriptions`,
    { config, schema: { tags, summary: 'Decisions of whose changes one is told' } },
    async (request) => ports.followed(whoAsks(request)),
  );
  api.put<{ Body: { id: string; isOn: boolean } }>(
    `${PLACE}/subscriptions`,
    {
      config,
      schema: {
        tags,
        summary: 'Begins or ends being told when a decision has another text, is changed or overruled',
        body: Type.Object({ id, isOn: Type.Boolean() }),
      },
    },
    async (request) => ports.follow(whoAsks(request), request.body),
  );
}
