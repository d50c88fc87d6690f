import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify, { type FastifyError } from 'fastify';
import Type from 'typebox';
import { schemaProblems } from './schema-problems.ts';

const server = Fastify({ ajv: { customOptions: { allErrors: true } } });
server.setErrorHandler<FastifyError>((error, _, reply) =>
  reply.code(400).send(schemaProblems(error.validation ?? [], error.validationContext)),
);
server.post(
  '/thing',
  {
    schema: {
      querystring: Type.Object({ limit: Type.Integer({ minimum: 1 }) }),
      body: Type.Object({
        title: Type.String({ maxLength: 5 }),
        kind: Type.Enum(['a', 'b']),
        rows: Type.Array(Type.Object({ n: Type.Number() }), { minItems: 1 }),
        either: Type.Optional(
          Type.Union([Type.Object({ x: Type.Number() }), Type.Object({ y: Type.Number() })]),
        ),
      }),
    },
  },
  async () => 'good',
);

async function problems(url: string, payload: object): Promise<Record<string, string>> {
  const { body, statusCode } = await server.inject({ method: 'POST', url, payload });
  assert.equal(statusCode, 400);
  return Object.fromEntries(
    JSON.parse(body).map((one: { pointer: string; message: { en: string } }) => [
      one.pointer,
      one.message.en,
    ]),
  );
}

test('everything that is wrong is told at once, each with its place', async () => {
  const payload = { title: 'too long', rows: [{ n: 1 }, { n: 'x' }, {}], either: { z: 1 } };
  assert.deepEqual(await problems('/thing?limit=1', payload), {
    '/title': 'It must have 5 or fewer characters.',
    '/kind': 'It must be given.',
    '/rows/1/n': 'It must be a number.',
    '/rows/2/n': 'It must be given.',
    '/either': 'It fits none of the forms allowed.',
  });
});

test('what stands in the address is told by the part of the address', async () => {
  assert.deepEqual(await problems('/thing?limit=0', { title: 'a', kind: 'a', rows: [{ n: 1 }] }), {
    '/querystring/limit': 'It must be 1 or more.',
  });
});

test('what is right passes', async () => {
  const payload = { title: 'a', kind: 'b', rows: [{ n: 1 }], either: { y: 2 } };
  const { body } = await server.inject({ method: 'POST', url: '/thing?limit=3', payload });
  assert.equal(body, 'good');
});
