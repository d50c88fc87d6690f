/** Serves the built console: hashed files for a year, the page itself never cached, and every console path the same page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

export async function consolePages(server: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  // Added before the files are registered, so that it meets their routes.
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, right: 'open' };
  });
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    maxAge: '365d',
    immutable: true,
    decorateReply: false,
    schemaHide: true,
  });
  const html = await readFile(page);
  const options = { config: { right: 'open' as const }, schema: { hide: true } };
  const send = async ({ url }: FastifyRequest, reply: FastifyReply) => {
    // A mistyped address of the interface is no page; `/api` itself is the page that describes it.
    if (/^\/api\//.test(url)) throw new Refusal('not-found');
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  };
  for (const path of ['/', '/:one', '/:one/:two', '/:one/:two/:three', '/:one/:two/:three/:four'])
    server.get(path, options, send);
}
