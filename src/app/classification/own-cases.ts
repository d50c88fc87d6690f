/** What the office decided and what was ruled in public, as past cases that the next question finds. */
import type { PastCase } from '../../areas/classification/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Queryable } from '../../store/open.ts';
import { type ClassificationRow, readClassifications } from '../../store/queries/classification.ts';
import { type RulingRow, readRulingsInForce } from '../../store/queries/ruling-decisions.ts';
import { plainText } from '../../store/vault/seal.ts';

export function caseOfDecision({ id, description, code, decidedAt }: ClassificationRow): PastCase {
  return { source: 'own', ref: id, date: seoulDay(Date.parse(decidedAt)), text: description, code, key: id };
}

/** Undefined of one that was not published, or that stops at a heading: nobody finds it by a question. */
export function caseOfRuling({ number, code, ruledOn, isPublic, words }: RulingRow): PastCase | undefined {
  if (!isPublic || code.length < 6) return undefined;
  const { title, goods } = JSON.parse(plainText(words)) as { title: string; goods: string };
  return { source: 'ruling', ref: number, date: ruledOn, text: `${title} ${goods}`, code, key: number };
}

/** Those that a later decision about the same words has not taken the place of, and the rulings in force. */
export async function ownCases(db: Queryable): Promise<PastCase[]> {
  const [rows, rulings] = await Promise.all([readClassifications(db), readRulingsInForce(db)]);
  const superseded = new Set(rows.map(({ supersedes }) => supersedes));
  const decided = rows.filter(({ id }) => !superseded.has(id)).map(caseOfDecision);
  return [...decided, ...rulings.flatMap((row) => caseOfRuling(row) ?? [])];
}
