/** One line in the making: its taxes so far, what is missing, and the sums that later taxes are reckoned on. */
import type { Text } from '../core/text.ts';
import type { FactStatus } from '../reference/code-list.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import { type Missing, type StepRate, TAX_NAMES, type TaxKind, type TaxLine } from './answer.ts';
import type { GoodsToAssess } from './case.ts';

export interface Line {
  readonly goods: GoodsToAssess;
  readonly pointer: string;
  readonly day: string;
  readonly customsValueKrw: number;
  readonly taxes: TaxLine[];
  readonly missing: Missing[];
  readonly notes: Text[];
}

/** A fact with where it was read, as every row of `reference/duty` is. */
export interface Sourced {
  readonly source: Text;
  readonly status: FactStatus;
}

export function addTax(
  line: Line,
  tax: TaxKind,
  { source, status }: Sourced,
  step: { base?: number; rate?: StepRate; amountKrw: number; basis: DutyBasisId; text?: Text },
): void {
  line.taxes.push({ tax, text: TAX_NAMES[tax], ...step, source, status });
}

export function miss(
  line: Line,
  tax: TaxKind,
  basis: DutyBasisId,
  field: string,
  ko: string,
  en: string,
): void {
  line.missing.push({ tax, basis, pointer: `${line.pointer}${field}`, needs: { ko, en } });
}

/** What is charged so far under some taxes, after reliefs. */
export function charged({ taxes }: Line, ...kinds: readonly TaxKind[]): number {
  let sum = 0;
  for (const { tax, amountKrw } of taxes) if (kinds.includes(tax)) sum += amountKrw;
  return sum;
}

export function isMissing({ missing }: Line, ...kinds: readonly TaxKind[]): boolean {
  return missing.some(({ tax }) => kinds.includes(tax));
}

/** Customs value and the duty on it after reliefs: what consumption and liquor tax are reckoned on. */
export function dutyPaid(line: Line): number {
  return line.customsValueKrw + charged(line, 'duty', 'remedy');
}
