/**
 * Money of another amount or currency than a payment was for. It counts for nothing until an officer has taken it as a part; else it
 * goes back whole, or is settled otherwise. How each stands is read from the steps, so that no order of notices matters.
 */
import type { Text } from '../../../core/text.ts';
import type { PaymentStep } from './steps.ts';

export type ChargeStanding =
  | 'open'
  | 'giving-back'
  | 'back-failed'
  | 'given-back'
  | 'taken'
  | 'settled'
  | 'corrected';

export const CHARGE_STANDINGS: Readonly<Record<ChargeStanding, Text>> = {
  open: { ko: '확인 중', en: 'Being looked at' },
  'giving-back': { ko: '돌려드리는 중', en: 'On its way back' },
  'back-failed': { ko: '돌려드리지 못해 다시 시도 중', en: 'Could not be given back yet' },
  'given-back': { ko: '돌려드림', en: 'Given back' },
  taken: { ko: '세금의 일부로 받음', en: 'Taken as a part' },
  settled: { ko: '따로 처리함', en: 'Settled otherwise' },
  corrected: { ko: '결제 기관이 바로잡음', en: 'Corrected by the provider' },
};

/** What an officer can do with it. */
export const CHARGE_ACTS = ['give-back', 'take', 'settle'] as const;
export type ChargeAct = (typeof CHARGE_ACTS)[number];

export interface Charge {
  /** The provider's number of the money. */
  readonly transaction: string;
  /** As the provider told it last before anything was decided. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly standing: ChargeStanding;
  /** Place among the steps: of what was told, and of what was decided. */
  readonly toldAt: number;
  readonly decidedAt: number | null;
}

type ChargeStep = PaymentStep & { readonly said: string | null };

/** In the order in which they came. */
export function chargesOf(steps: readonly ChargeStep[]): Charge[] {
  const found = new Map<string, Charge>();
  for (const [place, { kind, transaction, said }] of steps.entries()) {
    if (transaction === null) continue;
    const known = found.get(transaction);
    if (kind === 'differs') {
      // Once decided, what is told later is kept and changes nothing.
      if (known !== undefined && known.decidedAt !== null) continue;
      const [amount = '', currency = ''] = (said ?? '').split(' ');
      const told = { transaction, amount: Number(amount), currency, standing: 'open' as const };
      found.set(transaction, { ...told, toldAt: known?.toldAt ?? place, decidedAt: null });
    } else if (known !== undefined) found.set(transaction, after(known, kind, place));
  }
  return [...found.values()];
}

const NEXT: Partial<Readonly<Record<PaymentStep['kind'], ChargeStanding>>> = {
  paid: 'corrected',
  taken: 'taken',
  settled: 'settled',
  'refund-asked': 'giving-back',
  refunded: 'given-back',
  'refund-failed': 'back-failed',
};

function after(charge: Charge, kind: PaymentStep['kind'], place: number): Charge {
  const standing = NEXT[kind];
  if (standing === undefined || (charge.standing === 'settled' && standing === 'back-failed')) return charge;
  const isDecision = kind !== 'refunded' && kind !== 'refund-failed';
  return { ...charge, standing, decidedAt: isDecision ? place : charge.decidedAt };
}

/** Only won can be a part of the duty; what could not be given back can still be settled otherwise, at a bank for instance. */
export function chargeActs({ standing, currency, amount }: Charge): readonly ChargeAct[] {
  if (standing === 'back-failed') return ['settle'];
  if (standing !== 'open') return [];
  const isPart = currency === 'KRW' && Number.isSafeInteger(amount) && amount > 0;
  return isPart ? CHARGE_ACTS : ['give-back', 'settle'];
}
