/** Bills under the invented agreement with their verdicts, known beforehand: every kind of condition on both sides of its edge. */

import type { Verdict } from './answer.ts';
import { bill, material } from './bill.fixture.ts';
import type { Bill, Material } from './subject.ts';

export const own = (hs: string, worth: string, more: Partial<Material> = {}) =>
  material(hs, worth, 'originating', more);
export const foreign = (hs: string | null, worth: string | null, more: Partial<Material> = {}) =>
  material(hs, worth, 'non-originating', more);
const STATED = { words: 'Weaving combined with dyeing', holds: true, evidence: 'mill record' };

/** What is checked, the bill, the verdict known beforehand. */
export const BILLS: readonly (readonly [why: string, bill: Bill, verdict: Verdict])[] = [
  ['other headings', bill('850760', [foreign('2825', '900')]), 'originating'],
  ['the same heading', bill('850760', [foreign('850790', '500')]), 'not'],
  ['the same heading within tolerance', bill('850760', [foreign('850790', '100')]), 'originating'],
  ['a millionth above tolerance', bill('850760', [foreign('850790', '100.000001')]), 'not'],
  ['two together above tolerance', bill('850760', [foreign('850790', '60'), foreign('850710', '60')]), 'not'],
  ['the same heading but originating', bill('850760', [own('850790', '500')]), 'originating'],
  ['originating without proof', bill('850760', [own('850790', '500', { evidence: '' })]), 'not-shown'],
  ['originating in a third country', bill('850760', [own('850790', '500', { origin: 'VN' })]), 'not'],
  ['originating in the other party', bill('850760', [own('850790', '500', { origin: 'GB' })]), 'originating'],
  [
    'diagonal in its time',
    bill('850760', [own('850790', '500', { origin: 'DE' })], { day: '2023-12-31' }),
    'originating',
  ],
  [
    'diagonal after its time',
    bill('850760', [own('850790', '500', { origin: 'DE' })], { day: '2024-01-01' }),
    'not-shown',
  ],
  ['an unknown code', bill('850760', [foreign(null, '500')]), 'not-shown'],
  ['an unknown code within tolerance', bill('850760', [foreign(null, '100')]), 'originating'],
  ['four digits tell the heading', bill('850760', [foreign('8508', '500')]), 'originating'],
  ['no value, the same heading', bill('850760', [foreign('850790', null)]), 'not-shown'],
  ['either heading or value', bill('847130', [foreign('847330', '900')]), 'originating'],
  ['value at the edge', bill('847130', [foreign('847190', '475')]), 'originating'],
  ['value a millionth above', bill('847130', [foreign('847190', '475.000001')]), 'not'],
  [
    'value unknown but the rest is small',
    bill('847130', [foreign('847190', null), own('853400', '600')]),
    'originating',
  ],
  ['value unknown', bill('847130', [foreign('847190', null), own('853400', '400')]), 'not-shown'],
  ['two rules without a word between, both hold', bill('850940', [foreign('8501', '400')]), 'originating'],
  ['two rules without a word between, one holds', bill('850940', [foreign('8501', '401')]), 'not-shown'],
  ['two rules without a word between, none holds', bill('850940', [foreign('850990', '401')]), 'not'],
  ['all conditions', bill('170490', [foreign('1701', '300'), foreign('1806', '300')]), 'originating'],
  ['sugar above its share', bill('170490', [foreign('1701', '300.01')]), 'not'],
  [
    'an allowance for the same heading',
    bill('290511', [foreign('290512', '200')], { row: 'made-up:3' }),
    'originating',
  ],
  ['the allowance exceeded', bill('290511', [foreign('290512', '200.01')], { row: 'made-up:3' }), 'not'],
  ['an ex row and the chapter disagree', bill('290511', [foreign('290512', '331')]), 'not'],
  ['an ex row and the chapter agree', bill('290511', [foreign('3801', '330')]), 'originating'],
  ['an ex row holds, the chapter fails', bill('290511', [foreign('3801', '331')]), 'not-shown'],
  ['foreign milk', bill('040610', [foreign('040120', '300')]), 'not'],
  [
    'foreign salt beside milk of the country',
    bill('040610', [own('040120', '300'), foreign('2501', '300')]),
    'originating',
  ],
  ['the material of the rule', bill('720810', [foreign('720690', '700')]), 'originating'],
  ['an earlier stage is a question', bill('720810', [foreign('2601', '700')]), 'not-shown'],
  ['a process that nobody showed', bill('610910', [foreign('6109', '700')]), 'not-shown'],
  ['a process shown', bill('610910', [foreign('6109', '700')], { statements: [STATED] }), 'originating'],
  [
    'a process said without proof',
    bill('610910', [foreign('6109', '700')], { statements: [{ ...STATED, evidence: ' ' }] }),
    'not-shown',
  ],
  [
    'a process denied, a note may soften the rest',
    bill('610910', [foreign('6109', '50')], { statements: [{ ...STATED, holds: false }] }),
    'not-shown',
  ],
  [
    'content by build-up',
    bill('870323', [foreign('8708', '900'), own('8708', '100')], { fob: '280' }),
    'originating',
  ],
  ['content by build-down', bill('870323', [foreign('8708', '550')], { fob: '1000' }), 'originating'],
  [
    'content by neither, net cost not given',
    bill('870323', [foreign('8708', '550.01')], { fob: '1000' }),
    'not-shown',
  ],
  ['content by no method', bill('870323', [foreign('8708', '650')], { fob: '1000', netCost: '1000' }), 'not'],
  ['content by net cost', bill('870323', [foreign('8708', '600')], { netCost: '1000' }), 'originating'],
  ['foreign no more than own', bill('910511', [foreign('9108', '300'), own('9114', '300')]), 'originating'],
  ['foreign more than own', bill('910511', [foreign('9108', '300'), own('9114', '299')]), 'not'],
  ['a rule that is not read', bill('190219', [foreign('1101', '10')]), 'not-shown'],
  ['no row at all', bill('950300', [foreign('3926', '10')]), 'not-shown'],
  [
    'only simple assembly',
    bill('850760', [foreign('2825', '10')], { operations: [{ kind: 'n', words: '', evidence: '' }] }),
    'not',
  ],
  ['working not told', bill('850760', [foreign('2825', '10')], { operations: [] }), 'not-shown'],
  [
    'working told without proof',
    bill('850760', [foreign('2825', '10')], {
      operations: [{ kind: 'beyond', words: 'made', evidence: '' }],
    }),
    'not-shown',
  ],
  ['codes of another edition', bill('850760', [foreign('2825', '10')], { edition: 'HS 2017' }), 'not-shown'],
  [
    'wholly obtained',
    bill('040900', [], { wholly: { ground: 'd', evidence: 'farm register' } }),
    'originating',
  ],
  [
    'wholly obtained without proof',
    bill('040900', [], { wholly: { ground: 'd', evidence: '' } }),
    'not-shown',
  ],
  [
    'originating materials only, packed',
    bill('190219', [own('1101', '10')], { operations: [] }),
    'originating',
  ],
  [
    'materials of the other party, only packed',
    bill('190219', [own('1101', '10', { origin: 'GB' })], {
      operations: [{ kind: 'k', words: '', evidence: '' }],
    }),
    'not',
  ],
  [
    'another currency',
    bill('847130', [foreign('847190', '475000', { currency: 'KRW' })], { exchange: { KRW: '0.001' } }),
    'originating',
  ],
  [
    'another currency, just above',
    bill('847130', [foreign('847190', '475000.001', { currency: 'KRW' })], { exchange: { KRW: '0.001' } }),
    'not',
  ],
];
