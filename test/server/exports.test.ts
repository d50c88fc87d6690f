/** Exports over HTTP: the same gate, criteria and places of their own, acceptance, loading, a longer period, cancelling, and proof of it all. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/core/day.ts';
import { lastDayOf } from '../../src/reference/deadline.ts';
import { readRecord } from '../../src/screening/record.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { type ExportChanges, exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let officer: Client;

before(async () => {
  house = await startHouse('exports');
  officer = await house.as('officer-020');
});
after(() => house?.end());

async function file(changes: ExportChanges = {}): Promise<{ number: string; answer: Answer }> {
  const declaration = exportDeclaration(changes);
  const answer = await house.machine.post('declarations', declaration);
  assert.equal(answer.status, 200, answer.text);
  return { number: declaration.declarationNumber, answer };
}

const view = async (number: string) => (await officer.get(`declarations/${number}`)).json;
const eventsOf = async (number: string): Promise<string[]> =>
  (await view(number)).events.map(({ kind }: { kind: string }) => kind);
const codesOf = ({ json }: Answer): string[] => json.problems.map(({ code }: { code: string }) => code);

/** So many days from now by the virtual clock. */
function pass(days: number): void {
  house.house.clock.jump(house.house.clock.now() + days * 86_400_000);
}

test('an export is decided by its own criteria and controls, and the record says so', async () => {
  const { number, answer } = await file({
    item: {
      hsCode: '8703231000',
      description: 'USED SEDAN',
      quantity: 1,
      quantityUnit: 'U',
      netMassKg: 1_400,
    },
  });
  assert.equal(answer.json.lane, 'documents');
  const { decision, declaration, loading } = await view(number);
  assert.deepEqual(
    decision.findings.map(({ source, id }: { source: string; id: string }) => `${source}/${id}`).sort(),
    ['criterion/E-0105', 'criterion/E-0107'],
  );
  assert.equal(decision.score, null);
  assert.equal(declaration.items[0].fobValueKrw, 8_900_000);
  assert.equal(loading, null);
  const record = readRecord(decision.record);
  assert.equal(record.inputs.direction, 'export');
  assert.deepEqual(record.scores, []);
  assert.ok(record.findings.every(({ source }) => source !== 'detector' && source !== 'score'));
});
