/** The life of a policy over HTTP: versions, drafts, checks, previews, and the answer of the second person. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { PolicyAnswer, PolicyProposal } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import type { PolicyPorts } from '../policy-ports.ts';

const tags = ['policies'];
const versionParameter = Type.Object({ version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });
/** What is wrong inside is told by the check, all of it at once, not by the schema of the route. */
const draft = Type.Object({ policy: Type.Unknown() });
const why = Type.String({ maxLength: 2000 });

export function policyRoutes(api: FastifyInstance, ports: PolicyPorts): void {
  api.get(
    '/policies',
    { config: { right: 'policy.read' }, schema: { tags, summary: 'Every version of the policy' } },
    async (request) => ports.versions(whoAsks(request)),
  );
  api.get(
    '/policies/draft',
    {
      config: { right: 'policy.propose' },
      schema: { tags, summary: 'The policy in force as the beginning of the next one' },
    },
    async () => ports.draft(),
  );
  api.get<{ Params: { version: number } }>(
    '/policies/:version',
    {
      config: { right: 'policy.read' },
      schema: { tags, summary: 'One version and what it changed', params: versionParameter },
    },
    async (request) => ports.version(whoAsks(request), request.params.version),
  );
  api.post<{ Body: { policy: unknown } }>(
    '/policies/check',
    {
      config: { right: 'policy.propose' },
      schema: { tags, summary: 'Everything that is wrong with a draft', body: draft },
    },
    async (request) => ports.check(request.body.policy),
  );
  api.post<{ Body: PolicyProposal }>(
    '/policies',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'Proposes a version for a second person to confirm',
        body: Type.Object({
          policy: Type.Unknown(),
          basedOn: Type.Integer({ minimum: 1 }),
          why: Type.String({ minLength: 1, maxLength: 2000 }),
        }),
      },
    },
    async (request, reply) => reply.code(201).send(await ports.propose(whoAsks(request), request.body)),
  );
  previewRoutes(api, ports);
  answerRoutes(api, ports);
}

function previewRoutes(api: FastifyInstance, ports: PolicyPorts): void {
  api.post<{ Body: { policy: unknown } }>(
    '/policies/previews',
    {
      config: { right: 'policy.propose' },
      schema: { tags, summary: 'Decides the last month again under a draft (a job)', body: draft },
    },
    async (request) => ports.preview(whoAsks(request), request.body.policy),
  );
  api.get<{ Params: { id: string } }>(
    '/policies/previews/:id',
    {
      config: { right: 'policy.propose' },
      schema: {
        tags,
        summary: 'What a preview found',
        params: Type.Object({ id: Type.String({ maxLength: 80 }) }),
      },
    },
    async (request) => ports.previewed(whoAsks(request), request.params.id),
  );
}

const ANSWERS = {
  confirm: { right: 'policy.approve', summary: 'Puts a proposed version in force from its day' },
  refuse: { right: 'policy.approve', summary: 'Refuses a proposed version, with a reason' },
  withdraw: { right: 'policy.propose', summary: 'Takes back one’s own proposal, with a reason' },
} as const;

function answerRoutes(api: FastifyInstance, ports: PolicyPorts): void {
  for (const act of Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]) {
    const { right, summary } = ANSWERS[act];
    api.post<{ Params: { version: number }; Body: PolicyAnswer }>(
      `/policies/:version/${act}`,
      {
        config: { right },
        schema: { tags, summary, params: versionParameter, body: Type.Object({ why: Type.Optional(why) }) },
      },
      async (request) => ports.answer(whoAsks(request), request.params.version, act, request.body),
    );
  }
}
