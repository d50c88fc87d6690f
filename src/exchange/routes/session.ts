/** Signing in and out. Attempts are limited by address and account; the cookie cannot be read by scripts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { SESSION_COOKIE } from '../guard.ts';
import type { SessionPorts } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['session'];
const ATTEMPTS_A_MINUTE = 10;

export function sessionRoutes(api: FastifyInstance, ports: SessionPorts): void {
  api.post<{ Body: { account: string; password: string } }>(
    '/session',
    {
      config: { right: 'open', rateLimit: { max: ATTEMPTS_A_MINUTE, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Sign in',
        body: Type.Object({
          account: Type.String({ maxLength: 100 }),
          password: Type.String({ maxLength: 200 }),
        }),
      },
    },
    async (request, reply) => {
      const { token, view } = await ports.signIn(request.body);
      setCookie(reply, token);
      return view;
    },
  );
  api.get(
    '/session',
    { config: { right: 'signed-in' }, schema: { tags, summary: 'Who is signed in' } },
    async (request) => ports.view(sessionOf(request)),
  );
  api.delete(
    '/session',
    { config: { right: 'signed-in' }, schema: { tags, summary: 'Sign out' } },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await ports.signOut(token);
      reply.clearCookie(SESSION_COOKIE, { path: '/', secure: true });
      return reply.code(204).send();
    },
  );
}

function sessionOf(request: FastifyRequest): NonNullable<FastifyRequest['session']> {
  if (request.session === undefined) throw new Refusal('not-signed-in');
  return request.session;
}

function setCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, secure: true, sameSite: 'strict' });
}
