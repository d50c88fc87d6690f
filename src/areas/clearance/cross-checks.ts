/**
 * What fields of one declaration say against each other, for the reader of incoming declarations: the same number
 * twice is refused; masses, amounts and days that cannot both be true are warnings, because an officer may know why.
 */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import { type Notes, refuse, warn } from './notes.ts';

/** A slip of kilogram and gram (or tonne) is a factor of 1,000; packing and rounding blur it. */
const SLIP_FROM = 500;
const SLIP_TO = 2000;
/** Net mass may exceed gross by rounding at the third decimal of each line. */
const ROUNDING_KG = 0.0005;
/** Unit price times quantity against the amount: prices are rounded at the seventh decimal, amounts at the fifth. */
const AMOUNT_TOLERANCE = 0.01;

/** Looks at the lines as they came in, so that it finds its mistakes beside all others. */
export function checkSequences(items: readonly unknown[], notes: Notes): void {
  const seen = new Set<number>();
  for (let i = 0; i < items.length; i++) {
    const sequence = (items[i] as Partial<GoodsItem> | null | undefined)?.sequence;
    if (typeof sequence !== 'number') continue;
    if (seen.has(sequence)) {
      refuse(notes, 'declaration/duplicate-sequence', `/items/${i}/sequence`, {
        ko: `란번호가 겹칩니다. 기대한 값: 란마다 다른 번호, 받은 값: ${sequence}`,
        en: `expected a different sequence number on every line, got ${sequence} again`,
      });
    }
    seen.add(sequence);
  }
}

export function checkConsistency(declaration: Declaration, notes: Notes): void {
  checkMasses(declaration, notes);
  checkDays(declaration, notes);
  const { items } = declaration;
  for (let i = 0; i < items.length; i++) checkItem(items[i]!, i, declaration.declaredOn, notes);
}

function checkMasses({ items, consignment: { grossMassKg } }: Declaration, notes: Notes): void {
  if (grossMassKg === undefined || grossMassKg <= 0) return;
  let netMassKg = 0;
  for (const item of items) {
    if (item.netMassKg === undefined) return;
    netMassKg += item.netMassKg;
  }
  const ratio = netMassKg / grossMassKg;
  if (ratio >= SLIP_FROM || (netMassKg > 0 && 1 / ratio >= SLIP_FROM && 1 / ratio <= SLIP_TO)) {
    warn(notes, 'declaration/mass-slip', '/consignment/grossMassKg', {
      ko: `순중량 합계 ${netMassKg}kg과 총중량 ${grossMassKg}kg이 약 1,000배 다릅니다. 단위(g, kg, t)를 확인하십시오.`,
      en: `net masses add up to ${netMassKg} kg, gross mass is ${grossMassKg} kg: about a thousandfold apart, check g, kg and t`,
    });
  } else if (netMassKg > grossMassKg + ROUNDING_KG * items.length) {
    warn(notes, 'declaration/net-above-gross', '/consignment/grossMassKg', {
      ko: `순중량 합계 ${netMassKg}kg이 총중량 ${grossMassKg}kg보다 큽니다.`,
      en: `net masses add up to ${netMassKg} kg, more than the gross mass of ${grossMassKg} kg`,
    });
  }
}

function checkDays({ declaredOn, consignment }: Declaration, notes: Notes): void {
  const { arrivedOn, storedOn } = consignment;
  if (arrivedOn === undefined || storedOn === undefined || storedOn >= arrivedOn) return;
  warn(notes, 'declaration/days-out-of-order', '/consignment/storedOn', {
    ko: `반입일 ${storedOn}이 입항일 ${arrivedOn}보다 빠릅니다(신고일 ${declaredOn}).`,
    en: `stored on ${storedOn}, before the arrival on ${arrivedOn} (declared on ${declaredOn})`,
  });
}

function checkItem(item: GoodsItem, index: number, declaredOn: string, notes: Notes): void {
  const { hsCode, quantity, quantityUnit, netMassKg, unitPrice, amount } = item;
  if (notes.options.isKnownHsCode?.(hsCode, declaredOn) === false) {
    warn(notes, 'declaration/unknown-hs-code', `/items/${index}/hsCode`, {
      ko: `신고일 ${declaredOn}에 시행 중인 품목분류표에 없는 품목번호입니다: ${hsCode}`,
      en: `HS code ${hsCode} is not in the edition of ${declaredOn}`,
    });
  }
  if (unitPrice !== undefined && quantity !== undefined && amount !== undefined) {
    const product = unitPrice * quantity;
    if (Math.abs(product - amount) > Math.max(product, amount) * AMOUNT_TOLERANCE + 0.01) {
      warn(notes, 'declaration/amount-differs', `/items/${index}/amount`, {
        ko: `단가 ${unitPrice} × 수량 ${quantity} = ${product}인데 금액은 ${amount}입니다.`,
        en: `unit price ${unitPrice} times quantity ${quantity} is ${product}, but the amount is ${amount}`,
      });
    }
  }
  if (
    quantityUnit === 'KG' &&
    quantity !== undefined &&
    netMassKg !== undefined &&
    quantity > 0 &&
    netMassKg > 0
  ) {
    const ratio = netMassKg > quantity ? netMassKg / quantity : quantity / netMassKg;
    if (ratio >= SLIP_FROM && ratio <= SLIP_TO) {
      warn(notes, 'declaration/mass-slip', `/items/${index}/netMassKg`, {
        ko: `수량 ${quantity}kg과 순중량 ${netMassKg}kg이 약 1,000배 다릅니다. 단위(g, kg, t)를 확인하십시오.`,
        en: `quantity ${quantity} kg and net mass ${netMassKg} kg are about a thousandfold apart, check g, kg and t`,
      });
    }
  }
}
