/** Answers the routes of networks of personal codes; what was read is kept as marks between two questions. */
import type { CodeNetworkPorts } from '../../../exchange/code-network-ports.ts';
import type { House } from '../../house.ts';
import { actOnNetwork } from './act.ts';
import { aroundView } from './around.ts';
import { clustersView } from './clusters.ts';
import type { NetworkSightings } from './sightings.ts';

export function codeNetworkPorts(
  house: House,
  needReady: () => void,
  sightings: NetworkSightings,
): CodeNetworkPorts {
  const whenReady = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    needReady();
    return work();
  };
  return {
    clusters: (days) => whenReady(() => clustersView(house, sightings, days)),
    around: (who, start, asked) => whenReady(() => aroundView(house, sightings, who, start, asked)),
    act: (who, start, act) => whenReady(() => actOnNetwork(house, sightings, who, start, act)),
  };
}
