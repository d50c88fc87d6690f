/** Bills under the UK-Korea list whose answer was worked out by hand from its text, and how many rules of every list are read. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readBooks } from '../src/app/origin/books.ts';
import { checkAsked } from '../src/app/origin/check.ts';
import { coverageOf } from '../src/areas/origin/index.ts';
import type { OriginBill, OriginMaterial } from '../src/exchange/contract.ts';

const books = await readBooks(process.env);
const skip = books.size === 0 && 'the data pack rules-of-origin is absent (GWANMUN_PACKS)';

/** Rules: reckoned, to be shown, not read; rows whose rules are not said to be joined. A change of the reader changes this on purpose. */
const READ: Readonly<Record<string, readonly number[]>> = {
  canada: [944, 457, 243, 244, 34],
  chile: [1005, 707, 245, 53, 0],
  cptpp: [2561, 2265, 36, 260, 53],
  eu: [638, 311, 235, 92, 58],
  japan: [947, 555, 259, 133, 194],
  mexico: [1092, 696, 220, 176, 0],
  'new-zealand': [2779, 2655, 36, 88, 1243],
  singapore: [739, 511, 164, 64, 0],
  'south-korea': [819, 637, 161, 21, 0],
  'switzerland-liechtenstein': [640, 306, 261, 73, 0],
  turkey: [624, 309, 232, 83, 60],
  vietnam: [607, 360, 203, 44, 21],
};

test('how many rules are read, by agreement', { skip }, () => {
  const read = [...books.values()].map(coverageOf);
  assert.deepEqual(
    Object.fromEntries(
      read.map((one) => [one.scheme, [one.rules, one.reckoned, one.shown, one.unread, one.notJoined]]),
    ),
    READ,
  );
});

type Line = readonly [
  hs: string | null,
  value: string | null,
  claim?: OriginMaterial['claim'],
  origin?: string,
];

const material = ([hs, value, claim = 'non-originating', origin = 'CN']: Line): OriginMaterial => ({
  ...{
    name: hs ?? 'unknown',
    hs,
    value,
    claim,
    origin,
    evidence: claim === 'originating' ? 'declaration' : '',
  },
  ...{ currency: '', weightKg: null },
});

const billOf = (hs: string, lines: readonly Line[], more: Partial<OriginBill> = {}): OriginBill => ({
  ...{
    goods: '',
    hs,
    edition: 'HS 2022',
    row: null,
    madeIn: 'KR',
    day: '2026-03-02',
    currency: 'USD',
    price: '100',
  },
  ...{ fob: null, netCost: null, weightKg: null, exchange: {}, materials: lines.map(material) },
  ...{ statements: [], wholly: null, transport: { isDirect: true, through: [], evidence: 'B/L' } },
  operations: [{ kind: 'beyond', words: 'made', evidence: 'sheet' }],
  ...more,
});

