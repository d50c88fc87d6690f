/** Orders and parcels: signed messages of firms, the board, list and page of officers, and the register of firms. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type {
  FirmDecision,
  NewFirmCheck,
  NewParcelFirm,
  NewParcelKey,
  NewShopHost,
  ParcelLook,
  SetAsideName,
} from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { ParcelPorts } from '../parcel-ports.ts';
import { readableText } from '../plain-text.ts';
import type { ListQuery } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['parcels'];
const MOST_BYTES = 4_000_000;
const id = Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z][0-9A-Za-z._-]*$' });
const params = Type.Object({ id });
const day = Type.String({ format: 'date' });
const why = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
type OfId = { Params: { id: string } };

export function parcelRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  signedRoutes(api, ports);
  officerRoutes(api, ports);
  setAsideRoutes(api, ports);
  firmRoutes(api, ports);
}

/** Open: who asks is told by the signature, which is looked at before anything else. */
function signedRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  api.register(async (signed) => {
    signed.addContentTypeParser(
      'application/jose',
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    );
    signed.post<{ Body: unknown }>(
      '/parcel-exchange/messages',
      {
        config: { right: 'open', rateLimit: { max: 600, timeWindow: 60_000 } },
        bodyLimit: MOST_BYTES,
        schema: {
          tags,
          summary:
            'Orders (platforms), parcels (carriers) and questions, in one message signed by the firm (compact JWS)',
          consumes: ['application/jose'],
        },
      },
      async (request, reply) => {
        if (typeof request.body !== 'string') throw new Refusal('unsupported');
        try {
          return await ports.message(request.body);
        } catch (error) {
          if (error instanceof Refusal && error.kind === 'too-many') reply.header('retry-after', '1');
          throw error;
        }
      },
    );
  });
}

function officerRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  const config = { right: 'parcel.read' as const };
  api.get(
    '/parcels/board',
    { config, schema: { tags, summary: 'Terminals with their lanes, what waits, and the matched share' } },
    async (request) => ports.board(whoAsks(request)),
  );
  api.get<{ Querystring: ListQuery }>(
    '/parcels',
    {
      config,
      schema: {
        tags,
        summary: 'Parcels, the latest arrival first',
        querystring: Type.Object({
          terminal: Type.Optional(Type.String({ maxLength: 8 })),
          state: Type.Optional(Type.Enum(['waiting', 'matched', 'differs', 'no-order'])),
          procedure: Type.Optional(Type.Enum(['list', 'simple', 'ordinary', 'open'])),
          field: Type.Optional(Type.String({ maxLength: 40 })),
          search: Type.Optional(Type.String({ maxLength: 60 })),
          after: Type.Optional(Type.String({ maxLength: 80 })),
          limit: Type.Optional(Type.String({ maxLength: 4 })),
        }),
      },
    },
    async (request) => ports.list(whoAsks(request), request.query),
  );
  api.get<{ Params: { bill: string }; Querystring: ParcelLook }>(
    '/parcels/:bill',
    {
      config,
      schema: {
        tags,
        summary:
          'One parcel: order, payment, list and declaration side by side; names, telephones and addresses masked unless a purpose is stated, which is logged',
        params: Type.Object({ bill: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({
          purpose: Type.Optional(Type.String({ maxLength: 40 })),
          note: Type.Optional(readableText(2000)),
        }),
      },
    },
    async (request) => ports.parcel(whoAsks(request), request.params.bill, request.query),
  );
}

function setAsideRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  api.get(
    '/parcel-set-aside',
    {
      config: { right: 'parcel.read' },
      schema: { tags, summary: 'Parcels and orders that are stored and cannot be read' },
    },
    async (request) => ports.setAside(whoAsks(request)),
  );
  api.post<{ Body: SetAsideName }>(
    '/parcel-set-aside/again',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary: 'Has one of them tried again',
        body: Type.Object({
          kind: Type.Enum(['parcel', 'order']),
          firm: Type.String({ maxLength: 40 }),
          name: Type.String({ maxLength: 100 }),
        }),
      },
    },
    async (request) => ports.trySetAside(whoAsks(request), request.body),
  );
}

function firmRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  const config = { right: 'parcel.register' as const };
  api.get(
    '/parcel-firms',
    { config: { right: 'parcel.read' }, schema: { tags, summary: 'The register of e-commerce firms' } },
    async (request) => ports.firms(whoAsks(request)),
  );
  api.post<{ Body: NewParcelFirm }>(
    '/parcel-firms',
    {
      config,
      schema: {
        tags,
        summary: 'Enters an application for registration',
        body: Type.Object({
          id,
          kind: Type.Enum(['platform', 'carrier', 'forwarder']),
          name: readableText(200),
          country: Type.String({ pattern: '^[A-Z]{2}$' }),
        }),
      },
    },
    async (request) => ports.addFirm(whoAsks(request), request.body),
  );
  api.post<OfId & { Body: NewFirmCheck }>(
    '/parcel-firms/:id/checks',
    {
      config,
      schema: {
        tags,
        summary: 'Enters what was found about arrears, investigation or disqualification',
        params,
        body: Type.Object({
          kind: Type.Enum(['arrears', 'investigation', 'disqualification']),
          isClear: Type.Boolean(),
          checkedOn: day,
          source: readableText(300),
        }),
      },
    },
    async (request) => ports.checkFirm(whoAsks(request), request.params.id, request.body),
  );
  api.post<OfId & { Body: FirmDecision }>(
    '/parcel-firms/:id/decision',
    {
      config: { right: 'parcel.decide' },
      schema: {
        tags,
        summary: 'Registers for three years (another person than who entered the findings), refuses, or ends',
        params,
        body: Type.Object({ to: Type.Enum(['registered', 'refused', 'ended']), why }),
      },
    },
    async (request) => ports.decideFirm(whoAsks(request), request.params.id, request.body),
  );
  api.post<OfId & { Body: NewParcelKey }>(
    '/parcel-firms/:id/keys',
    {
      config,
      schema: {
        tags,
        summary: 'Enters a firm’s public key, for the sandbox or for live messages',
        params,
        body: Type.Object({
          mode: Type.Enum(['live', 'sandbox']),
          days: Type.Integer({ minimum: 1, maximum: 366 }),
          jwk: Type.Record(Type.String({ maxLength: 20 }), Type.Unknown()),
        }),
      },
    },
    async (request) => ports.addKey(whoAsks(request), request.params.id, request.body),
  );
  api.delete<{ Params: { id: string; key: string } }>(
    '/parcel-firms/:id/keys/:key',
    {
      config,
      schema: { tags, summary: 'Revokes a key at once', params: Type.Object({ id, key: id }) },
    },
    async (request) => ports.revokeKey(whoAsks(request), request.params.id, request.params.key),
  );
  api.post<OfId & { Body: NewShopHost }>(
    '/parcel-firms/:id/hosts',
    {
      config,
      schema: {
        tags,
        summary: 'Enters a host of a platform’s shop, whose pages the calculator of citizens may then read',
        params,
        body: Type.Object({ host: Type.String({ minLength: 1, maxLength: 300 }) }),
      },
    },
    async (request) => ports.addHost(whoAsks(request), request.params.id, request.body),
  );
  api.delete<{ Params: { id: string; host: string } }>(
    '/parcel-firms/:id/hosts/:host',
    {
      config,
      schema: {
        tags,
        summary: 'Takes a host away: its pages are read no longer',
        params: Type.Object({ id, host: id }),
      },
    },
    async (request) => ports.dropHost(whoAsks(request), request.params.id, request.params.host),
  );
}
