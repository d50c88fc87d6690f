/** Answers the routes of the citizens' portal from the running house. */
import type { CameFrom, PortalPorts } from '../../exchange/portal-ports.ts';
import { EVERYDAY_GOODS } from '../../reference/everyday-goods.ts';
import type { House } from '../house.ts';
import { claimRefund } from '../payments/claims.ts';
import { myPayment } from '../payments/my-payments.ts';
import { certificateOf, receiptOf } from '../payments/receipts.ts';
import { startPayment } from '../payments/start.ts';
import { answer, reportMisuse } from '../personal-codes/answer-use.ts';
import * as codes from '../personal-codes/codes.ts';
import { myCode } from './code.ts';
import { calculate } from './duty.ts';
import { findParcel } from './find-parcel.ts';
import { noteLookUp } from './look-ups.ts';
import { actOnMyPath } from './my-path.ts';
import { myParcel, myParcels } from './parcels.ts';
import { myPurchases, purchasesCsv } from './purchases.ts';
import { openSignIns, sessionOf, signOut } from './sign-in.ts';
import { dropPhone, provePhone } from './telephone/prove.ts';
import { myUses } from './uses.ts';

export function portalPorts(house: House, needReady: () => void): PortalPorts {
  const signIns = openSignIns(house);
  const whenReady = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    needReady();
    return work();
  };
  /** Whether it was found or not, who looked is kept. */
  const lookUp = async <Value extends object>(
    citizen: string,
    from: CameFrom,
    houseBill: string,
    look: () => Promise<Value>,
  ): Promise<Value> => {
    const found = await look().catch((error: unknown) => ({ error }));
    await noteLookUp(house, citizen, from, houseBill, !('error' in found));
    if ('error' in found) throw found.error;
    return found;
  };
  /** What changes a code is answered with the code. */
  const change = (citizen: string, work: Promise<void>) => work.then(() => myCode(house, citizen));
  return {
    door: () => ({
      isMadeUp: house.settings.isDemonstration,
      isOpen: house.identity.isOpen,
      provider: house.identity.name,
      today: codes.today(house),
    }),
    startSignIn: (host) => whenReady(() => signIns.start(host)),
    endSignIn: (ticket, query) => whenReady(() => signIns.end(ticket, query)),
    sessionOf: (token) => sessionOf(house, token),
    signOut: (token) => signOut(house, token),
    parcels: (citizen) => myParcels(house, citizen),
    parcel: (citizen, from, houseBill) =>
      lookUp(citizen, from, houseBill, () => myParcel(house, citizen, houseBill)),
    findParcel: (citizen, from, asked) =>
      lookUp(citizen, from, asked.houseBill, () => findParcel(house, asked)),
    uses: (citizen) => myUses(house, citizen),
    answerUse: (citizen, id, given) => answer(house, citizen, id, given).then(() => myUses(house, citizen)),
    report: (citizen, report) => reportMisuse(house, citizen, report),
    code: (citizen) => myCode(house, citizen),
    issue: (citizen) => change(citizen, codes.issueCode(house, citizen)),
    renew: (citizen) => change(citizen, codes.renewCode(house, citizen)),
    replace: (citizen) => change(citizen, codes.replaceCode(house, citizen)),
    lock: (citizen, isLocked) => change(citizen, codes.setLock(house, citizen, isLocked)),
    details: (citizen, details) => change(citizen, codes.changeDetails(house, citizen, details)),
    provePhone: (citizen, { number, language = 'ko' }) =>
      change(citizen, provePhone(house, citizen, number, language)),
    dropPhone: (citizen) => change(citizen, dropPhone(house, citizen)),
    addAddress: (citizen, address) => change(citizen, codes.addAddress(house, citizen, address)),
    dropAddress: (citizen, id) => change(citizen, codes.dropAddress(house, citizen, id)),
    consent: (citizen, platform) => change(citizen, codes.consent(house, citizen, platform)),
    dropConsent: (citizen, platform) => change(citizen, codes.dropConsent(house, citizen, platform)),
    pay: (citizen, houseBill) => whenReady(() => startPayment(house, citizen, houseBill)),
    payment: (citizen, id) => myPayment(house, citizen, id),
    receipt: (citizen, id) => receiptOf(house, citizen, id),
    certificate: (citizen, year) => certificateOf(house, citizen, year),
    claimRefund: (citizen, houseBill, claim) =>
      claimRefund(house, citizen, houseBill, claim).then(() => myParcel(house, citizen, houseBill)),
    actOnPath: (citizen, houseBill, asked) =>
      actOnMyPath(house, citizen, houseBill, asked).then(() => myParcel(house, citizen, houseBill)),
    goods: () => EVERYDAY_GOODS,
    calculate: (asked) => calculate(house, asked),
    shops: () => whenReady(() => house.shops.shops()),
    readShopLink: (link) => whenReady(() => house.shops.read(link)),
    purchases: (citizen, year) => myPurchases(house, citizen, year),
    purchasesCsv: (citizen, year) => purchasesCsv(house, citizen, year),
  };
}
