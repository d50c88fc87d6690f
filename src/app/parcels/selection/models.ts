/** Models of parcels: trained on outcomes when somebody asks, and put in force by another person (four eyes). */
import { mayApprove } from '../../../access/four-eyes.ts';
import {
  featureNames,
  fillFeatures,
  hearAll,
  PARCEL_SUBJECT,
  type ParcelExample,
  type ParcelModel,
  type ParcelSubject,
} from '../../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import { canonicalJson, sha256 } from '../../../core/hash.ts';
import type { Text } from '../../../core/text.ts';
import type { ParcelModelView } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { Engine } from '../../../screening/engine.ts';
import { readRecord } from '../../../screening/record.ts';
import { storeArtefact } from '../../../store/queries/artefacts.ts';
import {
  confirmParcelModel,
  type ExaminedParcel,
  readExaminedParcels,
  readParcelModelInForce,
  readParcelModels,
  storeParcelModel,
} from '../../../store/queries/parcel-decisions.ts';
import { computeBeside } from '../../beside.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { NOTHING } from './memory.ts';
import type { TrainParcels } from './train-beside.ts';

const MOST_EXAMPLES = 100_000;
const LEAST_EXAMPLES = 20;
const SEED = 1;

const TOO_FEW: Text = {
  ko: '학습하려면 검사 결과가 20건 이상이고, 적발한 것과 이상 없는 것이 모두 있어야 합니다.',
  en: 'Training needs 20 outcomes or more, some with a find and some without.',
};

export async function parcelModels({ pool }: Pick<House, 'pool'>): Promise<ParcelModelView[]> {
  const [rows, inForce] = [await readParcelModels(pool), await readParcelModelInForce(pool)];
  return rows.map(({ id, trainedBy, trainedAt, about, confirmedBy, confirmedAt }) => {
    const { rows: count, found, critical, random } = JSON.parse(about) as ParcelModel['trainedOn'];
    return {
      ...{ id, trainedBy, trainedAt, confirmedBy, confirmedAt },
      ...{ rows: count, found, narcotics: critical, byChance: random, isInForce: id === inForce },
    };
  });
}

export async function trainParcelModel(house: House, who: Who): Promise<ParcelModelView> {
  const { engine } = await house.parcels.editions.current(seoulDay(house.clock.now()));
  const examples = await examplesOf(house, engine, await readExaminedParcels(house.pool, MOST_EXAMPLES));
  const found = examples.filter(({ isFound }) => isFound).length;
  if (examples.length < LEAST_EXAMPLES || found === 0 || found === examples.length)
    throw new Refusal('not-allowed-now', TOO_FEW);
  const request: TrainParcels = { examples, features: featureNames(engine.detectors), seed: SEED };
  const model = await computeBeside<ParcelModel>(
    new URL('./train-beside.ts', import.meta.url),
    request,
    () => {},
  );
  const bytes = Buffer.from(canonicalJson(model), 'utf8');
  const id = sha256(bytes);
  const at = toInstant(house.clock.now());
  await storeArtefact(house.pool, 'model', bytes, toInstant(house.machineNow()));
  await writeDesk(house, async (client) => {
    const about = JSON.stringify(model.trainedOn);
    const isNew = await storeParcelModel(client, { id, trainedBy: who.account, trainedAt: at, about });
    const event = {
      kind: 'parcel-model-trained',
      who: who.account,
      detail: { model: id, ...model.trainedOn },
    };
    return { events: isNew ? [event] : [], value: undefined };
  });
  return modelOf(house, id);
}

/** What is in force decides from the next batch on. */
export async function putParcelModelInForce(house: House, who: Who, id: string): Promise<ParcelModelView> {
  await writeDesk(house, async (client) => {
    const known = (await readParcelModels(client)).find((one) => one.id === id);
    if (known === undefined) throw new Refusal('not-found');
    const approval = mayApprove('model', known.trainedBy, personOf(who));
    if (!approval.ok) throw new Refusal('not-allowed-now', approval.why);
    if (!(await confirmParcelModel(client, id, who.account, toInstant(house.clock.now()))))
      throw new Refusal('not-allowed-now');
    const event = { kind: 'parcel-model-in-force', who: who.account, detail: { model: id } };
    return { events: [event], value: undefined };
  });
  return modelOf(house, id);
}

async function modelOf(house: House, id: string): Promise<ParcelModelView> {
  const found = (await parcelModels(house)).find((one) => one.id === id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** What was erased teaches nothing any more. */
async function examplesOf(
  { vault }: Pick<House, 'vault'>,
  { detectors }: Engine<ParcelSubject>,
  rows: readonly ExaminedParcel[],
): Promise<ParcelExample[]> {
  const opened = await vault.open(rows.map(({ content }) => content));
  const width = featureNames(detectors).length;
  const said = new Float64Array(detectors.length);
  return rows.flatMap(({ record, found }, place) => {
    const one = opened[place]!;
    if (!('text' in one)) return [];
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
    return [{ row, isFound: found !== NOTHING, isCritical: found === 'narcotics', chance }];
  });
}
