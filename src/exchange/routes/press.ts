/** The public pages of press releases, without sign-in: published ones alone. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type from 'typebox';
import type { Language } from '../../core/text.ts';
import { PRESS_STYLE } from '../press-page.ts';
import { RELEASE_FILES, type ReleaseFile, type ReleasePorts } from '../release-ports.ts';
import { sendRelease } from '../send-release.ts';

const STYLE_FILE = new URL('../press.css', import.meta.url);
/** So long others may keep a public page: a correction is seen everywhere soon after. */
const PUBLIC_SECONDS = 30;
const ASKS_A_MINUTE = 120;

const id = Type.String({ maxLength: 40 });
const version = Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 }));
const language = Type.Optional(Type.Enum(['ko', 'en']));

type Id = { Params: { id: string } };
type FileAsked = {
  Params: { id: string; form: ReleaseFile };
  Querystring: { language?: Language; version?: number };
};

/** Outside `/api`, for everybody: nothing of what is not published. */
export function pressPageRoutes(server: FastifyInstance, ports: Pick<ReleasePorts, 'press'>): void {
  const config = { right: 'open' as const, rateLimit: { max: ASKS_A_MINUTE, timeWindow: 60_000 } };
  const html = (reply: FastifyReply, page: string): FastifyReply =>
    reply
      .header('cache-control', `public, max-age=${PUBLIC_SECONDS}`)
      .type('text/html; charset=utf-8')
      .send(page);
  const querystring = Type.Object({ language, version });
  server.get(
    PRESS_STYLE,
    { config: { right: 'open' as const }, schema: { hide: true } },
    async (_request, reply) => reply.type('text/css; charset=utf-8').send(await readFile(STYLE_FILE)),
  );
  server.get<{ Querystring: { language?: Language } }>(
    '/press',
    { config, schema: { hide: true, querystring } },
    async ({ query }, reply) => html(reply, await ports.press.page(query.language ?? 'ko')),
  );
  server.get<Id & { Querystring: { language?: Language; version?: number } }>(
    '/press/:id',
    { config, schema: { hide: true, params: Type.Object({ id }), querystring } },
    async ({ params, query }, reply) =>
      html(reply, await ports.press.one(params.id, query.language ?? 'ko', query.version)),
  );
  server.get<FileAsked>(
    '/press/:id/files/:form',
    {
      config,
      schema: {
        hide: true,
        params: Type.Object({ id, form: Type.Enum([...RELEASE_FILES]) }),
        querystring,
      },
    },
    async ({ params, query }, reply) =>
      sendRelease(
        reply.header('cache-control', `public, max-age=${PUBLIC_SECONDS}`),
        params.form,
        await ports.press.file(params.id, params.form, query.language ?? 'ko', query.version),
      ),
  );
}
