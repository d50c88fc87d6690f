/**
 * What an officer does about codes that meet: notes that they were looked at, or opens a case of misuse for each code that somebody
 * registered. The holder learns nothing of it: some of them lend their codes.
 */
import type { CodeCluster } from '../../../areas/parcels/index.ts';
import { addDays, toInstant } from '../../../core/day.ts';
import type { NetworkActAnswer, NewNetworkAct } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { readContentsById, storeNetworkAct, storeOfficerCase } from '../../../store/queries/code-networks.ts';
import { type PersonalCodeRow, readCodesByMark } from '../../../store/queries/personal-codes.ts';
import type { House } from '../../house.ts';
import { wordsOfParcel } from '../../parcels/words-of-parcel.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { CODE_ARTICLE, today } from '../codes.ts';
import { wordsOfCitizen } from '../holders.ts';
import { startsOf, withStart } from './around.ts';
import { clusterAt, clustersOf, firstRead, inWindow, markOfNode } from './clusters.ts';
import type { NetworkSightings, Read } from './sightings.ts';

/** Throws `Refusal` where the start stands in no cluster. */
export async function actOnNetwork(
  house: House,
  sightings: NetworkSightings,
  who: Who,
  start: string,
  { act, why, days }: NewNetworkAct,
): Promise<NetworkActAnswer> {
  const read = await withStart(house, sightings, await sightings.latest(firstRead(house)), start);
  const from = addDays(today(house), -days);
  const starts = startsOf(inWindow(read, from), start);
  const cluster = clusterAt(await clustersOf(house, read, from), starts);
  if (cluster === undefined) throw new Refusal('not-found');
  const registered = act === 'case' ? await readCodesByMark(house.pool, cluster.codeIds.map(markOfNode)) : [];
  const sealed = await sealWhys(house, read, cluster, registered, why);
  return writeDesk(house, async (client) => {
    const at = toInstant(house.clock.now());
    const cases: string[] = [];
    for (const [place, { id: code, citizen }] of registered.entries()) {
      const id = house.newId();
      const row = { id, code, citizen, words: sealed[place + 1]!, openedBy: who.account, openedAt: at };
      if (await storeOfficerCase(client, row)) cases.push(id);
    }
    const { id: place, codes, parcels, lastOn, bills } = cluster;
    await storeNetworkAct(client, {
      ...{ id: house.newId(), place, act, codes, parcels, lastOn, cases, why: sealed[0]! },
      ...{ who: who.account, at, recordedAt: toInstant(house.machineNow()) },
    });
    const kind = act === 'case' ? 'code-network-case' : 'code-network-looked-at';
    const event = {
      ...{ kind, who: who.account, why: sealed[0]!, article: CODE_ARTICLE },
      detail: { parcel: bills[0], codes, parcels, misuse: cases },
    };
    const unknown = act === 'case' ? codes - registered.length : 0;
    const answer = { opened: cases.length, already: registered.length - cases.length, unknown };
    return { events: [event], value: answer };
  });
}

/** Under the recipient of the latest parcel, then under the holder of each code. */
async function sealWhys(
  house: House,
  { ids }: Read,
  { bills }: CodeCluster,
  registered: readonly PersonalCodeRow[],
  why: string,
): Promise<string[]> {
  const [houseBill] = bills;
  const [parcel] = await readContentsById(house.pool, [ids.get(houseBill!)!]);
  if (parcel === undefined) throw new Refusal('not-found');
  const words = [
    await wordsOfParcel(house, { content: parcel.content, houseBill: houseBill! }, why),
    ...registered.map(({ citizen }) => ({
      ...wordsOfCitizen(citizen, today(house), why.trim()),
      isSaid: true as const,
    })),
  ];
  return (await house.vault.sealWords(words)) as unknown as string[];
}
