/** Where parcels were really delivered beside where their lists say: of one parcel, by carrier, by place, and parcel by parcel. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { DeliveryStandingName } from './parcels.ts';

/** On the page of a parcel. */
export interface ParcelDeliveryView {
  readonly version: number;
  readonly deliveredOn: Day;
  readonly reportedOn: Day;
  /** By when it had to be reported; null: nothing had to be. */
  readonly dueOn: Day | null;
  readonly isLate: boolean;
  /** Null: it waits to be compared. */
  readonly standing: DeliveryStandingName | null;
  readonly standingName: Text;
  readonly fields: readonly Text[];
  /** How much the addresses are alike, per cent; null: not comparable. */
  readonly likeness: number | null;
  /** Masked as the rest of the page; null: the report was erased or cannot be read. */
  readonly delivered: DeliveryPlaceText | null;
  readonly listed: DeliveryPlaceText;
  readonly deliveredBy: string | null;
  /** Parcels that were delivered to the same place and listed elsewhere; null: none but this, or the place is not told apart. */
  readonly gathered: { readonly place: string; readonly parcels: number } | null;
  readonly rules: readonly DeliveryRuleView[];
}

export interface DeliveryPlaceText {
  readonly postcode: string | null;
  readonly address: string | null;
}

export interface DeliveryRuleView {
  readonly cite: string;
  readonly says: Text;
  readonly isVerified: boolean;
}

// -- GET /parcel-deliveries ------------------------------------------------------------------------------------------------

export interface DeliveriesView {
  /** First day of the window. */
  readonly from: Day;
  readonly today: Day;
  /** What was released before this day could have been reported by now. */
  readonly closed: Day;
  readonly carriers: readonly CarrierDeliveriesView[];
  /** Where several parcels ended that were listed to go elsewhere. */
  readonly places: readonly GatheredPlaceView[];
  readonly leastGathered: number;
  readonly rules: readonly DeliveryRuleView[];
}

export interface CarrierDeliveriesView {
  readonly carrier: string;
  readonly name: string;
  readonly reports: number;
  readonly same: number;
  readonly near: number;
  readonly elsewhere: number;
  readonly unknown: number;
  readonly late: number;
  /** Of `released`: not reported, which is no breach by itself. */
  readonly silent: number;
  readonly released: number;
}

export interface GatheredPlaceView {
  readonly place: string;
  /** Masked; null: erased. */
  readonly address: string | null;
  readonly parcels: number;
  readonly carriers: number;
  /** Different customs codes. */
  readonly buyers: number;
  readonly lastOn: Day;
}

// -- GET /parcel-deliveries/parcels?carrier=&standing=&place=&late=&after= ---------------------------------------------------

export interface DeliveryPage {
  readonly rows: readonly DeliveryListRow[];
  readonly next: string | null;
}

export interface DeliveryListRow {
  readonly houseBill: string;
  readonly carrier: string;
  /** Null: nobody reported. */
  readonly deliveredOn: Day | null;
  readonly reportedOn: Day | null;
  readonly releasedOn: Day | null;
  readonly dueOn: Day | null;
  readonly isLate: boolean;
  readonly standing: DeliveryStandingName | 'silent';
  readonly standingName: Text;
  readonly fields: readonly Text[];
  readonly likeness: number | null;
  /** Masked; null: nobody reported, or erased. */
  readonly address: string | null;
}
