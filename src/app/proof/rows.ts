/** Hit rates of each lane, criterion, model and office beside chance. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ProofGroup, ProofRow, WeightedRate } from '../../exchange/contract.ts';
import { officeName } from '../views/texts.ts';
import { chosenRate, differenceOf, drawnRate, type Examined } from './examined.ts';

/** With fewer cases an interval is wider than anything that it could tell. */
export const SMALL = 30;

export interface Names {
  readonly day: Day;
  readonly criterion: (id: string) => Text;
  readonly model: (id: string) => Text;
}

const LANE_TITLES: Readonly<Record<Examined['otherwise'], Text>> = {
  examine: { ko: '골라서 검사', en: 'Examined because chosen' },
  documents: { ko: '서류만 볼 것 (무작위로 검사)', en: 'Papers only (examined by chance)' },
  release: { ko: '그대로 나갈 것 (무작위로 검사)', en: 'Would be released (examined by chance)' },
};

export function laneRows(rows: readonly Examined[]): ProofRow[] {
  const base = drawnRate(rows);
  return (['examine', 'documents', 'release'] as const).map((lane) => {
    const own = rows.filter(({ otherwise }) => otherwise === lane);
    const isChosen = lane === 'examine';
    const found = isChosen ? chosenRate(own) : drawnRate(own);
    const link = isChosen ? '/declarations?lane=examine' : null;
    return rowOf('lane', lane, LANE_TITLES[lane], found, isChosen ? base : null, link);
  });
}

export function criterionRows(rows: readonly Examined[], names: Names): ProofRow[] {
  const base = drawnRate(rows);
  const ids = [...new Set(rows.flatMap(({ criteria }) => criteria))].sort();
  return ids.map((id) => {
    const found = chosenRate(rows.filter(({ criteria }) => criteria.includes(id)));
    return rowOf('criterion', id, names.criterion(id), found, base, `/criteria/${encodeURIComponent(id)}`);
  });
}

/** Only what the score of that very model had examined. */
export function modelRows(rows: readonly Examined[], names: Names): ProofRow[] {
  const base = drawnRate(rows);
  const ids = [...new Set(rows.flatMap(({ model, byModel }) => (byModel && model !== null ? [model] : [])))];
  return ids.map((id) => {
    const found = chosenRate(rows.filter(({ model, byModel }) => byModel && model === id));
    return rowOf('model', id, names.model(id), found, base, `/models?model=${id}`);
  });
}

export function officeRows(rows: readonly Examined[], names: Names): ProofRow[] {
  const offices = [...new Set(rows.map(({ office }) => office))].sort();
  return offices.map((office) => {
    const own = rows.filter((row) => row.office === office);
    const found = chosenRate(own.filter((row) => row.isSelected));
    return rowOf('office', office, officeName(office, names.day), found, drawnRate(own), null);
  });
}

function rowOf(
  group: ProofGroup,
  key: string,
  title: Text,
  found: WeightedRate,
  random: WeightedRate | null,
  link: string | null,
): ProofRow {
  const difference = random === null ? null : differenceOf(found, random);
  return { group, key, title, found, random, difference, isSmall: found.n < SMALL, link };
}

/** The examined declarations behind a row. */
export function casesOf(rows: readonly Examined[], group: ProofGroup, key: string): readonly Examined[] {
  if (group === 'criterion') return rows.filter(({ criteria }) => criteria.includes(key));
  if (group === 'model') return rows.filter(({ model, byModel }) => byModel && model === key);
  if (group === 'office') return rows.filter((row) => row.office === key && row.isSelected);
  if (group === 'origin') return rows.filter((row) => row.origin === key && row.isSelected);
  if (group === 'random') return rows.filter((row) => row.isRandom);
  return rows.filter((row) => row.otherwise === key && (key === 'examine' || row.isRandom));
}
