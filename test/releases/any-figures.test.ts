/** Whatever a figures file holds, reading it ends in problems or in a release that its own figures support. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkText,
  KINDS,
  plainBlocks,
  readFigures,
  writeRelease,
} from '../../src/areas/statistics/index.ts';
import { releaseText } from '../../src/exchange/release/plain.ts';

const KEYS = [
  ...['export', 'import', 'balance', 'value', 'yoy_pct', '반도체', '중국', 'working_days', 'current'],
  ...['previous_year', 'eco_share_pct', 'unit', 'since', 'consecutive_surplus_months', 'series', 'compare'],
  ...['contact', 'event', 'items', 'counts', 'up', '__proto__', 'constructor', 'moves_pct', 'ytd', 'usd100m'],
  ...['share_change_pp', 'air_import', 'direction_words', 'top3_countries_share_pct', 'weather'],
];
const LEAVES = [0, 1, -5, 3.3, 12, 45.6, 130, null, true, '상승', '2031-02', ''];

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...LEAVES),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 5 }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;

test('any file is refused, or written and found right', () => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.constantFrom('2031-02', '2031', '2031-Q2', '2031-02-01..10'),
      fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 }),
      (type, period, rest) => {
        const read = readFigures(JSON.parse(JSON.stringify({ unit: 'USD 100m', ...rest, type, period })));
        if (!read.ok) return;
        written++;
        for (const language of ['ko', 'en'] as const) {
          const text = releaseText(writeRelease(read.value, language));
          const judgements = checkText(plainBlocks(text), read.value);
          const wrong: readonly unknown[] = judgements.filter(({ verdict }) => verdict !== 'supported');
          assert.deepEqual(wrong, [], text);
        }
      },
    ),
    { seed: 7, numRuns: 1500 },
  );
  assert.ok(written > 100, `${written} written`);
});
