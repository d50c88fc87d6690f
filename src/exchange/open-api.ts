/** The head of the OpenAPI 3.1 description; paths and shapes come from the routes that run. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { responsesOf } from './answers.ts';
import SCHEMAS from './contract.schemas.json' with { type: 'json' };

type Schemas = Record<string, Record<string, unknown>>;

export function openApi(): FastifyDynamicSwaggerOptions {
  return {
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      const { openapiObject } = document;
      for (const [path, operations] of Object.entries(openapiObject.paths ?? {})) {
        for (const [method, operation] of Object.entries(operations ?? {})) {
          if (typeof operation === 'object' && operation !== null) {
            Object.assign(operation, { responses: responsesOf(method, path) });
          }
        }
      }
      // Ours refer to one another already; handed over beforehand, each would be looked through for seconds.
      const schemas = { ...(SCHEMAS as Schemas), ...openapiObject.components?.schemas };
      return Object.assign(openapiObject, { components: { ...openapiObject.components, schemas } });
    },
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
        { name: 'audit', description: 'Evidence files, looks with purposes, acts by person, changes' },
        { name: 'outage', description: 'Deciding by the fallback signed beforehand' },
        { name: 'desk', description: 'The desk of brokers and traders, also with a key (bearer)' },
        {
          name: 'statistics',
          description: 'Tables of trade: as published for everybody, of the ledger for those inside',
        },
        {
          name: 'parcels',
          description: 'Orders and parcels: signed messages of firms, their register, the officers’ pages',
        },
        {
          name: 'origin',
          description: 'Rules of origin: the rules for a code, bills of materials checked, checks kept',
        },
        {
          name: 'rulings',
          description:
            'Advance rulings: applications, their clock, what was ruled, and the search over rulings',
        },
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
