/** The bill that the page holds while somebody fills it in. */
import type { OriginBill, OriginMaterial } from '../../../exchange/contract.ts';

export interface BillProps {
  readonly bill: OriginBill;
  readonly set: (change: Partial<OriginBill>) => void;
}

export const BLANK_MATERIAL: OriginMaterial = {
  ...{ name: '', hs: null, origin: null, claim: 'unknown', evidence: '', value: null },
  ...{ currency: '', weightKg: null },
};

export function blankBill(hs: string, day: string): OriginBill {
  return {
    ...{ goods: '', hs, edition: 'HS 2022', row: null, madeIn: 'KR', day, currency: 'USD', price: '' },
    ...{ fob: null, netCost: null, weightKg: null, exchange: {}, materials: [BLANK_MATERIAL] },
    ...{ statements: [], operations: [], wholly: null, transport: null },
  };
}

/** What is sent: lines that nobody filled in are left out. */
export function toSend(bill: OriginBill): OriginBill {
  const isFilled = ({ name, hs, value }: OriginMaterial) => name !== '' || hs !== null || value !== null;
  return { ...bill, materials: bill.materials.filter(isFilled) };
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
