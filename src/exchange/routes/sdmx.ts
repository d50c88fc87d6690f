/** Published trade for programs that speak SDMX (REST 2, SDMX-JSON 2.0.0): structures, data and availability; nobody has to sign in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { SdmxAsked, SdmxStructureAsked } from '../contract.ts';
import { sendBytes } from '../send-file.ts';
import type { StatisticsFile, StatisticsPorts } from '../statistics-ports.ts';

const open = { right: 'open', rateLimit: { max: 300, timeWindow: '1 minute' } } as const;
const TIME = 'c[TIME_PERIOD]';

const lang = Type.Optional(Type.Enum(['ko', 'en']));
const part = Type.String({ maxLength: 80, pattern: '^[A-Za-z0-9_.*+~-]+$' });
const maintained = { agency: part, flow: part, version: part };
const DATA_QUESTION = {
  [TIME]: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z0-9:+ -]+$' })),
  lang,
};

type DataRequest = {
  Params: SdmxAsked & { component?: string };
  Querystring: { [TIME]?: string; lang?: 'ko' | 'en' };
};

export function sdmxRoutes(api: FastifyInstance, ports: Pick<StatisticsPorts, 'sdmx'>): void {
  for (const path of growing('/sdmx/structure/:kind', ['agency', 'id', 'version']))
    api.get<{
      Params: Omit<SdmxStructureAsked, 'references' | 'lang'>;
      Querystring: Pick<SdmxStructureAsked, 'references' | 'lang'>;
    }>(
      path,
      {
        config: open,
        schema: {
          ...describe('Dataflows, data structures, code lists and concepts of published trade, as SDMX-JSON'),
          params: Type.Object(paramsOf(path, { kind: part, agency: part, id: part, version: part })),
          querystring: Type.Object({
            references: Type.Optional(Type.Enum(['none', 'children', 'descendants', 'all'])),
            lang,
          }),
        },
      },
      async ({ params, query }, reply) =>
        sendBytes(reply, await ports.sdmx.structure({ ...params, ...query })),
    );
  const dataRoute = (
    path: string,
    summary: string,
    find: (asked: SdmxAsked & { component?: string }) => Promise<StatisticsFile>,
  ): void => {
    api.get<DataRequest>(
      path,
      {
        config: open,
        schema: {
          ...describe(summary),
          params: Type.Object(paramsOf(path, { ...maintained, key: part, component: part })),
          querystring: Type.Object(DATA_QUESTION),
        },
      },
      async (request, reply) => answer(request, reply, find),
    );
  };
  for (const path of growing('/sdmx/data/dataflow/:agency/:flow/:version', ['key']))
    dataRoute(path, 'Figures of published trade by the key of their dataflow, as SDMX-JSON', (asked) =>
      ports.sdmx.data(asked),
    );
  for (const path of growing('/sdmx/availability/dataflow/:agency/:flow/:version', ['key', 'component']))
    dataRoute(path, 'Of which codes and months something is published, as SDMX-JSON', (asked) =>
      ports.sdmx.availability(asked),
    );
}

async function answer(
  { params, query }: FastifyRequest<DataRequest>,
  reply: FastifyReply,
  find: (asked: SdmxAsked & { component?: string }) => Promise<StatisticsFile>,
): Promise<FastifyReply> {
  // A plus stands for a blank in an address.
  const time = query[TIME]?.replaceAll(' ', '+');
  const said = { ...(time === undefined ? {} : { time }), ...(query.lang ? { lang: query.lang } : {}) };
  return sendBytes(reply, await find({ ...params, ...said }));
}

const describe = (summary: string): { tags: string[]; summary: string } => ({
  tags: ['statistics'],
  summary,
});

/** The path alone, then with each further part. */
function growing(path: string, parts: readonly string[]): readonly string[] {
  return [
    path,
    ...parts.map(
      (_, nth) =>
        `${path}/${parts
          .slice(0, nth + 1)
          .map((one) => `:${one}`)
          .join('/')}`,
    ),
  ];
}

function paramsOf<T extends Record<string, unknown>>(path: string, all: T): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => path.includes(`:${name}`))) as Partial<T>;
}
