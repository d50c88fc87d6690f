/** Every version of the policy with who made it, who answered, and when it decided: the history that stays for ever. */
import { mayApprove, mayDo } from '../../access/index.ts';
import { addDays, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type {
  PolicyActOffer,
  PolicyDraft,
  PolicyState,
  PolicyVersionRow,
  PolicyVersionView,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Policy } from '../../screening/policy.ts';
import { type PolicyRow, readPolicies } from '../../store/queries/knowledge.ts';
import { latestPreviews } from '../../store/queries/policy-previews.ts';
import { policyRowAt } from '../edition-tables.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { policyChanges } from './changes.ts';
import { officesOn, policyContext } from './context.ts';

export const POLICY_ID = 'import';

export function hashOf(policy: unknown): string {
  return sha256(canonicalJson(policy));
}

export async function policyVersions(house: House, who: Who): Promise<PolicyVersionRow[]> {
  const rows = await versionRows(house);
  const inForce = await policyRowAt(house.pool, toInstant(house.clock.now()));
  const accounts = rows.flatMap(({ madeBy, confirmedBy, refusedBy }) => [
    madeBy,
    confirmedBy ?? '',
    refusedBy ?? '',
  ]);
  const name = await namesOf(house.pool, accounts);
  const previews = await latestPreviews(
    house.pool,
    rows.map(({ body }) => hashOf(body)),
  );
  return rows.map((row) => {
    const preview = previews.get(hashOf(row.body)) ?? null;
    const state = stateOf(house, row, inForce?.version);
    return {
      version: row.version,
      state,
      title: (row.body as Policy).title,
      validFrom: (row.body as Policy).validFrom,
      validTo: state === 'past' ? lastDayOf(row, rows) : null,
      madeBy: name(row.madeBy),
      madeAt: row.madeAt,
      why: row.why ?? null,
      basedOn: row.basedOn ?? null,
      confirmedBy: named(name, row.confirmedBy),
      confirmedAt: row.confirmedAt,
      refusedBy: named(name, row.refusedBy),
      refusedAt: row.refusedAt ?? null,
      refusedWhy: row.refusedWhy ?? null,
      acts: state === 'proposed' ? offersOf(who, row, preview, inForce?.version) : [],
      preview,
    };
  });
}

export async function versionRows(house: Pick<House, 'pool'>): Promise<PolicyRow[]> {
  const rows = (await readPolicies(house.pool)).filter(({ id }) => id === POLICY_ID);
  return rows.sort((one, other) => other.version - one.version);
}

function named(name: (account: string) => Text, account: string | null | undefined): Text | null {
  return account === null || account === undefined ? null : name(account);
}

function stateOf({ clock }: House, row: PolicyRow, inForce: number | undefined): PolicyState {
  if (row.version === inForce) return 'in-force';
  if (row.refusedAt !== null && row.refusedAt !== undefined) return 'refused';
  if (row.confirmedAt === null) return row.version === 1 ? 'past' : 'proposed';
  return row.validFrom > toInstant(clock.now()) ? 'coming' : 'past';
}

/** The day before the next confirmed one began; undefined dates cannot occur, since a past version has a successor. */
function lastDayOf(row: PolicyRow, rows: readonly PolicyRow[]): string | null {
  const later = rows
    .filter((one) => one.confirmedAt !== null && one.validFrom >= row.validFrom && one.version > row.version)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))[0];
  return later === undefined ? null : addDays(seoulDay(Date.parse(later.validFrom)), -1);
}

export const NOT_PREVIEWED: Text = {
  ko: '아직 미리보기를 하지 않았습니다. 지난 한 달에 어떤 결과였을지 먼저 보십시오.',
  en: 'It has not been previewed: look first at what it would have done in the last month.',
};
const NO_RIGHT: Text = { ko: '이 일을 할 권한이 없습니다.', en: 'You may not do this.' };
const NOT_YOURS: Text = { ko: '만든 사람만 거둘 수 있습니다.', en: 'Only whoever made it can take it back.' };
const OWN: Text = {
  ko: '제안한 사람은 반려하지 않고 거둡니다.',
  en: 'Whoever proposed it takes it back instead of refusing it.',
};

export function outOfDate(basedOn: number | null | undefined, inForce: number | undefined): Text | null {
  if (basedOn === null || basedOn === undefined || basedOn === inForce) return null;
  return {
    ko: `${basedOn}판에서 만든 것인데 지금은 ${inForce}판이 시행 중입니다. 지금 것에서 다시 만드십시오.`,
    en: `It was drafted from version ${basedOn}, and version ${inForce} is in force now: draft it again from that one.`,
  };
}

function offersOf(
  who: Who,
  row: PolicyRow,
  preview: string | null,
  inForce: number | undefined,
): PolicyActOffer[] {
  const offer = (act: PolicyActOffer['act'], whyNot: Text | null): PolicyActOffer => ({
    act,
    isAllowed: whyNot === null,
    whyNot,
  });
  const approval = mayApprove('policy', row.madeBy, personOf(who));
  const twoEyes = approval.ok ? null : approval.why;
  const isMaker = row.madeBy === who.account;
  return [
    offer('confirm', twoEyes ?? (preview === null ? NOT_PREVIEWED : outOfDate(row.basedOn, inForce))),
    offer('refuse', isMaker ? OWN : twoEyes),
    offer('withdraw', !mayDo(who.role, 'policy.propose') ? NO_RIGHT : isMaker ? null : NOT_YOURS),
  ];
}

export async function policyVersion(house: House, who: Who, version: number): Promise<PolicyVersionView> {
  const [shown, rows] = [await policyVersions(house, who), await versionRows(house)];
  const place = shown.findIndex((one) => one.version === version);
  const row = rows[place];
  const head = shown[place];
  if (row === undefined || head === undefined) throw new Refusal('not-found');
  const policy = row.body as Policy;
  const from = rows.find((one) => one.version === row.basedOn)?.body as Policy | undefined;
  return { ...head, policy, changes: from === undefined ? [] : policyChanges(from, policy) };
}

/** The policy in force as the beginning of the next one, from tomorrow. */
export async function policyDraft(house: House): Promise<PolicyDraft> {
  const context = policyContext(house);
  const { policy } = house.editions.current().edition.manifest;
  const next = 1 + Math.max(...(await versionRows(house)).map(({ version }) => version));
  return {
    policy: { ...policy, version: next, validFrom: addDays(context.today, 1) },
    basedOn: policy.version,
    offices: officesOn(context.today),
    criteria: context.criteria.flatMap(({ id, title, kind, demand, direction = 'import' }) =>
      direction === 'parcel' ? [] : [{ id, title, kind, demand, direction }],
    ),
    detectors: context.detectors.map(({ id, title }) => ({
      id,
      title,
      isNeverSpared: context.neverSpared.includes(id),
    })),
  };
}
