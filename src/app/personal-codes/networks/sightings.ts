/**
 * The parcels that networks of codes are built from, as keyed marks: the latest of the store and, around a start, those that share its
 * marks. What a parcel says is opened once and forgotten; its marks are kept as long as it is among the latest, and nothing of what
 * was erased.
 */
import { setImmediate } from 'node:timers/promises';
import {
  type NetworkSighting,
  type NodeKind,
  sightingFrom,
  textsOfParcel,
} from '../../../areas/parcels/index.ts';
import type { Day } from '../../../core/day.ts';
import type { NetworkReading } from '../../../exchange/contract.ts';
import type { Parcel } from '../../../model/parcel.ts';
import {
  readContentsById,
  readLatestSeen,
  readRefusedBills,
  type SeenParcel,
} from '../../../store/queries/code-networks.ts';
import type { Vault } from '../../../store/vault/vault.ts';
import type { House } from '../../house.ts';
import { readContents } from '../../parcels/read-content.ts';

/** The latest of the days: opening more takes too long for somebody who waits. */
const MOST_PARCELS = 20_000;
/** Opened before anything else gets its turn. */
const AT_A_STRETCH = 500;

/** Null: it names no personal code, or cannot be read. */
type Marked = Omit<NetworkSighting, 'isFound' | 'isRefused'> | null;

export interface Read {
  readonly sightings: readonly NetworkSighting[];
  /** Within the store, by bill. */
  readonly ids: ReadonlyMap<string, string>;
  readonly isAll: boolean;
  /** From which day on. */
  readonly since: Day;
}

export interface NetworkSightings {
  /** Who asks while others read the same shares what they read. */
  latest(from: Day): Promise<Read>;
  /** These and no others. */
  of(parcels: readonly SeenParcel[], from: Day): Promise<Read>;
  /** Of who reads now. */
  reading(): NetworkReading;
}

export function openSightings(house: House): NetworkSightings {
  let known = new Map<string, Marked>();
  let progress: NetworkReading = { done: 0, of: 0 };
  let running: { readonly from: Day; readonly read: Promise<Read> } | undefined;

  async function mark(
    parcels: readonly SeenParcel[],
    keep: (id: string, marked: Marked) => void,
  ): Promise<void> {
    const unknown = parcels.filter(({ id }) => !known.has(id));
    for (let from = 0; from < unknown.length; from += AT_A_STRETCH) {
      progress = { done: from, of: unknown.length };
      const ids = unknown.slice(from, from + AT_A_STRETCH).map(({ id }) => id);
      const rows = await readContentsById(house.pool, ids);
      const opened = await readContents<Parcel>(
        house.vault,
        rows.map(({ content }) => content),
      );
      for (const [place, { id }] of rows.entries()) keep(id, markedOf(house.vault, opened[place] ?? null));
      await setImmediate();
    }
  }

  async function readLatest(from: Day): Promise<Read> {
    progress = { done: 0, of: 0 };
    const parcels = await readLatestSeen(house.pool, from, MOST_PARCELS);
    await mark(parcels, (id, marked) => known.set(id, marked));
    const kept = new Set(parcels.map(({ id }) => id));
    known = new Map([...known].filter(([id]) => kept.has(id)));
    const isAll = parcels.length < MOST_PARCELS;
    return {
      ...(await joined(house, parcels, known, from)),
      isAll,
      since: isAll ? from : parcels.at(-1)!.arrivedOn,
    };
  }

  return {
    latest(from) {
      if (running?.from !== from) {
        const read = readLatest(from).finally(() => {
          if (running?.read === read) running = undefined;
        });
        running = { from, read };
      }
      return running.read;
    },
    async of(parcels, from) {
      const own = new Map<string, Marked>();
      await mark(parcels, (id, marked) => own.set(id, marked));
      for (const { id } of parcels) if (!own.has(id)) own.set(id, known.get(id) ?? null);
      return { ...(await joined(house, parcels, own, from)), isAll: true, since: from };
    },
    reading: () => progress,
  };
}

function markedOf(vault: Pick<Vault, 'searchMark'>, parcel: Parcel | null): Marked {
  const texts = parcel === null ? undefined : textsOfParcel(parcel);
  if (parcel === null || texts === undefined) return null;
  const nothing = { isFound: null, isRefused: false };
  return sightingFrom(parcel, texts, (kind, text) => vault.searchMark(markedText(kind, text)), nothing);
}

/** Codes and telephones under the marks that parcels have in the store, so that they are found there. */
export function markedText(kind: NodeKind, text: string): string {
  return kind === 'code' || kind === 'phone' ? `parcel ${kind}:${text}` : `network ${kind} ${text}`;
}

async function joined(
  house: House,
  parcels: readonly SeenParcel[],
  marks: ReadonlyMap<string, Marked>,
  from: Day,
): Promise<Pick<Read, 'sightings' | 'ids'>> {
  const refused = await readRefusedBills(house.pool, from);
  const sightings = parcels.flatMap(({ id, houseBill, found }): NetworkSighting[] => {
    const marked = marks.get(id);
    if (marked == null) return [];
    const isFound = found === null ? null : found !== 'nothing';
    return [{ ...marked, isFound, isRefused: refused.has(houseBill) }];
  });
  return { sightings, ids: new Map(parcels.map(({ id, houseBill }) => [houseBill, id])) };
}
