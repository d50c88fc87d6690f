/** The board: what arrived today against what was expected, lanes, backlog, time to release, selection beside chance. */
import { addDays, type Day, dayNumber, seoulDay, seoulMidnight, toDay, toInstant } from '../../core/day.ts';
import type { BoardView, Rate, Ratio, RecentDecision } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type Inspection, LANES, type Lane } from '../../screening/answers.ts';
import { readRecord } from '../../screening/record.ts';
import { mainItem } from '../../store/prepare.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { declarationsOf } from '../contents.ts';
import { engineOfDecision } from '../export-engine.ts';
import type { House } from '../house.ts';
import { BLIND_REASON, blindFor } from './blind.ts';
import { exportsOnBoard } from './board-exports.ts';
import { officeBacklog } from './board-offices.ts';
import { firstReason } from './reasons.ts';
import { goodsText, maySeeChance, rateOf } from './texts.ts';

const QUARTER_MILLIS = 15 * 60_000;
const WEEKS_BACK = 4;
const HIT_WEEKS = 8;

export async function boardView(
  house: House,
  who: Who,
  query: { office?: string; days?: number },
): Promise<BoardView> {
  const { costly } = house;
  const now = house.clock.now();
  const day = seoulDay(now);
  const office = query.office ? query.office : null;
  const [today, usual, offices, hitWeeks, times, recent, ofExports] = await Promise.all([
    countQuarters(house, seoulMidnight(day), now, office),
    costly.read(`usual ${day} ${office}`, () => usualQuarters(house, day, office)),
    officeBacklog(house, now, office),
    costly.read(`hits ${day} ${office} ${query.days}`, () => readHits(house, now, office, query.days)),
    costly.read(`times ${day} ${office}`, () => releaseTimes(house, now, office)),
    recentDecisions(house, who, office),
    exportsOnBoard(house, now, office),
  ]);
  const quarterNow = Math.floor((now - seoulMidnight(day)) / QUARTER_MILLIS);
  return {
    asOf: toInstant(now),
    day,
    office,
    ...arrivedOf(today),
    expected: expectedSoFar(usual, quarterNow),
    backlog: offices.reduce((sum, row) => sum + row.open, 0),
    overdue: offices.reduce((sum, row) => sum + row.overdue, 0),
    arrivals: today.map((row, quarter) => ({ quarter, ...row, ...bandOf(usual, quarter) })),
    ...hitWeeks,
    timeToRelease: times,
    offices,
    recent,
    exports: ofExports,
  };
}

/** What changes with every declaration, for pages that follow it live. */
export async function boardNow(
  house: House,
  office: string | null,
): Promise<Pick<BoardView, 'asOf' | 'arrived' | 'lanes' | 'backlog'>> {
  const now = house.clock.now();
  const [today, offices] = await Promise.all([
    countQuarters(house, seoulMidnight(seoulDay(now)), now, office),
    officeBacklog(house, now, office),
  ]);
  return {
    asOf: toInstant(now),
    ...arrivedOf(today),
    backlog: offices.reduce((sum, row) => sum + row.open, 0),
  };
}

type Quarter = Record<Lane, number>;

function arrivedOf(quarters: readonly Quarter[]): Pick<BoardView, 'arrived' | 'lanes'> {
  const counts = LANES.map((lane) => quarters.reduce((sum, row) => sum + row[lane], 0));
  const arrived = counts.reduce((sum, count) => sum + count, 0);
  const share = (count: number): number => (arrived === 0 ? 0 : count / arrived);
  return {
    arrived,
    lanes: LANES.map((lane, place) => ({ lane, count: counts[place]!, share: share(counts[place]!) })),
  };
}

async function countQuarters(
  house: House,
  from: number,
  to: number,
  office: string | null,
): Promise<Quarter[]> {
  const { rows } = await house.pool.query<{ quarter: number; lane: Lane; n: number }>(
    `select floor(extract(epoch from occurred_at - $1::timestamptz) / 900)::int as quarter, lane, count(*)::float8 as n
     from declaration where direction = 'import' and occurred_at >= $1 and occurred_at <= $2 and ($3::text is null or office = $3)
     group by 1, 2`,
    [toInstant(from), toInstant(to), office],
  );
  const quarters = Array.from(
    { length: 96 },
    (): Quarter => ({ release: 0, documents: 0, examine: 0, hold: 0 }),
  );
  for (const { quarter, lane, n } of rows) {
    const row = quarters[Math.min(95, Math.max(0, quarter))]!;
    row[lane] += n;
  }
  return quarters;
}

