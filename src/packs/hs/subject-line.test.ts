/** Do the goods stay, and only what the office was asked go? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectGoods } from './subject-line.ts';

test('the matter in law and papers that are named go, the goods stay', () => {
  for (const [line, goods] of [
    ['Application for Further Review of Protest No. 1; Tariff Classification of Certain Mats', 'Mats'],
    ['classification, country of origin, marking, and trade program eligibility of a Shoe Kit', 'a Shoe Kit'],
    ['Revocation of HQ 1 and HQ 2; tariff classification of a tool', 'a tool'],
    ['eligibility for duty-free treatment under an agreement concerning a lift', 'a lift'],
    ['United States-Mexico-Canada Agreement (USMCA) of a rack', 'a rack'],
  ])
    assert.equal(subjectGoods(line!), goods);
});

test('a line that is goods, or nothing but a matter, stays as it is', () => {
  for (const line of [
    'marking pens for whiteboards',
    'glass nail file',
    'Revocation of HQ 1; Classification of ',
  ])
    assert.equal(subjectGoods(line), line);
});
