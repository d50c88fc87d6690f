/** The list of all criteria: how each stands, what it hit, what examinations found, and what is on its way or waits. */
import type { CriterionRow, CriterionStanding } from '../../exchange/contract.ts';
import { isForExports } from '../../screening/export-edition.ts';
import type { CriterionVersionRow } from '../../store/queries/criteria.ts';
import { problemsOf } from '../criteria/in-force.ts';
import { type Knowledge, readKnowledge, shadowOf, yearOf } from '../criteria/knowledge.ts';
import type { House } from '../house.ts';
import { rateOf } from './texts.ts';

export async function criterionRows(house: House): Promise<CriterionRow[]> {
  const knowledge = await readKnowledge(house);
  const counts = engineCounts(house);
  return [...knowledge.versions.keys()].map((id) => criterionRow(knowledge, counts, id));
}

/** @param id of a criterion that there is */
export function criterionRow(knowledge: Knowledge, counts: EngineCounts, id: string): CriterionRow {
  const all = knowledge.versions.get(id)!;
  const shown = shownVersion(all);
  const standing = standingOf(shown, knowledge.day);
  const next = all.find(
    ({ state, version }) => version > shown.version && (state === 'draft' || state === 'shadow'),
  );
  const shadow = all.find(({ state }) => state === 'shadow');
  const { hits, n } = knowledge.examined.get(id) ?? { hits: 0, n: 0 };
  return {
    criterion: shown.body,
    state: standing,
    next: next === undefined ? null : { version: next.version, state: next.state },
    waiting: all.find(({ proposedMove }) => proposedMove !== null)?.proposedMove ?? null,
    ...(counts.get(id) ?? { evaluated: 0, hits: 0, unknown: 0 }),
    year: yearOf(knowledge, shown.body),
    examined: rateOf(hits, n),
    shadow: shadow === undefined ? null : shadowOf(knowledge, id, shadow.version),
    problems: standing === 'broken' ? problemsOf(shown.body) : [],
  };
}

/** The one in force, else the one in shadow, else the latest that is not given up, else the latest. */
function shownVersion(all: readonly CriterionVersionRow[]): CriterionVersionRow {
  const of = (state: string) => all.find((row) => row.state === state);
  return of('active') ?? of('shadow') ?? (all[0]!.state === 'draft' ? all[0]! : (of('retired') ?? all[0]!));
}

function standingOf({ state, body }: CriterionVersionRow, day: string): CriterionStanding {
  if (state !== 'active') return state;
  if (problemsOf(body).length > 0) return 'broken';
  if (body.validTo !== undefined && body.validTo < day) return 'expired';
  return body.validFrom > day ? 'future' : 'live';
}

export type EngineCounts = ReadonlyMap<string, Pick<CriterionRow, 'evaluated' | 'hits' | 'unknown'>>;

/** The engines' own counters; those of imports stand in the order of the ids of their criteria in force. */
export function engineCounts({ editions, parcels }: House): EngineCounts {
  const counters = editions.counters();
  const evaluated = editions.decided();
  const ids = editions
    .current()
    .edition.manifest.criteria.filter((criterion) => !isForExports(criterion))
    .map(({ id }) => id);
  return new Map([
    ...ids
      .sort()
      .map(
        (id, place) =>
          [
            id,
            { evaluated, hits: counters?.hits[place] ?? 0, unknown: counters?.unknown[place] ?? 0 },
          ] as const,
      ),
    ...parcels.editions.counted(),
  ]);
}
