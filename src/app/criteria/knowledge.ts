/** What is known of all criteria at one moment: versions, counts, outcomes, and what chance alone found; for list, page and review. */
import { addDays, type Day, seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { CriterionYear, Rate, ShadowCount } from '../../exchange/contract.ts';
import type { Direction } from '../../model/declaration.ts';
import { type Criterion, type CriterionAbout, isForParcels } from '../../screening/criterion.ts';
import { type CriterionVersionRow, readAllVersions } from '../../store/queries/criteria.ts';
import {
  readShadowOutcomes,
  type ShadowOutcome,
  type SummedCount,
  sumCounts,
  sumScreened,
} from '../../store/queries/criteria-counts.ts';
import { readRandomParcels } from '../../store/queries/parcels-of-criteria.ts';
import type { House } from '../house.ts';
import { type ExaminedFinding, examinedFindings, examinedParcels } from '../views/finding-outcomes.ts';
import { rateOf } from '../views/texts.ts';
import { type FirstPast, readFirstPast } from './first-past.ts';

export interface Knowledge {
  readonly day: Day;
  /** Newest version first, by id. */
  readonly versions: ReadonlyMap<string, readonly CriterionVersionRow[]>;
  readonly counts: readonly SummedCount[];
  readonly screened: { readonly declarations: number; readonly from: Day | null };
  readonly examined: ReadonlyMap<string, ExaminedFinding>;
  readonly shadowOutcomes: readonly ShadowOutcome[];
  /** Found by chance alone within the same twelve months: what a criterion on those has to beat. */
  readonly random: Readonly<Record<CriterionAbout, Rate>>;
  readonly firstPast: FirstPast;
}

const YEAR_DAYS = 365;

export async function readKnowledge(house: House): Promise<Knowledge> {
  house.counting.follow();
  const day = seoulDay(house.clock.now());
  const since = addDays(day, -YEAR_DAYS);
  const [rows, counts, screened, examined, shadowOutcomes, random, firstPast] = await Promise.all([
    readAllVersions(house.pool),
    sumCounts(house.pool, since),
    sumScreened(house.pool, since),
    examinedOfBoth(house),
    readShadowOutcomes(house.pool),
    randomRates(house, since),
    readFirstPast(house.pool, day),
  ]);
  const versions = new Map<string, CriterionVersionRow[]>();
  for (const row of rows) {
    const known = versions.get(row.id);
    if (known === undefined) versions.set(row.id, [row]);
    else known.push(row);
  }
  return { day, versions, counts, screened, examined, shadowOutcomes, random, firstPast };
}

/** A number is of declarations or of parcels, never of both. */
async function examinedOfBoth(house: House): Promise<ReadonlyMap<string, ExaminedFinding>> {
  const [declarations, parcels] = [await examinedFindings(house, 'criterion'), await examinedParcels(house)];
  return new Map([...declarations, ...parcels]);
}

async function randomRates(house: House, day: Day): Promise<Record<CriterionAbout, Rate>> {
  const since = toInstant(seoulMidnight(day));
  const { rows } = await house.pool.query<{ direction: Direction; n: number; hits: number }>(
    `select direction, count(*)::float8 as n, count(*) filter (where verdict <> 'clean')::float8 as hits
     from any_examination where was_random and occurred_at >= $1 group by direction`,
    [since],
  );
  const of = (direction: Direction): Rate => {
    const row = rows.find((one) => one.direction === direction);
    return rateOf(row?.hits ?? 0, row?.n ?? 0);
  };
  const parcels = await readRandomParcels(house.pool, since);
  return { import: of('import'), export: of('export'), parcel: rateOf(parcels.hits, parcels.n) };
}

/** All versions that were in force count together: it is the criterion that has to earn its keep. */
export function yearOf(knowledge: Knowledge, criterion: Pick<Criterion, 'id' | 'direction'>): CriterionYear {
  const live = knowledge.counts.filter((one) => one.criterion === criterion.id && !one.isShadow);
  // Of a parcel each is counted with what it was asked.
  const screened = isForParcels(criterion)
    ? {
        declarations: live.reduce((sum, { asked }) => sum + asked, 0),
        from: live.map(({ firstDay }) => firstDay).sort()[0] ?? null,
      }
    : knowledge.screened;
  const last = live.flatMap(({ lastHit }) => lastHit ?? []).sort();
  return {
    from: screened.from,
    declarations: screened.declarations,
    hits: live.reduce((sum, { hits }) => sum + hits, 0),
    lastHit: last.at(-1) ?? null,
  };
}

/** Null where the version was never in shadow or nothing was decided since. */
export function shadowOf(
  { counts, shadowOutcomes }: Knowledge,
  id: string,
  version: number,
): ShadowCount | null {
  const is = (row: { readonly criterion: string; readonly version: number }): boolean =>
    row.criterion === id && row.version === version;
  const count = counts.find((row) => row.isShadow && is(row));
  if (count === undefined) return null;
  const { asked, hits, unknown, faults, firstDay } = count;
  const outcome = shadowOutcomes.find(is);
  return {
    since: firstDay,
    asked,
    hits,
    unknown,
    faults,
    examined: rateOf(outcome?.hits ?? 0, outcome?.examined ?? 0),
  };
}
