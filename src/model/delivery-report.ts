/**
 * Where one parcel was really delivered, as its carrier reports it afterwards (관세법 제254조의2제3항). Carrier, house bill and version
 * name it; the content never changes afterwards.
 */
import type { Day } from '../core/day.ts';

export interface DeliveryReport {
  readonly carrierId: string;
  readonly houseBill: string;
  /** Of the report: a higher one corrects. */
  readonly version: number;
  readonly deliveredOn: Day;
  readonly postcode?: string;
  readonly address: string;
  /** Whoever handed it over, where that was not the carrier itself. */
  readonly deliveredBy?: string;
}
