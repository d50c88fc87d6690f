/** Does a part of the memory come back as it was kept, the habits of codes among them, and is an older layout not read? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { declarationAt } from '../../test/builders/declarations.ts';
import { countArrival, type ImportSubject, itemFact, lookUp, openHistory } from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import { PART_NAMES, packMemory, packPart, partBytes, partFrom, unpackMemory } from './memory-bytes.ts';

const HEAD = { seq: 7, hash: 'a'.repeat(64) };
const [ROUNDS, RATE] = [6, 13];

function shirts(dutyRatePercent: number | undefined) {
  const declaration = declarationAt('020', 0, { declaredOn: '2026-11-20' });
  const { dutyRatePercent: _, ...item } = declaration.items[0]!;
  const line = { ...item, hsCode: '6109100000', description: '남성용 면 티셔츠' };
  return { ...declaration, items: [dutyRatePercent === undefined ? line : { ...line, dutyRatePercent }] };
}

function usual(history: ReturnType<typeof openHistory>, declaration: ReturnType<typeof shirts>) {
  const facts = lookUp(history, declaration);
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  return (['hs6', 'lines', 'dutyRatePercent'] as const).map((of) =>
    itemFact(subject, 0, `importerGoods.${of}`),
  );
}

async function keptAndRead(history: ReturnType<typeof openHistory>) {
  const parts = await Promise.all(
    PART_NAMES.map(async (name) => ({
      name,
      seq: HEAD.seq,
      packed: await packPart(partBytes(history, name)),
    })),
  );
  const kept = unpackMemory(packMemory({ head: HEAD, parts }))!;
  const read = Object.fromEntries(kept.parts.map((part) => [part.name, partFrom(part)]));
  return { ...openHistory(), ...read } as ReturnType<typeof openHistory>;
}

test('habits of codes come back with the memory and go on being counted; a rate that nobody stated is none', async () => {
  const history = openHistory();
  assert.deepEqual(usual(history, shirts(RATE)), [undefined, undefined, undefined]);
  for (let round = 0; round < ROUNDS; round++) countArrival(history, shirts(RATE));
  assert.deepEqual(usual(history, shirts(RATE)), [610910, ROUNDS, RATE]);
  const read = await keptAndRead(history);
  assert.deepEqual(usual(read, shirts(RATE)), [610910, ROUNDS, RATE]);
  countArrival(read, shirts(undefined));
  assert.deepEqual(usual(read, shirts(RATE)), [610910, ROUNDS + 1, undefined]);
  assert.deepEqual(usual(history, shirts(RATE)), [610910, ROUNDS, RATE]);
});

test('a memory of the layout before is whole and yet not read', () => {
  const body = deserialize(packMemory({ head: HEAD, parts: [] }).subarray(32)) as { layout: number };
  const bytesOf = (layout: number) => {
    const bytes = serialize({ ...body, layout });
    return Buffer.concat([Buffer.from(sha256(bytes), 'hex'), bytes]);
  };
  assert.equal(unpackMemory(bytesOf(body.layout))?.layout, body.layout);
  assert.equal(unpackMemory(bytesOf(body.layout - 1)), undefined);
});