/** Every answer follows from the row of the list and from articles 2 to 6, and 13, of the UK-Korea text. */
const BILLS: readonly (readonly [why: string, verdict: string, bill: OriginBill])[] = [
  ['8703: at most 45%', 'originating', billOf('870323', [['8708', '45']])],
  ['8703: above 45%', 'not', billOf('870323', [['8708', '45.01']])],
  [
    '8703: a value is missing, 60 of 100 are told',
    'originating',
    billOf('870323', [
      ['8708', null],
      ['7210', '60', 'originating', 'KR'],
    ]),
  ],
  [
    '8703: a value is missing, 50 of 100 are told',
    'not-shown',
    billOf('870323', [
      ['8708', null],
      ['7210', '50', 'originating', 'KR'],
    ]),
  ],
  ['8507: another heading', 'originating', billOf('850760', [['2825', '80']])],
  ['8507: same heading, 45%', 'originating', billOf('850760', [['850790', '45']])],
  ['8507: same heading, above', 'not', billOf('850760', [['850790', '46']])],
  ['8507: British cells count', 'originating', billOf('850760', [['850790', '90', 'originating', 'GB']])],
  [
    '8507: German cells in 2025: that rule of cumulation is unverified, so a person decides',
    'not-shown',
    billOf('850760', [['850790', '90', 'originating', 'DE']], { day: '2025-12-31' }),
  ],
  [
    '8507: German cells in 2026: nobody checked that it still holds',
    'not-shown',
    billOf('850760', [['850790', '90', 'originating', 'DE']]),
  ],
  ['7318: change of heading', 'originating', billOf('731815', [['7213', '90']])],
  ['7318: same heading, 10% tolerated', 'originating', billOf('731815', [['731816', '10']])],
  ['7318: same heading, above', 'not', billOf('731815', [['731816', '10.5']])],
  ['3304: same heading to 20%', 'originating', billOf('330499', [['330430', '20']])],
  ['3304: same heading 30%, value 40% is the other way', 'originating', billOf('330499', [['330430', '30']])],
  ['3304: same heading above both', 'not', billOf('330499', [['330430', '41']])],
  ['1704: foreign sugar to 30%', 'originating', billOf('170490', [['170199', '30']])],
  ['1704: foreign sugar above', 'not', billOf('170490', [['170199', '31']])],
  [
    '1806: cocoa of another heading and little sugar',
    'originating',
    billOf('180632', [
      ['1803', '40'],
      ['170199', '30'],
    ]),
  ],
  ['0406: foreign milk', 'not', billOf('040610', [['040120', '40']])],
  ['0406: foreign milk within tolerance', 'originating', billOf('040610', [['040120', '10']])],
  [
    '0406: Korean milk, foreign salt',
    'originating',
    billOf('040610', [
      ['040120', '40', 'originating', 'KR'],
      ['2501', '5'],
    ]),
  ],
  ['0901: roasted from any heading', 'originating', billOf('090121', [['090111', '70']])],
  ['090210: foreign green tea', 'not', billOf('090210', [['090220', '50']])],
  ['1515.50: foreign sesame seed', 'not', billOf('151550', [['120740', '60']])],
  ['6109: weaving or knitting has to be shown', 'not-shown', billOf('610910', [['5205', '40']])],
  ['7605: heading and value both: wire from wire', 'not', billOf('760511', [['760529', '60']])],
  ['8471: change of heading', 'originating', billOf('847130', [['847330', '80']])],
  [
    '9105: own parts outweigh',
    'originating',
    billOf('910511', [
      ['910811', '40'],
      ['911490', '40', 'originating', 'KR'],
    ]),
  ],
  [
    '9105: own parts do not, above 30%',
    'not',
    billOf('910511', [
      ['910811', '40'],
      ['911490', '39', 'originating', 'KR'],
    ]),
  ],
  ['9405: at most 50%', 'originating', billOf('940540', [['8539', '50']])],
  [
    '9503: a toy or something else of the heading, the rows disagree',
    'not-shown',
    billOf('950300', [['3926', '51']]),
  ],
  [
    '9503: the row of toys, heading and value',
    'not',
    billOf('950300', [['3926', '51']], { row: 'south-korea:603' }),
  ],
  ['9503: the row of toys', 'originating', billOf('950300', [['3926', '50']], { row: 'south-korea:603' })],
  ['9613.20: foreign lighters’ parts', 'not', billOf('961320', [['961390', '31']])],
  ['190230: two rows may describe it, one is not read', 'not-shown', billOf('190230', [['1101', '30']])],
  [
    '190230: the row of instant noodles',
    'originating',
    billOf('190230', [['1101', '30']], { row: 'south-korea:53' }),
  ],
  [
    '2905: alcoholates of the heading may be more than 20%',
    'not-shown',
    billOf('290519', [['290512', '55']], { row: 'south-korea:122' }),
  ],
  ['a code of HS 2017', 'not-shown', billOf('870323', [['8708', '10']], { edition: 'HS 2017' })],
  [
    'only packed',
    'not',
    billOf('870323', [['8708', '10']], { operations: [{ kind: 'k', words: '', evidence: '' }] }),
  ],
  ['no code for a material of small value', 'originating', billOf('731815', [[null, '10']])],
  ['no code for a material', 'not-shown', billOf('731815', [[null, '11']])],
  [
    'honey, wholly obtained',
    'originating',
    billOf('040900', [], { wholly: { ground: 'article 4(1)(d)', evidence: 'register' } }),
  ],
];

test('bills under UK-Korea', { skip }, () => {
  const wrong = BILLS.flatMap(([why, verdict, bill]) => {
    const { check } = checkAsked(books, { scheme: 'south-korea', bill });
    return check.verdict === verdict ? [] : [`${why}: ${check.verdict}, not ${verdict}`];
  });
  assert.deepEqual(wrong, []);
  assert.ok(BILLS.length >= 40);
});

test('every rule of every list can be asked about every kind of bill without a fault', { skip }, () => {
  for (const { source, rows } of books.values()) {
    for (const row of rows) {
      const hs = row.from.slice(0, 6);
      const madeIn = source.parties[0]!;
      const bill = billOf(
        hs,
        [
          [hs, '30'],
          ['3926', null, 'unknown'],
        ],
        { madeIn, row: row.id, day: source.validFrom },
      );
      const result = checkOne(source.scheme, bill);
      assert.ok(['originating', 'not', 'not-shown'].includes(result), row.id);
    }
  }
});

/** Chapters that are reserved are refused, and nothing else is. */
function checkOne(scheme: string, bill: OriginBill): string {
  try {
    return checkAsked(books, { scheme, bill }).check.verdict;
  } catch (error) {
    const { problems } = error as { problems?: readonly { code: string; pointer: string }[] };
    if (problems?.every(({ code }) => code === 'origin/code-unknown')) return 'not-shown';
    throw error;
  }
}

const COMMAND = fileURLToPath(new URL('../bin/gwanmun.mjs', import.meta.url));

test('the command line: a table of materials, a verdict, an exit code', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gwanmun-bill-'));
  const path = join(folder, 'bill.csv');
  writeFileSync(path, 'name,hs,origin,claim,evidence,value\ncell,8507.90,CN,non-originating,,46\n');
  const asked = [
    'origin',
    'check',
    path,
    '--agreement',
    'south-korea',
    '--hs',
    '850760',
    '--price',
    '100',
    '--day',
    '2026-03-02',
    '--json',
  ];
  try {
    execFileSync(process.execPath, [COMMAND, ...asked], { encoding: 'utf8', stdio: 'pipe' });
    assert.fail('46% of the same heading does not originate');
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout ?? '{}').verdict, 'not');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
