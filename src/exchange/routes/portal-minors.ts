/** Minors and guardians: a number that is given on, what waits for the guardian, the answers and payments of the guardian. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { CITIZEN_LIMIT, citizenAsks } from '../citizen-guard.ts';
import type { GuardianNumber, WardUseAnswered } from '../contract.ts';
import { readableText } from '../plain-text.ts';
import type { PortalMinorPorts } from '../portal-ports.ts';

const tags = ['portal'];
const config = { right: 'citizen' as const, rateLimit: CITIZEN_LIMIT };
/** Whoever guesses numbers is stopped soon. */
const GUESSES = { max: 10, timeWindow: 60_000 };
const id = Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z][0-9A-Za-z._-]*$' });

export function portalMinorRoutes(api: FastifyInstance, ports: PortalMinorPorts): void {
  api.get(
    '/my/guardians',
    { config, schema: { tags, summary: 'One’s guardians, or whom one is guardian of with what waits' } },
    async (request) => ports.guardians(citizenAsks(request)),
  );
  api.post(
    '/my/guardians/invite',
    { config, schema: { tags, summary: 'Makes a number by which a guardian takes it on; shown once' } },
    async (request) => ports.invite(citizenAsks(request)),
  );
  api.post<{ Body: GuardianNumber }>(
    '/my/guardians/accept',
    {
      config: { ...config, rateLimit: GUESSES },
      schema: {
        tags,
        summary: 'Becomes guardian of whoever made the number',
        body: Type.Object({ number: Type.String({ minLength: 1, maxLength: 20 }) }),
      },
    },
    async (request) => ports.accept(citizenAsks(request), request.body),
  );
  api.delete<{ Params: { id: string } }>(
    '/my/guardians/:id',
    { config, schema: { tags, summary: 'Ends it, by either side', params: Type.Object({ id }) } },
    async (request) => ports.end(citizenAsks(request), request.params.id),
  );
  wardRoutes(api, ports);
}

function wardRoutes(api: FastifyInstance, ports: PortalMinorPorts): void {
  api.post<{ Params: { citizen: string; id: string }; Body: WardUseAnswered }>(
    '/my/wards/:citizen/uses/:id',
    {
      config,
      schema: {
        tags,
        summary: 'A guardian agrees to a use of a minor’s code, or stops it',
        params: Type.Object({ citizen: id, id }),
        body: Type.Object({
          answer: Type.Enum(['confirmed', 'refused']),
          words: Type.Optional(readableText(1000)),
        }),
      },
    },
    async (request) =>
      ports.answer(citizenAsks(request), request.params.citizen, request.params.id, request.body),
  );
  api.post<{ Params: { citizen: string; bill: string } }>(
    '/my/wards/:citizen/parcels/:bill/payments',
    {
      config,
      schema: {
        tags,
        summary: 'A guardian begins to pay what a parcel of a minor owes',
        params: Type.Object({ citizen: id, bill: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.pay(citizenAsks(request), request.params.citizen, request.params.bill),
  );
}
