/** Rules of the agency: what is wrong with an entry is told at once, and a rule whose article is gone or changed is flagged. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLaw } from '../read-law.ts';
import { readReference } from '../shelf/reference.ts';
import { makeShelf } from '../shelf/shelf.ts';
import { flagsOf } from './flags.ts';
import { readRule } from './read-rule.ts';
import type { AgencyRule } from './rule.ts';

const law = (effective: string, body: string) =>
  readLaw(`---\n제목: 시험법\n시행일자: ${effective}\n---\n${body}`)!;
const SHELF = makeShelf([
  law(
    '2026-01-01',
    `##### 제1조 (서식)\n\n서식은 관세청장이 정한다. <개정 2025.12.1>\n\n##### 제2조 (기한)\n\n기한은 관세청장이 정하는 바에 따라 15일로 한다.\n\n##### 제3조 삭제 <2025.12.1>\n\n##### 제4조 (벌칙)\n\n벌금에 처한다.`,
  ),
  law(
    '2024-01-01',
    `##### 제1조 (서식)\n\n서식은 관세청장이 정한다.\n\n##### 제2조 (기한)\n\n기한은 관세청장이 정하는 바에 따라 10일로 한다.\n\n##### 제3조 (옛)\n\n관세청장이 정한다.\n\n##### 제4조 (벌칙)\n\n벌금에 처한다.`,
  ),
]);
const TYPED = {
  ...{
    kind: 'notice',
    title: '시험 고시',
    number: '제1호',
    issuedOn: '2024-05-01',
    effectiveOn: '2024-06-01',
  },
  ...{ office: '시험과', delegatedBy: '시험법 제1조', published: 'yes', inForce: 'yes', source: '시험' },
};
const rule = (changes: Partial<AgencyRule>): AgencyRule => {
  const read = readRule(TYPED);
  assert.ok(read.ok);
  return { ...read.value, ...changes };
};
const codes = (changes: Partial<AgencyRule>) =>
  flagsOf(rule(changes), SHELF, '2026-11-20').map(({ code }) => code);

test('articles of any law are known in one form', () => {
  assert.equal(readReference('「관세법」 제38조의2제1항'), '관세법 제38조의2');
  assert.equal(
    readReference('FTA관세법 10조'),
    '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제10조',
  );
  assert.equal(readReference('개인정보 보호법 제29조'), '개인정보 보호법 제29조');
  const quota = '관세법 제71조에 따른 할당관세의 적용에 관한 규정';
  assert.equal(readReference(`${quota} 제2조`), `${quota} 제2조`);
  for (const none of ['', '관세법', '제1조', 'hello']) assert.equal(readReference(none), undefined);
});

test('everything that is wrong with an entry is told at once, with its place', () => {
  const read = readRule(
    { kind: 'law', title: ' ', published: 'no', issuedOn: '2026-02-31', delegatedBy: '어디; 관세법 제1조' },
    '/rows/2',
  );
  assert.ok(!read.ok);
  assert.deepEqual(read.problems.map(({ pointer }) => pointer).sort(), [
    '/rows/2/delegatedBy',
    '/rows/2/inForce',
    '/rows/2/issuedOn',
    '/rows/2/kind',
    '/rows/2/office',
    '/rows/2/source',
    '/rows/2/title',
    '/rows/2/whyNot',
  ]);
});

test('no article, a missing, repealed, changed or silent one is flagged; notes of changes alone are none', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ delegatedBy: [] }), ['no-delegation']);
  assert.deepEqual(codes({ delegatedBy: ['시험법 제9조'] }), ['article-missing']);
  assert.deepEqual(codes({ delegatedBy: ['시험법 제3조'] }), ['article-repealed']);
  assert.deepEqual(codes({ delegatedBy: ['시험법 제4조'] }), ['not-delegating']);
  assert.deepEqual(codes({ delegatedBy: ['다른법 제1조'] }), ['not-loaded']);
  assert.deepEqual(codes({ isPublished: false, whyNot: '수사 기법' }), ['not-published']);
  assert.deepEqual(flagsOf(rule({ delegatedBy: ['시험법 제2조'] }), SHELF, '2026-11-20'), [
    { code: 'article-changed', ref: '시험법 제2조', from: '2024-01-01', to: '2026-01-01' },
  ]);
});

test('held against the law again after the change, or made later, it is flagged no more; before every version it cannot be compared', () => {
  const delegatedBy = ['시험법 제2조'];
  assert.deepEqual(codes({ delegatedBy, checkedOn: '2026-02-01' }), []);
  assert.deepEqual(codes({ delegatedBy, issuedOn: null, effectiveOn: '2026-03-01' }), []);
  assert.deepEqual(codes({ delegatedBy, issuedOn: null, effectiveOn: '2020-01-01' }), ['not-comparable']);
  assert.deepEqual(codes({ delegatedBy, issuedOn: null, effectiveOn: null }), ['not-comparable']);
});
