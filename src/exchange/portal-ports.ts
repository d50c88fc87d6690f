/** What the routes of the citizens' portal, and of officers who look after codes, ask of the application; and which citizen asks. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface CitizenSession {
  readonly citizen: string;
  readonly name: string;
  readonly csrfToken: string;
}

/** From where somebody asks. */
export interface CameFrom {
  readonly address: string;
  readonly device: string;
}

export interface SignInStart {
  /** Where the browser goes. */
  readonly location: string;
  /** Kept by the browser until it comes back; null where it only has to come by another address. */
  readonly ticket: string | null;
}

export interface PortalPorts {
  door(): c.MyDoor;
  /** @param host that the browser asked; null: it was sent to this one */
  startSignIn(host: string | null): Promise<SignInStart>;
  /** @param query with its question mark. Throws `Refusal`, and then there is no session. @returns the secret of the new session */
  endSignIn(ticket: string | undefined, query: string): Promise<string>;
  sessionOf(token: string): Promise<CitizenSession | undefined>;
  signOut(token: string): Promise<void>;
  parcels(citizen: string): Promise<c.MyParcels>;
  parcel(citizen: string, from: CameFrom, houseBill: string): Promise<c.MyParcel>;
  findParcel(citizen: string, from: CameFrom, asked: c.FindParcel): Promise<c.FoundParcel>;
  uses(citizen: string): Promise<readonly c.MyUse[]>;
  answerUse(citizen: string, id: string, answer: c.UseAnswered): Promise<readonly c.MyUse[]>;
  report(citizen: string, report: c.MisuseReport): Promise<void>;
  code(citizen: string): Promise<c.MyCode>;
  issue(citizen: string): Promise<c.MyCode>;
  renew(citizen: string): Promise<c.MyCode>;
  replace(citizen: string): Promise<c.MyCode>;
  lock(citizen: string, isLocked: boolean): Promise<c.MyCode>;
  details(citizen: string, details: c.MyDetails): Promise<c.MyCode>;
  provePhone(citizen: string, proof: c.MyPhoneProof): Promise<c.MyCode>;
  dropPhone(citizen: string): Promise<c.MyCode>;
  addAddress(citizen: string, address: c.NewMyAddress): Promise<c.MyCode>;
  dropAddress(citizen: string, id: string): Promise<c.MyCode>;
  consent(citizen: string, platform: string): Promise<c.MyCode>;
  dropConsent(citizen: string, platform: string): Promise<c.MyCode>;
  pay(citizen: string, houseBill: string): Promise<c.PaymentStart>;
  /** Asks the provider first where nothing final was said. */
  payment(citizen: string, id: string): Promise<c.MyPayment>;
  receipt(citizen: string, id: string): Promise<PrintedReceipt>;
  certificate(citizen: string, year: string | undefined): Promise<PrintedReceipt>;
  claimRefund(citizen: string, houseBill: string, claim: c.NewRefundClaim): Promise<c.MyParcel>;
  actOnPath(citizen: string, houseBill: string, asked: c.NewMyPathAct): Promise<c.MyParcel>;
  goods(): readonly c.EverydayGoods[];
  calculate(asked: c.DutyCase): Promise<c.AssessmentView>;
  shops(): Promise<c.MyShops>;
  readShopLink(link: string): Promise<c.ShopLinkRead>;
  purchases(citizen: string, year: string | undefined): Promise<c.MyPurchases>;
  purchasesCsv(
    citizen: string,
    year: string | undefined,
  ): Promise<{ readonly name: string; readonly text: string }>;
}

export interface PortalMailPorts {
  mail(citizen: string): Promise<c.MyMail>;
  give(citizen: string, given: c.NewMyMail): Promise<c.MyMail>;
  prove(citizen: string, proof: c.MyMailProof): Promise<c.MyMail>;
  choose(citizen: string, choice: c.MyMailChoice): Promise<c.MyMail>;
  end(citizen: string): Promise<c.MyMail>;
  /** By whoever holds a mail; an unknown secret is answered alike. */
  stop(secret: string): Promise<void>;
}

export interface PortalMinorPorts {
  guardians(citizen: string): Promise<c.MyGuardians>;
  invite(citizen: string): Promise<c.MyGuardians>;
  accept(citizen: string, given: c.GuardianNumber): Promise<c.MyGuardians>;
  end(citizen: string, id: string): Promise<c.MyGuardians>;
  /** Throws `Refusal` (not-found) where the citizen is no guardian of the minor. */
  answer(citizen: string, minor: string, use: string, given: c.WardUseAnswered): Promise<c.MyGuardians>;
  pay(citizen: string, minor: string, houseBill: string): Promise<c.PaymentStart>;
}

export interface PrintedReceipt {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a provider of payments says to us, and what officers do with money and release of parcels. */
export interface PaymentPorts {
  /** Throws `Refusal` where it is not signed by the provider, or is about no payment of ours. */
  notice(signature: string | undefined, body: string): Promise<void>;
  ofParcel(who: Who, houseBill: string): Promise<c.ParcelMoneyView>;
  release(who: Who, houseBill: string, order: c.ParcelReleaseOrder): Promise<c.ParcelMoneyView>;
  givePaymentNotice(who: Who, houseBill: string, shown: c.NoticeOrder): Promise<c.ParcelMoneyView>;
  charges(who: Who): Promise<c.ChargeList>;
  decideCharge(
    who: Who,
    payment: string,
    transaction: string,
    decision: c.ChargeDecision,
  ): Promise<c.ParcelMoneyView>;
  decideRefund(who: Who, claim: string, decision: c.RefundDecision): Promise<c.ParcelMoneyView>;
}

export interface CodePorts {
  misuse(): Promise<readonly c.MisuseCaseView[]>;
  closeMisuse(who: Who, id: string, closing: c.MisuseClosing): Promise<c.MisuseCaseView>;
  suspend(who: Who, id: string, suspension: c.CodeSuspension): Promise<c.MisuseCaseView>;
  patterns(): Promise<c.CodePatternsView>;
  usesOf(who: Who, houseBill: string): Promise<readonly c.CodeUseView[]>;
}
