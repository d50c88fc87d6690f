/** What the routes of orders and parcels ask of the application. */
import type * as c from './contract.ts';
import type { ListQuery, Who } from './ports.ts';

export interface DeliveryPorts {
  overview(who: Who): Promise<c.DeliveriesView>;
  list(who: Who, query: ListQuery): Promise<c.DeliveryPage>;
}

export interface ParcelPorts {
  /** @param jws compact; who signed it is found by its key. Refuses with `too-many` and the seconds to wait in `retryAfter` */
  message(jws: string): Promise<c.ParcelAnswer>;
  board(who: Who): Promise<c.ParcelBoard>;
  list(who: Who, query: ListQuery): Promise<c.ParcelPage>;
  parcel(who: Who, houseBill: string, look: c.ParcelLook): Promise<c.ParcelView>;
  acts(who: Who, asked: c.NewParcelActs): Promise<c.ParcelActsAnswer>;
  actsOf(who: Who, houseBill: string): Promise<readonly c.ParcelActView[]>;
  colleagues(who: Who): Promise<readonly c.ParcelColleague[]>;
  openPaths(who: Who): Promise<c.OpenPathList>;
  pathOf(who: Who, houseBill: string): Promise<c.ParcelPathView>;
  actOnPath(who: Who, houseBill: string, asked: c.NewPathAct): Promise<c.ParcelPathView>;
  rights(): Promise<readonly c.RecordedRightView[]>;
  addRight(who: Who, right: c.NewRecordedRight): Promise<readonly c.RecordedRightView[]>;
  endRight(who: Who, id: string): Promise<readonly c.RecordedRightView[]>;
  setAside(who: Who): Promise<readonly c.SetAsideView[]>;
  trySetAside(who: Who, name: c.SetAsideName): Promise<readonly c.SetAsideView[]>;
  firms(who: Who): Promise<readonly c.ParcelFirmView[]>;
  addFirm(who: Who, firm: c.NewParcelFirm): Promise<c.ParcelFirmView>;
  checkFirm(who: Who, id: string, check: c.NewFirmCheck): Promise<c.ParcelFirmView>;
  decideFirm(who: Who, id: string, decision: c.FirmDecision): Promise<c.ParcelFirmView>;
  addKey(who: Who, id: string, key: c.NewParcelKey): Promise<c.ParcelFirmView>;
  addHost(who: Who, id: string, given: c.NewShopHost): Promise<c.ParcelFirmView>;
  dropHost(who: Who, id: string, host: string): Promise<c.ParcelFirmView>;
  revokeKey(who: Who, id: string, key: string): Promise<c.ParcelFirmView>;
}
