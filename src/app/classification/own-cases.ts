/** What the office decided, as past cases that the next question finds. */
import type { PastCase } from '../../areas/classification/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Queryable } from '../../store/open.ts';
import { type ClassificationRow, readClassifications } from '../../store/queries/classification.ts';

export function caseOfDecision({ id, description, code, decidedAt }: ClassificationRow): PastCase {
  return { source: 'own', ref: id, date: seoulDay(Date.parse(decidedAt)), text: description, code, key: id };
}

/** Those that a later decision about the same words has not taken the place of. */
export async function ownCases(db: Queryable): Promise<PastCase[]> {
  const rows = await readClassifications(db);
  const superseded = new Set(rows.map(({ supersedes }) => supersedes));
  return rows.filter(({ id }) => !superseded.has(id)).map(caseOfDecision);
}
