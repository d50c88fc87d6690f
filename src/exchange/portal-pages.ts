/** Serves the built portal of citizens under `/my`: one page for every path of it, and the few files that make it installable. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** By name below `/my/`. Names never change, so a browser asks each time. */
const FILES: Readonly<Record<string, string>> = {
  'sw.js': 'text/javascript; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json',
  'icon.svg': 'image/svg+xml',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
};

export async function portalPages(server: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'my.html');
  if (!existsSync(page)) return;
  const options = { config: { right: 'open' as const }, schema: { hide: true } };
  const serve = (path: string, body: Buffer, type: string) =>
    server.get(path, options, async (_request, reply) =>
      reply.headers({ 'cache-control': 'no-cache', 'service-worker-allowed': '/my' }).type(type).send(body),
    );
  for (const [name, type] of Object.entries(FILES))
    serve(`/my/${name}`, await readFile(join(folder, 'my', name)), type);
  const html = await readFile(page);
  for (const path of ['/my', '/my/*']) serve(path, html, 'text/html; charset=utf-8');
}
