/** Editions of the selection of parcels: the policy of the day, criteria, lists, detectors and the model, frozen as artefacts and loaded again. */
import {
  PARCEL_SUBJECT,
  type ParcelModel,
  type ParcelSubject,
  parcelEngine,
} from '../../../areas/parcels/index.ts';
import type { Day } from '../../../core/day.ts';
import { Fault } from '../../../core/problem.ts';
import { referenceEdition } from '../../../reference/reference-edition.ts';
import { type CriteriaCounters, newCounters } from '../../../screening/criteria/index.ts';
import { type Criterion, isForParcels } from '../../../screening/criterion.ts';
import type { Detector } from '../../../screening/detector.ts';
import { type Edition, type EditionManifest, ENGINE, makeEdition } from '../../../screening/edition.ts';
import type { Engine } from '../../../screening/engine.ts';
import type { WatchListEntry } from '../../../screening/lists/watch-list.ts';
import type { Policy } from '../../../screening/policy.ts';
import type { Queryable } from '../../../store/open.ts';
import { readActiveModel, readArtefact, storeArtefact } from '../../../store/queries/artefacts.ts';
import { readActiveCriteria } from '../../../store/queries/criteria.ts';
import { readWatchLists } from '../../../store/queries/knowledge.ts';
import { askable } from '../../criteria/in-force.ts';
import { listEntry } from '../../edition-tables.ts';
import { readModel } from '../../editions.ts';
import { PARCEL_MODEL_NAME } from './model-name.ts';
import { readParcelPolicy } from './policy.ts';

const MOST_PAST = 8;

export interface InForce {
  readonly engine: Engine<ParcelSubject>;
  /** Of what is examined for a reason so many are blind at least. */
  readonly blindShare: number;
}

/** How the criteria of the edition in force did since it is, or since the server started. */
export type CriteriaCounted = ReadonlyMap<
  string,
  { readonly evaluated: number; readonly hits: number; readonly unknown: number }
>;

interface Live {
  readonly hash: string;
  readonly ids: readonly string[];
  readonly counters: CriteriaCounters;
  decided: number;
}

export interface ParcelEditions {
  /** What is in force on a business day: asked once a batch. */
  current(day: Day): Promise<InForce>;
  /** So many were decided under what is in force. */
  noteDecided(count: number): void;
  counted(): CriteriaCounted;
  /** Throws `edition/unknown`. */
  engineOf(hash: string): Promise<Engine<ParcelSubject>>;
}

export function openParcelEditions(
  pool: Queryable,
  catalogue: readonly Detector[],
  machineNow: () => string,
): ParcelEditions {
  const known = new Map<string, Promise<Engine<ParcelSubject>>>();
  const remember = (
    hash: string,
    make: () => Promise<Engine<ParcelSubject>>,
  ): Promise<Engine<ParcelSubject>> => {
    let made = known.get(hash);
    if (made === undefined) {
      made = make();
      known.set(hash, made);
      made.catch(() => known.delete(hash));
      if (known.size > MOST_PAST) known.delete(known.keys().next().value!);
    }
    return made;
  };
  let live: Live | undefined;
  /** What is in force counts what it is asked; the same edition asked again for its past has an engine of its own. */
  let inForce: Promise<Engine<ParcelSubject>> | undefined;
  return {
    async current(day) {
      const { policy, blindShare } = await readParcelPolicy(pool, catalogue, day);
      const [lists, model] = [await readWatchLists(pool), await readActiveModel(pool, PARCEL_MODEL_NAME)];
      const criteria = askable((await readActiveCriteria(pool)).filter(isForParcels));
      const edition = makeEdition(manifestOf(policy, criteria, lists.map(listEntry), model?.id ?? null));
      if (inForce === undefined || live?.hash !== edition.hash) {
        const counters = newCounters(criteria.length);
        live = { ...{ hash: edition.hash, counters, decided: 0 }, ids: criteria.map(({ id }) => id) };
        const loading = (async () => {
          await storeArtefact(pool, 'edition', Buffer.from(edition.bytes, 'utf8'), machineNow());
          return load(pool, edition, catalogue, counters);
        })();
        inForce = loading;
        loading.catch(() => {
          if (inForce === loading) inForce = undefined;
        });
      }
      return { engine: await inForce, blindShare };
    },
    noteDecided(count) {
      if (live !== undefined) live.decided += count;
    },
    counted() {
      if (live === undefined) return new Map();
      const { ids, counters, decided } = live;
      return new Map(
        ids.map((id, place) => [
          id,
          { evaluated: decided, hits: counters.hits[place]!, unknown: counters.unknown[place]! },
        ]),
      );
    },
    engineOf: (hash) =>
      remember(hash, async () => {
        const bytes = await readArtefact(pool, hash);
        if (bytes === undefined)
          throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
        const text = bytes.toString('utf8');
        const manifest = JSON.parse(text) as EditionManifest;
        return load(pool, { hash, manifest, bytes: text }, catalogue);
      }),
  };
}

function manifestOf(
  policy: Policy,
  criteria: readonly Criterion[],
  lists: readonly WatchListEntry[],
  model: string | null,
): EditionManifest {
  return {
    engine: ENGINE,
    subject: PARCEL_SUBJECT,
    policy,
    criteria,
    lists,
    detectors: policy.detectors.map(({ id, version }) => ({ id, version })),
    model,
    reference: referenceEdition(),
  };
}

/**
 * A model that cannot be read is a fault in every decision while it is in force, and thrown where the past is computed again.
 * @param counters of what is in force
 */
async function load(
  pool: Queryable,
  edition: Edition,
  catalogue: readonly Detector[],
  counters?: CriteriaCounters,
): Promise<Engine<ParcelSubject>> {
  const { model } = edition.manifest;
  const read = async (): Promise<ParcelModel | null> => {
    if (model === null) return null;
    try {
      return await readModel<ParcelModel>(pool, model);
    } catch (error) {
      if (counters === undefined || !(error instanceof Fault)) throw error;
      return null;
    }
  };
  return parcelEngine(edition, catalogue, await read(), counters);
}
