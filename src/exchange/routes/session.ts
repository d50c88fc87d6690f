/** Signing in and out. Attempts are limited by address and account; the cookie cannot be read by scripts. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type from 'typebox';
import { openAttempts } from '../attempts.ts';
import { SESSION_COOKIE } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { SessionPorts } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['session'];
const ATTEMPTS_A_MINUTE = 10;

export function sessionRoutes(api: FastifyInstance, ports: SessionPorts): void {
  const attempts = openAttempts();
  api.post<{ Body: { account: string; password: string } }>(
    '/session',
    {
      config: { right: 'open', rateLimit: { max: ATTEMPTS_A_MINUTE, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Sign in',
        body: Type.Object({
          account: readableText(100),
          password: Type.String({ maxLength: 200 }),
        }),
      },
    },
    async (request, reply) => {
      const { account } = request.body;
      if (attempts.isResting(account)) throw new Refusal('too-many');
      try {
        const { token, view } = await ports.signIn(request.body);
        attempts.succeeded(account);
        setCookie(reply, token);
        return view;
      } catch (error) {
        if (error instanceof Refusal && error.kind === 'not-signed-in') attempts.failed(account);
        throw error;
      }
    },
  );
  api.get(
    '/session',
    { config: { right: 'open' }, schema: { tags, summary: 'Who is signed in; null where nobody is' } },
    // Asked by every page before anybody has signed in: nobody is an answer, not an error.
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      const session = token === undefined ? undefined : await ports.sessionOf(token);
      return reply.type('application/json').send(JSON.stringify(session ? ports.view(session) : null));
    },
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

function setCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, secure: true, sameSite: 'strict' });
}
