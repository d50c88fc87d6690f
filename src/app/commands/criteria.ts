/** `gwanmun criteria`: the criteria of the store, how each stands, all its versions, and who did what with it. */
import { seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Store } from '../../store/open.ts';
import {
  type CriterionEventRow,
  type CriterionVersionRow,
  readAllVersions,
  readCriterionEvents,
  readVersions,
} from '../../store/queries/criteria.ts';
import { sumCounts } from '../../store/queries/criteria-counts.ts';
import { problemsOf } from '../criteria/in-force.ts';
import { readKeptNow } from '../resume.ts';
import { type Asked, withStore } from './workplace.ts';

export interface ListedCriterion {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly waiting: string | null;
  readonly title: Criterion['title'];
  readonly demand: string;
  readonly validTo: string | null;
  /** Of all that were counted. */
  readonly hits: number;
  readonly lastHit: string | null;
}

/** The version in force of each, else the latest. */
export function listCriteria(asked: Asked): Promise<ListedCriterion[]> {
  return withStore(asked, async (store) => {
    const [rows, counts, day] = await Promise.all([
      readAllVersions(store.pool),
      sumCounts(store.pool, '1900-01-01'),
      dayOf(store),
    ]);
    const ids = [...new Set(rows.map(({ id }) => id))];
    return ids.map((id) => {
      const all = rows.filter((row) => row.id === id);
      const shown = all.find(({ state }) => state === 'active') ?? all[0]!;
      const { version, body } = shown;
      const counted = counts.filter(({ criterion, isShadow }) => criterion === id && !isShadow);
      return {
        id,
        version,
        state: standing(shown, day),
        waiting: all.find(({ proposedMove }) => proposedMove !== null)?.proposedMove ?? null,
        title: body.title,
        demand: body.demand,
        validTo: body.validTo ?? null,
        hits: counted.reduce((sum, { hits }) => sum + hits, 0),
        lastHit:
          counted
            .flatMap(({ lastHit }) => lastHit ?? [])
            .sort()
            .at(-1) ?? null,
      };
    });
  });
}

function standing({ state, body }: CriterionVersionRow, day: string): string {
  if (state !== 'active') return state;
  if (problemsOf(body).length > 0) return 'broken';
  return body.validTo !== undefined && body.validTo < day ? 'expired' : 'active';
}

/** The business day: that of the demonstration's own clock where there is one. */
async function dayOf({ pool }: Store): Promise<string> {
  return seoulDay((await readKeptNow(pool)) ?? Date.now());
}

/** All versions, newest first. Throws `criteria/unknown`. */
export function showCriterion(asked: Asked, id: string): Promise<CriterionVersionRow[]> {
  return withStore(asked, async ({ pool }) => known(await readVersions(pool, id), id));
}

/** What people did, newest first. Throws `criteria/unknown`. */
export function criterionHistory(asked: Asked, id: string): Promise<CriterionEventRow[]> {
  return withStore(asked, async ({ pool }) => {
    known(await readVersions(pool, id), id);
    return readCriterionEvents(pool, id);
  });
}

function known(rows: CriterionVersionRow[], id: string): CriterionVersionRow[] {
  if (rows.length > 0) return rows;
  throw new Fault('criteria/unknown', `There is no criterion ${id}; gwanmun criteria list names them.`);
}
