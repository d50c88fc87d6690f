/** The description of the interface: fresh, complete, and every reference leads somewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractSchemas, storedSchemas } from '../../scripts/contract-schemas.ts';
import { ANSWERS } from './answers.ts';
import type { Ports } from './ports.ts';
import { makeServer } from './server.ts';

async function describe(): Promise<{
  paths: Record<string, Record<string, { responses: object }>>;
  text: string;
}> {
  const server = await makeServer({} as Ports, { consoleFolder: null, isLogging: false, mostBytes: 1000 });
  const { body } = await server.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  await server.close();
  return { ...JSON.parse(body), text: body };
}

test('the schemas are those of the types (node scripts/contract-schemas.ts writes them)', () => {
  assert.equal(storedSchemas(), contractSchemas());
});

test('every route says what it answers with, and no answer is left without a route', async () => {
  const { paths } = await describe();
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  assert.deepEqual(routes.toSorted(), Object.keys(ANSWERS).toSorted());
});

test('every reference leads to a schema', async () => {
  const { text } = await describe();
  const schemas = Object.keys(JSON.parse(text).components.schemas);
  const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) =>
    decodeURIComponent(name!),
  );
  assert.ok(references.length > 100);
  assert.deepEqual(
    [...new Set(references)].filter((name) => !schemas.includes(name)),
    [],
  );
});
