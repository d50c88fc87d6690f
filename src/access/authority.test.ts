/** Who may file for whom: a table of authorities and days with their answers, and the problems at their fields. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Authority, type AuthorityState, authorityState, standing } from './authority.ts';
import { filingProblems } from './filing.ts';
import { isInScope } from './scopes.ts';

const BASE: Authority = {
  declarantId: 'B0001',
  importerId: 'IMP',
  validFrom: '2026-03-01',
  validTo: '2026-06-30',
  isAccepted: true,
  withdrawnOn: null,
};

const TABLE: readonly [changes: Partial<Authority>, day: string, expected: AuthorityState][] = [
  [{}, '2026-03-01', 'in-force'],
  [{}, '2026-06-30', 'in-force'],
  [{}, '2026-07-01', 'expired'],
  [{}, '2026-02-28', 'not-yet'],
  [{ isAccepted: false }, '2026-04-01', 'not-accepted'],
  [{ isAccepted: false }, '2026-07-01', 'expired'],
  [{ withdrawnOn: '2026-04-01' }, '2026-04-01', 'withdrawn'],
  [{ validTo: null }, '2036-01-01', 'in-force'],
];

test('an authority holds from its first to its last day, accepted and not withdrawn', () => {
  for (const [changes, day, expected] of TABLE)
    assert.equal(authorityState({ ...BASE, ...changes }, day), expected, `${JSON.stringify(changes)} ${day}`);
});

test('a new authority counts beside an old one that was withdrawn', () => {
  const old = { ...BASE, withdrawnOn: '2026-03-05' };
  assert.equal(standing([old, BASE], 'B0001', 'IMP', '2026-04-01')?.state, 'in-force');
  assert.equal(standing([old], 'B0001', 'IMP', '2026-04-01')?.state, 'withdrawn');
  assert.equal(standing([BASE], 'B0001', 'IMP-2', '2026-04-01'), null);
  assert.equal(standing([BASE], 'B0002', 'IMP', '2026-04-01'), null);
});

const NAMED = {
  declarationNumber: 'B000126000001U',
  direction: 'import',
  declarant: { id: 'B0001' },
  importer: { id: 'IMP' },
};
const BROKER = ['declarant:B0001'];

test('what stands against filing is told at its field', () => {
  const codes = (named: object, parties = BROKER, authorities = [BASE], day = '2026-04-01') =>
    filingProblems(named, parties, authorities, day).map(({ code, pointer }) => `${code} ${pointer}`);
  assert.deepEqual(codes(NAMED), []);
  assert.deepEqual(codes({ ...NAMED, importer: { id: 'OTHER' } }), ['desk/authority-missing /importer/id']);
  assert.deepEqual(codes(NAMED, BROKER, [BASE], '2026-12-01'), ['desk/authority-expired /importer/id']);
  assert.deepEqual(codes({ ...NAMED, declarant: { id: 'B0002' } }), [
    'desk/not-your-declarant /declarant/id',
  ]);
  assert.deepEqual(codes({ ...NAMED, importer: undefined, declarationNumber: 'X000126000001U' }), [
    'desk/not-your-number /declarationNumber',
    'desk/owner-missing /importer/id',
  ]);
  assert.deepEqual(codes(NAMED, [...BROKER, 'importer:IMP'], []), [], 'an owner files for himself');
  assert.deepEqual(codes({ ...NAMED, direction: 'export', exporter: { id: 'IMP' } }), []);
  assert.deepEqual(codes(NAMED, ['importer:B0001'], []), ['desk/not-your-declarant /declarant/id']);
});

test('a key reads and files at most, and only with its scope', () => {
  assert.equal(isInScope(undefined, 'desk.manage'), true);
  assert.equal(isInScope(['read', 'file'], 'desk.manage'), false);
  assert.equal(isInScope(['read'], 'desk.read'), true);
  assert.equal(isInScope(['read'], 'desk.file'), false);
  assert.equal(isInScope(['file'], 'declaration.submit'), true);
  assert.equal(isInScope(['file'], 'declaration.read'), false);
});
