/** Answers the routes of the selection of parcels from the running house. */
import type { ParcelSelectionPorts } from '../../../exchange/parcel-selection-ports.ts';
import type { House } from '../../house.ts';
import { trainParcelModel } from './models.ts';
import { recordOutcomes } from './outcomes.ts';
import { parcelPolicyView } from './policy-view.ts';
import { startParcelPreview } from './preview/start.ts';
import { parcelQueue, parcelSelectionView } from './view.ts';

export function parcelSelectionPorts(house: House, needReady: () => void): ParcelSelectionPorts {
  const whenReady = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    needReady();
    return work();
  };
  return {
    ofParcel: (who, houseBill) => whenReady(() => parcelSelectionView(house, who, houseBill)),
    queue: (who, query) => whenReady(() => parcelQueue(house, who, query)),
    record: (who, outcomes) => whenReady(() => recordOutcomes(house, who, outcomes)),
    policy: () => whenReady(() => parcelPolicyView(house)),
    preview: (asked) => whenReady(() => startParcelPreview(house, asked)),
    train: (who) => whenReady(() => trainParcelModel(house, who)),
  };
}
