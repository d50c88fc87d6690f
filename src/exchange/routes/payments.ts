/** Notices of a provider of payments, signed over the very bytes, and for officers the money and the release of a parcel. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ChargeDecision, NoticeOrder, ParcelReleaseOrder, RefundDecision } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { PaymentPorts } from '../portal-ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['parcels'];
const MOST_BYTES = 20_000;
const NOTICES_A_MINUTE = 600;
const ofBill = Type.Object({ bill: Type.String({ maxLength: 40 }) });
const why = readableText(2000);
const name = Type.String({ maxLength: 80, pattern: '^[0-9A-Za-z._-]+$' });
type OfBill = { Params: { bill: string } };

export function paymentRoutes(api: FastifyInstance, ports: PaymentPorts): void {
  noticeRoute(api, ports);
  api.get<OfBill>(
    '/parcels/:bill/money',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'What a parcel owes, how it was paid, and what its release needs',
        params: ofBill,
      },
    },
    async (request) => ports.ofParcel(whoAsks(request), request.params.bill),
  );
  api.post<OfBill & { Body: ParcelReleaseOrder }>(
    '/parcels/:bill/release',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary: 'Lets a parcel go, with a reason, where nothing is missing that has to be there',
        params: ofBill,
        body: Type.Object({ why }),
      },
    },
    async (request) => ports.release(whoAsks(request), request.params.bill, request.body),
  );
  api.post<OfBill & { Body: NoticeOrder }>(
    '/parcels/:bill/payment-notice',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary:
          'Asks for duty that was not paid by its due day; the addressee reads the new one; refused where it would say something else than was shown',
        params: ofBill,
        body: Type.Object({ leftKrw: Type.Integer({ minimum: 1 }), dueOn: Type.String({ format: 'date' }) }),
      },
    },
    async (request) => ports.givePaymentNotice(whoAsks(request), request.params.bill, request.body),
  );
  chargeRoutes(api, ports);
  api.post<{ Params: { id: string }; Body: RefundDecision }>(
    '/refund-claims/:id/decision',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary: 'Grants or refuses duty back for goods that went back; the claimant is told why',
        params: Type.Object({ id: Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z]+$' }) }),
        body: Type.Object({
          as: Type.Enum(['granted', 'refused']),
          amountKrw: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })),
          why,
        }),
      },
    },
    async (request) => ports.decideRefund(whoAsks(request), request.params.id, request.body),
  );
}

function chargeRoutes(api: FastifyInstance, ports: PaymentPorts): void {
  api.get(
    '/parcel-charges',
    {
      config: { right: 'parcel.read' },
      schema: { tags, summary: 'Money of another amount than asked, and what can be done with it' },
    },
    async (request) => ports.charges(whoAsks(request)),
  );
  api.post<{ Params: { id: string; transaction: string }; Body: ChargeDecision }>(
    '/payments/:id/charges/:transaction/decision',
    {
      config: { right: 'parcel.release' },
      schema: {
        tags,
        summary: 'Takes such money as a part, gives it back, or settles it; whoever paid is told why',
        params: Type.Object({ id: name, transaction: name }),
        body: Type.Object({ as: Type.Enum(['give-back', 'take', 'settle']), why }),
      },
    },
    async (request) => {
      const { id, transaction } = request.params;
      return ports.decideCharge(whoAsks(request), id, transaction, request.body);
    },
  );
}

/** Open: who asks is told by the signature. */
function noticeRoute(api: FastifyInstance, ports: PaymentPorts): void {
  api.register(async (signed) => {
    signed.removeAllContentTypeParsers();
    const asText = { parseAs: 'string' as const, bodyLimit: MOST_BYTES };
    signed.addContentTypeParser('application/json', asText, (_request, body, done) => done(null, body));
    signed.post<{ Body: unknown }>(
      '/payment-notices',
      {
        config: { right: 'open', rateLimit: { max: NOTICES_A_MINUTE, timeWindow: 60_000 } },
        bodyLimit: MOST_BYTES,
        schema: {
          tags,
          summary: 'What the provider of payments has to say, signed; the same again changes nothing',
          consumes: ['application/json'],
        },
      },
      async (request, reply) => {
        if (typeof request.body !== 'string') throw new Refusal('unsupported');
        const signature = request.headers['gwanmun-pay-signature'];
        await ports.notice(typeof signature === 'string' ? signature : undefined, request.body);
        return reply.code(204).send();
      },
    );
  });
}
