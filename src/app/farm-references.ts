/** Looks up what declared prices of farm goods are held against, once for a batch at the gate: what is found goes into the record. */
import { FARM_SEASON, farmGoodOf } from '../areas/clearance/index.ts';
import { pricePerKg } from '../model/bills.ts';
import type { Declaration, GoodsItem } from '../model/declaration.ts';
import { roundedTo } from '../screening/history/significant.ts';
import type { RecordedReference } from '../screening/record.ts';
import type { Queryable } from '../store/open.ts';
import { type PriceQuestion, type PricesFound, readFarmPrices } from '../store/queries/farm-prices.ts';

/** The references of a declaration's lines; empty where none is known. */
export type ReferencesOf = (declaration: Declaration) => readonly RecordedReference[];

/** Digits that are kept, as of the other prices of a record. */
const DIGITS = 5;

/** Two queries for all; none where no goods of high duty are among them. */
export async function farmReferences(
  db: Queryable,
  declarations: readonly Declaration[],
): Promise<ReferencesOf> {
  const questions = new Map<string, PriceQuestion>();
  for (const declaration of declarations)
    for (const item of declaration.items) {
      const question = questionOf(declaration, item);
      if (question !== undefined) questions.set(keyOf(question), question);
    }
  const answers = await readFarmPrices(db, [...questions.values()], FARM_SEASON);
  const found = new Map([...questions.keys()].map((key, place) => [key, answers[place]!]));
  return (declaration) =>
    declaration.items.flatMap((item, place) => {
      const question = questionOf(declaration, item);
      return question === undefined ? [] : referencesFrom(found.get(keyOf(question))!, place, question.day);
    });
}

const keyOf = ({ hs6, origin, day }: PriceQuestion): string => `${hs6}|${origin}|${day}`;

function questionOf({ direction, declaredOn: day }: Declaration, item: GoodsItem): PriceQuestion | undefined {
  if (direction === 'export' || farmGoodOf(item.hsCode) === undefined || pricePerKg(item) === undefined)
    return undefined;
  return { hs6: item.hsCode.slice(0, 6), origin: item.originCountry ?? '', day };
}

function referencesFrom({ season, market }: PricesFound, item: number, day: string): RecordedReference[] {
  const references: RecordedReference[] = [];
  const common = { item, currency: 'KRW', unit: 'kg' } as const;
  if (season !== undefined)
    references.push({
      ...{ ...common, kind: 'season', price: roundedTo(season.median, DIGITS), day },
      ...{ source: 'declarations', status: 'accepted', count: season.n, years: season.years },
    });
  if (market !== undefined)
    references.push({
      ...{ ...common, kind: 'market', price: roundedTo(market.price, DIGITS), day: market.period },
      ...{ source: market.source, status: 'unverified', name: market.name, broughtOn: market.broughtOn },
    });
  return references;
}
