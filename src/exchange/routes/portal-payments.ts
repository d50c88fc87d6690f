/** A citizen pays the duty of a parcel, comes back, fetches receipts, and asks for duty back after sending goods back. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type from 'typebox';
import { CITIZEN_LIMIT, citizenAsks } from '../citizen-guard.ts';
import type { NewRefundClaim } from '../contract.ts';
import { readableText } from '../plain-text.ts';
import type { PortalPorts, PrintedReceipt } from '../portal-ports.ts';

const tags = ['portal'];
const config = { right: 'citizen' as const, rateLimit: CITIZEN_LIMIT };
const ofBill = Type.Object({ bill: Type.String({ maxLength: 40 }) });
const ofId = Type.Object({ id: Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z]+$' }) });
type OfBill = { Params: { bill: string } };
type OfId = { Params: { id: string } };

export function portalPaymentRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.post<OfBill>(
    '/my/parcels/:bill/payments',
    {
      config,
      schema: { tags, summary: 'Starts to pay what a parcel owes; says where to go', params: ofBill },
    },
    async (request) => ports.pay(citizenAsks(request), request.params.bill),
  );
  api.post<OfBill & { Body: NewRefundClaim }>(
    '/my/parcels/:bill/refund-claims',
    {
      config,
      schema: {
        tags,
        summary: 'Asks for duty back because the goods went back',
        params: ofBill,
        body: Type.Object({
          way: Type.Enum(['bonded', 'confirmed', 'parcel']),
          sentOn: Type.String({ maxLength: 10 }),
          proof: readableText(100),
        }),
      },
    },
    async (request) => ports.claimRefund(citizenAsks(request), request.params.bill, request.body),
  );
  api.get<OfId>(
    '/my/payments/:id',
    { config, schema: { tags, summary: 'How one of one’s payments stands', params: ofId } },
    async (request) => ports.payment(citizenAsks(request), request.params.id),
  );
  api.get<OfId>(
    '/my/payments/:id/receipt.pdf',
    { config, schema: { tags, summary: 'The receipt of a payment', params: ofId } },
    async (request, reply) => sendPdf(reply, await ports.receipt(citizenAsks(request), request.params.id)),
  );
  api.get<{ Querystring: { year?: string } }>(
    '/my/certificate.pdf',
    {
      config,
      schema: {
        tags,
        summary: 'A certificate of what one paid in a year',
        querystring: Type.Object({ year: Type.Optional(Type.String({ pattern: '^\\d{4}$' })) }),
      },
    },
    async (request, reply) =>
      sendPdf(reply, await ports.certificate(citizenAsks(request), request.query.year)),
  );
}

function sendPdf(reply: FastifyReply, { name, bytes }: PrintedReceipt): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(bytes);
}
