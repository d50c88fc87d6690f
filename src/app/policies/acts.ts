/** What people do with a policy: propose, confirm, refuse, take back. Each is an event of the log, and two pairs of eyes see it. */
import { mayApprove } from '../../access/index.ts';
import { seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { PolicyAnswer, PolicyChecked, PolicyProposal } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Policy } from '../../screening/policy.ts';
import { checkPolicy } from '../../screening/policy-check.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import type { Queryable } from '../../store/open.ts';
import { confirmPolicy, type PolicyRow, refusePolicy, storePolicy } from '../../store/queries/knowledge.ts';
import { latestPreviews } from '../../store/queries/policy-previews.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { policyChanges } from './changes.ts';
import { policyContext } from './context.ts';
import { hashOf, NOT_PREVIEWED, outOfDate, POLICY_ID, versionRows } from './versions.ts';

const ARTICLE = '관세법 제246조 제2항';

export function checkDraft(house: House, input: unknown): PolicyChecked {
  const { policy, problems } = checkPolicy(input, policyContext(house));
  const inForce = house.editions.current().edition.manifest.policy;
  return { problems, changes: policy === null ? [] : policyChanges(inForce, policy) };
}

/** @returns the version under which it stands now. Throws `Refusal` (invalid) with every problem at once. */
export async function propose(house: House, who: Who, proposal: PolicyProposal): Promise<number> {
  const { policy, problems } = checkPolicy(proposal.policy, policyContext(house));
  if (policy === null || problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const inForce = house.editions.current().edition.manifest.policy;
  if (proposal.basedOn !== inForce.version)
    throw new Refusal('conflict', outOfDate(proposal.basedOn, inForce.version) ?? undefined);
  const row: PolicyRow = {
    id: POLICY_ID,
    version: policy.version,
    body: policy,
    validFrom: toInstant(seoulMidnight(policy.validFrom)),
    madeBy: who.account,
    madeAt: toInstant(house.clock.now()),
    confirmedBy: null,
    confirmedAt: null,
    basedOn: inForce.version,
    why: proposal.why,
  };
  const next = 1 + (await versionRows(house))[0]!.version;
  await carryOut(house, who, policy, 'policy-propose', proposal.why, async (client) =>
    policy.id === POLICY_ID && policy.version === next ? storePolicy(client, row) : false,
  );
  return policy.version;
}

/** Throws `Refusal`: the same person, not previewed, out of date, or answered already by somebody else. */
export async function confirm(house: House, who: Who, version: number, { why }: PolicyAnswer): Promise<void> {
  const row = await openProposal(house, version);
  needSecond(who, row);
  const policy = row.body as Policy;
  const previews = await latestPreviews(house.pool, [hashOf(policy)]);
  if (previews.size === 0) throw new Refusal('not-allowed-now', NOT_PREVIEWED);
  const { problems } = checkPolicy(policy, policyContext(house));
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const late = outOfDate(row.basedOn, house.editions.current().edition.manifest.policy.version);
  if (late !== null) throw new Refusal('conflict', late);
  const at = toInstant(house.clock.now());
  await carryOut(house, who, policy, 'policy-confirm', why, (client) =>
    confirmPolicy(client, POLICY_ID, version, who.account, at),
  );
  await house.turns.prepare();
}

export async function refuse(house: House, who: Who, version: number, { why }: PolicyAnswer): Promise<void> {
  const row = await openProposal(house, version);
  needSecond(who, row);
  await answerNo(house, who, row, 'policy-refuse', why);
}

/** Whoever made it may take it back while nobody has answered. */
export async function withdraw(
  house: House,
  who: Who,
  version: number,
  { why }: PolicyAnswer,
): Promise<void> {
  const row = await openProposal(house, version);
  if (row.madeBy !== who.account) throw new Refusal('forbidden');
  await answerNo(house, who, row, 'policy-withdraw', why);
}

async function answerNo(
  house: House,
  who: Who,
  row: PolicyRow,
  kind: string,
  why: string | undefined,
): Promise<void> {
  if (why === undefined || why.trim() === '') throw new Refusal('invalid', REASON_MISSING);
  const at = toInstant(house.clock.now());
  await carryOut(house, who, row.body as Policy, kind, why, (client) =>
    refusePolicy(client, POLICY_ID, row.version, { by: who.account, at, why }),
  );
}

const REASON_MISSING: Text = { ko: '이유를 적어야 합니다.', en: 'A reason is needed.' };

async function openProposal(house: House, version: number): Promise<PolicyRow> {
  const row = (await versionRows(house)).find((one) => one.version === version);
  if (row === undefined) throw new Refusal('not-found');
  if (row.version === 1 || row.confirmedAt !== null || (row.refusedAt ?? null) !== null)
    throw new Refusal('conflict', await answeredBy(house, row));
  return row;
}

async function answeredBy(house: House, row: PolicyRow): Promise<Text> {
  const who = row.confirmedBy ?? row.refusedBy ?? row.madeBy;
  const name = (await namesOf(house.pool, [who]))(who);
  return row.confirmedBy !== null
    ? { ko: `${name.ko}이(가) 이미 확정했습니다.`, en: `${name.en} has confirmed it already.` }
    : { ko: `${name.ko}이(가) 이미 끝냈습니다.`, en: `${name.en} has closed it already.` };
}

function needSecond(who: Who, row: PolicyRow): void {
  const approval = mayApprove('policy', row.madeBy, personOf(who));
  if (!approval.ok) throw new Refusal('forbidden', approval.why);
}

/** One transaction of the change and its event; false means that somebody was quicker. */
async function carryOut(
  house: House,
  who: Who,
  policy: Policy,
  kind: string,
  why: string | undefined,
  change: (client: Queryable) => Promise<boolean>,
): Promise<void> {
  const { id, version, validFrom } = policy;
  const now = house.clock.now();
  const written = await writeWith(house.pool, house.log, async (client) => {
    if (!(await change(client))) return { acts: [], value: false };
    const event = {
      id: house.newId(),
      number: '',
      version: 0,
      kind,
      at: toInstant(now),
      who: who.account,
      ...(why === undefined || why === '' ? {} : { why }),
      article: ARTICLE,
      detail: JSON.stringify({
        policy: `${id}@${version}`,
        validFrom,
        hash: hashOf(policy),
        day: seoulDay(now),
      }),
    };
    const act: Act = {
      kind: 'policy',
      subject: `${id}@${version}`,
      at: toInstant(house.machineNow()),
      events: [event],
    };
    return { acts: [act], value: true };
  });
  if (written.ok && written.value) return;
  const row = (await versionRows(house)).find((one) => one.version === version);
  throw new Refusal('conflict', row === undefined ? TWO_AT_ONCE : await answeredBy(house, row));
}

const TWO_AT_ONCE: Text = {
  ko: '다른 사람이 그 사이에 새 판을 만들었습니다. 다시 여십시오.',
  en: 'Somebody else made a version meanwhile: open it again.',
};
