/** The routes of settings that two people decide. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { RETENTION_CLASSES } from '../../reference/retention.ts';
import type { SettingName, SettingProposal } from '../contract/settings.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION } from '../plain-text.ts';
import type { SettingsPorts } from '../settings-ports.ts';

const NAMES = [
  'desk',
  'retention',
  'ai-operator',
  'parcel-selection',
] as const satisfies readonly SettingName[];
const tags = ['settings'];
const name = Type.Union(NAMES.map((one) => Type.Literal(one)));
const named = Type.Object({ name });
const versioned = Type.Object({ name, version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }) });
const why = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

interface Versioned {
  readonly name: SettingName;
  readonly version: number;
}

export function settingsRoutes(api: FastifyInstance, ports: SettingsPorts): void {
  api.get<{ Params: { name: SettingName } }>(
    '/settings/:name',
    {
      config: { right: 'policy.read' },
      schema: {
        tags,
        summary: 'The set in force, what waits for a second person, and every set before',
        params: named,
      },
    },
    async (request) => ports.view(whoAsks(request), request.params.name),
  );
  api.get(
    '/retention',
    {
      config: { right: 'policy.read' },
      schema: {
        tags,
        summary: 'Classes of retention: what goes at the end of each term, how, and by which article',
      },
    },
    async () => RETENTION_CLASSES,
  );
  api.post<{ Params: { name: SettingName }; Body: SettingProposal }>(
    '/settings/:name',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'Proposes a whole set from a day on; another person confirms it',
        params: named,
        body: Type.Object({ body: Type.Unknown(), validFrom: day, why }),
      },
    },
    async (request) => ports.propose(whoAsks(request), request.params.name, request.body),
  );
  api.post<{ Params: Versioned }>(
    '/settings/:name/:version/confirm',
    {
      config: { right: 'policy.approve' },
      schema: { tags, summary: 'The second person puts a proposed set into force', params: versioned },
    },
    async (request) => ports.confirm(whoAsks(request), request.params.name, request.params.version),
  );
  api.post<{ Params: Versioned; Body: { why: string } }>(
    '/settings/:name/:version/drop',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'Refuses a proposed set, or takes one’s own back',
        params: versioned,
        body: Type.Object({ why }),
      },
    },
    async (request) =>
      ports.drop(whoAsks(request), request.params.name, request.params.version, request.body.why),
  );
}
