/** Selection of parcels for officers: reasons of one parcel, the queue, outcomes in bulk, models that two people put in force. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { NewParcelOutcomes, ParcelPreviewAsk } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { ParcelSelectionPorts } from '../parcel-selection-ports.ts';
import { readableText } from '../plain-text.ts';
import type { ListQuery } from '../ports.ts';

const tags = ['parcels'];
const bill = Type.String({ minLength: 1, maxLength: 40 });
const FOUND = [
  'nothing',
  'narcotics',
  'dangerous',
  'counterfeit',
  'food-medicine',
  'resale',
  'splitting',
  'other',
] as const;

export function parcelSelectionRoutes(api: FastifyInstance, ports: ParcelSelectionPorts): void {
  api.get<{ Params: { bill: string } }>(
    '/parcels/:bill/selection',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'What was decided about a parcel and why, and what an examination found',
        params: Type.Object({ bill }),
      },
    },
    async (request) => ports.ofParcel(whoAsks(request), request.params.bill),
  );
  api.get<{ Querystring: ListQuery }>(
    '/parcel-selection',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'Parcels that wait for an officer, the longest here first',
        querystring: Type.Object({
          lane: Type.Optional(Type.Enum(['documents', 'examine', 'hold'])),
          after: Type.Optional(Type.String({ maxLength: 80 })),
          limit: Type.Optional(Type.String({ maxLength: 4 })),
        }),
      },
    },
    async (request) => ports.queue(whoAsks(request), request.query),
  );
  api.post<{ Body: ParcelPreviewAsk }>(
    '/parcel-selection/previews',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'Plays a policy of parcels over the past, beside today’s (a job); nothing is decided by it',
        body: Type.Object({
          version: Type.Optional(Type.Integer({ minimum: 1 })),
          set: Type.Optional(Type.Unknown()),
          days: Type.Integer({ minimum: 1, maximum: 120 }),
        }),
      },
    },
    async (request) => ports.preview(request.body),
  );
  api.get(
    '/parcel-selection/policy',
    {
      config: { right: 'policy.read' },
      schema: { tags, summary: 'The policy that decides about parcels today, with its special period' },
    },
    async () => ports.policy(),
  );
  api.post<{ Body: NewParcelOutcomes }>(
    '/parcel-selection/outcomes',
    {
      config: { right: 'outcome.record' },
      schema: {
        tags,
        summary: 'Records what was found in parcels, up to 200 with one outcome and note',
        body: Type.Object({
          houseBills: Type.Array(bill, { minItems: 1, maxItems: 200, uniqueItems: true }),
          found: Type.Enum([...FOUND]),
          note: readableText(2000),
        }),
      },
    },
    async (request) => ports.record(whoAsks(request), request.body),
  );
  modelRoutes(api, ports);
}

function modelRoutes(api: FastifyInstance, ports: ParcelSelectionPorts): void {
  api.post(
    '/parcel-selection/models',
    {
      config: { right: 'model.train' },
      schema: {
        tags,
        summary:
          'Trains a model of parcels on the outcomes there are: a candidate of the registry, which decides nothing yet',
      },
    },
    async (request) => ports.train(whoAsks(request)),
  );
}
