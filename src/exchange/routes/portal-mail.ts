/** A citizen's notices by mail: address, proof, choice, end; and the end by whoever holds one of the mails (RFC 8058). */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { CITIZEN_LIMIT, citizenAsks } from '../citizen-guard.ts';
import type { MyMailChoice, MyMailProof, NewMyMail } from '../contract.ts';
import { readableText } from '../plain-text.ts';
import type { PortalMailPorts } from '../portal-ports.ts';

const tags = ['portal'];
const config = { right: 'citizen' as const, rateLimit: CITIZEN_LIMIT };
const KINDS = ['use', 'duty', 'released', 'answer', 'notice'] as const;
const kinds = Type.Array(Type.Enum([...KINDS]), { maxItems: KINDS.length, uniqueItems: true });
const language = Type.Enum(['ko', 'en']);
/** Whoever guesses secrets is stopped soon. */
const STOPS_A_MINUTE = 20;

export function portalMailRoutes(api: FastifyInstance, ports: PortalMailPorts): void {
  api.get(
    '/my/mail',
    {
      config,
      schema: { tags, summary: 'Notices by mail: the address, what was chosen, and how each stands' },
    },
    async (request) => ports.mail(citizenAsks(request)),
  );
  api.put<{ Body: NewMyMail }>(
    '/my/mail',
    {
      config,
      schema: {
        tags,
        summary: 'Gives an address, to which a number is sent that proves it',
        body: Type.Object({ address: readableText(320), kinds, language }),
      },
    },
    async (request) => ports.give(citizenAsks(request), request.body),
  );
  api.post<{ Body: MyMailProof }>(
    '/my/mail/proof',
    {
      config,
      schema: {
        tags,
        summary: 'Proves the address by the number that was sent there',
        body: Type.Object({ number: Type.String({ maxLength: 20 }) }),
      },
    },
    async (request) => ports.prove(citizenAsks(request), request.body),
  );
  api.put<{ Body: MyMailChoice }>(
    '/my/mail/choice',
    {
      config,
      schema: { tags, summary: 'Chooses what to be told of', body: Type.Object({ kinds, language }) },
    },
    async (request) => ports.choose(citizenAsks(request), request.body),
  );
  api.delete(
    '/my/mail',
    { config, schema: { tags, summary: 'Ends notices by mail; the address is forgotten' } },
    async (request) => ports.end(citizenAsks(request)),
  );
  stopRoute(api, ports);
}

/** Open: who asks holds the secret of a mail. Mail programs post a form, whose fields say nothing that is needed. */
function stopRoute(api: FastifyInstance, ports: PortalMailPorts): void {
  api.register(async (open) => {
    open.removeAllContentTypeParsers();
    open.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1000 }, (_request, _body, done) =>
      done(null),
    );
    open.post<{ Querystring: { secret: string } }>(
      '/my-mail/stop',
      {
        config: { right: 'open', rateLimit: { max: STOPS_A_MINUTE, timeWindow: 60_000 } },
        schema: {
          tags,
          summary: 'Ends notices by mail, by the secret that stands in each of them',
          querystring: Type.Object({ secret: Type.String({ minLength: 20, maxLength: 60 }) }),
        },
      },
      async (request, reply) => {
        await ports.stop(request.query.secret);
        return reply.code(204).send();
      },
    );
  });
}
