/** The static check decides criteria with known answers rightly, and leaves every starting criterion open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_LISTS } from '../../../reference/code-lists.ts';
import { type CriterionProof, proveCriterion } from '../../../screening/criteria/proof/index.ts';
import { IMPORT_FIELDS } from '../fields.ts';
import { STARTING_CRITERIA } from './index.ts';
import { KNOWN_ANSWERS } from './known-answers.fixture.ts';

const OPTIONS = { codeLists: CODE_LISTS, day: '2026-03-02', dayField: 'declaration.declaredOn' };
const PERIOD = { validFrom: '2024-01-01', validTo: '2027-12-31' };

const prove = (expression: string, scope: 'item' | 'declaration' = 'item'): CriterionProof =>
  proveCriterion({ expression, scope, ...PERIOD }, IMPORT_FIELDS, OPTIONS);

test('there are ninety criteria with known answers, of every kind', () => {
  assert.ok(KNOWN_ANSWERS.length >= 90, String(KNOWN_ANSWERS.length));
  for (const answer of ['wrong', 'never', 'always', 'open'] as const)
    assert.ok(KNOWN_ANSWERS.filter((one) => one.answer === answer).length >= 8, answer);
});

for (const { expression, answer, why, fields = [], scope } of KNOWN_ANSWERS) {
  test(`${answer}: ${expression}`, () => {
    const proof = prove(expression, scope);
    assert.equal(proof.answer, answer, JSON.stringify(proof));
    assert.match(proof.message.ko, /[가-힣]/);
    if (answer === 'open') assert.equal(proof.isTooLarge, false);
    if (answer === 'wrong') assert.ok(proof.problems.some(({ code }) => code === why));
    if (answer !== 'never' && answer !== 'always') return;
    const [clash] = proof.clashes;
    assert.equal(clash?.kind, why, JSON.stringify(proof.clashes));
    for (const field of fields) assert.ok(clash?.fields.includes(field), JSON.stringify(clash));
    assert.ok(clash !== undefined && clash.demands.length > 0 && clash.demands.length <= 6);
    for (const { span } of clash.demands)
      if (span !== undefined) assert.ok(expression.slice(span.from, span.to).length > 0);
  });
}

for (const criterion of STARTING_CRITERIA) {
  test(`${criterion.id} stays open, with every code in its list`, () => {
    const proof = proveCriterion(criterion, IMPORT_FIELDS, OPTIONS);
    assert.equal(proof.answer, 'open', JSON.stringify(proof));
    assert.deepEqual(
      proof.remarks.filter(({ kind }) => kind !== 'absent-does-not-match'),
      [],
    );
  });
}

test('a contradiction is shown with its field, its intervals and its places', () => {
  const expression = 'item.customsValueKrw >= 5000000 && item.customsValueKrw < 1000000';
  const [clash] = prove(expression).clashes;
  assert.deepEqual(clash?.fields, ['item.customsValueKrw']);
  assert.deepEqual(
    clash?.demands.map(({ span, stretches }) => [expression.slice(span!.from, span!.to), stretches]).sort(),
    [
      ['item.customsValueKrw < 1000000', [{ to: 1_000_000, isFromIncluded: false, isToIncluded: false }]],
      ['item.customsValueKrw >= 5000000', [{ from: 5_000_000, isFromIncluded: true, isToIncluded: false }]],
    ],
  );
  assert.match(clash?.message.ko ?? '', /과세가격.*5,000,000 이상.*|1,000,000 미만/);
});

test('an unknown code is named with its list, and beside others only remarked on', () => {
  const alone = prove("item.originCountry == 'XX'");
  assert.deepEqual(
    alone.clashes[0]?.codes.map(({ field, list, code }) => [field, list, code]),
    [['item.originCountry', 'countries', 'XX']],
  );
  const beside = prove("item.originCountry in ['CN', 'XX']");
  assert.deepEqual(
    beside.remarks.map(({ kind, fields }) => [kind, fields]),
    [['unknown-code', ['item.originCountry']]],
  );
});

test('a dead alternative beside a live one is remarked on', () => {
  const { answer, remarks } = prove("item.hasPreference && (item.hs4 == '61' || item.hs2 == '61')");
  assert.equal(answer, 'open');
  assert.deepEqual(
    remarks.map(({ kind }) => kind),
    ['dead-alternative'],
  );
});

test('a negated test of an optional field that is never asked after is remarked on', () => {
  const kinds = (expression: string) => prove(expression).remarks.map(({ kind }) => kind);
  assert.deepEqual(kinds("item.brand != 'ABC'"), ['absent-does-not-match']);
  assert.deepEqual(kinds("!has(item.brand) || item.brand != 'ABC'"), []);
  assert.deepEqual(kinds("item.hsCode != '870323'"), []);
});

test('codes of another HS edition are dead where the nomenclature in force is at hand', () => {
  const nomenclature = { edition: 'HS 2022' as const, has: (hs6: string) => hs6.startsWith('6109') };
  const answer = (expression: string, validTo: string) =>
    proveCriterion({ expression, scope: 'item', validFrom: '2026-01-01', validTo }, IMPORT_FIELDS, {
      ...OPTIONS,
      nomenclature,
    }).answer;
  assert.equal(answer("item.hs6 == '610910'", '2026-12-31'), 'open');
  assert.equal(answer("item.hs6 == '611020'", '2026-12-31'), 'never');
  assert.equal(answer("item.hs4 == '6110'", '2026-12-31'), 'never');
  // The next edition may bring the code.
  assert.equal(answer("item.hs6 == '611020'", '2028-12-31'), 'open');
});

test('what grows beyond the bound stays open and says so', () => {
  // Seven papers in six folders, none shared: true that it cannot be, and long to show.
  const held = (paper: number, folder: number) => `'P${paper}${folder}' in item.documentKinds`;
  const sixes = [0, 1, 2, 3, 4, 5];
  const sevens = [...sixes, 6];
  const somewhere = sevens.map((paper) => `(${sixes.map((folder) => held(paper, folder)).join(' || ')})`);
  const alone = sixes.flatMap((folder) =>
    sevens.flatMap((one) =>
      sevens
        .filter((other) => other > one)
        .map((other) => `(!(${held(one, folder)}) || !(${held(other, folder)}))`),
    ),
  );
  const proof = prove([...somewhere, ...alone].join(' && '));
  assert.deepEqual([proof.answer, proof.isTooLarge], ['open', true]);
});
