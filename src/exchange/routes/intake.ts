/** Filing declarations: one, a batch answered line by line, an NDJSON stream of any length, or a file with a preview. */

import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { Acknowledgement, ImportMapping } from '../contract.ts';
import { whoAsks } from '../guard.ts';
import { FILE_LIMIT } from '../limits.ts';
import { linesOf, parseLine, streamEnded } from '../ndjson.ts';
import { readableText } from '../plain-text.ts';
import type { IntakePorts, Who } from '../ports.ts';
import { Refusal } from '../refusal.ts';

const tags = ['intake'];
/** Lines of a stream that are stored in one go. */
const STREAM_BATCH = 500;
const MOST_BATCH = 5_000;
const SINGLE_STATUS: Readonly<Record<Acknowledgement['result'], number>> = {
  stored: 201,
  same: 200,
  conflict: 409,
  refused: 422,
};

export function intakeRoutes(api: FastifyInstance, ports: IntakePorts): void {
  api.post(
    '/declarations',
    {
      config: { right: 'declaration.submit', rateLimit: FILE_LIMIT },
      schema: {
        tags,
        summary: 'Files one declaration and answers with the decision',
        body: Type.Unsafe({
          type: 'object',
          description: 'A declaration (see the model in the documentation)',
        }),
      },
      // Our own validation returns every problem at once, in two languages.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const [answer] = await ports.submit([request.body], whoAsks(request));
      return reply.code(SINGLE_STATUS[answer!.result]).send(answer);
    },
  );
  api.post(
    '/declarations/batch',
    {
      config: { right: 'declaration.submit', rateLimit: FILE_LIMIT },
      schema: { tags, summary: 'Files many: a JSON array, answered line by line; good lines are stored' },
    },
    async (request) => {
      const { body } = request;
      if (!Array.isArray(body))
        throw new Refusal('invalid', { ko: 'JSON 배열이 필요합니다.', en: 'A JSON array is needed.' });
      if (body.length > MOST_BATCH) {
        throw new Refusal('too-large', {
          ko: `한 번에 ${MOST_BATCH}건까지 보낼 수 있습니다. 더 많으면 NDJSON 스트림을 쓰십시오.`,
          en: `At most ${MOST_BATCH} a batch; use the NDJSON stream for more.`,
        });
      }
      return ports.submit(body, whoAsks(request));
    },
  );
  api.post<{ Body: ImportMapping }>(
    '/imports/mappings',
    {
      config: { right: 'declaration.import' },
      schema: {
        tags,
        summary: 'Keeps under a name what the columns of a table mean, for one’s own office',
        body: Type.Object({
          title: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }),
          columns: Type.Array(readableText(200), { minItems: 2, maxItems: 500 }),
          mapping: Type.Record(Type.String(), readableText(200)),
        }),
      },
    },
    async (request) => ports.keepMapping(whoAsks(request), request.body),
  );
  streamRoutes(api, ports);
}

function streamRoutes(api: FastifyInstance, ports: IntakePorts): void {
  const config = { right: 'declaration.submit' as const, rateLimit: FILE_LIMIT };
  const importing = { right: 'declaration.import' as const };
  api.register(async (streams) => {
    streams.removeAllContentTypeParsers();
    // The body is read while it arrives, whatever its length.
    streams.addContentTypeParser('*', { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, payload, done) =>
      done(null, payload),
    );
    streams.post<{ Body: Readable }>(
      '/declarations/stream',
      {
        config,
        schema: {
          tags,
          summary: 'Files an NDJSON stream of any length; one acknowledgement a line (application/x-ndjson)',
        },
      },
      async (request, reply) =>
        reply
          .type('application/x-ndjson')
          .send(Readable.from(acknowledgeStream(request.body, ports, whoAsks(request)))),
    );
    streams.post<{ Body: Readable }>(
      '/imports/preview',
      { config: importing, schema: { tags, summary: 'Reads a file and says what would happen' } },
      async (request) => ports.preview(request.body, request.headers['content-type'] ?? '', whoAsks(request)),
    );
    streams.post<{ Body: Readable; Querystring: { mapping?: string } }>(
      '/imports',
      {
        config: importing,
        schema: {
          tags,
          summary: 'Stores the good lines of a file; a table in columns of its own is read by a kept mapping',
          querystring: Type.Object({ mapping: Type.Optional(readableText(200)) }),
        },
      },
      async (request) =>
        ports.importFile(request.body, request.headers['content-type'] ?? '', whoAsks(request), {
          bytes: Number(request.headers['content-length']) || undefined,
          mapping: request.query.mapping,
        }),
    );
  });
}

async function* acknowledgeStream(body: Readable, ports: IntakePorts, who: Who): AsyncGenerator<string> {
  let waiting: { line: number; value: unknown }[] = [];
  let line = 0;
  const send = async (): Promise<string> => {
    const rows = waiting;
    waiting = [];
    const answers = await ports.submit(
      rows.map(({ value }) => value),
      who,
    );
    return answers
      .map((answer, index) => `${JSON.stringify({ ...answer, line: rows[index]!.line })}\n`)
      .join('');
  };
  let answered = 0;
  try {
    for await (const text of linesOf(body)) {
      line += 1;
      const parsed = parseLine(text, line);
      if (parsed === undefined) continue;
      if (parsed.ok) waiting.push({ line, value: parsed.value });
      if (waiting.length >= STREAM_BATCH || (!parsed.ok && waiting.length > 0)) {
        yield await send();
        answered = parsed.ok ? line : line - 1;
      }
      if (parsed.ok) continue;
      yield `${JSON.stringify(parsed.answer)}\n`;
      answered = line;
    }
    if (waiting.length > 0) yield await send();
  } catch (error) {
    // The answer has begun, so no status can tell it any more.
    if (!(error instanceof Refusal)) throw error;
    yield `${JSON.stringify(streamEnded(answered + 1, error))}\n`;
  }
}
