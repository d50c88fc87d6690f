/** Bills and a list of rules for tests: an invented agreement of GB and KR, with numbers of its own. */
import type { AgreementFrame } from '../../reference/origin-frames.ts';
import type { OriginCheck } from './answer.ts';
import { type CheckGround, checkOrigin, groundFor } from './check.ts';
import { readBook } from './reading/read-book.ts';
import type { Bill, Claim, Material, RuleBook } from './subject.ts';

const row = (
  heading: string,
  from: string,
  to: string,
  rules: readonly string[],
  operator: 'or' | null = 'or',
) => ({
  ...{ heading, subdivision: '', min: from.padEnd(10, '0'), max: to.padEnd(10, '9') },
  rules: rules.map((rule, place) => ({ rule, operator: place === 0 ? null : operator })),
});
const CTH = 'Manufacture from materials of any heading, except that of the product.';
const value = (percent: string) =>
  `Manufacture in which the value of all the materials used does not exceed ${percent}% of the ex-works price of the product.`;
const RVC =
  'No change in tariff classification required for a good of heading 8703 provided there is a regional value content of not less than:';

export const MADE_UP_BOOK: RuleBook = readBook(
  {
    ...{ scheme: 'made-up', title: 'Invented agreement', version: '1', date: '2021-01-01', licence: 'none' },
    ...{ validFrom: '2021-01-01', validTo: null, parties: ['GB', 'KR'] },
  },
  [
    row('Chapter 4', '04', '04', [
      'Manufacture in which all the materials of chapter 4 used are wholly obtained.',
    ]),
    row('1704', '1704', '1704', [
      `Manufacture: from materials of any heading, except that of the product, *and* in which the value of all the materials of chapter 17 used does not exceed **30%** of the ex-works price of the product.`,
    ]),
    row('1902', '1902', '1902', ['Something that nobody can read, 20% of it.']),
    row('ex 2905', '2905', '2905', [
      `${CTH} However, materials of the same heading as the product may be used, provided that their total value does not exceed 20% of the ex-works price of the product.`,
    ]),
    row('Chapter 29', '29', '29', [value('33')]),
    row('Chapter 61', '61', '61', ['Weaving combined with dyeing.', `${CTH} See Introductory Note 5.`]),
    row('7208', '7208', '7208', ['Manufacture from materials of heading 7206.']),
    row('8471', '8471', '8471', [CTH, value('47.5')]),
    row('8507', '8507', '8507', [CTH]),
    row('8509', '8509', '8509', [CTH, value('40')], null),
    row('8703', '8703', '8703', [
      `${RVC} - a) 35% under the build-up method.`,
      '- b) 45% under the build-down method.',
      `${RVC} - a) 40% under the net cost method.`,
    ]),
    row('9105', '9105', '9105', [
      'Manufacture in which: - the value of all the materials used does not exceed 40% of the ex-works price of the product, and - the value of all the non-originating materials used does not exceed the value of all the originating materials used.',
    ]),
  ],
);

const fact = <Value>(of: Value, validTo: string | null = null) => ({
  ...{ value: of, article: { ko: '', en: 'article' }, source: 'invented', status: 'transcribed' as const },
  ...{ validFrom: '2021-01-01', validTo },
});

export const MADE_UP_FRAME: AgreementFrame = {
  ...{ scheme: 'made-up', agreement: '116', edition: 'HS 2022' },
  tolerance: fact({ percent: '10', exceptChapters: ['61'] }),
  cumulation: [
    fact({ kind: 'bilateral', countries: ['GB', 'KR'] }),
    fact({ kind: 'diagonal', countries: ['DE'] }, '2023-12-31'),
  ],
  transport: fact({ through: ['DE'] }),
  ...{ operations: fact(null), wholly: fact(null), originating: fact(null) },
};

export const material = (
  hs: string | null,
  worth: string | null,
  claim: Claim = 'non-originating',
  more: Partial<Material> = {},
): Material => ({
  ...{ name: `part of ${hs}`, hs, value: worth, claim, currency: '', weightKg: null },
  ...{
    origin: claim === 'originating' ? 'KR' : 'CN',
    evidence: claim === 'originating' ? 'declaration 1' : '',
  },
  ...more,
});

/** Worked beyond the insufficient operations and carried directly, both with proof. */
export const bill = (hs: string, materials: readonly Material[], more: Partial<Bill> = {}): Bill => ({
  ...{
    goods: 'goods',
    hs,
    edition: 'HS 2022',
    row: null,
    madeIn: 'KR',
    day: '2024-05-01',
    currency: 'USD',
    price: '1000',
  },
  ...{ fob: null, netCost: null, weightKg: null, exchange: {}, materials, statements: [] },
  operations: [{ kind: 'beyond', words: 'made in our works', evidence: 'process sheet 7' }],
  ...{ wholly: null, transport: { isDirect: true, through: [], evidence: 'bill of lading' } },
  ...more,
});

export function groundOf(hs: string): CheckGround {
  return groundFor(MADE_UP_BOOK.source, MADE_UP_FRAME, MADE_UP_BOOK.rows, hs);
}

export function check(of: Bill): OriginCheck {
  return checkOrigin(of, groundOf(of.hs));
}
