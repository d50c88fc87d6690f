/** Certificates and notices over HTTP, as JSON and PDF, and the page where anybody checks a code without signing in. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { PaperKind } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { paperPdf } from '../paper-pdf.ts';
import type { PaperPorts } from '../paper-ports.ts';
import { VERIFY_FONT, VERIFY_STYLE, verifyPage } from '../verify-page.ts';

const tags = ['papers'];
const STYLE_FILE = new URL('../verify.css', import.meta.url);
const FONT_FILE = new URL(import.meta.resolve('krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff'));
const YEAR_SECONDS = 31_536_000;
const CHECKS_A_MINUTE = 30;
const parameters = Type.Object({
  number: Type.String({ maxLength: 40 }),
  kind: Type.Enum(['certificate', 'payment-notice']),
});
const querystring = Type.Object({
  purpose: Type.Optional(
    Type.String({ maxLength: 40, description: 'Shows personal identifiers; is logged' }),
  ),
  note: Type.Optional(Type.String({ maxLength: 400 })),
});
const codeParameter = Type.Object({ code: Type.String({ maxLength: 60 }) });
const checking = { right: 'open' as const, rateLimit: { max: CHECKS_A_MINUTE, timeWindow: 60_000 } };

interface Asked {
  Params: { number: string; kind: PaperKind };
  Querystring: { purpose?: string; note?: string };
}

export function paperRoutes(api: FastifyInstance, ports: PaperPorts): void {
  const config = { right: 'declaration.read' as const };
  api.get<Asked>(
    '/declarations/:number/papers/:kind',
    {
      config,
      schema: {
        tags,
        summary: 'The certificate of an accepted declaration, or the payment notice of an import',
        params: parameters,
        querystring,
      },
    },
    async (request) =>
      ports.paper(whoAsks(request), request.params.number, request.params.kind, request.query),
  );
  api.get<Asked>(
    '/declarations/:number/papers/:kind/pdf',
    { config, schema: { tags, summary: 'The same as PDF', params: parameters, querystring } },
    async (request, reply) => {
      const { params, query } = request;
      const paper = await ports.paper(whoAsks(request), params.number, params.kind, query);
      const pdf = await paperPdf(paper, `${request.protocol}://${request.host}`);
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${params.kind}-${paper.declarationNumber}.pdf"`)
        .send(pdf);
    },
  );
  api.get<{ Params: { code: string } }>(
    '/verify/:code',
    {
      config: checking,
      schema: { tags, summary: 'Whether a paper of this code holds; for anybody', params: codeParameter },
    },
    async (request) => ports.check(request.params.code),
  );
}

/** Outside `/api`, for people with a paper in their hands. */
export function verifyPageRoute(server: FastifyInstance, ports: PaperPorts): void {
  server.get(
    VERIFY_STYLE,
    { config: { right: 'open' as const }, schema: { hide: true } },
    async (_request, reply) => reply.type('text/css; charset=utf-8').send(await readFile(STYLE_FILE)),
  );
  server.get(
    VERIFY_FONT,
    { config: { right: 'open' as const }, schema: { hide: true } },
    async (_request, reply) =>
      reply
        .type('font/woff')
        .header('cache-control', `public, max-age=${YEAR_SECONDS}`)
        .send(await readFile(FONT_FILE)),
  );
  server.get<{ Params: { code: string } }>(
    '/verify/:code',
    { config: checking, schema: { hide: true, params: codeParameter } },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(verifyPage(request.params.code, await ports.check(request.params.code))),
  );
}
