/** Whether the fallback of the policy in force was signed by two people and may still be used: asked before every declaration. */
import { mayDo } from '../../access/may.ts';
import { isRole } from '../../access/roles.ts';
import { seoulDay } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import { fallbackHash } from '../../screening/fallback.ts';
import type { Policy } from '../../screening/policy.ts';
import type { Queryable } from '../../store/open.ts';
import { readPolicies } from '../../store/queries/knowledge.ts';
import { readSigners } from '../../store/queries/outage.ts';
import type { House } from '../house.ts';

export interface SignedFallback {
  readonly policy: Policy;
  readonly hash: string | null;
  readonly signers: readonly { readonly account: string; readonly at: string | null }[];
  /** Null where it may be used. */
  readonly whyNot: Text | null;
}

/** @param db a client, where the answer must hold within its transaction */
export async function signedFallback(house: House, db: Queryable): Promise<SignedFallback> {
  const { policy } = house.editions.current().edition.manifest;
  if (policy.outage === undefined) return { policy, hash: null, signers: [], whyNot: WITHOUT };
  const hash = fallbackHash(policy);
  const signers = [...(await policyMakers(db, policy)), ...(await signersOf(db, hash))];
  const people = new Set(signers.map(({ account }) => account));
  const isOver = policy.outage.validTo < seoulDay(house.clock.now());
  const whyNot = isOver ? expired(policy.outage.validTo) : people.size < 2 ? unsigned(people.size) : null;
  return { policy, hash, signers, whyNot };
}

/** What a signature says, exactly: the store finds signatures by this text. */
export function signatureDetail(hash: string): string {
  return canonicalJson({ fallback: hash });
}

/** A policy that one person made and another confirmed is signed with all its parts. */
async function policyMakers(db: Queryable, { id, version }: Policy): Promise<SignedFallback['signers']> {
  const row = (await readPolicies(db)).find((one) => one.id === id && one.version === version);
  if (row === undefined || row.confirmedBy === null || row.madeBy.startsWith('system:')) return [];
  return [
    { account: row.madeBy, at: row.madeAt },
    { account: row.confirmedBy, at: row.confirmedAt },
  ];
}

/** Whoever lost the right, or the account, since signing no longer counts. */
async function signersOf(db: Queryable, hash: string): Promise<SignedFallback['signers']> {
  const signers = await readSigners(db, signatureDetail(hash));
  return signers
    .filter(({ role }) => isRole(role) && mayDo(role, 'outage.confirm'))
    .map(({ id, at }) => ({ account: id, at }));
}

const WITHOUT: Text = {
  ko: '시행 중인 정책에 비상 정책이 없습니다. 비상 정책을 담은 정책을 먼저 확정해야 합니다.',
  en: 'The policy in force has no fallback; a policy with one has to be confirmed first.',
};

function unsigned(people: number): Text {
  return {
    ko: `비상 정책에는 두 사람의 서명이 필요합니다. 지금 ${people}명입니다.`,
    en: `The fallback needs the signatures of two people; it has ${people}.`,
  };
}

function expired(validTo: string): Text {
  return {
    ko: `비상 정책의 효력이 ${validTo}에 끝났습니다. 새로 정하고 서명해야 합니다.`,
    en: `The authority of the fallback ended on ${validTo}; it has to be set and signed anew.`,
  };
}
