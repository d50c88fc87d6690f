/** Trains the model of parcels on outcomes when somebody asks, and hands it in to the registry, where others put it in force. */
import {
  featureNames,
  fillFeatures,
  hearAll,
  PARCEL_SUBJECT,
  PARCEL_TREES,
  type ParcelExample,
  type ParcelSubject,
} from '../../../areas/parcels/index.ts';
import { type Day, seoulDay } from '../../../core/day.ts';
import { canonicalJson } from '../../../core/hash.ts';
import type { Text } from '../../../core/text.ts';
import type { ModelView } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { Engine } from '../../../screening/engine.ts';
import { readRecord } from '../../../screening/record.ts';
import { findModel } from '../../../store/queries/models.ts';
import { type ExaminedParcel, readExaminedParcels } from '../../../store/queries/parcel-decisions.ts';
import { computeBeside } from '../../beside.ts';
import { codeVersion } from '../../code-version.ts';
import type { House } from '../../house.ts';
import { registerModel } from '../../registry/register.ts';
import { snapshotOf } from '../../registry/snapshot.ts';
import { modelView } from '../../views/models.ts';
import { NOTHING } from './memory.ts';
import { PARCEL_MODEL_NAME } from './model-name.ts';
import type { TrainedParcels, TrainParcels } from './train-beside.ts';

const MOST_EXAMPLES = 100_000;
const LEAST_EXAMPLES = 20;
const SEED = 1;

const TOO_FEW: Text = {
  ko: '학습하려면 검사 결과가 20건 이상이고, 적발한 것과 이상 없는 것이 모두 있어야 합니다.',
  en: 'Training needs 20 outcomes or more, some with a find and some without.',
};

/** Throws `Refusal` where too few outcomes are there. @returns the candidate, which decides nothing yet */
export async function trainParcelModel(house: House, who: Who): Promise<ModelView> {
  const { engine } = await house.parcels.editions.current(seoulDay(house.clock.now()));
  const rows = await readExaminedParcels(house.pool, MOST_EXAMPLES);
  const { examples, lines, days } = await learn(house, engine, rows);
  const found = examples.filter(({ isFound }) => isFound).length;
  if (examples.length < LEAST_EXAMPLES || found === 0 || found === examples.length)
    throw new Refusal('not-allowed-now', TOO_FEW);
  const request: TrainParcels = { examples, features: featureNames(engine.detectors), seed: SEED };
  const started = performance.now();
  const { model, evaluation } = await computeBeside<TrainedParcels>(
    new URL('./train-beside.ts', import.meta.url),
    request,
    () => {},
  );
  const { id } = await registerModel(house, {
    ...{ name: PARCEL_MODEL_NAME, who: who.account, why: null },
    bytes: Buffer.from(canonicalJson(model), 'utf8'),
    card: {
      data: house.settings.isDemonstration ? 'synthetic' : 'own',
      ...{ seconds: (performance.now() - started) / 1000, seed: SEED, parameters: PARCEL_TREES },
      ...{ snapshot: snapshotOf(lines, days), code: codeVersion() },
    },
    figures: { heldOut: null, later: evaluation },
  });
  return modelView(house.pool, (await findModel(house.pool, id))!);
}

interface Learnt {
  /** The latest first. */
  readonly examples: readonly ParcelExample[];
  /** What the hash of the data is over: one line an outcome. */
  readonly lines: readonly string[];
  /** Of the outcomes, the earliest first. */
  readonly days: readonly Day[];
}

/** What was erased teaches nothing any more. */
async function learn(
  { vault }: Pick<House, 'vault'>,
  { detectors }: Engine<ParcelSubject>,
  rows: readonly ExaminedParcel[],
): Promise<Learnt> {
  const opened = await vault.open(rows.map(({ content }) => content));
  const width = featureNames(detectors).length;
  const said = new Float64Array(detectors.length);
  const examples: ParcelExample[] = [];
  const lines: string[] = [];
  const days: Day[] = [];
  for (const [place, { record, recordHash, houseBill, version, contentHash, found, at }] of rows.entries()) {
    const one = opened[place]!;
    if (!('text' in one)) continue;
    const { facts, inputs, isRandom, findings } = readRecord(record);
    const subject: ParcelSubject = { kind: PARCEL_SUBJECT, parcel: JSON.parse(one.text) as Parcel, facts };
    hearAll(detectors, subject, said);
    const row = new Float32Array(width);
    fillFeatures(subject, said, row);
    // Chosen for a reason it stands for itself, whatever chance said.
    const isForReason = findings.some(
      ({ source, demand }) => source !== 'random' && demand !== 'none' && demand !== 'audit',
    );
    const chance = isRandom && !isForReason ? inputs.draw.probability : null;
    examples.push({ row, isFound: found !== NOTHING, isCritical: found === 'narcotics', chance });
    const day = seoulDay(Date.parse(at));
    days.push(day);
    lines.push([houseBill, version, found, day, contentHash, recordHash].join('\t'));
  }
  return { examples, lines, days: days.reverse() };
}
