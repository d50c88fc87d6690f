/** The head of the OpenAPI 3.1 description; paths and shapes come from the routes that run. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

export function openApi(): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gwanmun',
        version: '1',
        description:
          'Declarations in, decisions with reasons out. Errors have one shape: an id, a message in Korean and English, and every problem with a JSON pointer.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'intake', description: 'Filing declarations' },
        { name: 'work', description: 'Board, cases, declarations, acts' },
        { name: 'evidence', description: 'Replay, log, criteria, policy, models' },
        { name: 'house', description: 'Status, clock, code lists, events' },
        { name: 'session', description: 'Signing in and out' },
      ],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-gwanmun' },
          machine: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  };
}
