/** Rows of declarations and cases, made up for tests of queries. */
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Act } from '../intake.ts';
import { declarationRow, itemRows } from '../prepare.ts';
import type { CaseKind, CaseRow, OutcomeRow } from '../rows.ts';

const random = seededRandom(5);
export const AT = '2026-03-02T01:00:00.000Z';

export interface Plan {
  readonly number: string;
  readonly version?: number;
  readonly day?: string;
  readonly importer?: string;
  readonly hs?: string;
  readonly origin?: string;
  readonly pricePerKg?: number;
  readonly name?: string;
  readonly lane?: string;
  readonly office?: string;
  readonly verdict?: OutcomeRow['verdict'];
  readonly wasRandom?: boolean;
  readonly minutes?: number;
}

export function act(plan: Plan): Act {
  const {
    number,
    version = 1,
    day = '2026-03-02',
    importer = 'IM1',
    hs = '6109100000',
    origin = 'CN',
    office = '040',
  } = plan;
  const declaration: Declaration = {
    ...{
      declarationNumber: number,
      version,
      direction: 'import',
      declaredOn: day,
      office,
      procedure: {},
      terms: {},
    },
    declarant: { id: 'D1', name: '한빛관세사무소' },
    importer: { id: importer, name: plan.name ?? '가온무역' },
    consignment: { billOfLading: `HB${number}`, departureCountry: origin },
    items: [
      {
        sequence: 1,
        hsCode: hs,
        originCountry: origin,
        netMassKg: 10,
        customsValueKrw: 10 * (plan.pricePerKg ?? 1000),
        tradeName: 'SOCKS',
      },
      {
        sequence: 2,
        hsCode: '9503000000',
        originCountry: 'VN',
        netMassKg: 1,
        customsValueKrw: 500,
        description: '장난감 100%',
      },
    ],
  };
  const occurredAt = `${day}T01:00:00.000Z`;
  const decidedAt = `${day}T01:${String(plan.minutes ?? 5).padStart(2, '0')}:00.000Z`;
  const content = canonicalJson(declaration);
  const facts = {
    receivedAt: AT,
    occurredAt,
    state: 'accepted',
    lane: plan.lane ?? 'release',
    decidedAt,
    content,
  };
  const record = `{"of":"${number}/${version}"}`;
  const key = { number, version };
  const id = `${number}-${version}`;
  const outcome = {
    ...key,
    id,
    code: 'X',
    examiner: 'e',
    occurredAt,
    recordedAt: AT,
    source: 'officer' as const,
    office,
  };
  return {
    kind: 'intake',
    subject: `${number}/${version}`,
    at: AT,
    declaration: declarationRow(declaration, facts),
    items: itemRows(declaration),
    decision: {
      ...key,
      id,
      lane: facts.lane,
      decidedAt,
      policyId: 'first/1',
      recordHash: sha256(record),
      record,
    },
    outcomes: plan.verdict
      ? [
          {
            ...outcome,
            verdict: plan.verdict,
            wasRandom: plan.wasRandom ?? false,
            importerId: importer,
            hs6: hs.slice(0, 6),
            origin,
            declaredOn: day,
          },
        ]
      : [],
  };
}

export function openCase(index: number, more: Partial<CaseRow> = {}): CaseRow {
  return {
    ...{
      id: `C${String(index).padStart(5, '0')}`,
      number: `N${index}`,
      version: 1,
      office: '040',
      kind: 'physical' as CaseKind,
    },
    ...{
      skill: 'general',
      priority: Math.floor(random.next() * 50) / 50,
      customsValueKrw: 1000 * random.below(40),
      mainHs: '610910',
    },
    ...{
      dueAt: new Date(Date.parse(AT) + 60_000 * random.below(500)).toISOString(),
      isRandom: index % 10 === 0,
      openedAt: AT,
      place: random.next(),
      isBlind: false,
    },
    ...more,
  };
}
