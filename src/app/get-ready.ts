/** Makes a store ready for work: a past made up or read back, models trained, a policy in force, capacity warmed up. */
import { EXPORT_CRITERIA, firstPolicy, openHistory, STARTING_CRITERIA } from '../areas/clearance/index.ts';
import { addDays, seoulDay, toInstant } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { readActiveModel } from '../store/queries/artefacts.ts';
import { readSetting, writeSetting } from '../store/queries/settings.ts';
import {
  type Country,
  type HistoricDeclaration,
  history as syntheticHistory,
  usualCount,
} from '../synthetic/index.ts';
import { seedAutomatic } from './acceptance/automatic.ts';
import { listCaughtSellers } from './caught-sellers.ts';
import { declarationChecks } from './declaration-checks.ts';
import { readDeclaredLines } from './declared-lines.ts';
import { readDeskRules } from './desk.ts';
import { readEditionContent, storeFirstPolicy } from './edition-tables.ts';
import { loadExportHistory } from './exports/load-history.ts';
import { storePastExports } from './exports/past.ts';
import { loadHistory } from './history-load.ts';
import { storeHistory } from './history-store.ts';
import type { House } from './house.ts';
import { inTurn } from './in-turn.ts';
import { readKcsPast } from './kcs-past.ts';
import { recallMemory } from './memory-recall.ts';
import { fillRegistry } from './operators/fill-registry.ts';
import { recentSubjects, warmCapacity } from './recent-subjects.ts';
import { type Registered, registerFirstModel, registerModel } from './registry/register.ts';
import type { RegistryParts } from './registry/steps.ts';
import type { Steps } from './steps.ts';
import { asNewModel, type Learning, readLearning, trainBeside } from './train.ts';
import type { TrainRequest } from './train-beside.ts';

export const MODEL_NAME = 'import';
/** Outcomes of so many last days are kept out of the model that is measured. */
const MEASURED_DAYS = 60;

/** The last days of the past are made in full and not as a sample, so that the first day can be compared with them. */
const FULL_DAYS = 35;
/** The days just before the first one go through the gate itself. */
export const PLAYED_DAYS = 7;

/** @param play lets the last days go through the gate, while the store is being prepared; what is stored is answered the same */
export async function getReady(
  house: House,
  country: Country,
  steps: Steps,
  play: (progress: (done: number, of: number) => void) => Promise<void>,
): Promise<void> {
  house.desk.rules = await readDeskRules(house.pool, seoulDay(house.clock.now()));
  const isPrepared = !house.settings.isDemonstration || (await readSetting(house.pool, PREPARED)) === true;
  await readOrMakePast(house, country, steps, isPrepared);
  // Training has a process of its own: what models learn nothing from is made meanwhile.
  await allDone([
    trainIfNone(house, steps),
    isPrepared ? Promise.resolve() : makeWhatNobodyLearnsFrom(house, country),
  ]);
  house.exportHistory = await loadExportHistory(house);
  await house.ruled.read();
  await steps.run('policy', () => putInForce(house));
  await house.outage.reload();
  if (isPrepared) return steps.skip('week');
  await steps.run('week', play);
  await writeSetting(house.pool, PREPARED, true, toInstant(house.machineNow()));
}

/** Waits for all before it throws the first failure: nothing is left at work when everything is begun again. */
async function allDone(works: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === 'rejected') throw one.reason;
}

async function makeWhatNobodyLearnsFrom(house: House, country: Country): Promise<void> {
  const { firstDay, history } = house.settings;
  if (history !== 'kcs') await storePastExports(house, country, addDays(firstDay, -PLAYED_DAYS), firstDay);
  const at = toInstant(house.machineNow());
  await listCaughtSellers(house.pool, firstDay, at);
  await fillRegistry(house, country, firstDay, at);
}

/** Set when the demonstration's store has everything: one that was interrupted goes on where it was. */
const PREPARED = 'prepared';

async function isEmpty(house: House): Promise<boolean> {
  const { rows } = await house.pool.query('select 1 from declaration limit 1');
  return rows.length === 0;
}

async function readOrMakePast(
  house: House,
  country: Country,
  steps: Steps,
  isPrepared: boolean,
): Promise<void> {
  const { settings } = house;
  if (isPrepared) {
    house.history = await steps.run(
      'history',
      async (progress) => (await recallMemory(house)) ?? loadHistory(house, progress),
    );
    return;
  }
  house.history = openHistory();
  const isInterrupted = !(await isEmpty(house));
  const past = settings.history === 'kcs' ? readKcsPast(process.env) : inventPast(country, settings);
  await steps.run('history', (progress) =>
    storeHistory(house, past, house.history, {
      isInterrupted,
      progress: (stored) => progress(stored, settings.historyDeclarations),
    }),
  );
  // What went through the gate before the interruption is in the store and not among what was just made.
  if (isInterrupted) house.history = await loadHistory(house);
}

