/** The route of the one search over everything within the reader's rights. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { SearchQuery } from '../contract/search.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { SearchPorts } from '../search-ports.ts';

const KINDS = [
  'declaration',
  'case',
  'criterion',
  'policy',
  'operator',
  'objection',
  'notice',
  'code',
] as const;

export function searchRoutes(api: FastifyInstance, ports: SearchPorts): void {
  api.get<{ Querystring: SearchQuery }>(
    '/search',
    {
      // Everybody inside may search; what is found is within each reader's own rights.
      config: { right: 'board.read' },
      schema: {
        tags: ['search'],
        summary:
          'Declarations, cases, rules, operators, objections, notices and codes by words, kind by kind',
        querystring: Type.Object({
          q: readableText(200),
          kind: Type.Optional(Type.Union(KINDS.map((kind) => Type.Literal(kind)))),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        }),
      },
    },
    async (request) => ports.find(whoAsks(request), request.query),
  );
}
