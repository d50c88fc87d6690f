/** Networks of personal codes, for officers who look after codes: clusters, the network around one place, and what is done about it. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { CodeNetworkPorts } from '../code-network-ports.ts';
import type { CodeNodeKind, NewNetworkAct } from '../contract.ts';
import { whoAsks } from '../guard.ts';

const tags = ['parcels'];
const params = Type.Object({
  start: Type.String({
    maxLength: 60,
    pattern: '^(bill-[^\\u0000]+|(code|address|phone|sender)--?[0-9]{1,20})$',
  }),
});
const DAYS = ['7', '30', '90'] as const;
const days = Type.Optional(Type.Enum([...DAYS]));
const why = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const NOT_CODES: readonly CodeNodeKind[] = ['address', 'phone', 'sender'];

interface Around {
  readonly days?: string;
  readonly hops?: string;
  readonly most?: string;
  readonly without?: string;
}
type OfStart = { Params: { start: string } };

export function codeNetworkRoutes(api: FastifyInstance, ports: CodeNetworkPorts): void {
  const reading = { right: 'misuse.read' as const };
  api.get<{ Querystring: { days?: string } }>(
    '/code-networks',
    {
      config: reading,
      schema: {
        tags,
        summary:
          'Codes that meet at one address or telephone among the latest parcels, those that may be farms or drop addresses first',
        querystring: Type.Object({ days }),
      },
    },
    async (request) => ports.clusters(Number(request.query.days ?? 30)),
  );
  api.get<OfStart & { Querystring: Around }>(
    '/code-networks/:start',
    {
      config: reading,
      schema: {
        tags,
        summary:
          'The network around a code, address, telephone, sender or parcel within bounds, masked; the look is logged',
        params,
        querystring: Type.Object({
          days,
          hops: Type.Optional(Type.Enum(['1', '2', '3', '4'])),
          most: Type.Optional(Type.Enum(['40', '80', '160'])),
          without: Type.Optional(Type.Enum([...NOT_CODES])),
        }),
      },
    },
    async (request) => {
      const { days = '30', hops = '2', most = '40', without } = request.query;
      const kinds = NOT_CODES.filter((kind) => kind !== without);
      const asked = { days: Number(days), hops: Number(hops), most: Number(most), kinds };
      return ports.around(whoAsks(request), request.params.start, asked);
    },
  );
  api.post<OfStart & { Body: NewNetworkAct }>(
    '/code-networks/:start/acts',
    {
      config: { right: 'misuse.decide' },
      schema: {
        tags,
        summary: 'Marks it as looked at, or opens cases of misuse for its registered codes, with a reason',
        params,
        body: Type.Object({
          act: Type.Enum(['looked-at', 'case']),
          why,
          days: Type.Integer({ minimum: 1, maximum: 90 }),
        }),
      },
    },
    async (request) => ports.act(whoAsks(request), request.params.start, request.body),
  );
}
