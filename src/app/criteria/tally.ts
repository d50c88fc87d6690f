/** What criteria hit, summed by day while decisions are gone through, and how shadow ones are asked beside them. */
import { type CriteriaSet, match } from '../../screening/criteria/index.ts';
import type { addCounts, CriterionCount, ShadowHit } from '../../store/queries/criteria-counts.ts';

export interface CountTally {
  readonly counts: Map<string, { -readonly [Name in keyof CriterionCount]: CriterionCount[Name] }>;
  readonly days: Map<string, number>;
  readonly shadowHits: ShadowHit[];
}

export function newTally(): CountTally {
  return { counts: new Map(), days: new Map(), shadowHits: [] };
}

export function tallied({ counts, days, shadowHits }: CountTally): Parameters<typeof addCounts>[2] {
  const screened = [...days].map(([day, declarations]) => ({ day, declarations }));
  return { counts: [...counts.values()], screened, shadowHits };
}

export interface Asked<Subject> {
  readonly subject: Subject;
  readonly itemCount: number;
  /** Within the validity of which a criterion is asked. */
  readonly dayOfSubject: string;
  /** Of the decision, by which it is counted. */
  readonly day: string;
  /** How the decision is found again when somebody examined it. */
  readonly named: Pick<ShadowHit, 'number' | 'version' | 'at'>;
}

export function askShadows<Subject>(
  tally: CountTally,
  set: CriteriaSet<Subject>,
  { subject, itemCount, dayOfSubject, day, named }: Asked<Subject>,
): void {
  const answer = match(set, subject, itemCount, dayOfSubject);
  for (const { id, version, validFrom, validTo } of set.criteria)
    if (validFrom <= dayOfSubject && (validTo === undefined || dayOfSubject <= validTo))
      lineOf(tally, id, version, true, day).asked += 1;
  for (const { criterion } of answer.hits) {
    lineOf(tally, criterion.id, criterion.version, true, day).hits += 1;
    tally.shadowHits.push({ criterion: criterion.id, criterionVersion: criterion.version, ...named });
  }
  for (const place of answer.unknown) {
    const { id, version } = set.criteria[place]!;
    lineOf(tally, id, version, true, day).unknown += 1;
  }
  for (const { criterion, version } of answer.faults)
    lineOf(tally, criterion, version, true, day).faults += 1;
}

export function lineOf(
  tally: CountTally,
  criterion: string,
  version: number,
  isShadow: boolean,
  day: string,
) {
  const key = `${criterion}/${version}/${isShadow}/${day}`;
  let line = tally.counts.get(key);
  if (line === undefined) {
    line = { criterion, version, isShadow, day, asked: 0, hits: 0, unknown: 0, faults: 0 };
    tally.counts.set(key, line);
  }
  return line;
}
