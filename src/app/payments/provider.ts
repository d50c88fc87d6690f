/**
 * The payment port: what the house asks of whoever takes money for it (관세납부대행기관, 관세법 시행령 제32조의5). One provider stands
 * behind it, named by settings, or in a demonstration a sandbox of our own; another protocol is another file that answers this.
 */
import type { PaymentNotice } from '../../areas/parcels/index.ts';
import type { Text } from '../../core/text.ts';

export interface PaymentOrder {
  readonly id: string;
  readonly amountKrw: number;
  /** Says nothing of the goods or of the person. */
  readonly title: string;
  /** Where the browser comes back to. */
  readonly returnUrl: string;
  /** Where notices go. */
  readonly noticeUrl: string;
}

/** How the provider has it: everything that it told or would tell, so that a lost notice is made good. */
export interface ProviderView {
  /** Open: the payer can still decide. */
  readonly isOpen: boolean;
  readonly notices: readonly PaymentNotice[];
}

export interface RefundOrder {
  readonly payment: string;
  /** Ours; the same number is the same refund. */
  readonly refund: string;
  /** Null: the whole of one transaction. */
  readonly amountKrw: number | null;
  /** The provider's number of money that goes back whole, whatever its amount and currency; null: won of the payment. */
  readonly transaction: string | null;
}

/** Every act may be repeated. Each throws `Refusal` (unavailable) while the provider does not answer. */
export interface PaymentProvider {
  readonly id: string;
  /** False: nobody can pay here. */
  readonly isOpen: boolean;
  readonly name: Text | null;
  /** @returns where the browser goes to pay */
  start(order: PaymentOrder): Promise<string>;
  /** Undefined where the provider never heard of it. */
  ask(payment: string): Promise<ProviderView | undefined>;
  giveBack(order: RefundOrder): Promise<void>;
  /** Null where the signature is not the provider's, or what it signs is no notice. */
  readNotice(signature: string | undefined, body: string): PaymentNotice | null;
  close(): Promise<void>;
}