/** Arrivals by quarter of an hour on the same weekday of the last four weeks. */
async function usualQuarters(house: House, day: Day, office: string | null): Promise<number[][]> {
  const days = Array.from({ length: WEEKS_BACK }, (_, week) => addDays(day, -7 * (week + 1)));
  const counted = await Promise.all(
    days.map((one) => countQuarters(house, seoulMidnight(one), seoulMidnight(addDays(one, 1)) - 1, office)),
  );
  return counted
    .map((quarters) => quarters.map((row) => LANES.reduce((sum, lane) => sum + row[lane], 0)))
    .filter((quarters) => quarters.some((n) => n > 0));
}

/** Middle and 90 % range of a count, taken as Poisson with the mean of the past weeks (normal approximation). */
function poissonRange(mean: number): { expected: number; low: number; high: number } {
  const half = 1.645 * Math.sqrt(mean);
  return { expected: mean, low: Math.max(0, mean - half), high: mean + half };
}

function bandOf(
  usual: readonly number[][],
  quarter: number,
): { expected: number | null; low: number | null; high: number | null } {
  if (usual.length === 0) return { expected: null, low: null, high: null };
  // Neighbouring quarters are averaged: four days alone are too few for a quarter of an hour.
  let sum = 0;
  let n = 0;
  for (let near = Math.max(0, quarter - 2); near <= Math.min(95, quarter + 2); near++) {
    for (const quarters of usual) sum += quarters[near]!;
    n += usual.length;
  }
  return poissonRange(sum / n);
}

function expectedSoFar(usual: readonly number[][], quarterNow: number): BoardView['expected'] {
  if (usual.length === 0) return null;
  const sums = usual.map((quarters) => quarters.slice(0, quarterNow + 1).reduce((sum, n) => sum + n, 0));
  const mean = sums.reduce((sum, n) => sum + n, 0) / sums.length;
  const variance = sums.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, sums.length - 1);
  const half = 1.645 * Math.sqrt(Math.max(mean, variance));
  return { low: Math.max(0, Math.round(mean - half)), high: Math.round(mean + half) };
}

type HitRates = Pick<BoardView, 'hitRates' | 'hitRateTotal'>;

/** Only examinations of goods count: a check of papers alone says nothing of what chance would have found. */
async function readHits(
  house: House,
  now: number,
  office: string | null,
  days = HIT_WEEKS * 7,
): Promise<HitRates> {
  const monday = weekStart(seoulDay(now - days * 86_400_000));
  const { rows } = await house.pool.query<{ week: Day; random: boolean; n: number; hits: number }>(
    `select to_char(date_trunc('week', o.occurred_at at time zone 'Asia/Seoul'), 'YYYY-MM-DD') as week,
            o.was_random as random, count(*)::float8 as n, count(*) filter (where o.verdict <> 'clean')::float8 as hits
     from examination o
     where o.occurred_at >= $1 and o.occurred_at <= $2 and ($3::text is null or o.office = $3)
     group by 1, 2`,
    [toInstant(seoulMidnight(monday)), toInstant(now), office],
  );
  const of = (random: boolean, week?: Day): Rate => {
    const chosen = rows.filter((row) => row.random === random && (week === undefined || row.week === week));
    return rateOf(
      chosen.reduce((sum, { hits }) => sum + hits, 0),
      chosen.reduce((sum, { n }) => sum + n, 0),
    );
  };
  const weeks = [...new Set(rows.map(({ week }) => week))].sort();
  const [selected, random] = [of(false), of(true)];
  return {
    hitRates: weeks.map((weekFrom) => ({
      weekFrom,
      selected: of(false, weekFrom),
      random: of(true, weekFrom),
    })),
    hitRateTotal: { selected, random, ratio: ratioOf(selected, random) },
  };
}

function weekStart(day: Day): Day {
  // 1970-01-01 was a Thursday.
  const number = dayNumber(day);
  return toDay(number - ((number + 3) % 7));
}

