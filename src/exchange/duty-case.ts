/** The shape of a question to the duty room, for its route and for files of the command line: what the room then judges. */
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { bad, good, type Problem, type Result } from '../core/problem.ts';
import type { DutyCase } from './contract.ts';
import { readableText } from './plain-text.ts';

const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);
// Ranges, codes and days are judged by the room itself, so that everything wrong is told at once.
const amount = Type.Number();
const code = readableText(20);
const money = Type.Object({ amount, currency: code });

const goods = Type.Object({
  hsCode: code,
  price: optional(money),
  customsValueKrw: optional(amount),
  origin: optional(code),
  supplier: optional(readableText(100)),
  quantity: optional(amount),
  unit: optional(code),
  netMassKg: optional(amount),
  litres: optional(amount),
  squareMetres: optional(amount),
  claims: optional(Type.Array(Type.Object({ kind: code, isProven: Type.Boolean() }), { maxItems: 20 })),
  relief: optional(
    Type.Object({
      kind: Type.Enum([
        'small-value',
        'sample',
        're-export',
        're-export-part',
        'returned',
        'damaged',
        'declared',
      ]),
      percent: optional(amount),
      months: optional(amount),
      owesRuralTax: optional(Type.Boolean()),
    }),
  ),
  simplified: optional(Type.Enum(['fur', 'clothing', 'other'])),
  consumption: optional(
    Type.Enum([
      ...[
        'gaming',
        'hunting-gun',
        'jewel',
        'precious-metal',
        'watch',
        'carpet',
        'bag',
        'fur',
        'furniture-piece',
      ],
      ...['furniture-set', 'car', 'camper-or-motorcycle', 'none'],
    ]),
  ),
  liquor: optional(
    Type.Enum(['wine', 'fruit-wine', 'beer', 'takju', 'spirits', 'soju', 'other-fermented', 'none']),
  ),
  isVatExempt: optional(Type.Boolean()),
});

const adjustment = (kinds: string[]) =>
  optional(Type.Array(Type.Object({ kind: Type.Enum(kinds), amount, currency: code }), { maxItems: 50 }));

export const DUTY_CASE = Type.Object({
  day: code,
  channel: Type.Enum(['declaration', 'express', 'express-list', 'post']),
  departure: optional(code),
  isSelfUse: optional(Type.Boolean()),
  terms: optional(
    Type.Object({
      incoterm: optional(code),
      freight: optional(money),
      insurance: optional(money),
      additions: adjustment(['commission', 'packing', 'assist', 'royalty', 'proceeds', 'other']),
      deductions: adjustment(['after-import', 'inland-carriage', 'taxes', 'credit-interest', 'other']),
    }),
  ),
  goods: Type.Array(goods, { maxItems: 999 }),
  aggregatedWith: optional(Type.Array(money, { maxItems: 999 })),
});

/** The shape of a question about a correction; its days and amounts are judged by the room. */
export const CORRECTION = Type.Object({
  kind: Type.Enum([
    ...[
      'supplement',
      'shortfall',
      'fraud',
      'undeclared',
      'smuggling',
      'fta',
      'fta-forged',
      'refund',
      'late-filing',
    ],
  ]),
  amountKrw: amount,
  from: code,
  to: code,
  noticeOn: optional(code),
  noticeDueOn: optional(code),
  amendedOn: optional(code),
  supplementEndedOn: optional(code),
});

const validator = Compile(DUTY_CASE);

/** A question out of any JSON, or everything that is wrong with its shape. */
export function readDutyCase(given: unknown): Result<DutyCase, 'duty/shape'> {
  if (validator.Check(given)) return good(given as DutyCase);
  const problems = [...validator.Errors(given)].map(
    ({ instancePath, message }): Problem<'duty/shape'> => ({
      code: 'duty/shape',
      message: { ko: `형식이 맞지 않습니다: ${message}`, en: `Not the expected shape: ${message}` },
      pointer: instancePath,
    }),
  );
  return bad(problems);
}
