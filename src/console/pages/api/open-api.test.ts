import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGroups, schemaLines, typeOf } from './open-api.ts';

const DOCUMENT = {
  openapi: '3.1.0',
  tags: [{ name: 'work', description: 'Cases' }, { name: 'empty' }],
  paths: {
    '/cases/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        tags: ['work'],
        summary: 'One case',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9, default: 5 } },
        ],
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } },
          },
        },
      },
    },
    '/loose': { post: { requestBody: { content: { 'text/csv': {} } }, responses: {} } },
  },
  components: {
    parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
    schemas: {
      Tree: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', description: 'what it is called' },
          children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
        },
      },
    },
  },
};

test('operations stand under their tags, those without one last, and empty tags not at all', () => {
  const groups = readGroups(DOCUMENT);
  assert.deepEqual(
    groups.map((group) => [group.name, group.operations.map((one) => one.id)]),
    [
      ['work', ['get /cases/{id}']],
      ['', ['post /loose']],
    ],
  );
  const [operation] = groups[0]!.operations;
  assert.deepEqual(
    operation!.parameters.map((one) => [one.name, one.in, one.type, one.isRequired]),
    [
      ['id', 'path', 'string', true],
      ['limit', 'query', 'integer 1..9 = 5', false],
    ],
  );
  assert.deepEqual(groups[1]!.operations[0]!.bodyTypes, ['text/csv']);
});

test('a shape that holds itself is shown once and stops', () => {
  const lines = schemaLines(DOCUMENT, { $ref: '#/components/schemas/Tree' });
  assert.deepEqual(
    lines.map((line) => [line.depth, line.name, line.type, line.isRequired]),
    [
      [0, 'name', 'string', true],
      [0, 'children', 'Tree[]', false],
    ],
  );
});

test('types are said in a few words', () => {
  assert.equal(typeOf({}, { enum: ['a', 1] }), '"a" | 1');
  assert.equal(typeOf({}, { anyOf: [{ type: 'null' }, { type: 'string' }] }), 'null | string');
  assert.equal(typeOf({}, { type: ['string', 'null'] }), 'string | null');
  assert.equal(typeOf({}, { type: 'array', items: {} }), 'any[]');
});

test('what is no description gives no groups and throws nothing', () => {
  for (const wrong of [null, 3, [], { paths: 3 }, { paths: { '/x': { get: null } } }]) {
    assert.ok(Array.isArray(readGroups(wrong)));
  }
});
