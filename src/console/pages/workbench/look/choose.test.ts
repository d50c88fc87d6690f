/** Do suspicious columns stand first and stay out of what is chosen for everybody? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choosing, groupColumns, helps, isLeak, isSuspicious, type Looked } from './choose.ts';

function column(name: string, alone: number | null, more: Partial<Looked> = {}): Looked {
  return {
    ...{ name, title: { ko: `항목 ${name}`, en: name }, kind: 'number', isFact: false, isPersonal: false },
    ...{ missing: 0, distinct: 9, spread: null, common: [], alone, suspicions: [] },
    ...more,
  };
}

const COLUMNS = [
  column('mass', 0.55),
  column('price', 0.7),
  column('penalty', 0.99, { suspicions: ['tells-alone'] }),
  column('case', 0.5, { suspicions: ['names-the-row'] }),
  column('past', 0.6, { isFact: true }),
  column('same', null, { suspicions: ['constant'] }),
];
const ALL: Choosing = { show: 'all', find: '', ticked: new Set(['mass']), isUploaded: false };
const names = (choosing: Partial<Choosing>) =>
  groupColumns(COLUMNS, { ...ALL, ...choosing }).map(({ name, columns }) => [
    name,
    ...columns.map((one) => one.name),
  ]);

test('suspicious columns stand first, then what tells most by itself', () => {
  assert.deepEqual(names({}), [
    ['suspicious', 'penalty', 'case'],
    ['declared', 'price', 'mass'],
    ['facts', 'past'],
    ['useless', 'same'],
  ]);
  assert.deepEqual(names({ isUploaded: true })[1], ['ofTable', 'price', 'past', 'mass']);
});

test('what is shown follows the filter and the words', () => {
  assert.deepEqual(names({ show: 'ticked' }), [['declared', 'mass']]);
  assert.deepEqual(names({ show: 'facts' }), [['facts', 'past']]);
  assert.deepEqual(names({ find: '항목 PRI' }), [['declared', 'price']]);
});

test('what helps is neither suspicious, nor a name, nor as good as chance', () => {
  assert.deepEqual(
    COLUMNS.filter(helps).map(({ name }) => name),
    ['mass', 'price', 'past'],
  );
  assert.deepEqual(
    COLUMNS.filter(isLeak).map(({ name }) => name),
    ['penalty'],
  );
  assert.ok(isSuspicious(COLUMNS[3]!) && !helps(column('noise', 0.51)));
  assert.ok(!helps(column('firm', 0.9, { isPersonal: true })), 'who somebody is would be learnt by heart');
});
