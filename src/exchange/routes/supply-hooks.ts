/** Where notices of early warning go: signed calls of other systems. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { whoAsks } from '../guard.ts';
import { readableText } from '../plain-text.ts';
import type { SupplyPorts } from '../supply-ports.ts';

const tags = ['supply'];
const params = Type.Object({ id: Type.String({ maxLength: 40 }) });

export function supplyHookRoutes(api: FastifyInstance, ports: SupplyPorts): void {
  const config = { right: 'supply.work' as const };
  api.get(
    '/supply/hooks',
    { config, schema: { tags, summary: 'Addresses that are called when an alert moves' } },
    async () => ports.hooks(),
  );
  api.post<{ Body: { url: string } }>(
    '/supply/hooks',
    {
      config,
      schema: {
        tags,
        summary: 'Names an address; the secret of its signatures is answered once',
        body: Type.Object({ url: readableText(500) }),
      },
    },
    async (request) => ports.addHook(whoAsks(request), request.body.url),
  );
  api.delete<{ Params: { id: string } }>(
    '/supply/hooks/:id',
    { config, schema: { tags, summary: 'Calls an address no more', params } },
    async (request) => ports.endHook(whoAsks(request), request.params.id),
  );
}
