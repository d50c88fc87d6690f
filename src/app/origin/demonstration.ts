/** One made-up check of origin that the demonstration keeps, under an invented agreement with one rule; once. */
import { partyKey } from '../../access/index.ts';
import { type Bill, checkOrigin, groundFor, readBook } from '../../areas/origin/index.ts';
import { seoulDay } from '../../core/day.ts';
import { readOriginChecks } from '../../store/queries/origin-checks.ts';
import type { House } from '../house.ts';
import { madeUpPerson } from '../made-up-person.ts';
import { keepCheck } from './keep.ts';

const MADE_UP = '가상 자료 (made up)';
const BOOK = readBook(
  {
    ...{
      scheme: 'made-up',
      title: `${MADE_UP}: 가상 협정`,
      version: '1',
      date: '2021-01-01',
      licence: MADE_UP,
    },
    ...{ validFrom: '2021-01-01', validTo: null, parties: ['KR', 'XA'] },
  },
  [
    {
      ...{ heading: '8507', min: '8507000000', max: '8507999999' },
      rules: [
        { rule: 'Manufacture from materials of any heading, except that of the product.', operator: null },
      ],
    },
  ],
);
/** Of an invented agreement nothing is held beside its list but the edition of its codes: so origin stays to be shown. */
const FRAME = {
  ...{ scheme: 'made-up', agreement: null, edition: 'HS 2022', tolerance: null, cumulation: [] },
  ...{ transport: null, operations: null, wholly: null, originating: null },
};
const MATERIAL = {
  currency: '',
  weightKg: null,
  claim: 'non-originating',
  evidence: '',
  origin: 'CN',
} as const;

export async function furnishOrigin(house: House, importer: string): Promise<void> {
  const holders = [house.vault.partyHash(importer)];
  if ((await readOriginChecks(house.pool, holders)).length > 0) return;
  const who = madeUpPerson('importer', 'trader', [partyKey('importer', importer)]);
  const bill: Bill = {
    ...{ goods: `축전지, ${MADE_UP}`, hs: '850760', edition: 'HS 2022', row: null, madeIn: 'KR' },
    ...{ day: seoulDay(house.clock.now()), currency: 'USD', price: '1000', fob: '1080', netCost: null },
    ...{ weightKg: null, exchange: {}, statements: [], wholly: null, transport: null },
    materials: [
      { ...MATERIAL, name: '양극재 (가상)', hs: '284190', value: '310' },
      { ...MATERIAL, name: '셀 (가상)', hs: '850790', value: '150' },
    ],
    operations: [{ kind: 'beyond', words: '조립과 충방전 (가상)', evidence: '공정도 1 (가상)' }],
  };
  const ground = groundFor(BOOK.source, FRAME, BOOK.rows, bill.hs);
  await keepCheck(house, who, { bill, ground, check: checkOrigin(bill, ground) }, undefined);
}
