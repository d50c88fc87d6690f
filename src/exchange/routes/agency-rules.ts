/** Rules of the agency over HTTP: the register, one rule with its history, entry by form and by table. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { AgencyRuleAsked, AgencyRulePorts } from '../agency-rule-ports.ts';
import type { AgencyRuleChange, AgencyRuleTyped } from '../contract/agency-rules.ts';
import { whoAsks } from '../guard.ts';
import { MOST_VERSION, readableText } from '../plain-text.ts';

const tags = ['agency-rules'];
const reading = { right: 'agency-rule.read' } as const;
const writing = { right: 'agency-rule.write' } as const;
const id = Type.Object({ id: Type.String({ maxLength: 40 }) });
const yesOrNo = Type.Optional(Type.Enum(['yes', 'no']));
/** What is wrong with a field is said by the area itself, all of it at once. */
const field = readableText(2000);
const typed = Type.Object({
  ...{ kind: field, title: field, number: field, issuedOn: field, effectiveOn: field, office: field },
  ...{ delegatedBy: readableText(6000), checkedOn: field, published: field, whyNot: field },
  ...{ inForce: field, source: field },
});

export function agencyRuleRoutes(api: FastifyInstance, ports: AgencyRulePorts): void {
  api.get<{ Querystring: AgencyRuleAsked }>(
    '/agency-rules',
    {
      config: reading,
      schema: {
        tags,
        summary: 'The register of the agency’s own rules; outside customs only those that are published',
        querystring: Type.Object({
          kind: Type.Optional(Type.Enum(['notice', 'directive', 'established', 'instruction'])),
          flag: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z-]*$' })),
          ...{ published: yesOrNo, inForce: yesOrNo },
          q: Type.Optional(readableText(200)),
        }),
      },
    },
    async (request) => ports.list(whoAsks(request), request.query),
  );
  api.get<{ Params: { id: string } }>(
    '/agency-rules/:id',
    { config: reading, schema: { tags, summary: 'One rule with its flags and history', params: id } },
    async (request) => ports.one(whoAsks(request), request.params.id),
  );
  api.post<{ Body: AgencyRuleTyped }>(
    '/agency-rules',
    { config: writing, schema: { tags, summary: 'Enters a rule', body: typed } },
    async (request) => ports.add(whoAsks(request), request.body),
  );
  api.put<{ Params: { id: string }; Body: AgencyRuleChange }>(
    '/agency-rules/:id',
    {
      config: writing,
      schema: {
        tags,
        summary: 'Writes another version of a rule; the earlier ones stay',
        params: id,
        body: Type.Object({
          typed,
          version: Type.Integer({ minimum: 1, maximum: MOST_VERSION }),
          why: Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
        }),
      },
    },
    async (request) => ports.change(whoAsks(request), request.params.id, request.body),
  );
  api.post<{ Body: { text: string } }>(
    '/agency-rules/table',
    {
      config: writing,
      schema: {
        tags,
        summary: 'Enters a table of rules (CSV): all of it, or nothing with everything that is wrong',
        body: Type.Object({ text: readableText(3_000_000) }),
      },
    },
    async (request) => ports.table(whoAsks(request), request.body.text),
  );
}
