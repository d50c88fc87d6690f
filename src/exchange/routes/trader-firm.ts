/** Authorities between importers and brokers, and keys for systems: for people alone, never for a key. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { NewAuthority, NewKey } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';
import type { FirmPorts } from '../trader-ports.ts';

const tags = ['desk'];
const config = { right: 'desk.manage' as const, rateLimit: FILE_LIMIT };
const params = Type.Object({ id: Type.String({ maxLength: 40 }) });
type OfId = { Params: { id: string } };

export function traderFirmRoutes(api: FastifyInstance, ports: FirmPorts): void {
  api.get(
    '/desk/authorities',
    { config, schema: { tags, summary: 'Authorities given and received' } },
    async (request) => ports.authorities(whoAsks(request)),
  );
  api.post<{ Body: NewAuthority }>(
    '/desk/authorities',
    {
      config,
      schema: {
        tags,
        summary: 'An importer gives a broker its authority for a time',
        body: Type.Object({
          importerId: readableText(40),
          declarantId: readableText(40),
          validFrom: Type.String({ maxLength: 10 }),
          validTo: Type.Optional(Type.String({ maxLength: 10 })),
        }),
      },
    },
    async (request) => ports.giveAuthority(whoAsks(request), request.body),
  );
  api.post<OfId>(
    '/desk/authorities/:id/accept',
    { config, schema: { tags, summary: 'A broker accepts an authority', params } },
    async (request) => ports.acceptAuthority(whoAsks(request), request.params.id),
  );
  api.post<OfId>(
    '/desk/authorities/:id/withdraw',
    { config, schema: { tags, summary: 'Either side ends an authority', params } },
    async (request) => ports.withdrawAuthority(whoAsks(request), request.params.id),
  );
  api.get('/desk/keys', { config, schema: { tags, summary: "One's own keys" } }, async (request) =>
    ports.keys(whoAsks(request)),
  );
  api.post<{ Body: NewKey }>(
    '/desk/keys',
    {
      config,
      schema: {
        tags,
        summary: 'Makes a key for a system; its secret is shown this once',
        body: Type.Object({
          title: readableText(100),
          scopes: Type.Array(Type.Enum(['read', 'file']), { minItems: 1, maxItems: 2 }),
          days: Type.Integer({ minimum: 1, maximum: 366 }),
        }),
      },
    },
    async (request) => ports.makeKey(whoAsks(request), request.body),
  );
  api.delete<OfId>(
    '/desk/keys/:id',
    { config, schema: { tags, summary: 'Revokes a key at once', params } },
    async (request) => ports.revokeKey(whoAsks(request), request.params.id),
  );
}
