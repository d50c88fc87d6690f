/** The next declarations are held against what was ruled. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importRates } from '../../../src/app/duty/import-rates.ts';
import { replayDecision } from '../../../src/app/evidence.ts';
import { readRecord } from '../../../src/screening/record.ts';
import { declarationAt } from '../../builders/declarations.ts';
import { at, PROPOSAL, type RulingsWorld } from './world.ts';

const RATE_COLUMNS =
  '품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,적용개시일,적용만료일';

export function testAtTheGate(world: RulingsWorld): void {
  test('the next declaration is held against what was ruled, by its words, its firm and its code, and replays to the same bytes', async () => {
    const { house, today, applied } = world;
    const rates = join(mkdtempSync(join(tmpdir(), 'gwanmun-rates-')), 'rates.csv');
    writeFileSync(rates, `${RATE_COLUMNS}\n4421910000,A,8,,,,,20260101,99991231\n`);
    const table = await importRates(house.database.pool, rates, 'system:rates', '2026-11-19T00:00:00.000Z');
    assert.deepEqual(table.problems, []);
    const [officer, supervisor] = [await house.as('officer-020'), await house.as('supervisor-020')];
    const names = { title: '편백나무 국자 (4호)', goods: '편백나무를 깎아 만든 긴 국자' };
    const line = { hsCode: '4419190000', description: '국자, 편백나무 2P', customsValueKrw: 1_000_000 };
    const unlike = { ...line, description: '편백나무 국자 걸이 선반 부속' };
    const agreeing = { ...line, hsCode: '4421910000' };
    let place = 10;
    const foundOn = async (item: object, importer = 'IMP-T-9') => {
      const made = declarationAt('020', place++, {
        importer: { id: importer, name: '시험', businessNumber: '123-45-67890' },
      });
      const basic = { ...made.items[0], dutyRateKind: 'A', dutyRatePercent: 0, ...item };
      const filed = await house.machine.post('declarations', {
        ...made,
        declaredOn: today(),
        items: [basic],
      });
      assert.equal(filed.status, 201, filed.text);
      const replayed = await replayDecision(house.house, house.house.editions, filed.json.decision);
      assert.equal(replayed?.isIdentical, true);
      const { findings } = readRecord(replayed!.stored);
      return findings.filter(({ id }) => id === 'code-against-ruling').map(({ reason }) => reason);
    };
    const number = await applied();
    assert.equal((await officer.post(at(number, '/proposals'), { ...PROPOSAL, ...names })).status, 200);
    assert.deepEqual(await foundOn(line), [], 'a proposal is no ruling');
    assert.equal((await supervisor.post(at(number, '/decide'), {})).status, 200);
    const said = { line: 1, ruling: number, on: today(), ruled: '442191', hsCode: line.hsCode };
    const duty = { parameters: { ...said, dutyKrw: 80_000 } };
    assert.deepEqual(await foundOn(line), [{ id: 'ruling-duty', ...duty }]);
    assert.deepEqual(await foundOn(line, 'IMP-T-1'), [{ id: 'own-duty', ...duty }]);
    assert.deepEqual(await foundOn({ ...line, dutyRateKind: 'FCN1' }), [{ id: 'ruling', parameters: said }]);
    assert.deepEqual([await foundOn(agreeing), await foundOn(unlike)], [[], []]);
    const words = '삼나무 국자 받침 장식';
    const decision = { text: words, code: '442191', rule: '1', why: '목제품' };
    assert.deepEqual(await foundOn({ ...line, description: words }), []);
    const decided = await officer.post('classification/decisions', decision);
    assert.equal(decided.status, 200, decided.text);
    const [by] = await foundOn({ ...line, description: '받침 장식 국자 삼나무' });
    assert.deepEqual([by?.id, by?.parameters.ruled, by?.parameters.on], ['decision-duty', '442191', today()]);
    await house.house.ruled.read();
    assert.deepEqual(
      (await foundOn(line)).map(({ id }) => id),
      ['ruling-duty'],
      'read again as at a start',
    );
  });
}
