/** Makes a store ready for work: a past made up or read back, models trained, a policy in force, capacity warmed up. */
import {
  firstPolicy,
  type ImportSubject,
  lookUp,
  openHistory,
  STARTING_CRITERIA,
} from '../areas/clearance/index.ts';
import { addDays, toInstant } from '../core/day.ts';
import type { Declaration } from '../model/declaration.ts';
import { lineFor, noteStrength, resetThreshold } from '../screening/capacity.ts';
import { decide } from '../screening/decide.ts';
import {
  type Country,
  type HistoricDeclaration,
  history as syntheticHistory,
  usualCount,
} from '../synthetic/index.ts';
import { readEditionContent, storeFirstPolicy } from './edition-tables.ts';
import { loadHistory } from './history-load.ts';
import { storeHistory } from './history-store.ts';
import type { House } from './house.ts';
import { readKcsPast } from './kcs-past.ts';
import type { Steps } from './steps.ts';
import { activateModel, keepModel, readLearningRows, trainInThread } from './train.ts';

export const MODEL_NAME = 'import';
/** Outcomes of so many last days are kept out of the model that is measured. */
const MEASURED_DAYS = 60;

/** The last days of the past are made in full and not as a sample, so that the first day can be compared with them. */
const FULL_DAYS = 35;
/** The days just before the first one go through the gate itself. */
export const PLAYED_DAYS = 7;

/** @param play lets the last days go through the gate, when the store is fresh */
export async function getReady(
  house: House,
  country: Country,
  steps: Steps,
  play: (progress: (done: number, of: number) => void) => Promise<void>,
): Promise<void> {
  const isFresh = await isEmpty(house);
  await readOrMakePast(house, country, steps, isFresh);
  await trainIfNone(house, steps);
  await steps.run('policy', () => putInForce(house));
  if (isFresh && house.settings.isDemonstration) await steps.run('week', play);
  else steps.skip('week');
}

async function isEmpty(house: House): Promise<boolean> {
  const { rows } = await house.pool.query('select 1 from declaration limit 1');
  return rows.length === 0;
}

async function readOrMakePast(house: House, country: Country, steps: Steps, isFresh: boolean): Promise<void> {
  const { settings } = house;
  if (!isFresh) {
    house.history = await steps.run('history', (progress) => loadHistory(house.pool, progress));
    return;
  }
  house.history = openHistory();
  if (!settings.isDemonstration) return steps.skip('history');
  const past = settings.history === 'kcs' ? readKcsPast(process.env) : inventPast(country, settings);
  await steps.run('history', (progress) =>
    storeHistory(house, past, house.history, (stored) => progress(stored, settings.historyDeclarations)),
  );
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
  const { rows } = await house.pool.query(`select 1 from model where name = $1 and state = 'active'`, [
    MODEL_NAME,
  ]);
  if (rows.length > 0 || (await isEmpty(house))) return steps.skip('model');
  await steps.run('model', (progress) => trainNow(house, progress));
}

/** Trains on every outcome in the store and makes the model the active one. */
export async function trainNow(
  house: House,
  progress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<{ id: string; seconds: number; rows: number }> {
  const rows = await readLearningRows(house.pool);
  const last =
    rows
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const measureFrom = last === '' ? last : addDays(last, -MEASURED_DAYS);
  const trained = await trainInThread({ rows, seed: house.settings.seed, measureFrom }, progress, signal);
  const card = { data: house.settings.history, seconds: trained.seconds };
  const kept = await keepModel(house.pool, MODEL_NAME, trained, card, toInstant(house.machineNow()));
  await activateModel(house.pool, MODEL_NAME, kept.id);
  return { id: kept.id, seconds: trained.seconds, rows: rows.length };
}

/** Makes the policy, criteria, lists and active model of the store one edition, and puts it in force. */
export async function putInForce(house: House): Promise<void> {
  await storeFirstPolicy(house, firstPolicy(house.catalogue, house.settings.firstDay), STARTING_CRITERIA);
  const content = await readEditionContent(house.pool, MODEL_NAME);
  const sample = await recentSubjects(house);
  await house.editions.putInForce(content, sample);
  warmCapacity(house, sample);
}

const SAMPLE = 1200;

/** Recent declarations with the facts of today: to measure which tests are rare, and which strengths compete. */
async function recentSubjects(house: House): Promise<ImportSubject[]> {
  const { rows } = await house.pool.query<{ content: string }>(
    'select content from declaration order by occurred_at desc limit $1',
    [SAMPLE],
  );
  return rows.map(({ content }) => {
    const declaration = JSON.parse(content) as Declaration;
    return { kind: 'import-declaration', declaration, facts: lookUp(house.history, declaration) };
  });
}

/** Thresholds start from what recent declarations would have competed with, not from nothing. */
function warmCapacity(house: House, sample: readonly ImportSubject[]): void {
  const engine = house.editions.current();
  const { capacities } = engine.edition.manifest.policy;
  const days = new Set(sample.map(({ declaration }) => declaration.declaredOn)).size;
  const perDay = new Map<string, number>();
  for (const subject of sample) {
    const { office } = subject.declaration;
    const { strength } = decide(engine, subject, subject.facts, WARMING);
    if (strength === 0) continue;
    noteStrength(lineFor(house.book, capacities, office, 'physical'), strength);
    perDay.set(office, (perDay.get(office) ?? 0) + 1 / Math.max(1, days));
  }
  for (const [office, expected] of perDay)
    resetThreshold(lineFor(house.book, capacities, office, 'physical'), expected);
}

/** Inputs of a decision that is only measured and never stored. */
const WARMING = {
  id: '',
  number: '',
  version: 1,
  subjectHash: '',
  occurredAt: '',
  recordedAt: '',
  draw: { value: 1, probability: 0, secretId: '' },
  places: [],
  previous: null,
};
