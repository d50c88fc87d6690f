/** Gathers the proof of selection for a time up to now: figures with intervals, what was missed, drift, disparities and alarms. */
import { addDays, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ProofCase, ProofGroup, ProofView } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRecord } from '../../screening/record.ts';
import { readAllVersions } from '../../store/queries/criteria.ts';
import { readModels } from '../../store/queries/models.ts';
import {
  countGroups,
  countSettled,
  readDriftValues,
  readExaminedDecisions,
} from '../../store/queries/proof.ts';
import { countReleasedStream, readDrawnCases } from '../../store/queries/random-stratum.ts';
import type { House } from '../house.ts';
import { assignmentView } from '../views/assignment.ts';
import { isOnlyRandom } from '../views/share.ts';
import { blindView } from '../views/supervision.ts';
import { maySeeChance, officeName, rateOf } from '../views/texts.ts';
import { ALARM_RATE, alarmsOf, rowQuestions } from './alarms.ts';
import { disparitiesOf } from './disparities.ts';
import { driftOf } from './drift.ts';
import { drawnRate, type Examined, examinedOf } from './examined.ts';
import { leftOf, revenueOf, type Stream } from './missed.ts';
import { casesOf, criterionRows, laneRows, modelRows, type Names, officeRows } from './rows.ts';

export const USUAL_DAYS = 28;
const MOST_EXAMINED = 20_000;
const MOST_VALUES = 20_000;
const MOST_CASES = 500;
const MOST_MODELS = 10_000;
/** The last quarter of the time is held against what was before it. */
const RECENT_PART = 4;

type Parts = Pick<House, 'pool' | 'clock'>;

export async function proofView(house: Parts, days = USUAL_DAYS): Promise<ProofView> {
  const now = house.clock.now();
  const to = addDays(seoulDay(now), 1);
  const from = addDays(to, -days);
  const recentFrom = addDays(to, -Math.max(1, Math.floor(days / RECENT_PART)));
  const [start, turn, end] = [from, recentFrom, to].map((day) => toInstant(seoulMidnight(day))) as [
    string,
    string,
    string,
  ];
  const { pool } = house;
  const [examined, stream, groups, values, settled, blind, dealt, names] = await Promise.all([
    readExaminedDecisions(pool, start, end, MOST_EXAMINED),
    readStream(house, start, end),
    countGroups(pool, start, end),
    readDriftValues(pool, [start, turn, end], MOST_VALUES),
    countSettled(pool, start, end),
    blindView(house, null, start, end),
    assignmentView(pool, null, start, end),
    readNames(house),
  ]);
  const rows = examinedOf(examined);
  const [lanes, criteria, models, offices] = [
    laneRows(rows),
    criterionRows(rows, names),
    modelRows(rows, names),
    officeRows(rows, names),
  ];
  const drift = driftOf(values, rows, recentFrom);
  const disparities = disparitiesOf(groups, seoulDay(now));
  const beside = [...lanes, ...criteria, ...models, ...offices];
  const questions = [...rowQuestions(beside), ...drift.questions, ...disparities.questions];
  const titles = new Map<string, Text>([
    ...beside.map(({ group, key, title }) => [`below/${group}/${key}`, title] as const),
    ...drift.rows.map(({ id, title }) => [id, title] as const),
    ...disparities.views.flatMap(({ by, rows: all }) =>
      all.map(({ key, title }) => [`disparity/${by}/${key}`, title] as const),
    ),
  ]);
  return {
    ...{ asOf: toInstant(now), days, from, to: addDays(to, -1), recentFrom },
    base: drawnRate(rows),
    ...{ lanes, criteria, models, offices },
    left: leftOf(rows, stream),
    revenue: revenueOf(rows),
    asProposed: rateOf(
      settled.reduce((sum, { examined: n }) => sum + n, 0),
      settled.reduce((sum, { proposed }) => sum + proposed, 0),
    ),
    overrides: settled.map(({ office, proposed, examined: done }) => ({
      ...{ office, name: officeName(office, names.day), asProposed: rateOf(done, proposed) },
    })),
    ...{ blind, drift: drift.rows, disparities: disparities.views },
    assignment: {
      ...{ dealt: dealt.dealt, effect: dealt.effect, low: dealt.low, high: dealt.high },
      remarkable: dealt.remarkable.length,
    },
    alarms: alarmsOf(questions, (id) => titles.get(id) ?? { ko: id, en: id }),
    ...{ alarmRate: ALARM_RATE, asked: questions.length },
  };
}

async function readStream({ pool }: Parts, from: string, to: string): Promise<Stream> {
  const [drawn, released] = await Promise.all([
    readDrawnCases(pool, from, to),
    countReleasedStream(pool, from, to),
  ]);
  const only = drawn.filter(({ record }) => isOnlyRandom(readRecord(record)));
  return {
    stream: released + only.length,
    waiting: only.filter(({ verdict }) => verdict === null).length,
  };
}

async function readNames({ pool, clock }: Parts): Promise<Names> {
  const [criteria, models] = await Promise.all([readAllVersions(pool), readModels(pool, MOST_MODELS)]);
  return {
    day: seoulDay(clock.now()),
    criterion: (id) => criteria.find((one) => one.id === id)?.body.title ?? { ko: id, en: id },
    model(id) {
      const found = models.find((one) => one.id === id);
      const name = found === undefined ? id.slice(0, 12) : `${found.name} r${found.version}`;
      return { ko: name, en: name };
    },
  };
}

/** The examined declarations behind a row, newest first; of his own office where one may read no others. */
export async function proofCases(
  house: Parts,
  who: Who,
  asked: { readonly group: ProofGroup; readonly key: string; readonly days?: number },
): Promise<ProofCase[]> {
  if (!maySeeChance(who)) throw new Refusal('forbidden');
  const to = addDays(seoulDay(house.clock.now()), 1);
  const from = addDays(to, -(asked.days ?? USUAL_DAYS));
  const rows = examinedOf(
    await readExaminedDecisions(
      house.pool,
      toInstant(seoulMidnight(from)),
      toInstant(seoulMidnight(to)),
      MOST_EXAMINED,
    ),
  );
  const places = placesOfWho(who, 'declaration.read');
  const mayRead = ({ office }: Examined): boolean =>
    places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
  return casesOf(rows, asked.group, asked.key)
    .filter(mayRead)
    .slice(0, MOST_CASES)
    .map(({ number, version, office, day, verdict, code }) => ({
      ...{ number, version, office, day, verdict, code },
    }));
}
