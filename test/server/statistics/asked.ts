/** Questions in words, and tables that others published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringOutsideTable } from '../../../src/app/statistics/outside.ts';
import { toInstant } from '../../../src/core/day.ts';
import type { StatisticsWorld } from './world.ts';

/** Korean letters in CP949, found by decoding every pair of bytes. */
function cp949(text: string): Uint8Array {
  const letters = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      letters.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((letter) => letters.get(letter) ?? [letter.charCodeAt(0)]));
}

export function testAsked(world: StatisticsWorld): void {
  test('a question in words is a question to the tables, in the names of the Service as well', async () => {
    const { json } = await world.house.stranger.get(
      `statistics/ask?q=${encodeURIComponent('2026년 10월 국가별 수입액')}`,
    );
    assert.deepEqual([json.query.flow, json.query.from, json.query.by], ['import', '2026-10', ['country']]);
    const { json: refused } = await world.house.stranger.get(
      `statistics/ask?q=${encodeURIComponent('삼성전자 수출')}`,
    );
    assert.equal(refused.query, null);
    const one = await world.house.stranger.get(
      'statistics/tables/countries?strtYymm=202610&endYymm=202610&cntyCd=CN&by=month',
    );
    const other = await world.house.stranger.get(
      'statistics/tables/countries?from=2026-10&to=2026-10&country=CN&by=month',
    );
    assert.deepEqual(one.json.rows, other.json.rows);
    assert.equal(one.json.rows.length, 1);
  });

  test('a table of others is taken whole with its source, once, and nothing of one that is wrong', async () => {
    const bring = (bytes: Uint8Array) =>
      bringOutsideTable(world.house.house, {
        ...{ bytes, name: 'table.csv', source: '산업통상부', who: 'system:command-line' },
        at: toInstant(world.house.house.clock.now()),
      });
    const text = '기간,국가,수출액(백만 달러)\n2026-05,중국,18883\n2026-05,미국,"9,000"\n* 잠정치,,\n';
    const first = await bring(cp949(text));
    assert.ok(first.ok && !first.value.isKnown && first.value.figures === 2);
    const again = await bring(cp949(text));
    assert.ok(again.ok && again.value.isKnown);
    const wrong = await bring(Buffer.from('기간,국가,수출액(백만 달러)\n2026-05,중국,1\n오월,미국,2\n'));
    assert.equal(wrong.ok, false);
    const officer = await world.house.as('officer-020');
    const { json } = await officer.get('statistics/outside?period=2026-05');
    assert.deepEqual(
      json.figures.map(({ name, value, source }: { name: string; value: number; source: string }) => [
        name,
        value,
        source,
      ]),
      [
        ['미국', 9_000e6, '산업통상부'],
        ['중국', 18_883e6, '산업통상부'],
      ],
    );
  });
}
