/** Answers providers of payments, and officers who look at the money of parcels and let them go. */
import type { PaymentPorts } from '../../exchange/portal-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { releaseByOfficer } from '../parcels/release/release.ts';
import { moneyView } from '../parcels/release/view.ts';
import { chargeList } from './charges.ts';
import { decideRefund } from './claims.ts';
import { decideCharge } from './decide-charge.ts';
import { givePaymentNotice } from './give-notice.ts';
import { takeNotice } from './reconcile.ts';

export function paymentPorts(house: House): PaymentPorts {
  return {
    async notice(signature, body) {
      const notice = house.payments.readNotice(signature, body);
      if (notice === null) throw new Refusal('not-signed-in', NOT_SIGNED);
      await takeNotice(house, notice);
    },
    ofParcel: (who, houseBill) => moneyView(house, who, houseBill),
    release: (who, houseBill, { why }) => releaseByOfficer(house, who, houseBill, why),
    givePaymentNotice: (who, houseBill, shown) => givePaymentNotice(house, who, houseBill, shown),
    charges: (who) => chargeList(house, who),
    decideCharge: (who, payment, transaction, decision) =>
      decideCharge(house, who, { payment, transaction }, decision),
    decideRefund: (who, claim, decision) => decideRefund(house, who, claim, decision),
  };
}

const NOT_SIGNED = {
  ko: '결제 기관의 서명이 아니거나 알 수 없는 통지입니다.',
  en: 'It is not signed by the payment provider, or is no notice that is known.',
};
