/** A made-up shock: a country delivers less from a month on, prices move some months before or with it, goods come later. */
import type { Random } from '../../core/random.ts';

export interface Shock {
  readonly partner: string;
  /** Month of the world, from 0, in which deliveries first fall. */
  readonly begins: number;
  /** Months from there to the worst one. */
  readonly toWorst: number;
  /** Share of usual deliveries in the worst month. */
  readonly least: number;
  /** Months that the worst lasts and that it takes to come back. */
  readonly lasts: number;
  readonly recovers: number;
  /** Months by which prices move before deliveries. */
  readonly priceAhead: number;
  /** By how much prices are multiplied in the worst month. */
  readonly priceTimes: number;
  readonly leadTimes: number;
}

export function shockAt(
  shock: Shock | undefined,
  at: number,
): { readonly supply: number; readonly price: number; readonly lead: number } {
  if (shock === undefined) return { supply: 1, price: 1, lead: 1 };
  const depth = depthAt(shock, at, shock.begins);
  const early = Math.max(depth, depthAt(shock, at, shock.begins - shock.priceAhead));
  return {
    supply: 1 - (1 - shock.least) * depth,
    price: shock.priceTimes ** early,
    lead: shock.leadTimes ** depth,
  };
}

export function isHit(shock: Shock | undefined, partner: string): boolean {
  return shock?.partner === partner;
}

/** 0 before it begins, 1 while it is worst. */
function depthAt({ toWorst, lasts, recovers }: Shock, at: number, begins: number): number {
  const since = at - begins;
  if (since < 0) return 0;
  if (since < toWorst) return (since + 1) / (toWorst + 1);
  if (since < toWorst + lasts) return 1;
  return Math.max(0, 1 - (since - toWorst - lasts + 1) / (recovers + 1));
}

/** One of many kinds: sudden or creeping, with prices ahead or not. */
export function drawShock(random: Random, partner: string, begins: number): Shock {
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  return {
    ...{ partner, begins, toWorst: random.below(4), lasts: 1 + random.below(4), recovers: random.below(6) },
    ...{ least: between(0, 0.4), priceAhead: random.below(4), priceTimes: between(1.15, 2.5) },
    leadTimes: between(1, 1.8),
  };
}

/**
 * Urea solution for diesel engines in autumn 2021: China, some 97 % of imports (domain figure, unverified), let none out from
 * October; worst in November, back after the winter. That prices rose two months before is an assumption.
 */
export function ureaShock(begins: number): Shock {
  return {
    ...{ partner: 'CN', begins, toWorst: 1, least: 0.1, lasts: 1, recovers: 3 },
    ...{ priceAhead: 2, priceTimes: 2, leadTimes: 1.3 },
  };
}
