/** A citizen's personal customs code: its uses and answers, misuse, issue, renewal, lock, data, addresses and consents. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { CITIZEN_LIMIT, citizenAsks } from '../citizen-guard.ts';
import type { MisuseReport, MyDetails, MyPhoneProof, NewMyAddress, UseAnswered } from '../contract.ts';
import { readableText } from '../plain-text.ts';
import type { PortalPorts } from '../portal-ports.ts';

const tags = ['portal'];
const config = { right: 'citizen' as const, rateLimit: CITIZEN_LIMIT };
const id = Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z][0-9A-Za-z._-]*$' });
const params = Type.Object({ id });
const words = Type.Optional(readableText(1000));
const reason = Type.Enum(['not-ordered', 'unknown-shop', 'other-person', 'other']);
const language = Type.Optional(Type.Enum(['ko', 'en']));
type OfId = { Params: { id: string } };

export function portalCodeRoutes(api: FastifyInstance, ports: PortalPorts): void {
  routesOfUses(api, ports);
  codeRoutes(api, ports);
  dataRoutes(api, ports);
}

function routesOfUses(api: FastifyInstance, ports: PortalPorts): void {
  api.get(
    '/my/uses',
    { config, schema: { tags, summary: 'Every use of one’s code; what is shown counts as told' } },
    async (request) => ports.uses(citizenAsks(request)),
  );
  api.post<OfId & { Body: UseAnswered }>(
    '/my/uses/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Confirms a use, or refuses it while the parcel is under way: that opens a case of misuse',
        params,
        body: Type.Object({
          answer: Type.Enum(['confirmed', 'refused']),
          reason: Type.Optional(reason),
          words,
        }),
      },
    },
    async (request) => ports.answerUse(citizenAsks(request), request.params.id, request.body),
  );
  api.post<{ Body: MisuseReport }>(
    '/my/misuse',
    {
      config,
      schema: {
        tags,
        summary: 'Reports a misuse, of a use that cannot be stopped any more or of none',
        body: Type.Object({ use: Type.Optional(id), reason, words }),
      },
    },
    async (request, reply) => {
      await ports.report(citizenAsks(request), request.body);
      return reply.code(204).send();
    },
  );
}

function codeRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.get(
    '/my/code',
    { config, schema: { tags, summary: 'One’s code, its term, addresses, consents and rules' } },
    async (request) => ports.code(citizenAsks(request)),
  );
  api.post(
    '/my/code',
    { config, schema: { tags, summary: 'Gets a code, where one has none' } },
    async (request) => ports.issue(citizenAsks(request)),
  );
  api.post(
    '/my/code/renew',
    { config, schema: { tags, summary: 'Renews the code, within 30 days of its last day' } },
    async (request) => ports.renew(citizenAsks(request)),
  );
  api.post(
    '/my/code/replace',
    { config, schema: { tags, summary: 'Gets a new code in place of the old one' } },
    async (request) => ports.replace(citizenAsks(request)),
  );
  api.put<{ Body: { isLocked: boolean } }>(
    '/my/code/lock',
    {
      config,
      schema: {
        tags,
        summary: 'Locks the code, so that each use needs a confirmation, or unlocks it',
        body: Type.Object({ isLocked: Type.Boolean() }),
      },
    },
    async (request) => ports.lock(citizenAsks(request), request.body.isLocked),
  );
}

function dataRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.put<{ Body: MyDetails }>(
    '/my/details',
    {
      config,
      schema: {
        tags,
        summary: 'Changes the name in Latin letters, and sends a number to another telephone',
        body: Type.Object({
          latinName: Type.Optional(readableText(300)),
          phone: readableText(300),
          language,
        }),
      },
    },
    async (request) => ports.details(citizenAsks(request), request.body),
  );
  api.post<{ Body: MyPhoneProof }>(
    '/my/phone/proof',
    {
      config,
      schema: {
        tags,
        summary: 'Proves a new telephone by the number that was sent there; the old one is told',
        body: Type.Object({ number: Type.String({ maxLength: 20 }), language }),
      },
    },
    async (request) => ports.provePhone(citizenAsks(request), request.body),
  );
  api.delete(
    '/my/phone',
    { config, schema: { tags, summary: 'Forgets a new telephone that was not proved' } },
    async (request) => ports.dropPhone(citizenAsks(request)),
  );
  api.post<{ Body: NewMyAddress }>(
    '/my/addresses',
    {
      config,
      schema: {
        tags,
        summary: 'Adds an address, of at most 20',
        body: Type.Object({ postcode: readableText(300), address: readableText(1000) }),
      },
    },
    async (request) => ports.addAddress(citizenAsks(request), request.body),
  );
  api.delete<OfId>(
    '/my/addresses/:id',
    { config, schema: { tags, summary: 'Takes an address away', params } },
    async (request) => ports.dropAddress(citizenAsks(request), request.params.id),
  );
  api.put<OfId>(
    '/my/consents/:id',
    { config, schema: { tags, summary: 'Orders of this platform need no confirmation any more', params } },
    async (request) => ports.consent(citizenAsks(request), request.params.id),
  );
  api.delete<OfId>(
    '/my/consents/:id',
    { config, schema: { tags, summary: 'Withdraws a standing consent', params } },
    async (request) => ports.dropConsent(citizenAsks(request), request.params.id),
  );
}