/** Eleven months as a sample, then the last weeks in full up to the days that are played through the gate. */
function* inventPast(country: Country, settings: House['settings']): Generator<HistoricDeclaration> {
  const { firstDay, historyDeclarations } = settings;
  const fullFrom = addDays(firstDay, -FULL_DAYS);
  const fullTo = addDays(firstDay, -PLAYED_DAYS - 1);
  let full = 0;
  for (let day = fullFrom; day <= fullTo; day = addDays(day, 1)) full += usualCount(country, day);
  const sampled = Math.max(0, historyDeclarations - full);
  yield* syntheticHistory(country, {
    from: addDays(firstDay, -365),
    to: addDays(fullFrom, -1),
    declarations: sampled,
  });
  yield* syntheticHistory(country, { from: fullFrom, to: fullTo, declarations: full });
}

async function trainIfNone(house: House, steps: Steps): Promise<void> {
  if ((await readActiveModel(house.pool, MODEL_NAME)) !== undefined || (await isEmpty(house)))
    return steps.skip('model');
  try {
    await steps.run('model', (progress) => trainFirst(house, progress));
  } catch (error) {
    // A young store of one's own has too few findings to learn from: until then the other voices decide.
    if (!(error instanceof Fault) || error.code !== 'train/too-few') throw error;
    steps.skip('model');
  }
}

type TrainingHouse = RegistryParts & Pick<House, 'vault' | 'settings'>;

export interface TrainedNow extends Registered {
  readonly seconds: number;
  readonly rows: number;
}

type Work = (done: number, of: number) => void;

/** Nobody is there yet who could put it in force: the system does, and the history says so. */
async function trainFirst(house: TrainingHouse, progress: Work): Promise<TrainedNow> {
  const { given, seconds, rows } = await trainOn(house, progress, { who: 'system:training', why: null });
  return { ...(await registerFirstModel(house, given)), seconds, rows };
}

/** Trains on every outcome in the store and hands the model in as a candidate: it decides nothing yet. */
export async function trainCandidate(
  house: TrainingHouse,
  by: { readonly who: string; readonly why: string | null },
  progress: Work,
  signal?: AbortSignal,
): Promise<TrainedNow> {
  const { given, seconds, rows } = await trainOn(house, progress, by, signal);
  return { ...(await registerModel(house, given)), seconds, rows };
}

async function trainOn(
  house: TrainingHouse,
  progress: Work,
  by: { readonly who: string; readonly why: string | null },
  signal?: AbortSignal,
) {
  const { request, snapshot } = await readTrainRequest(house, house.settings.seed);
  const trained = await trainBeside(request, progress, signal);
  const data = house.settings.isDemonstration ? house.settings.history : 'own';
  const given = asNewModel(trained, snapshot, { ...by, name: MODEL_NAME, data });
  return { given, seconds: trained.seconds, rows: request.rows.length };
}

export interface TrainOrder {
  readonly request: TrainRequest;
  readonly snapshot: Learning['snapshot'];
}

/** Everything that the store can teach, with the last days marked that a measured model must not see. */
export async function readTrainRequest(
  store: Pick<House, 'pool' | 'vault'>,
  seed: number,
): Promise<TrainOrder> {
  const { rows, snapshot } = await readLearning(store);
  // They come in the order of their days.
  const last = rows.at(-1)?.day ?? '';
  const measureFrom = last === '' ? last : addDays(last, -MEASURED_DAYS);
  return { request: { rows, lines: await readDeclaredLines(store.pool), seed, measureFrom }, snapshot };
}

/** Makes the policy, criteria, lists and active model of the store one edition, and puts it in force. */
export function putInForce(house: House): Promise<void> {
  return inTurn(house.log, 'force', () => putNowInForce(house));
}

async function putNowInForce(house: House): Promise<void> {
  house.checks = await declarationChecks(process.env, house.clock.now());
  await storeFirstPolicy(house, firstPolicy(house.catalogue, house.settings.firstDay), [
    ...STARTING_CRITERIA,
    ...EXPORT_CRITERIA,
  ]);
  await seedAutomatic(house);
  const content = await readEditionContent(house.pool, MODEL_NAME, toInstant(house.clock.now()));
  if (content === undefined) throw new Fault('policy/none', 'There is no policy in the store.');
  const sample = await recentSubjects(house, house.history);
  await house.editions.putInForce(content, sample);
  warmCapacity(house.editions.current(), house.book, sample);
  house.editions.startCounting();
  await house.turns.prepare();
}

/**
 * The same after a change of criteria alone: codes, first policy and what capacity has learned stay as they are, and
 * decisions under way end under the edition that they began with.
 */
export function putCriteriaInForce(house: House): Promise<void> {
  return inTurn(house.log, 'force', async () => {
    const content = await readEditionContent(house.pool, MODEL_NAME, toInstant(house.clock.now()));
    if (content === undefined) throw new Fault('policy/none', 'There is no policy in the store.');
    await house.editions.putInForce(content, await recentSubjects(house, house.history));
    house.editions.startCounting();
  });
}
