/** Answers the routes of orders and parcels from the running house. */
import type { DeliveryPorts, ParcelPorts } from '../../exchange/parcel-ports.ts';
import type { House } from '../house.ts';
import { addShopHost, removeShopHost } from '../portal/shop/hosts.ts';
import { actOnParcels } from './acts/bulk.ts';
import { parcelActViews, parcelColleagues } from './acts/view.ts';
import { parcelBoard, parcelPage } from './board.ts';
import { deliveriesView, deliveryPage } from './deliveries/page.ts';
import { addFirm, addKey, checkFirm, decide, dropKey, firmView, firmViews } from './firms.ts';
import { answerMessage } from './message.ts';
import { LIMITS, openMeter } from './meter.ts';
import { actOnPath } from './path/act.ts';
import { openPaths } from './path/open.ts';
import { addRight, endRight, recordedRights } from './path/rights.ts';
import { parcelPathView } from './path/view.ts';
import { setAsideViews, trySetAside } from './set-aside.ts';
import { parcelView } from './view.ts';

export function deliveryPorts(house: House, needReady: () => void): DeliveryPorts {
  return {
    async overview(who) {
      needReady();
      return deliveriesView(house, who);
    },
    async list(who, query) {
      needReady();
      return deliveryPage(house, who, query);
    },
  };
}

export function parcelPorts(house: House, needReady: () => void): ParcelPorts {
  const meter = openMeter(LIMITS, () => performance.now());
  const whenReady = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    needReady();
    return work();
  };
  return {
    message: (jws) => whenReady(() => answerMessage(house, meter, jws)),
    board: (who) => whenReady(() => parcelBoard(house, who)),
    list: (who, query) => whenReady(() => parcelPage(house, who, query)),
    parcel: (who, houseBill, look) => whenReady(() => parcelView(house, who, houseBill, look)),
    acts: (who, asked) => whenReady(() => actOnParcels(house, who, asked)),
    actsOf: (who, houseBill) => whenReady(() => parcelActViews(house, who, houseBill)),
    colleagues: (who) => whenReady(() => parcelColleagues(house, who)),
    openPaths: (who) => whenReady(() => openPaths(house, who)),
    pathOf: (who, houseBill) => whenReady(() => parcelPathView(house, who, houseBill)),
    actOnPath: (who, houseBill, asked) => whenReady(() => actOnPath(house, who, houseBill, asked)),
    rights: () => whenReady(() => recordedRights(house)),
    addRight: (who, right) => whenReady(() => addRight(house, who, right)),
    endRight: (who, id) => whenReady(() => endRight(house, who, id)),
    setAside: (who) => whenReady(() => setAsideViews(house, who)),
    trySetAside: (who, name) => whenReady(() => trySetAside(house, who, name)),
    firms: (who) => whenReady(() => firmViews(house, who)),
    addFirm: (who, firm) => whenReady(() => addFirm(house, who, firm)),
    checkFirm: (who, id, check) => whenReady(() => checkFirm(house, who, id, check)),
    decideFirm: (who, id, decision) => whenReady(() => decide(house, who, id, decision)),
    addKey: (who, id, key) => whenReady(() => addKey(house, who, id, key)),
    revokeKey: (who, id, key) => whenReady(() => dropKey(house, who, id, key)),
    addHost: (who, id, given) =>
      whenReady(() => addShopHost(house, who, id, given).then(() => firmView(house, who, id))),
    dropHost: (who, id, host) =>
      whenReady(() => removeShopHost(house, who, id, host).then(() => firmView(house, who, id))),
  };
}
