/** Acts of officers on many parcels at once, each told by itself, and what was done with one. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { NewParcelActs } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { ParcelPorts } from '../parcel-ports.ts';
import { readableText } from '../plain-text.ts';

const tags = ['parcels'];
const bill = Type.String({ minLength: 1, maxLength: 40 });

export function parcelActRoutes(api: FastifyInstance, ports: ParcelPorts): void {
  api.post<{ Body: NewParcelActs }>(
    '/parcel-acts',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary:
          'Releases, holds, assigns or asks to correct up to 100 parcels; what becomes of each is told',
        body: Type.Object({
          act: Type.Enum(['release', 'examine', 'assign', 'correct']),
          houseBills: Type.Array(bill, { minItems: 1, maxItems: 100, uniqueItems: true }),
          why: readableText(2000),
          to: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
          isPreview: Type.Optional(Type.Boolean()),
        }),
      },
    },
    async (request) => ports.acts(whoAsks(request), request.body),
  );
  api.get(
    '/parcel-acts/colleagues',
    {
      config: { right: 'parcel.release' },
      schema: { tags, summary: 'Who could be given parcels of one’s own office' },
    },
    async (request) => ports.colleagues(whoAsks(request)),
  );
  api.get<{ Params: { bill: string } }>(
    '/parcels/:bill/acts',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'What officers did with a parcel, the latest first',
        params: Type.Object({ bill: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.actsOf(whoAsks(request), request.params.bill),
  );
}
