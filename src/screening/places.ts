/** What a decision sees of an office's capacity, and what it takes of it: for the gate, for trials and for previews alike. */
import {
  type CapacityBook,
  EXAMINATIONS,
  type Examination,
  isExamination,
  lineFor,
  noteStrength,
  type Place,
  reservedPlaces,
} from './capacity.ts';
import type { Policy } from './policy.ts';
import type { CriterionPlaces, Decision } from './record.ts';

export function placesOf(book: CapacityBook, policy: Policy, office: string): Place[] {
  return EXAMINATIONS.map((inspection) => {
    const open = seenOf(book, policy, office, inspection, false);
    if (policy.critical === undefined || reservedPlaces(policy, office, inspection) === 0)
      return { inspection, ...open };
    return { inspection, ...open, critical: seenOf(book, policy, office, inspection, true) };
  });
}

function seenOf(
  book: CapacityBook,
  policy: Policy,
  office: string,
  inspection: Examination,
  isCritical: boolean,
): { readonly threshold: number; readonly left: number } {
  const { threshold, perDay, used } = lineFor(book, policy, office, inspection, isCritical);
  return { threshold, left: Math.max(0, perDay - used) };
}

/** What is left of the quotas that criteria have of their own; undefined where the policy gives none. */
export function quotasOf(
  book: CapacityBook,
  policy: Policy,
  office: string,
): readonly CriterionPlaces[] | undefined {
  const limited = (policy.criteria ?? []).filter(({ perDay }) => perDay !== undefined);
  if (limited.length === 0) return undefined;
  return limited.map(({ id, perDay = 0 }) => ({
    criterion: id,
    left: Math.max(0, perDay - (book.quotas.get(`${office}/${id}`) ?? 0)),
  }));
}

/** Counts a decision against the capacity of its office. */
export function takePlaces(
  book: CapacityBook,
  policy: Policy,
  office: string,
  decision: Pick<Decision, 'answers' | 'strength' | 'critical' | 'findings'>,
): void {
  const { answers, strength, critical, findings } = decision;
  if (strength > 0) noteStrength(lineFor(book, policy, office, 'physical'), strength);
  if (critical !== undefined && critical.strength > 0)
    noteStrength(lineFor(book, policy, office, 'physical', true), critical.strength);
  if (answers.inspection === 'none') return;
  lineFor(book, policy, office, answers.inspection, critical?.isReserved === true).used += 1;
  for (const rule of policy.criteria ?? []) {
    if (rule.perDay === undefined || !findings.some((one) => isExaminedBy(one, rule.id))) continue;
    const key = `${office}/${rule.id}`;
    book.quotas.set(key, (book.quotas.get(key) ?? 0) + 1);
  }
}

function isExaminedBy({ source, id, demand }: Decision['findings'][number], criterion: string): boolean {
  return source === 'criterion' && id === criterion && isExamination(demand);
}