/** Ratio of two shares with Katz's log interval, half a case added to each so that zero hits are possible. */
export function ratioOf(one: Rate, other: Rate): Ratio | null {
  if (one.n === 0 || other.n === 0) return null;
  const [a, b, c, d] = [one.hits + 0.5, one.n + 0.5, other.hits + 0.5, other.n + 0.5];
  const value = a / b / (c / d);
  const spread = 1.96 * Math.sqrt(1 / a - 1 / b + 1 / c - 1 / d);
  return { value, low: value * Math.exp(-spread), high: value * Math.exp(spread) };
}

const MINUTE_STEPS: readonly (readonly [Lane, Inspection])[] = [
  ['release', 'none'],
  ['documents', 'none'],
  ['examine', 'x-ray'],
  ['examine', 'physical'],
  ['examine', 'laboratory'],
  ['hold', 'none'],
];

async function releaseTimes(
  house: House,
  now: number,
  office: string | null,
): Promise<BoardView['timeToRelease']> {
  const { rows } = await house.pool.query<{ lane: Lane; kind: string | null; n: number; q: number[] }>(
    `select d.lane, c.kind, count(*)::float8 as n,
            percentile_cont(array[0.25, 0.5, 0.75]) within group (
              order by greatest(0.2, extract(epoch from d.decided_at - d.occurred_at)::float8)) as q
     from declaration d left join "case" c on c.number = d.number and c.version = d.version
     where d.direction = 'import' and d.decided_at is not null and d.occurred_at >= $1 and d.occurred_at <= $2 and ($3::text is null or d.office = $3)
     group by 1, 2`,
    [toInstant(now - 28 * 86_400_000), toInstant(now), office],
  );
  return MINUTE_STEPS.map(([lane, inspection]) => {
    const row = rows.find((one) => one.lane === lane && (lane !== 'examine' || one.kind === inspection));
    const [p25, median, p75] = row?.q ?? [null, null, null];
    return { lane, inspection, n: row?.n ?? 0, p25: p25 ?? null, median: median ?? null, p75: p75 ?? null };
  });
}

const RECENT = 40;

export async function recentDecisions(
  house: House,
  who: Who,
  office: string | null,
): Promise<RecentDecision[]> {
  // Figures are for everybody inside customs, declarations only for those who may read them.
  const places = placesOfWho(who, 'declaration.read');
  if (places.reach !== 'all' && places.reach !== 'own-office') return [];
  const within = places.reach === 'all' ? office : places.office;
  if (office !== null && within !== office) return [];
  const { rows } = await house.pool.query<{
    number: string;
    version: number;
    office: string;
    lane: Lane;
    record: string;
    content: Sealed;
  }>(
    `select d.number, d.version, d.office, d.lane, x.record, d.content
     from (
       select number, version, office, lane, content, occurred_at from declaration
       where direction = 'import' and ($2::text is null or office = $2) and state <> 'released'
       order by occurred_at desc, number desc limit $1
     ) d
     join lateral (
       select record from decision where number = d.number and version = d.version order by id desc limit 1
     ) x on true
     order by d.occurred_at desc, d.number desc`,
    [RECENT, within],
  );
  const blind = await blindFor(
    house.pool,
    who,
    rows.map(({ number }) => number),
  );
  const declarations = await declarationsOf(house.vault, rows);
  return Promise.all(
    rows.map(async (row, place) => {
      const { isRandom, ...recent } = await recentDecision(house, who, row, declarations[place] ?? null);
      if (blind.has(row.number)) return { ...recent, reason: BLIND_REASON };
      return { ...recent, ...(isRandom === undefined ? {} : { isRandom }) };
    }),
  );
}

async function recentDecision(
  house: House,
  who: Who,
  row: { number: string; version: number; office: string; lane: Lane; record: string },
  declaration: Declaration | null,
): Promise<RecentDecision> {
  const decision = readRecord(row.record);
  const engine = await engineOfDecision(house.editions, decision);
  const main = declaration === null ? undefined : mainItem(declaration);
  const { number, version, lane, office } = row;
  return {
    at: decision.inputs.occurredAt,
    number,
    version,
    lane,
    office,
    description: goodsText(main),
    reason: lane === 'release' ? null : firstReason(engine, decision, maySeeChance(who)).first,
    ...(maySeeChance(who) ? { isRandom: decision.isRandom } : {}),
  };
}
