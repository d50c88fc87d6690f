/** The reader of an official table: good rows come in as they stand, and every mistake is told at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRequirementFile } from './requirement-file.ts';

const HEAD =
  'id,kind,direction,hsPrefixes,documents,titleKo,titleEn,agencyKo,agencyEn,basis,validFrom,validTo';
const ROW =
  'meat,approval,import,02 0504,ANIMAL,육류 검역,Meat,검역본부,Quarantine,가축전염병 예방법 제34조,2026-01-01,';
const REVIEW =
  'garlic,tax-review,import,0703201000,,마늘,Garlic,관세청,KCS,관세법 시행규칙 제8조,2026-01-01,2026-12-31';

test('approvals and goods to review are told apart', () => {
  const { rows, problems } = readRequirementFile([HEAD, ROW, REVIEW].join('\n'));
  assert.deepEqual(problems, []);
  assert.deepEqual(rows.requirements[0]?.hsPrefixes, ['02', '0504']);
  assert.equal(rows.requirements[0]?.validTo, undefined);
  assert.deepEqual(rows.taxReview[0]?.documents, []);
  assert.equal(rows.taxReview[0]?.validTo, '2026-12-31');
});

test('every mistake is told, and then nothing comes in', () => {
  const bad = 'X Y,permit,both,2a,NOSUCH,,,,,,yesterday,2020-01-01';
  const { rows, problems } = readRequirementFile([HEAD, ROW, ROW, bad].join('\n'));
  assert.deepEqual(rows, { requirements: [], taxReview: [] });
  assert.equal(problems.filter((text) => text.startsWith('line 3')).length, 1, 'twice from the same day');
  assert.ok(problems.filter((text) => text.startsWith('line 4')).length >= 10, problems.join('\n'));
});

test('a table without its columns or rows is no table', () => {
  assert.match(readRequirementFile('id,kind\n').problems[0]!, /columns are missing: direction/);
  assert.match(readRequirementFile(HEAD).problems[0]!, /no rows/);
});
