/** Where parcels were delivered beside their lists: by carrier, by place, and the parcels behind each number. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import type { DeliveryPorts } from '../parcel-ports.ts';
import type { ListQuery } from '../ports.ts';

const tags = ['parcels'];
const config = { right: 'parcel.read' as const };

export function parcelDeliveryRoutes(api: FastifyInstance, ports: DeliveryPorts): void {
  api.get(
    '/parcel-deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'Deliveries elsewhere than listed: rates by carrier, places where parcels gather',
      },
    },
    async (request) => ports.overview(whoAsks(request)),
  );
  api.get<{ Querystring: ListQuery }>(
    '/parcel-deliveries/parcels',
    {
      config,
      schema: {
        tags,
        summary: 'Reported deliveries, the latest first; or parcels of which none was reported',
        querystring: Type.Object({
          carrier: Type.Optional(Type.String({ maxLength: 40 })),
          standing: Type.Optional(Type.Enum(['same', 'near', 'elsewhere', 'unknown', 'other', 'silent'])),
          place: Type.Optional(Type.String({ pattern: '^-?\\d{1,18}$|^-?[1-8]\\d{18}$' })),
          late: Type.Optional(Type.Literal('1')),
          after: Type.Optional(Type.String({ maxLength: 80 })),
          limit: Type.Optional(Type.String({ maxLength: 4 })),
        }),
      },
    },
    async (request) => ports.list(whoAsks(request), request.query),
  );
}
