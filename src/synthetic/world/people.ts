/** Makes the brokers, foreign sellers and importers of the invented country; every id says by itself that it is made up. */
import type { Random } from '../../core/random.ts';
import type { Party } from '../../model/declaration.ts';
import type { Origin } from './countries.ts';
import { brokerName, koreanName, sellerName } from './names.ts';
import { OFFICES, type Office } from './offices.ts';
import type { Broker, Importer, Seller } from './relation.ts';
import { SECTORS, type Sector } from './sectors.ts';

/** Days after which the calendar of the invented country begins again. */
export const HORIZON_DAYS = 1096;

const OFFICE_TOTALS = runningTotals(OFFICES.map((office) => office.share));
const SECTOR_TOTALS = runningTotals(SECTORS.map((sector) => sector.share));
const PAYMENTS = ['11', '43', '18', '14', '13'] as const;
const PAYMENT_TOTALS = [68, 86, 93, 99, 100];

export function runningTotals(weights: readonly number[]): Float64Array {
  const totals = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    total += weights[i]!;
    totals[i] = total;
  }
  return totals;
}

export function anOffice(chance: Random): Office {
  return OFFICES[chance.pickCumulative(OFFICE_TOTALS)]!;
}

export function makeBrokers(chance: Random, count: number): readonly Broker[] {
  return Array.from({ length: count }, (_, index) => ({
    party: { id: `Z${String(1000 + index)}`, name: brokerName(chance) },
    index,
    office: index < OFFICES.length ? OFFICES[index]! : anOffice(chance),
    laxity: Math.exp(chance.normal() * 0.9),
  }));
}

/** `Party.id` of a seller: country, SYN for synthetic, number. */
export function makeSeller(
  chance: Random,
  origin: Origin,
  sector: Sector,
  number: number,
  name?: string,
): Seller {
  return {
    party: sellerParty(origin, number, name ?? sellerName(chance, origin, sector)),
    origin,
    priceLevel: Math.exp(chance.normal() * 0.14),
    laxity: Math.exp(chance.normal() * 0.9),
  };
}

export function sellerParty(origin: Origin, number: number, name: string): Party {
  return {
    id: `${origin.code}SYN${String(shuffled(number, 100_000)).padStart(5, '0')}`,
    name,
    country: origin.code,
  };
}

export function makeImporter(chance: Random, number: number, wanted?: Sector): Importer {
  const sector = wanted ?? SECTORS[chance.pickCumulative(SECTOR_TOTALS)]!;
  const size = Math.exp(chance.normal() * 1.15);
  const isNewcomer = chance.next() < 0.24;
  const from = isNewcomer ? chance.below(HORIZON_DAYS) : -3650;
  const leaves = chance.next() < 0.12;
  const name = koreanName(chance, sector);
  return {
    party: {
      id: importerId(number),
      name: name.ko,
      ...(isNewcomer ? {} : aeoGrade(chance, size)),
    },
    latin: name.latin,
    sector,
    size,
    from,
    to: leaves ? Math.max(from, 0) + 60 + chance.below(HORIZON_DAYS) : HORIZON_DAYS * 2,
    paymentType: PAYMENTS[chance.pickCumulative(PAYMENT_TOTALS)]!,
  };
}

/** `Party.id` of an importer: SYN for synthetic, I for importer. */
export function importerId(number: number): string {
  return `SYNI${String(shuffled(number, 1_000_000)).padStart(6, '0')}`;
}

/** Another number for each below `size`, so that a number does not tell in which order, and for what, a firm was made. */
function shuffled(number: number, size: number): number {
  return (number * 7919 + 4177) % size;
}

function aeoGrade(chance: Random, size: number): { aeoGrade?: 'A' | 'AA' | 'AAA' } {
  if (size < 3.2 || chance.next() < 0.45) return {};
  const luck = chance.next();
  return { aeoGrade: luck < 0.62 ? 'A' : luck < 0.92 ? 'AA' : 'AAA' };
}
