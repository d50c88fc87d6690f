/** The legal library over HTTP: open to everybody, as an open interface; subscriptions for whoever is signed in. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import type { LibraryAsked, LibraryPorts } from '../library-ports.ts';
import { READ_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import { precedentRoutes } from './precedents.ts';

const tags = ['library'];
/** Nobody signs in for these: counted by address. */
const open = { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } } as const;
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const on = Type.Object({ on: Type.Optional(day) });
const article = Type.Object({ law: readableText(100), article: readableText(20) });

type On = { Querystring: { on?: string } };
type Article = { Params: { law: string; article: string } };

export function libraryRoutes(api: FastifyInstance, ports: LibraryPorts): void {
  api.get(
    '/library',
    { config: open, schema: { tags, summary: 'Laws that are loaded, in which versions' } },
    async () => ports.view(),
  );
  api.get<{ Querystring: LibraryAsked }>(
    '/library/search',
    {
      config: open,
      schema: {
        tags,
        summary:
          'Articles, decisions and rulings that have all the words or one phrase, narrowed as one likes',
        querystring: Type.Object({
          q: Type.Optional(readableText(200)),
          by: Type.Optional(Type.Enum(['words', 'literal'])),
          kind: Type.Optional(Type.Enum(['law', 'judgment', 'tribunal', 'interpretation', 'ruling'])),
          body: Type.Optional(readableText(100)),
          ...{ from: Type.Optional(day), to: Type.Optional(day), on: Type.Optional(day) },
          article: Type.Optional(readableText(120)),
        }),
      },
    },
    async ({ query }) => ports.search(query),
  );
  api.get<{ Params: { law: string } } & On>(
    '/library/laws/:law',
    {
      config: open,
      schema: {
        tags,
        summary: 'One law: its versions and articles',
        params: Type.Object({ law: readableText(100) }),
        querystring: on,
      },
    },
    async ({ params, query }) => ports.law(params.law, query.on),
  );
  api.get<Article & On>(
    '/library/laws/:law/:article',
    {
      config: open,
      schema: {
        tags,
        summary: 'One article: its versions, what it cites, what cites it and what stands on it',
        params: article,
        querystring: on,
      },
    },
    async ({ params, query }) => ports.article(params.law, params.article, query.on),
  );
  api.get<Article & { Querystring: { from: string; to: string } }>(
    '/library/laws/:law/:article/differences',
    {
      config: open,
      schema: {
        tags,
        summary: 'Two versions of an article, compared word by word',
        params: article,
        querystring: Type.Object({ from: day, to: day }),
      },
    },
    async ({ params, query }) => ports.differences(params.law, params.article, query.from, query.to),
  );
  subscribing(api, ports);
  precedentRoutes(api, ports);
}

function subscribing(api: FastifyInstance, ports: LibraryPorts): void {
  api.get(
    '/library/subscriptions',
    {
      config: { right: 'signed-in', rateLimit: READ_LIMIT },
      schema: { tags, summary: 'Articles whose changes one is told of' },
    },
    async (request) => ports.subscriptions(whoAsks(request)),
  );
  api.put<{ Body: { ref: string; isOn: boolean } }>(
    '/library/subscriptions',
    {
      config: { right: 'signed-in', rateLimit: READ_LIMIT },
      schema: {
        tags,
        summary: 'Begins or ends being told of changes of an article',
        body: Type.Object({ ref: readableText(120), isOn: Type.Boolean() }),
      },
    },
    async (request) => ports.subscribe(whoAsks(request), request.body.ref, request.body.isOn),
  );
}
