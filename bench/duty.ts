/**
 * How many assessments of duty one core computes in a second, whole answers with every line and reason, of lines of the invented
 * trade, of parcels, and of corrections. Run: `node bench/duty.ts [ASSESSMENTS]`.
 */
import { openBookOf } from '../src/app/duty/book.ts';
import { caseOf } from '../src/app/duty/case-of-declaration.ts';
import { openDemonstrationRates } from '../src/app/duty/demonstration-rates.ts';
import { assess, type Correction, costOf, type DutyCase, type RateBook } from '../src/duty/index.ts';
import { declarationsOfDay, makeCountry } from '../src/synthetic/index.ts';

export interface DutyBench {
  readonly assessments: number;
  /** Declarations of the invented trade, several lines each, a second of the processor. */
  readonly declarationsPerSecond: number;
  readonly linesPerSecond: number;
  /** One line with price, freight, a claim and small-value relief. */
  readonly parcelsPerSecond: number;
  readonly correctionsPerSecond: number;
}

const DAY = '2026-11-19';

export async function benchDuty(assessments = 200_000): Promise<DutyBench> {
  const demonstration = await openDemonstrationRates({});
  const declarations = [...declarationsOfDay(makeCountry(7), DAY, 2000)].map(
    ({ declaration }) => declaration,
  );
  const codes = declarations.flatMap(({ items }) => items.map(({ hsCode }) => hsCode));
  const book = await openBookOf({ db: undefined, demonstration }, codes, ['USD'], DAY);
  const usd = book.exchangeOn('USD', DAY);
  const ofDeclarations = declarations.map((one) => caseOf(one, usd)).filter((one) => assess(one, book).ok);
  const kept = keepingExchange(book);
  const parcels = codes
    .slice(0, 1000)
    .map(parcel)
    .filter((one) => assess(one, kept).ok);
  const whole = perSecond(ofDeclarations, assessments / 4, (one) => assess(one, book));
  const lines = ofDeclarations.reduce((sum, { goods }) => sum + goods.length, 0) / ofDeclarations.length;
  return {
    assessments,
    declarationsPerSecond: Math.round(whole),
    linesPerSecond: Math.round(whole * lines),
    parcelsPerSecond: Math.round(perSecond(parcels, assessments, (one) => assess(one, kept))),
    correctionsPerSecond: Math.round(perSecond([SHORTFALL], assessments / 20, costOf)),
  };
}

/** As the store's rows do, once read for a question. */
function keepingExchange(book: RateBook): RateBook {
  const row = book.exchangeOn('USD', DAY);
  return {
    ratesOf: book.ratesOf,
    exchangeOn: (currency, day) => (currency === 'USD' ? row : book.exchangeOn(currency, day)),
  };
}

const parcel = (hsCode: string, at: number): DutyCase => ({
  ...{ day: DAY, channel: 'express', departure: 'US', isSelfUse: true },
  terms: { freight: { amount: 12.5, currency: 'USD' } },
  goods: [
    {
      ...{ hsCode, origin: 'US', price: { amount: 80 + (at % 200) + 0.25, currency: 'USD' } },
      ...{ quantity: 1, unit: 'U', netMassKg: 0.8, claims: [{ kind: 'FUS1', isProven: true }] },
    },
  ],
});

const SHORTFALL: Correction = {
  kind: 'shortfall',
  amountKrw: 10_000_000,
  from: '2025-01-15',
  to: '2026-02-19',
};

function perSecond<Asked>(
  asked: readonly Asked[],
  count: number,
  work: (one: Asked) => { readonly ok: boolean },
): number {
  let good = 0;
  const run = (times: number): void => {
    for (let n = 0; n < times; n++) if (work(asked[n % asked.length]!).ok) good++;
  };
  run(count / 10);
  // Time of the processor: what a core gives that does nothing else.
  const before = process.cpuUsage();
  run(count);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (good < count) throw new Error('A question of the bench was refused.');
  return count / seconds;
}

if (import.meta.main)
  console.log(JSON.stringify(await benchDuty(Number(process.argv[2] ?? 200_000)), null, 2));
