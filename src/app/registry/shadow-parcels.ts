/** Models of parcels in shadow: each decided parcel is scored with what was looked up for its record; where no model was in force it stands beside what the detectors said together. */
import {
  noisyOr,
  PARCEL_SUBJECT,
  type ParcelModel,
  type ParcelSubject,
  parcelScorer,
} from '../../areas/parcels/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Engine } from '../../screening/engine.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import type { ItemScore } from '../../screening/scores/score-item.ts';
import type { Scorer } from '../../screening/subject-kind.ts';
import { expectedYield } from '../../screening/yield.ts';
import {
  countDecidedParcels,
  readUnscoredParcels,
  type UnscoredParcel,
} from '../../store/queries/parcel-shadow.ts';
import type { ShadowScoreRow } from '../../store/queries/shadow-scores.ts';
import { readModel } from '../editions.ts';
import type { House } from '../house.ts';
import { readContents } from '../parcels/read-content.ts';
import { PARCEL_MODEL_NAME } from '../parcels/selection/model-name.ts';
import { chosenBy } from './chosen-by.ts';
import type { ShadowKind, ShadowSaid } from './shadow.ts';
import { NO_MODEL } from './shadow-view.ts';

/** Parcels that are scored before anything else gets its turn. */
const BREATH = 50;

/** A challenger as it speaks under one edition, and what the detectors said of the parcel that it was asked about last. */
interface Challenger {
  readonly champion: string | null;
  readonly score: Scorer<ParcelSubject>;
  readonly said: Float64Array;
}

export function parcelShadow(
  house: () => Pick<House, 'pool' | 'vault' | 'parcels'>,
): ShadowKind<ParcelModel> {
  return {
    modelName: PARCEL_MODEL_NAME,
    ready: (model) => readModel<ParcelModel>(house().pool, model),
    async ask(model, after, head) {
      const { pool, vault, parcels: selection } = house();
      const { parcels, upTo } = await readUnscoredParcels(pool, after, head);
      const contents = await readContents<Parcel>(
        vault,
        parcels.map(({ content }) => content),
      );
      const under = new Map<string, Challenger | null>();
      for (const { edition } of parcels)
        if (!under.has(edition))
          under.set(edition, challengerUnder(model, await selection.editions.engineOf(edition)));
      return { ...(await scoreAll(parcels, contents, under)), upTo };
    },
    count: (after, upTo) => countDecidedParcels(house().pool, after, upTo),
  };
}

/** Null where that policy names other detectors than it was trained on. */
function challengerUnder(
  model: ParcelModel,
  { edition, detectors }: Engine<ParcelSubject>,
): Challenger | null {
  const said = new Float64Array(detectors.length);
  try {
    return { champion: edition.manifest.model, said, score: parcelScorer(model, detectors, said) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function scoreAll(
  parcels: readonly UnscoredParcel[],
  contents: readonly (Parcel | null)[],
  under: ReadonlyMap<string, Challenger | null>,
): Promise<ShadowSaid> {
  const scores: ShadowScoreRow[] = [];
  const skipped = new Map<string, number>();
  for (const [place, stored] of parcels.entries()) {
    if (place % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
    const decision = readRecord(stored.record);
    const [parcel, challenger] = [contents[place], under.get(stored.edition)];
    const row = parcel && challenger ? rowOf(stored, decision, parcel, challenger) : null;
    if (row === null) {
      const day = seoulDay(Date.parse(decision.inputs.occurredAt));
      skipped.set(day, (skipped.get(day) ?? 0) + 1);
    } else scores.push(row);
  }
  return { scores, skipped: [...skipped].map(([day, n]) => ({ day, n })) };
}

/** Null where the model in force could not speak: there is nothing to compare with. */
function rowOf(
  { id, version, office }: UnscoredParcel,
  decision: Decision,
  parcel: Parcel,
  { champion, score, said }: Challenger,
): ShadowScoreRow | null {
  const own = score({ kind: PARCEL_SUBJECT, parcel, facts: decision.facts });
  const before = champion === null ? [byDetectors(own[0]!, said)] : decision.scores;
  if (before.length === 0) return null;
  return {
    ...{ number: id, version, office, champion: champion ?? NO_MODEL },
    day: seoulDay(Date.parse(decision.inputs.occurredAt)),
    ...{ fraud: own[0]!.fraud, critical: own[0]!.critical, strength: expectedYield(own, noStake) },
    ...{ championFraud: before[0]!.fraud, championStrength: expectedYield(before, noStake) },
    ...chosenBy(decision),
  };
}

const byDetectors = (own: ItemScore, said: Float64Array): ItemScore => ({ ...own, fraud: noisyOr(said) });
const noStake = (): undefined => undefined;
