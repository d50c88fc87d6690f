/**
 * A made-up registry of authorised operators for the invented country: importers hold the grade that they declare, and some
 * of the brokers, carriers and warehouses hold one too. Nothing of it is real; every row says so.
 */
import { addDays, type Day } from '../core/day.ts';
import { seededRandom } from '../core/random.ts';
import type { Country } from './country.ts';

export interface MadeUpOperator {
  readonly kind: 'importer' | 'declarant' | 'carrier' | 'warehouse';
  readonly id: string;
  readonly grade: 'A' | 'AA' | 'AAA';
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly source: string;
}

const SOURCE = 'made-up registry of the demonstration';
/** How many of each kind are authorised; whoever is not fails the chain. */
const SHARES = { declarant: 0.65, carrier: 0.85, warehouse: 0.75 } as const;
/** Certificates hold for five years (관세법 제255조의2 제5항). */
const FIVE_YEARS = 1826;

export function madeUpRegistry(country: Country): readonly MadeUpOperator[] {
  const chance = seededRandom(country.seed * 31 + 7);
  const operators: MadeUpOperator[] = [];
  const add = (kind: MadeUpOperator['kind'], id: string, grade: MadeUpOperator['grade']): void => {
    // Some certificates have run out, so that a chain may fail for that reason as well.
    const age = chance.next() < 0.05 ? FIVE_YEARS + 1 : chance.below(FIVE_YEARS - 800);
    const validFrom = addDays(country.opened, -age);
    operators.push({ kind, id, grade, validFrom, validTo: addDays(validFrom, FIVE_YEARS), source: SOURCE });
  };
  for (const { party } of country.importers)
    if (party.aeoGrade !== undefined) add('importer', party.id, party.aeoGrade);
  for (const [kind, ids] of othersOf(country)) {
    for (const id of ids) {
      if (chance.next() >= SHARES[kind]) continue;
      const luck = chance.next();
      add(kind, id, luck < 0.2 ? 'A' : luck < 0.8 ? 'AA' : 'AAA');
    }
  }
  return operators;
}

function othersOf({
  brokers,
  relations,
}: Country): readonly (readonly [keyof typeof SHARES, readonly string[]])[] {
  const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
  return [
    ['declarant', sorted(brokers.map(({ party }) => party.id))],
    ['carrier', sorted(relations.map(({ carrierId }) => carrierId))],
    ['warehouse', sorted(relations.map(({ warehouse }) => warehouse))],
  ];
}
