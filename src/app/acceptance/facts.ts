/** Gathers what the check before acceptance rests on, for many declarations with two queries, at the gate and later. */
import type { AcceptanceFacts } from '../../areas/clearance/index.ts';
import type { Day, Instant } from '../../core/day.ts';
import { consignmentKey, numberKey } from '../../model/bills.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable } from '../../store/open.ts';
import {
  ARREARS_LIST,
  NAMED_DECLARANTS_LIST,
  type OwnMatters,
  type ReportFact,
  readReportFacts,
} from '../../store/queries/acceptance.ts';

/** What others report, of one declaration. */
export interface Reported
  extends Pick<AcceptanceFacts, 'cargo' | 'payment' | 'isInArrears' | 'isNamedDeclarant'> {
  readonly payment: AcceptanceFacts['payment'] & {
    /** Won of what was paid that came for its parcel in the citizens' portal. */
    readonly portalKrw: number;
  };
}

/** @returns the answer for each of the declarations given */
export async function readReported(
  db: Queryable,
  declarations: readonly Declaration[],
  day: Day,
): Promise<(declaration: Declaration) => Reported> {
  const facts = await readReportFacts(
    db,
    {
      consignments: [...new Set(declarations.flatMap(cargoKeys))],
      numbers: declarations.map(({ declarationNumber }) => declarationNumber),
      payers: [...new Set(declarations.map(payerOf).filter((payer) => payer !== undefined))],
      declarants: [...new Set(declarations.map(({ declarant }) => declarant.id))],
    },
    day,
  );
  const found = new Map(facts.map((fact) => [`${fact.what}/${fact.key}/${fact.detail}`, fact]));
  const portal = new Map(facts.filter(({ what }) => what === 'portal').map((fact) => [fact.key, fact]));
  // Of several that come at once under one bill the store has to say later which is the first: until then it is for none.
  const filed = new Map<string, Set<string>>();
  for (const one of declarations)
    if (one.direction === 'import')
      filed.set(
        consignmentKey(one),
        (filed.get(consignmentKey(one)) ?? new Set()).add(one.declarationNumber),
      );
  return (declaration) => {
    const key = consignmentKey(declaration);
    const paid = portal.get(key);
    const isAlone = paid?.detail === '' && filed.get(key)?.size === 1;
    const isFor = isAlone || paid?.detail === declaration.declarationNumber;
    const isOwn = isFor && declaration.direction === 'import';
    return reportedOf(declaration, found, isOwn ? (paid?.amountKrw ?? 0) : 0);
  };
}

/** Whose general security and arrears count: who owes the duty. */
export function payerOf({ dutyPayer, importer }: Declaration): string | undefined {
  return dutyPayer?.id ?? importer?.id;
}

export function cargoKeys(declaration: Declaration): string[] {
  const own = numberKey(declaration.declarationNumber);
  const key = consignmentKey(declaration);
  return key === own ? [own] : [key, own];
}

function reportedOf(
  declaration: Declaration,
  found: ReadonlyMap<string, ReportFact>,
  portalKrw: number,
): Reported {
  const { declarationNumber: number, declarant } = declaration;
  const step = (name: string): Instant | null => {
    for (const key of cargoKeys(declaration)) {
      const at = found.get(`cargo/${key}/${name}`)?.at;
      if (at !== undefined && at !== null) return at;
    }
    return null;
  };
  const sum = (kind: string): number => found.get(`money/${number}/${kind}`)?.amountKrw ?? 0;
  const payer = payerOf(declaration) ?? '';
  return {
    cargo: { manifest: step('manifest'), arrived: step('arrived'), stored: step('stored') },
    payment: {
      paidKrw: sum('payment') + portalKrw,
      portalKrw,
      securedKrw: sum('security'),
      hasGeneralSecurity: found.has(`general-security/${payer}/general-security`),
    },
    isInArrears: found.has(`list/${payer}/${ARREARS_LIST}`),
    isNamedDeclarant: found.has(`list/${declarant.id}/${NAMED_DECLARANTS_LIST}`),
  };
}

/** What customs itself has left open, in the words of the check. */
export function ownOf(
  own: OwnMatters | undefined,
): Pick<AcceptanceFacts, 'examination' | 'isTaxReviewed' | 'isRequirementConfirmed'> {
  const isOpen = (own?.openExaminations ?? 0) > 0;
  const isDone = (own?.doneExaminations ?? 0) > 0;
  return {
    examination: isOpen ? 'open' : isDone ? 'done' : 'none',
    isTaxReviewed: own?.isTaxReviewed ?? false,
    isRequirementConfirmed: own?.isRequirementConfirmed ?? false,
  };
}
