/** The language model over HTTP: what it may help with, when a person asks for it, and its switch and calls for those who answer for it. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ClassificationHelpAsked, CounselHelpAsked } from '../contract/language.ts';
import { whoAsks } from '../guard.ts';
import type { LanguagePorts } from '../language-ports.ts';
import { UPLOAD_LIMIT } from '../limits.ts';
import { readableText } from '../plain-text.ts';

const tags = ['language-model'];
const why = Type.Object({
  why: Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
});

export function languageRoutes(api: FastifyInstance, ports: LanguagePorts): void {
  helping(api, ports);
  api.get(
    '/language',
    {
      config: { right: 'signed-in' },
      schema: { tags, summary: 'Whether a language model may be asked, and what is told before' },
    },
    async () => ports.state(),
  );
  api.get(
    '/language/calls',
    {
      config: { right: 'language.read' },
      schema: { tags, summary: 'Calls of the language model: who, what for, bytes, what was dropped' },
    },
    async () => ports.calls(),
  );
  api.post<{ Body: { why: string } }>(
    '/language/off',
    {
      config: { right: 'language.stop' },
      schema: { tags, summary: 'Switches the language model off at once: one person is enough', body: why },
    },
    async (request) => ports.turn(whoAsks(request), false, request.body.why),
  );
  api.post<{ Body: { why: string } }>(
    '/language/on',
    {
      config: { right: 'settings.manage' },
      schema: { tags, summary: 'Switches it on again', body: why },
    },
    async (request) => ports.turn(whoAsks(request), true, request.body.why),
  );
}

/** Each says that nothing was helped wherever a model is missing, slow, broken or lying. */
function helping(api: FastifyInstance, ports: LanguagePorts): void {
  api.post<{ Body: CounselHelpAsked }>(
    '/counsel/help',
    {
      config: { right: 'signed-in', rateLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        summary: 'Articles and sentences that a language model helped to find, each checked against the law',
        body: Type.Object({
          q: readableText(2000),
          on: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
        }),
      },
    },
    async (request) => ports.counsel(whoAsks(request), request.body),
  );
  api.post<{ Body: ClassificationHelpAsked }>(
    '/classification/help',
    {
      config: { right: 'classification.ask', rateLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        summary: 'Codes that a language model helped to find, all of them codes of the edition',
        body: Type.Object({ text: readableText(2000) }),
      },
    },
    async (request) => ports.classification(whoAsks(request), request.body),
  );
  api.post<{ Body: { q: string } }>(
    '/statistics/help',
    {
      config: { right: 'statistics.read', rateLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        summary: 'What a language model takes a question to the tables for, to be looked at by a person',
        body: Type.Object({ q: readableText(300) }),
      },
    },
    async (request) => ports.statistics(whoAsks(request), request.body.q),
  );
}
