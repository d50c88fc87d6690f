import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KCS_COLUMNS } from './kcs-columns.ts';
import { type KcsRow, readKcs, readKcsStream } from './read-kcs.ts';

const HEADING = Object.values(KCS_COLUMNS)
  .map(({ name }) => name)
  .join(',');
const GOOD =
  '97061800,2020-01-01,40,B,11,21,0,10,ZZR1LT6,QLRUBN9,,,040890,BE,NL,8.5,FEU1,G,108.0,372254.9,1,2';
const read = (...lines: string[]): KcsRow[] => [...readKcs([[HEADING, ...lines].join('\n')])];
const only = (line: string): KcsRow => read(line)[0]!;
const codes = (row: KcsRow): string[] =>
  row.ok ? [] : row.problems.map(({ code, pointer }) => `${code} ${pointer}`);
/** The good line with one column changed. */
const changed = (column: keyof typeof KCS_COLUMNS, value: string): string => {
  const fields = GOOD.split(',');
  fields[Object.keys(KCS_COLUMNS).indexOf(column)] = value;
  return fields.join(',');
};

test('a row becomes a declaration of one line and what was found', () => {
  const row = only(GOOD);
  assert.ok(row.ok);
  assert.deepEqual(row, {
    ok: true,
    line: 2,
    declaration: {
      declarationNumber: '97061800',
      version: 1,
      direction: 'import',
      declaredOn: '2020-01-01',
      office: '040',
      procedure: { processType: 'B', tradeType: '11', useType: '21', paymentType: '00' },
      declarant: { id: 'ZZR1LT6' },
      importer: { id: 'QLRUBN9' },
      consignment: { transportMode: '10', departureCountry: 'BE' },
      terms: {},
      items: [
        {
          sequence: 1,
          hsCode: '040890',
          originCountry: 'NL',
          originMarking: 'G',
          netMassKg: 108,
          customsValueKrw: 372_254,
          dutyRateKind: 'FEU1',
          dutyRatePercent: 8.5,
        },
      ],
    },
    outcome: {
      declarationNumber: '97061800',
      version: 1,
      code: 'Z',
      verdict: 'critical',
      occurredAt: '2020-01-01T03:00:00.000Z',
      item: 1,
    },
  });
});

test('verdicts: clean, fraud, critical, none, and a contradiction', () => {
  const verdict = (fraud: string, critical: string): string | undefined => {
    const row = only(GOOD.replace(/,1,2$/, `,${fraud},${critical}`));
    return row.ok ? (row.outcome?.verdict ?? 'none') : row.problems[0]?.code;
  };
  assert.equal(verdict('0', '0'), 'clean');
  assert.equal(verdict('1', '1'), 'fraud');
  assert.equal(verdict('1', '0'), 'fraud');
  assert.equal(verdict('1', '2'), 'critical');
  assert.equal(verdict('', ''), 'none');
  assert.equal(verdict('0', '2'), 'kcs/verdict');
});

test('all that is wrong is said at once, with line and column, in both languages', () => {
  const row = only('=1+1,2020-13-01,x,B,11,21,11,10,,,,,4408,Korea,KR,abc,A,G,-5,1e99,7,0');
  assert.deepEqual(codes(row).sort(), [
    'kcs/day /2/Date',
    'kcs/format /2/Country of Departure',
    'kcs/format /2/Declaration ID',
    'kcs/format /2/Fraud',
    'kcs/format /2/HS6 Code',
    'kcs/format /2/Office ID',
    'kcs/missing /2/Declarant ID',
    'kcs/number /2/Tax Rate',
    'kcs/range /2/Item Price',
    'kcs/range /2/Net Mass',
    'kcs/verdict /2/Fraud',
  ]);
  assert.ok(!row.ok && row.problems.every(({ message }) => /[가-힣]/.test(message.ko) && message.en !== ''));
});

test('a lost leading zero, a formula, a control character and an absurd number are problems, never a crash', () => {
  assert.deepEqual(codes(only(changed('hs', '40890'))), ['kcs/format /2/HS6 Code']);
  for (const hostile of ['=cmd|calc', '@SUM(1)', '+1', 'A\u0000B', 'ＩＭＰ', 'x'.repeat(300)]) {
    assert.deepEqual(codes(only(changed('importer', hostile))), ['kcs/format /2/Importer ID']);
  }
  for (const number of ['NaN', 'Infinity', '0x10', '1,5', '٣', '1e400', '--1']) {
    const row = only(changed('netMass', `"${number}"`));
    assert.ok(!row.ok && row.problems[0]!.pointer === '/2/Net Mass', number);
  }
  assert.deepEqual(codes(only(changed('date', '2021-02-29'))), ['kcs/day /2/Date']);
  const slashes = only(changed('date', '2020/02/29'));
  assert.ok(slashes.ok && slashes.declaration.declaredOn === '2020-02-29');
});

test('good rows between bad ones are read; short, long and unclosed rows are named by line', () => {
  const rows = read('1,2', GOOD, `${GOOD},9`, '', GOOD, '"never closed', GOOD);
  assert.deepEqual(
    rows.map((row) => [row.line, row.ok]),
    [
      [2, false],
      [3, true],
      [4, false],
      [6, true],
      [7, false],
    ],
  );
  assert.deepEqual(codes(rows.at(-1)!), ['kcs/row /7']);
});

test('any cut of the text, any line end, quotes and a byte order mark give the same rows', () => {
  const quoted = GOOD.replace('ZZR1LT6', '"ZZR1LT6"');
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `\ufeff${[HEADING, GOOD, quoted, GOOD].join(end)}${end}`;
    const whole = [...readKcs([text])];
    assert.deepEqual(
      whole.map((row) => [row.line, row.ok]),
      [
        [2, true],
        [3, true],
        [4, true],
      ],
    );
    for (const size of [1, 2, 7, 64]) {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
      assert.deepEqual([...readKcs(pieces)], whole);
    }
  }
});

test('without the headings there is one problem and no row', () => {
  const rows = [...readKcs(['a,b,Net Mass,Net Mass\n1,2,3,4\n5,6,7,8\n'])];
  assert.equal(rows.length, 1);
  assert.deepEqual(codes(rows[0]!), ['kcs/heading /1']);
  assert.deepEqual([...readKcs([''])], []);
  const units = [...readKcs([`${HEADING.replace('Net Mass', 'net mass (kg)')}\n${GOOD}`])];
  assert.ok(units[0]!.ok);
});

test('a file without the two answer columns gives declarations without outcomes', () => {
  const heading = HEADING.replace(',Fraud,Critical Fraud', '');
  const [row] = [...readKcs([`${heading}\n${GOOD.replace(/,1,2$/, '')}`])];
  assert.ok(row!.ok && row!.outcome === undefined);
});

test('a row of megabytes is one problem, read without keeping it, and the next row is fine', async () => {
  async function* pieces(): AsyncGenerator<string> {
    yield `${HEADING}\n`;
    for (let i = 0; i < 50; i++) yield 'x'.repeat(100_000);
    yield `\n${GOOD}\n`;
  }
  const rows: KcsRow[] = [];
  for await (const row of readKcsStream(pieces())) rows.push(row);
  assert.deepEqual(
    rows.map((row) => [row.line, row.ok]),
    [
      [2, false],
      [3, true],
    ],
  );
});
