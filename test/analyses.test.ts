/** Holds every analysis of the catalogue to its contract (docs/house.md, "A detector is one file"). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'node:test';
import { loadAnalyses } from '../src/catalogue.ts';
import { fillText, type Text } from '../src/core/text.ts';
import { MOST_FINDINGS } from '../src/screening/analyses/analysis.ts';
import { defaultParameters } from '../src/screening/detector.ts';

const entries = await loadAnalyses();

test('the catalogue finds analyses, each id once', () => {
  assert.ok(entries.length >= 2, `only ${entries.length} analyses`);
  assert.equal(new Set(entries.map(({ analysis }) => analysis.id)).size, entries.length);
});

for (const { file, analysis } of entries) {
  const { id, parameters, roles, reasons } = analysis;

  test(`${id}: is described`, async () => {
    assert.equal(`${id}.ts`, basename(file.pathname), 'the id is the name of the file');
    assert.ok(Number.isInteger(analysis.version) && analysis.version >= 1);
    assert.ok(analysis.basis.trim().length >= 5, 'no basis');
    const texts = [
      ...[analysis.title, analysis.asks, analysis.caveat, analysis.effect],
      ...Object.values(roles).flatMap(({ title, why }) => [title, why]),
      ...Object.values(reasons).flatMap(({ says, look }) => [says, look]),
      ...[...Object.values(analysis.figures), ...Object.values(analysis.leftOut)],
    ];
    for (const text of texts) isText(text);
    for (const { least, most } of Object.values(roles)) assert.ok(0 <= least && least <= most && most >= 1);
    for (const [name, { default: value, range, unit, why }] of Object.entries(parameters)) {
      assert.ok(
        range[0] < range[1] && value >= range[0] && value <= range[1],
        `${name}: ${value} outside ${range}`,
      );
      assert.ok(unit.length > 0, `${name}: no unit`);
      isText(why);
    }
    assert.doesNotMatch(await readFile(file, 'utf8'), /from 'node:|Date\.now|Math\.random|new Date\(\s*\)/);
  });

  test(`${id}: agrees with its examples, changes nothing, says the same again`, () => {
    const { examples } = analysis;
    assert.ok(
      examples.some(({ flags }) => flags) && examples.some(({ flags }) => !flags),
      'one flag and one pass',
    );
    for (const { name, records, choice, flags } of examples) {
      const before = JSON.stringify(records);
      const asked = Object.freeze(defaultParameters(parameters)) as never;
      const answer = analysis.run(records, choice, asked, 1);
      assert.deepEqual(
        analysis.run(records, choice, asked, 1),
        answer,
        `${name}: another answer the second time`,
      );
      assert.equal(JSON.stringify(records), before, `${name}: the records were changed`);
      assert.equal(answer.found > 0, flags, `${name}: expected ${flags ? 'a flag' : 'a pass'}`);
      assert.ok(answer.looked >= answer.found, `${name}: finds more than it looked at`);
      assert.ok(answer.findings.length <= Math.min(answer.found, MOST_FINDINGS));
      assert.ok(answer.looked > 0, `${name}: a pass that looked at nothing`);
      for (const { keys, effect, n, reason, rows } of answer.findings) {
        assert.ok(keys.length > 0 && n > 0);
        assert.ok([effect.value, effect.low, effect.high].every(Number.isFinite), JSON.stringify(effect));
        assert.ok(effect.low <= effect.high);
        const words = reasons[reason.id];
        assert.ok(words, `${name}: no words for ${reason.id}`);
        const { ko, en } = fillText(words.says, reason.parameters);
        assert.doesNotMatch(`${ko}${en}`, /\{\w+\}|undefined|NaN|Infinity/, en);
        assert.ok(rows.every((row) => row >= 0 && row < records.table.rows));
      }
      for (const { id: figure } of answer.figures)
        assert.ok(analysis.figures[figure], `no words for ${figure}`);
      for (const left of Object.keys(answer.leftOut))
        assert.ok(analysis.leftOut[left], `no words for ${left}`);
    }
  });
}

function isText({ ko, en }: Text): void {
  assert.match(ko, /[가-힣]/, `no Korean: ${ko}`);
  assert.match(en, /[a-zA-Z]/, `no English: ${en}`);
  assert.doesNotMatch(en, /[가-힣]{3,}/, `Korean in the English: ${en}`);
}
