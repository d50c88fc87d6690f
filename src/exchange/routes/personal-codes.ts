/** Misuse of personal customs codes, for officers: cases of holders, their closing, suspension of a code, and patterns. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { CodeSuspension, MisuseClosing } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { CodePorts } from '../portal-ports.ts';

const tags = ['parcels'];
const params = Type.Object({ id: Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z-]+$' }) });
const why = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
type OfId = { Params: { id: string } };

export function personalCodeRoutes(api: FastifyInstance, ports: CodePorts): void {
  const reading = { right: 'misuse.read' as const };
  const deciding = { right: 'misuse.decide' as const };
  api.get(
    '/misuse-cases',
    { config: reading, schema: { tags, summary: 'Cases of misused personal codes, open ones first' } },
    async () => ports.misuse(),
  );
  api.post<OfId & { Body: MisuseClosing }>(
    '/misuse-cases/:id/close',
    {
      config: deciding,
      schema: {
        tags,
        summary:
          'Closes a case with what was found and why, and decides about parcels of a refused use; the holder is told',
        params,
        body: Type.Object({
          as: Type.Enum(['misused', 'not-misused', 'unclear']),
          why,
          parcels: Type.Optional(Type.Enum(['goes-on', 'stays'])),
        }),
      },
    },
    async (request) => ports.closeMisuse(whoAsks(request), request.params.id, request.body),
  );
  api.post<OfId & { Body: CodeSuspension }>(
    '/misuse-cases/:id/suspension',
    {
      config: deciding,
      schema: {
        tags,
        summary: 'Suspends the code of a case, or lifts the suspension, with a reason',
        params,
        body: Type.Object({ to: Type.Enum(['suspended', 'lifted']), why }),
      },
    },
    async (request) => ports.suspend(whoAsks(request), request.params.id, request.body),
  );
  api.get<{ Params: { bill: string } }>(
    '/parcels/:bill/uses',
    {
      config: { right: 'parcel.read' },
      schema: {
        tags,
        summary: 'What holders of personal codes said to their use by a parcel',
        params: Type.Object({ bill: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request) => ports.usesOf(whoAsks(request), request.params.bill),
  );
  api.get(
    '/code-patterns',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Stolen codes, farms of codes and shared addresses among the parcels of 30 days',
      },
    },
    async () => ports.patterns(),
  );
}
