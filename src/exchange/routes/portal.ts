/** The portal of citizens: signing in by OpenID Connect, their parcels, the calculator, and what they bought. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  CITIZEN_COOKIE,
  CITIZEN_LIMIT,
  citizenAsks,
  LOOK_UP_LIMIT,
  SHOP_LINK_LIMIT,
} from '../citizen-guard.ts';
import type { DutyCase, FindParcel, ShopLink } from '../contract.ts';
import { DUTY_CASE } from '../duty-case.ts';
import type { CameFrom, PortalPorts } from '../portal-ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['portal'];
const TICKET_COOKIE = '__Host-gwanmun-my-ticket';
const TICKET_SECONDS = 600;
const SIGN_INS_A_MINUTE = { max: 30, timeWindow: 60_000 };

export function portalRoutes(api: FastifyInstance, ports: PortalPorts): void {
  doorRoutes(api, ports);
  signInRoutes(api, ports);
  parcelRoutes(api, ports);
  moneyRoutes(api, ports);
}

function doorRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.get(
    '/my/door',
    { config: { right: 'open' }, schema: { tags, summary: 'Whether citizens can sign in' } },
    async () => ports.door(),
  );
  api.get(
    '/my/session',
    {
      config: { right: 'open' },
      schema: { tags, summary: 'Which citizen is signed in; null where none is' },
    },
    async (request, reply) => {
      const token = request.cookies[CITIZEN_COOKIE];
      const session = token === undefined ? undefined : await ports.sessionOf(token);
      const view = session === undefined ? null : { name: session.name, csrfToken: session.csrfToken };
      return reply.type('application/json').send(JSON.stringify(view));
    },
  );
  api.delete(
    '/my/session',
    { config: { right: 'citizen' }, schema: { tags, summary: 'Sign out' } },
    async (request, reply) => {
      await ports.signOut(request.cookies[CITIZEN_COOKIE] ?? '');
      reply.clearCookie(CITIZEN_COOKIE, { path: '/', secure: true });
      return reply.code(204).send();
    },
  );
}

function signInRoutes(api: FastifyInstance, ports: PortalPorts): void {
  const config = { right: 'open' as const, rateLimit: SIGN_INS_A_MINUTE };
  api.get<{ Querystring: { here?: string } }>(
    '/my/sign-in',
    {
      config,
      schema: {
        tags,
        summary: 'Goes to the identity provider',
        querystring: Type.Object({ here: Type.Optional(Type.Literal('1')) }),
      },
    },
    async (request, reply) => {
      try {
        const { location, ticket } = await ports.startSignIn(
          request.query.here === undefined ? request.host : null,
        );
        // The provider sends the browser back from another site, so that a strict cookie would not come with it.
        if (ticket !== null) setCookie(reply, TICKET_COOKIE, ticket, 'lax', TICKET_SECONDS);
        return reply.redirect(location);
      } catch (error) {
        return backWith(reply, error);
      }
    },
  );
  api.get(
    '/my/sign-in/return',
    { config, schema: { tags, summary: 'Comes back from the identity provider' } },
    async (request, reply) => {
      const ticket = request.cookies[TICKET_COOKIE];
      reply.clearCookie(TICKET_COOKIE, { path: '/', secure: true });
      try {
        const query = request.url.slice(request.url.indexOf('?'));
        setCookie(reply, CITIZEN_COOKIE, await ports.endSignIn(ticket, query), 'strict');
        return reply.redirect('/my');
      } catch (error) {
        return backWith(reply, error);
      }
    },
  );
}

/** The browser stands between two pages: a refusal is told on the page that it comes back to. */
function backWith(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof Refusal)) throw error;
  return reply.redirect(`/my/sign-in?problem=${error.kind === 'unavailable' ? 'away' : 'refused'}`);
}

function setCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  sameSite: 'lax' | 'strict',
  maxAge?: number,
): void {
  const usual = { path: '/', httpOnly: true, secure: true, sameSite };
  reply.setCookie(name, value, maxAge === undefined ? usual : { ...usual, maxAge });
}

function parcelRoutes(api: FastifyInstance, ports: PortalPorts): void {
  api.get(
    '/my/parcels',
    {
      config: { right: 'citizen', rateLimit: CITIZEN_LIMIT },
      schema: { tags, summary: 'One’s own orders and parcels, with where each stands' },
    },
    async (request) => ports.parcels(citizenAsks(request)),
  );
  findRoute(api, ports);
  api.get<{ Params: { bill: string } }>(
    '/my/parcels/:bill',
    {
      config: { right: 'citizen', rateLimit: LOOK_UP_LIMIT },
      schema: {
        tags,
        summary: 'One of one’s own parcels; who looked from where is kept',
        params: Type.Object({ bill: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.parcel(citizenAsks(request), cameFrom(request), request.params.bill),
  );
}

function findRoute(api: FastifyInstance, ports: PortalPorts): void {
  api.post<{ Body: FindParcel }>(
    '/my/find-parcel',
    {
      config: { right: 'citizen', rateLimit: LOOK_UP_LIMIT },
      schema: {
        tags,
        summary: 'A parcel without a code that anybody holds, by number and postcode; who looked is kept',
        body: Type.Object({
          houseBill: Type.String({ minLength: 1, maxLength: 40 }),
          postcode: Type.String({ pattern: '^\\d{5}$' }),
        }),
      },
    },
    async (request) => ports.findParcel(citizenAsks(request), cameFrom(request), request.body),
  );
}

function cameFrom(request: FastifyRequest): CameFrom {
  return { address: request.ip, device: request.headers['user-agent'] ?? '' };
}

function moneyRoutes(api: FastifyInstance, ports: PortalPorts): void {
  const config = { right: 'citizen' as const, rateLimit: CITIZEN_LIMIT };
  const querystring = Type.Object({ year: Type.Optional(Type.String({ pattern: '^\\d{4}$' })) });
  api.get(
    '/my/goods',
    { config, schema: { tags, summary: 'Everyday goods with their HS codes, for the calculator' } },
    async () => ports.goods(),
  );
  api.post<{ Body: DutyCase }>(
    '/my/tax',
    {
      config,
      schema: {
        tags,
        summary: 'What goods would owe, line by line with the law; nothing is stored',
        body: DUTY_CASE,
      },
    },
    async (request) => ports.calculate(request.body),
  );
  api.get(
    '/my/shops',
    { config, schema: { tags, summary: 'Shops whose pages the calculator can read' } },
    async () => ports.shops(),
  );
  api.post<{ Body: ShopLink }>(
    '/my/shop-link',
    {
      config: { right: 'citizen', rateLimit: SHOP_LINK_LIMIT },
      schema: {
        tags,
        summary: 'What a page of such a shop says of its goods, to be confirmed; nothing is stored',
        body: Type.Object({ link: Type.String({ minLength: 1, maxLength: 2_000 }) }),
      },
    },
    async (request) => ports.readShopLink(request.body.link),
  );
  api.get<{ Querystring: { year?: string } }>(
    '/my/purchases',
    { config, schema: { tags, summary: 'What one bought in a year, with reliefs', querystring } },
    async (request) => ports.purchases(citizenAsks(request), request.query.year),
  );
  api.get<{ Querystring: { year?: string } }>(
    '/my/purchases.csv',
    { config, schema: { tags, summary: 'The same as CSV', querystring } },
    async (request, reply) => {
      const { name, text } = await ports.purchasesCsv(citizenAsks(request), request.query.year);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(text);
    },
  );
}
