/**
 * What carriers, warehouses, banks and sureties would report of a made-up declaration, and how long after its filing: most
 * goods lie in store and most duty is paid by then, some follow within a day. Made up, and marked so in every report.
 */
import { type Instant, toInstant } from '../core/day.ts';
import { hmacSha256 } from '../core/hash.ts';
import type { Declaration } from '../model/declaration.ts';
import { CARGO_RULES, type CargoStep, PAYMENT_RULES } from '../reference/acceptance-timing.ts';

export interface MadeUpCargoReport {
  readonly id: string;
  readonly step: Exclude<CargoStep, 'none'>;
  readonly bill: string;
  readonly at: Instant;
  readonly isMadeUp: true;
}

export interface MadeUpPaymentReport {
  readonly id: string;
  readonly kind: 'payment' | 'security' | 'general-security';
  readonly declarationNumber?: string;
  readonly payerId?: string;
  readonly amountKrw: number;
  readonly at: Instant;
  readonly validTo?: string;
  readonly isMadeUp: true;
}

export interface MadeUpReport {
  /** When it is reported, milliseconds since 1970. */
  readonly due: number;
  readonly cargo?: MadeUpCargoReport;
  readonly payment?: MadeUpPaymentReport;
}

/** Shares that are reported before the declaration is filed. */
const STORED_BEFORE = 0.88;
const PAID_BEFORE = 0.84;
/** Hours from the step that a plan asks for to the entry into store, where that comes later. */
const STORED_AFTER = 3;
const HOUR = 3_600_000;
/** The step that a plan asks for is reported no later than this after filing. */
const LATEST_HOURS = 30;

/** @param filedAt milliseconds since 1970 */
export function reportsOf(declaration: Declaration, filedAt: number, seed: number): MadeUpReport[] {
  const luck = (what: string): number =>
    hmacSha256(`reports/${seed}/${what}`, declaration.declarationNumber).readUInt32BE(0) / 2 ** 32;
  return [...cargoOf(declaration, filedAt, luck('cargo')), ...moneyOf(declaration, filedAt, luck('money'))];
}

/** A chance below the share means hours before filing, one above it hours after. */
function hoursFrom(luck: number, before: number): number {
  if (luck < before) return -1 - (20 * luck) / before;
  return 0.4 + ((LATEST_HOURS - 0.4) * (luck - before)) / (1 - before);
}

function cargoOf({ procedure, consignment }: Declaration, filedAt: number, luck: number): MadeUpReport[] {
  const { billOfLading: bill } = consignment;
  const step = CARGO_RULES[procedure.clearancePlan ?? '']?.needs ?? 'arrived';
  if (bill === undefined || step === 'none') return [];
  const due = filedAt + hoursFrom(luck, STORED_BEFORE) * HOUR;
  const reached = cargoReport(bill, step, due);
  // Goods that are chosen for examination wait in store, whatever their plan.
  return step === 'stored' ? [reached] : [reached, cargoReport(bill, 'stored', due + STORED_AFTER * HOUR)];
}

/** Parts of one consignment come with it: the first report counts. */
function cargoReport(bill: string, step: Exclude<CargoStep, 'none'>, due: number): MadeUpReport {
  const at = toInstant(Math.floor(due));
  return { due, cargo: { id: `SYN-${step}-${bill}`, step, bill, at, isMadeUp: true } };
}

function moneyOf(declaration: Declaration, filedAt: number, luck: number): MadeUpReport[] {
  const { declarationNumber, procedure, importer, declaredOn } = declaration;
  const needs = PAYMENT_RULES[procedure.paymentType ?? '']?.needs ?? 'payment';
  if (needs === 'nothing') return [];
  if (needs === 'general-security') {
    if (importer === undefined) return [];
    const year = declaredOn.slice(0, 4);
    const payment = {
      ...{ id: `SYN-GS-${importer.id}-${year}`, kind: needs, payerId: importer.id, amountKrw: 1_000_000_000 },
      ...{ at: `${year}-01-02T00:00:00.000Z`, validTo: `${year}-12-31`, isMadeUp: true as const },
    };
    return [{ due: filedAt - HOUR, payment }];
  }
  const due = filedAt + hoursFrom(luck, PAID_BEFORE) * HOUR;
  const payment = {
    ...{
      id: `SYN-${needs}-${declarationNumber}`,
      kind: needs,
      declarationNumber,
      amountKrw: guessedTax(declaration),
    },
    ...{ at: toInstant(Math.floor(due)), isMadeUp: true as const },
  };
  return [{ due, payment }];
}

/** Duty at the declared rates and value added tax on top, for want of an assessment; at least one won. */
function guessedTax({ items }: Declaration): number {
  let sum = 0;
  for (const { customsValueKrw = 0, dutyRatePercent = 0 } of items) {
    const duty = (customsValueKrw * dutyRatePercent) / 100;
    sum += duty + (customsValueKrw + duty) * 0.1;
  }
  return Math.max(1, Math.floor(sum));
}
