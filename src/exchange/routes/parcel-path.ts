/** Where parcels go that are not simply released: for officers, for their addressees, and the register of rights. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { CITIZEN_LIMIT, citizenAsks } from '../citizen-guard.ts';
import type { NewMyPathAct, NewPathAct, NewRecordedRight } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { ParcelPorts } from '../parcel-ports.ts';
import { readableText } from '../plain-text.ts';
import type { PortalPorts } from '../portal-ports.ts';

const tags = ['parcels'];
const ofBill = Type.Object({ bill: Type.String({ maxLength: 40 }) });
const way = Type.Enum(['treasury', 'destroyed', 'returned']);
const name = Type.String({ minLength: 1, maxLength: 80 });
type OfBill = { Params: { bill: string } };

const PATH_ACT = Type.Object({
  act: Type.Enum([
    ...(['right-noted', 'right-dropped', 'right-told', 'right-ordinary'] as const),
    ...(['holder-filed', 'owner-filed', 'right-held', 'right-cleared'] as const),
    ...(['end-ordered', 'end-cancelled', 'end-done'] as const),
  ]),
  words: readableText(2000),
  right: Type.Optional(name),
  way: Type.Optional(way),
  ground: Type.Optional(Type.Enum(['asked', 'infringes', 'harmful', 'spoilt', 'expired', 'worthless'])),
  isUrgent: Type.Optional(Type.Boolean()),
  onDay: Type.Optional(Type.String({ format: 'date' })),
  costKrw: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  witness: Type.Optional(name),
});

export function parcelPathRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  api.get(
    '/parcel-paths',
    {
      config: { right: 'parcel.read' },
      schema: { tags, summary: 'Parcels of one’s office that wait for a step, the longest first' },
    },
    async (request) => ports.openPaths(whoAsks(request)),
  );
  api.get<OfBill>(
    '/parcels/:bill/path',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'A right that a parcel may infringe, and its other ends than a release, step by step',
        params: ofBill,
      },
    },
    async (request) => ports.pathOf(whoAsks(request), request.params.bill),
  );
  api.post<OfBill & { Body: NewPathAct }>(
    '/parcels/:bill/path',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary: 'One step of it, in words; refused with everything that stands against it',
        params: ofBill,
        body: PATH_ACT,
      },
    },
    async (request) => ports.actOnPath(whoAsks(request), request.params.bill, request.body),
  );
  rightRoutes(api, ports);
}

const RIGHT = Type.Object({
  kind: Type.Enum([
    ...(['trademark', 'copyright', 'plant-variety', 'geographical-indication'] as const),
    ...(['patent', 'design', 'defence-technology'] as const),
  ]),
  title: readableText(100),
  holder: readableText(100),
  number: readableText(40),
  classes: Type.Array(readableText(10), { maxItems: 45 }),
  words: Type.Array(readableText(60), { maxItems: 30 }),
  validFrom: Type.String({ format: 'date' }),
  validTo: Type.String({ format: 'date' }),
});

function rightRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  api.get(
    '/recorded-rights',
    { config: { right: 'parcel.read' }, schema: { tags, summary: 'Rights that parcels may infringe' } },
    async () => ports.rights(),
  );
  api.post<{ Body: NewRecordedRight }>(
    '/recorded-rights',
    { config: { right: 'parcel.register' }, schema: { tags, summary: 'Records a right', body: RIGHT } },
    async (request) => ports.addRight(whoAsks(request), request.body),
  );
  api.post<{ Params: { id: string } }>(
    '/recorded-rights/:id/end',
    {
      config: { right: 'parcel.register' },
      schema: {
        tags,
        summary: 'Ends a right from today on; what was told of it stays',
        params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.endRight(whoAsks(request), request.params.id),
  );
}

export function myPathRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.post<OfBill & { Body: NewMyPathAct }>(
    '/my/parcels/:bill/path',
    {
      config: { right: 'citizen', rateLimit: CITIZEN_LIMIT },
      schema: {
        tags: ['portal'],
        summary: 'Files that it infringes nothing, or asks for it to be abandoned, destroyed or sent back',
        params: ofBill,
        body: Type.Object({
          act: Type.Enum(['file', 'ask', 'recall']),
          words: Type.Optional(readableText(2000)),
          way: Type.Optional(way),
          confirm: Type.Optional(Type.String({ maxLength: 40 })),
        }),
      },
    },
    async (request) => ports.actOnPath(citizenAsks(request), request.params.bill, request.body),
  );
}
