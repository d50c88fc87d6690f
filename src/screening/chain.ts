/**
 * Whether a declaration's whole chain is trusted: importer, broker, carrier and warehouse each hold a trusted grade in the
 * registry (관세법 제255조의2) and enough compliance (시행령 제259조의6 제2항). The weakest link counts; an unknown one fails.
 */
import type { Day } from '../core/day.ts';
import type { Grade } from './policy.ts';

export const LINKS = ['importer', 'declarant', 'carrier', 'warehouse'] as const;
export type LinkName = (typeof LINKS)[number];

/** `unnamed`: the declaration does not say who; `unknown`: nobody of that code in the registry. */
export type LinkFailure = 'unnamed' | 'unknown' | 'expired' | 'grade' | 'unmeasured' | 'score';

export interface Chain {
  readonly isFast: boolean;
  readonly links: readonly LinkStanding[];
}

export interface LinkStanding {
  readonly link: LinkName;
  readonly grade: Grade | null;
  readonly score: number | null;
  readonly fails: LinkFailure | null;
}

/** One row of the registry, with the compliance that was measured last. */
export interface Operator {
  readonly kind: LinkName;
  readonly id: string;
  readonly grade: Grade;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** 0 to 100, or null where nobody has measured it. */
  readonly score: number | null;
  readonly measuredOn: Day | null;
}

/** Rows by `kind/id`; an operator whose grade changed has several. */
export type OperatorIndex = ReadonlyMap<string, readonly Operator[]>;

export function indexOperators(operators: readonly Operator[]): OperatorIndex {
  const index = new Map<string, Operator[]>();
  for (const operator of operators) {
    const key = `${operator.kind}/${operator.id}`;
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [operator]);
    else rows.push(operator);
  }
  return index;
}

export type Links = Readonly<Record<LinkName, string | undefined>>;

export function judgeChain(
  index: OperatorIndex,
  links: Links,
  day: Day,
  wanted: { readonly grades: readonly Grade[]; readonly leastScore: number },
): Chain {
  const judged = LINKS.map((link) => judgeLink(index, link, links[link], day, wanted));
  return { isFast: judged.every(({ fails }) => fails === null), links: judged };
}

function judgeLink(
  index: OperatorIndex,
  link: LinkName,
  id: string | undefined,
  day: Day,
  wanted: { readonly grades: readonly Grade[]; readonly leastScore: number },
): LinkStanding {
  if (id === undefined) return { link, grade: null, score: null, fails: 'unnamed' };
  const rows = index.get(`${link}/${id}`);
  if (rows === undefined) return { link, grade: null, score: null, fails: 'unknown' };
  const row = rows.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  if (row === undefined) return { link, grade: null, score: null, fails: 'expired' };
  const { grade, score } = row;
  return { link, grade, score, fails: failureOf(grade, score, wanted) };
}

function failureOf(
  grade: Grade,
  score: number | null,
  { grades, leastScore }: { readonly grades: readonly Grade[]; readonly leastScore: number },
): LinkFailure | null {
  if (!grades.includes(grade)) return 'grade';
  if (score === null) return 'unmeasured';
  return score < leastScore ? 'score' : null;
}
