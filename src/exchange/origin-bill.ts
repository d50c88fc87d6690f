/** The shape of a bill of materials, for its routes and for files of the command line: what the room then judges. */
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { MOST_MATERIALS } from '../areas/origin/index.ts';
import { bad, good, type Problem, type Result } from '../core/problem.ts';
import type { OriginBill } from './contract/origin.ts';
import { readableText } from './plain-text.ts';

const short = readableText(40);
const words = readableText(1000);
/** A list of types and no union: in a union the reader of requests would make an empty text of null, and null of false. */
const orNull = (maxLength: number) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength, pattern: '^[^\\u0000]*$' });
const yesOrNull = Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] });
const amount = orNull(40);

const MATERIAL = Type.Object({
  ...{
    name: readableText(200),
    hs: orNull(40),
    origin: orNull(40),
  },
  ...{ claim: Type.Enum(['originating', 'non-originating', 'unknown']), evidence: readableText(300) },
  ...{ value: amount, currency: short, weightKg: amount },
});
/** What the room judges by itself (codes, amounts, days) is text here, so that everything wrong is told at once. */
export const ORIGIN_BILL = Type.Object({
  ...{
    goods: readableText(300),
    hs: short,
    edition: short,
    row: orNull(80),
  },
  ...{
    madeIn: short,
    day: short,
    currency: short,
    price: short,
    fob: amount,
    netCost: amount,
    weightKg: amount,
  },
  exchange: Type.Record(Type.String({ pattern: '^[A-Z]{3}$' }), short, { maxProperties: 40 }),
  materials: Type.Array(MATERIAL, { maxItems: MOST_MATERIALS }),
  statements: Type.Array(Type.Object({ words: readableText(3000), holds: Type.Boolean(), evidence: words }), {
    maxItems: 100,
  }),
  operations: Type.Array(Type.Object({ kind: short, words, evidence: words }), { maxItems: 100 }),
  wholly: Type.Union([Type.Object({ ground: words, evidence: words }), Type.Null()]),
  transport: Type.Union([
    Type.Object({
      isDirect: yesOrNull,
      through: Type.Array(
        Type.Object({
          ...{ country: short, isUnderCustoms: yesOrNull },
          handling: Type.Union([Type.Null(), Type.Enum(['reloaded', 'preserved', 'other'])]),
        }),
        { maxItems: 20 },
      ),
      evidence: words,
    }),
    Type.Null(),
  ]),
});

const validator = Compile(ORIGIN_BILL);

/** A bill out of any JSON, or everything that is wrong with its shape. */
export function readOriginBill(given: unknown): Result<OriginBill, 'origin/shape'> {
  if (validator.Check(given)) return good(given as OriginBill);
  return bad(
    [...validator.Errors(given)].map(
      ({ instancePath, message }): Problem<'origin/shape'> => ({
        code: 'origin/shape',
        message: { ko: `형식이 맞지 않습니다: ${message}`, en: `Not the expected shape: ${message}` },
        pointer: instancePath,
      }),
    ),
  );
}
