/** What a share of examination capacity buys, office by office, and what the random stratum says of the released stream. */
import { addDays, type Day, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { LeftView, ShareRow, ShareView } from '../../exchange/contract.ts';
import { boughtInterval, detectableDifference } from '../../learning/share-buys.ts';
import { weightedShare } from '../../learning/weighted-share.ts';
import { isTelling } from '../../reference/outcome-codes.ts';
import { isExamination } from '../../screening/capacity.ts';
import { type RandomRate, ratesOf } from '../../screening/random-rates.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import { countArrivals } from '../../store/queries/arrivals.ts';
import { countExamined, countReleasedStream, readDrawnCases } from '../../store/queries/random-stratum.ts';
import type { House } from '../house.ts';
import { officeName, rateOf } from './texts.ts';

const WEEKS = 4;
const MONTH_DAYS = 30;
/** Examinations of the last eight weeks say what chance finds. */
const EXAMINED_DAYS = 56;
/** Where chance has found nothing to reckon with yet. */
const ASSUMED_RATE = 0.05;

export async function shareView(house: House, asked: number | undefined): Promise<ShareView> {
  const { policy } = house.editions.current().edition.manifest;
  const now = house.clock.now();
  const today = seoulDay(now);
  const from = addDays(today, -7 * WEEKS);
  const share = asked ?? policy.random.share ?? null;
  const arrivals = averageArrivals(await countArrivals(house.pool, from, today), today);
  const examined = await countExamined(
    house.pool,
    toInstant(now - EXAMINED_DAYS * 86_400_000),
    toInstant(now),
  );
  const random = examined.find((one) => one.random);
  const measured = rateOf(random?.hits ?? 0, random?.n ?? 0);
  const rate = measured.rate === null || measured.hits === 0 ? ASSUMED_RATE : measured.rate;
  const { share: _share, ...fixed } = policy.random;
  const asIf = { ...policy, random: share === null ? fixed : { ...fixed, share } };
  const rows = ratesOf(asIf, arrivals)
    .filter(({ office }) => office !== '*')
    .map((one) => rowOf(one, arrivals.get(one.office) ?? 0, rate, today));
  const aMonth = rows.reduce((sum, row) => sum + row.aMonth, 0);
  const chosen = ((examined.find((one) => !one.random)?.n ?? 0) / EXAMINED_DAYS) * MONTH_DAYS;
  const detectable = detectableDifference(aMonth, chosen, rate);
  const all = { aMonth, ...boughtInterval(aMonth, rate), chosen: Math.round(chosen), detectable };
  return { share, measured, rate, rows, all };
}

function rowOf(one: RandomRate, arrivals: number, rate: number, day: Day): ShareRow {
  const { office, inspection, probability } = one;
  const aMonth = probability * arrivals * MONTH_DAYS;
  return {
    office,
    name: officeName(office, day),
    inspection,
    perDay: one.perDay ?? 0,
    arrivals,
    probability,
    aMonth,
    ...boughtInterval(aMonth, rate),
  };
}

/** An average day since the first that is known. */
function averageArrivals(
  counted: readonly { readonly office: string; readonly day: Day; readonly count: number }[],
  today: Day,
): Map<string, number> {
  const days = new Set(counted.map(({ day }) => day).filter((day) => day < today)).size;
  const average = new Map<string, number>();
  for (const { office, count } of counted) average.set(office, (average.get(office) ?? 0) + count / days);
  return average;
}

/** Nothing but chance had it examined: it stands for those that were released. */
export function isOnlyRandom({ isRandom, findings }: Decision): boolean {
  return (
    isRandom &&
    findings.every(({ source, demand }) => source === 'random' || source === 'kept' || !isExamination(demand))
  );
}

export async function leftView(house: House): Promise<LeftView> {
  const to = addDays(seoulDay(house.clock.now()), 1);
  const from = addDays(to, -7 * WEEKS);
  const [start, end] = [toInstant(seoulMidnight(from)), toInstant(seoulMidnight(to))];
  const drawn = await readDrawnCases(house.pool, start, end);
  const only = drawn.flatMap(({ record, ...outcome }) => {
    const decision = readRecord(record);
    return isOnlyRandom(decision) ? [{ ...outcome, probability: decision.inputs.draw.probability }] : [];
  });
  const sample = only.flatMap(({ code, verdict, probability }) =>
    code !== null && verdict !== null && isTelling(code, verdict)
      ? [{ probability, isHit: verdict !== 'clean' }]
      : [],
  );
  const { n, hits, total, share, low, high } = weightedShare(sample);
  return {
    from,
    to: addDays(to, -1),
    stream: (await countReleasedStream(house.pool, start, end)) + only.length,
    n,
    hits,
    waiting: only.filter(({ verdict }) => verdict === null).length,
    share,
    low: n === 0 ? null : low,
    high: n === 0 ? null : high,
    weighted: total,
  };
}
