/** Editions of the selection of parcels: the policy of the day, lists, detectors and the model, frozen as artefacts and loaded again. */
import {
  PARCEL_SUBJECT,
  type ParcelModel,
  type ParcelSubject,
  parcelEngine,
} from '../../../areas/parcels/index.ts';
import type { Day } from '../../../core/day.ts';
import { Fault } from '../../../core/problem.ts';
import { referenceEdition } from '../../../reference/reference-edition.ts';
import type { Detector } from '../../../screening/detector.ts';
import { type Edition, type EditionManifest, ENGINE, makeEdition } from '../../../screening/edition.ts';
import type { Engine } from '../../../screening/engine.ts';
import type { WatchListEntry } from '../../../screening/lists/watch-list.ts';
import type { Policy } from '../../../screening/policy.ts';
import type { Queryable } from '../../../store/open.ts';
import { readActiveModel, readArtefact, storeArtefact } from '../../../store/queries/artefacts.ts';
import { readWatchLists } from '../../../store/queries/knowledge.ts';
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

export interface ParcelEditions {
  /** What is in force on a business day: asked once a batch. */
  current(day: Day): Promise<InForce>;
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
  return {
    async current(day) {
      const { policy, blindShare } = await readParcelPolicy(pool, catalogue, day);
      const [lists, model] = [await readWatchLists(pool), await readActiveModel(pool, PARCEL_MODEL_NAME)];
      const edition = makeEdition(manifestOf(policy, lists.map(listEntry), model?.id ?? null));
      const engine = await remember(edition.hash, async () => {
        await storeArtefact(pool, 'edition', Buffer.from(edition.bytes, 'utf8'), machineNow());
        return load(pool, edition, catalogue, true);
      });
      return { engine, blindShare };
    },
    engineOf: (hash) =>
      remember(hash, async () => {
        const bytes = await readArtefact(pool, hash);
        if (bytes === undefined)
          throw new Fault('edition/unknown', `There is no edition ${hash} in the store.`);
        const text = bytes.toString('utf8');
        const manifest = JSON.parse(text) as EditionManifest;
        return load(pool, { hash, manifest, bytes: text }, catalogue, false);
      }),
  };
}

function manifestOf(policy: Policy, lists: readonly WatchListEntry[], model: string | null): EditionManifest {
  return {
    engine: ENGINE,
    subject: PARCEL_SUBJECT,
    policy,
    criteria: [],
    lists,
    detectors: policy.detectors.map(({ id, version }) => ({ id, version })),
    model,
    reference: referenceEdition(),
  };
}

/** A model that cannot be read is a fault in every decision while it is in force, and thrown where the past is computed again. */
async function load(
  pool: Queryable,
  edition: Edition,
  catalogue: readonly Detector[],
  isLive: boolean,
): Promise<Engine<ParcelSubject>> {
  const { model } = edition.manifest;
  const read = async (): Promise<ParcelModel | null> => {
    if (model === null) return null;
    try {
      return await readModel<ParcelModel>(pool, model);
    } catch (error) {
      if (!isLive || !(error instanceof Fault)) throw error;
      return null;
    }
  };
  return parcelEngine(edition, catalogue, await read());
}
