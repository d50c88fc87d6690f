/** Whether the import declaration filed for a parcel says what its list says: code, price, mass. */
import type { Declaration } from '../../../model/declaration.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { isWithin, type RateOn, spanIn } from './rates.ts';
import type { Difference } from './reasons.ts';

/** What is held against the parcel. */
export interface Declared {
  readonly number: string;
  readonly customsCode: string | undefined;
  readonly currency: string | undefined;
  readonly invoiceAmount: number | undefined;
  readonly netMassKg: number;
}

export function declaredOf(declaration: Declaration): Declared {
  const { declarationNumber: number, importer, dutyPayer, terms, items } = declaration;
  return {
    number,
    customsCode: (dutyPayer ?? importer)?.id,
    currency: terms.currency,
    invoiceAmount: terms.invoiceAmount,
    netMassKg: items.reduce((sum, { netMassKg = 0 }) => sum + netMassKg, 0),
  };
}

/** Scales differ by some grams. */
const MASS_TOLERANCE = 1.02;

export function compareDeclared(parcel: Parcel, declared: Declared, rateOn: RateOn): Difference[] {
  const { houseBill, recipient, goodsAmount, currency, arrivedOn, grossMassKg } = parcel;
  const found: Difference[] = [];
  const { customsCode: code } = recipient;
  if (code !== undefined && declared.customsCode !== undefined && code !== declared.customsCode)
    found.push({ reason: 'declared-code', houseBill, ordered: code, listed: declared.customsCode });
  if (declared.invoiceAmount !== undefined && declared.currency !== undefined) {
    const span = spanIn({ amount: goodsAmount, currency }, declared.currency, [arrivedOn], rateOn);
    if (span !== undefined && !isWithin(declared.invoiceAmount, span)) {
      const paid = (span.least + span.most) / 2;
      const by = paid === 0 ? 100 : Math.round((Math.abs(declared.invoiceAmount - paid) / paid) * 1000) / 10;
      const listed = `${declared.invoiceAmount} ${declared.currency}`;
      found.push({ reason: 'declared-price', houseBill, ordered: `${goodsAmount} ${currency}`, listed, by });
    }
  }
  if (declared.netMassKg > grossMassKg * MASS_TOLERANCE)
    found.push({
      reason: 'declared-mass',
      houseBill,
      ordered: String(grossMassKg),
      listed: String(declared.netMassKg),
    });
  return found;
}
