/** Made-up fields, subjects and expressions for the tests of this folder: small enough that conditions often agree. */
import fc from 'fast-check';
import type { Criterion, FieldTable } from '../criterion.ts';

export interface Box {
  readonly office: string;
  readonly weight?: number | undefined;
  readonly trusted?: boolean | undefined;
  readonly papers?: readonly string[] | undefined;
  readonly rows: readonly Row[];
}
export interface Row {
  readonly code: string;
  readonly origin?: string | undefined;
  readonly value?: number | undefined;
  readonly rank?: number | undefined;
}

const title = { ko: '시험', en: 'test' };
const box = { scope: 'declaration', title } as const;
const row = { scope: 'item', title } as const;

export const BOX_FIELDS: FieldTable<Box> = [
  { ...box, name: 'box.office', type: 'text', optional: false, read: (s) => s.office },
  { ...box, name: 'box.weight', type: 'number', optional: true, read: (s) => s.weight },
  { ...box, name: 'box.trusted', type: 'boolean', optional: true, read: (s) => s.trusted },
  { ...box, name: 'box.papers', type: 'texts', optional: true, read: (s) => s.papers },
  { ...box, name: 'box.day', type: 'day', optional: false, read: () => '2026-03-02' },
  { ...row, name: 'row.code', type: 'text', optional: false, read: (s, i) => s.rows[i]!.code },
  { ...row, name: 'row.origin', type: 'text', optional: true, read: (s, i) => s.rows[i]!.origin },
  { ...row, name: 'row.value', type: 'number', optional: true, read: (s, i) => s.rows[i]!.value },
  { ...row, name: 'row.rank', type: 'number', optional: true, read: (s, i) => s.rows[i]!.rank },
];

const CODES = ['6109', '6110', '61', '8517', '85', '0101', ''];
const ORIGINS = ['CN', 'VN', 'US', '한국'];

const text = fc.oneof(
  fc.constantFrom('box.office', 'row.code', 'row.origin'),
  fc.constantFrom(...CODES, ...ORIGINS).map((value) => JSON.stringify(value)),
);
const whole = fc.integer({ min: -3, max: 9 }).map(String);
const leaf = fc.oneof(
  fc.constantFrom('box.weight', 'row.value', 'row.rank'),
  fc.constantFrom('0.5', '2.0', '7.25'),
  whole,
);
/** Divisors are leaves, so that a division by zero is one by a literal or a declared zero. */
const number = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, fc.constantFrom('+', '-', '*'), leaf).map(bracket) },
  { weight: 1, arbitrary: fc.tuple(leaf, fc.constantFrom('/', '%'), leaf).map(bracket) },
  { weight: 1, arbitrary: leaf.map((of) => `(${of} / 0)`) },
  { weight: 1, arbitrary: text.map((of) => `size(${of})`) },
  { weight: 1, arbitrary: leaf.map((of) => `(-(${of}))`) },
);

function bracket([left, sign, right]: readonly [string, string, string]): string {
  return `(${left} ${sign} ${right})`;
}

const relation = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const test = fc.constantFrom('startsWith', 'endsWith', 'contains');
const field = fc.constantFrom('box.weight', 'row.value', 'row.rank');

const atom = fc.oneof(
  fc.tuple(number, relation, number).map(bracket),
  fc.tuple(field, relation, whole).map(bracket),
  fc.tuple(whole, relation, field).map(bracket),
  fc.tuple(text, fc.constantFrom('==', '!=', '<', '>='), text).map(bracket),
  fc.tuple(text, test, text).map(([of, how, part]) => `${of}.${how}(${part})`),
  fc
    .tuple(fc.constantFrom('row.code', 'row.origin', 'box.office'), fc.subarray([...CODES, ...ORIGINS]))
    .map(([of, values]) => `${of} in [${values.map((value) => JSON.stringify(value)).join(', ')}]`),
  fc.tuple(text, fc.constant('box.papers')).map(([of, papers]) => `(${of} in ${papers})`),
  fc.constantFrom(
    'box.trusted',
    'true',
    'false',
    'size(box.papers) > 0',
    'has(row.origin)',
    'has(box.weight)',
  ),
  fc.constantFrom("box.day >= '2026-01-01'", "box.day == '2026-03-02'", "box.day < '2026-03-02'"),
);

/** A random condition; `depth` limits how far it is nested. */
export const condition = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    atom,
    fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map(bracket),
    fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map(bracket),
    tie('node').map((of) => `!(${of})`),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
})).node;

const amount = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom(0.5, 2.5, 7.25));

/** A random subject; `absent` decides whether optional fields may be missing. */
export function boxes(absent: boolean): fc.Arbitrary<Box> {
  const perhaps = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    absent ? fc.option(of, { nil: undefined, freq: 3 }) : of;
  return fc.record({
    office: fc.constantFrom(...CODES, ...ORIGINS),
    weight: perhaps(amount),
    trusted: perhaps(fc.boolean()),
    papers: perhaps(fc.subarray([...CODES, ...ORIGINS])),
    rows: fc.array(
      fc.record({
        code: fc.constantFrom(...CODES),
        origin: perhaps(fc.constantFrom(...ORIGINS)),
        value: perhaps(amount),
        rank: perhaps(amount),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
}

export function criterion(expression: string, changes: Partial<Criterion> = {}): Criterion {
  return {
    id: 'C-0001',
    version: 1,
    title,
    scope: 'item',
    kind: 'risk',
    expression,
    demand: 'documents',
    look: title,
    owner: 'test',
    basis: 'test',
    validFrom: '2026-01-01',
    ...changes,
  };
}
