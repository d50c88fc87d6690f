/** Can a withheld figure be reckoned from those that are told? Attacked with linear algebra, which knows nothing of graphs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DISCLOSURE_RULE, isSensitive, type PublishedCell, parentOf } from './cells.ts';
import { withhold } from './withhold.ts';

interface Trade {
  readonly item: string;
  readonly country: string;
  readonly firm: number;
  readonly value: number;
  readonly province: string;
}

/** Few goods, countries and firms, so that cells of one or two firms are everywhere. */
const trades = fc.array(
  fc.record({
    item: fc.constantFrom(
      ...['2805110000', '2805120000', '2805191000', '2836910000', '2836990000', '3102101000', '8542311000'],
    ),
    country: fc.constantFrom('CN', 'JP', 'US', 'DE', 'CL'),
    firm: fc.integer({ min: 1, max: 9 }),
    value: fc.integer({ min: 1, max: 1000 }),
    province: fc.constantFrom('11', '26', '41'),
  }),
  { minLength: 1, maxLength: 90 },
);

const PLACES: readonly (readonly [
  PublishedCell['kind'],
  (trade: Trade) => readonly [item: string, place: string],
])[] = [
  ...[2, 4, 6, 10].map(
    (digits) => ['item', ({ item }: Trade) => [item.slice(0, digits), ''] as const] as const,
  ),
  ['country', ({ country }) => ['', country]],
  ['item-country', ({ item, country }) => [item, country]],
  ['province', ({ province }) => ['', province]],
];

function cellsOf(all: readonly Trade[]): { total: PublishedCell; cells: PublishedCell[] } {
  const cells = PLACES.flatMap(([kind, keyOf]) =>
    [...Map.groupBy(all, (trade) => keyOf(trade).join('/'))].map(([key, some]) => {
      const [item = '', place = ''] = key.split('/');
      return { kind, item, place, ...measures(some) };
    }),
  );
  return { total: { kind: 'country', item: '', place: '', ...measures(all) }, cells };
}

function measures(some: readonly Trade[]): Pick<PublishedCell, 'value' | 'firms' | 'largest'> {
  const byFirm = [...Map.groupBy(some, ({ firm }) => firm).values()].map(sum);
  const value = sum(some);
  return { value, firms: byFirm.length, largest: Math.max(...byFirm) / value };
}

const sum = (some: readonly Trade[]): number => some.reduce((total, { value }) => total + value, 0);

/** Every sum that a reader knows must hold: parts make wholes, written out from the definition of the tables. */
function equations(
  cells: readonly PublishedCell[],
): (readonly (readonly [place: number, factor: number])[])[] {
  const where = (is: (cell: PublishedCell) => boolean): number[] =>
    [...cells.keys()].filter((place) => is(cells[place]!));
  const rows: [number, number][][] = [];
  const add = (whole: number[], parts: number[]): void =>
    void rows.push([
      ...whole.map((place): [number, number] => [place, 1]),
      ...parts.map((place): [number, number] => [place, -1]),
    ]);
  cells.forEach((cell, place) => {
    if (cell.kind === 'item' && cell.item.length < 10)
      add(
        [place],
        where((one) => one.kind === 'item' && parentOf(one.item) === cell.item),
      );
    if (cell.kind === 'item' && cell.item.length === 10)
      add(
        [place],
        where((one) => one.kind === 'item-country' && one.item === cell.item),
      );
    if (cell.kind === 'country')
      add(
        [place],
        where((one) => one.kind === 'item-country' && one.place === cell.place),
      );
  });
  // The total is known.
  add(
    [],
    where((one) => one.kind === 'item' && one.item.length === 2),
  );
  add(
    [],
    where((one) => one.kind === 'country'),
  );
  add(
    [],
    where((one) => one.kind === 'province'),
  );
  return rows;
}

/** A prime, so that no rounding hides anything. */
const PRIME = 2_147_483_647n;

/** Which unknowns the equations leave no choice: reduced to row echelon form, a row with nothing but its pivot. */
function determined(
  rows: readonly (readonly (readonly [number, number])[])[],
  unknown: readonly number[],
): number[] {
  const column = new Map(unknown.map((place, at) => [place, at]));
  const matrix = rows.map((row) => {
    const line = Array.from({ length: unknown.length }, () => 0n);
    for (const [place, factor] of row) {
      const at = column.get(place);
      if (at !== undefined) line[at] = (line[at]! + BigInt(factor) + PRIME) % PRIME;
    }
    return line;
  });
  let rank = 0;
  const pivots: number[] = [];
  for (let at = 0; at < unknown.length && rank < matrix.length; at++) {
    const found = matrix.findIndex((line, place) => place >= rank && line[at] !== 0n);
    if (found < 0) continue;
    [matrix[rank], matrix[found]] = [matrix[found]!, matrix[rank]!];
    const inverse = power(matrix[rank]![at]!, PRIME - 2n);
    matrix[rank] = matrix[rank]!.map((value) => (value * inverse) % PRIME);
    matrix.forEach((line, place) => {
      const factor = line[at]!;
      if (place === rank || factor === 0n) return;
      matrix[place] = line.map(
        (value, j) => (((value - factor * matrix[rank]![j]!) % PRIME) + PRIME) % PRIME,
      );
    });
    pivots.push(at);
    rank += 1;
  }
  return pivots
    .filter((_, place) => matrix[place]!.filter((value) => value !== 0n).length === 1)
    .map((at) => unknown[at]!);
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, base % PRIME, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

test('no withheld figure can be reckoned from those that are told', () => {
  let withSome = 0;
  fc.assert(
    fc.property(trades, (all) => {
      const { total, cells } = cellsOf(all);
      const withheld = withhold(total, cells, DISCLOSURE_RULE);
      if (withheld.all) return;
      if (withheld.places.size > 0) withSome += 1;
      for (const [place, cell] of cells.entries())
        if (isSensitive(cell, DISCLOSURE_RULE))
          assert.ok(withheld.places.has(place), 'a sensitive figure is told');
      assert.deepEqual(determined(equations(cells), [...withheld.places]), []);
    }),
    { numRuns: 150, seed: 322 },
  );
  assert.ok(withSome > 50, `only ${withSome} tables withheld anything and told the rest`);
});

test('the attack bites: withholding the sensitive figures alone would not do', () => {
  let reckoned = 0;
  fc.assert(
    fc.property(trades, (all) => {
      const { cells } = cellsOf(all);
      const primary = [...cells.keys()].filter((place) => isSensitive(cells[place]!, DISCLOSURE_RULE));
      reckoned += determined(equations(cells), primary).length;
    }),
    { numRuns: 30, seed: 322 },
  );
  assert.ok(reckoned > 0);
});

test('where all trade is of a few firms nothing is told', () => {
  const { total, cells } = cellsOf([
    { item: '2805110000', country: 'CN', firm: 1, value: 10, province: '11' },
    { item: '2836910000', country: 'JP', firm: 2, value: 10, province: '11' },
  ]);
  assert.deepEqual(withhold(total, cells, DISCLOSURE_RULE), { all: true });
});

test('figures of many firms are all told', () => {
  const all = [1, 2, 3, 4].flatMap((firm) =>
    ['2805110000', '2836910000'].map((item) => ({ item, country: 'CN', firm, value: 10, province: '11' })),
  );
  const { total, cells } = cellsOf(all);
  assert.deepEqual(withhold(total, cells, DISCLOSURE_RULE), { all: false, places: new Set() });
});
