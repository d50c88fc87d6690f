/** The steps of an outage: signing the fallback, proposing, declaring, withdrawing, ending; each one transaction with its event. */
import { mayApprove } from '../../access/four-eyes.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { OutageWish } from '../../exchange/contract/outage.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { makeEdition } from '../../screening/edition.ts';
import { fallbackManifest } from '../../screening/fallback.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import type { Queryable } from '../../store/open.ts';
import { storeArtefact } from '../../store/queries/artefacts.ts';
import {
  declareOutage,
  dropOutage,
  endOutage,
  type OutageRow,
  readProposedOutage,
  readRunningOutage,
  storeOutage,
} from '../../store/queries/outage.ts';
import type { House } from '../house.ts';
import { declaredAlready, nothingProposed, notRunning, tooLate, tooLong } from './refusals.ts';
import { signatureDetail, signedFallback } from './signed.ts';
import { OUTAGE_ARTICLE } from './texts.ts';

const MINUTE = 60_000;

type Step = { readonly kind: string; readonly who: string; readonly why?: string; readonly detail: object };

function actOf(house: House, { kind, who, why, detail }: Step): Act {
  const event = {
    ...{ id: house.newId(), number: '', version: 0, kind, at: toInstant(house.clock.now()), who, why },
    ...{ article: OUTAGE_ARTICLE, detail: canonicalJson(detail) },
  };
  return { kind: 'outage', subject: 'outage', at: toInstant(house.machineNow()), events: [event] };
}

/** Runs the step in a transaction; two people at once: the second is told what the first did. */
async function step(house: House, work: (db: Queryable) => Promise<Step | undefined>): Promise<void> {
  const done = await writeWith(house.pool, house.log, async (client) => {
    const taken = await work(client);
    return { acts: taken === undefined ? [] : [actOf(house, taken)], value: undefined };
  });
  if (!done.ok) throw declaredAlready(undefined);
}

export async function sign(house: House, who: Who): Promise<void> {
  await step(house, async (db) => {
    const { hash, signers, whyNot } = await signedFallback(house, db);
    if (hash === null) throw new Refusal('not-allowed-now', whyNot ?? undefined);
    if (signers.some(({ account }) => account === who.account)) {
      throw new Refusal('not-allowed-now', {
        ko: '이미 서명하셨습니다. 다른 사람의 서명이 필요합니다.',
        en: 'You have signed it already; another person has to.',
      });
    }
    return { kind: 'outage-sign', who: who.account, detail: JSON.parse(signatureDetail(hash)) as object };
  });
}

export async function propose(house: House, who: Who, { reason, minutes }: OutageWish): Promise<void> {
  await step(house, async (db) => {
    const running = await readRunningOutage(db);
    if (running !== undefined) throw declaredAlready(running.until);
    const { policy, whyNot } = await signedFallback(house, db);
    if (whyNot !== null) throw new Refusal('not-allowed-now', whyNot);
    const mostHours = policy.outage!.mostHours;
    if (minutes > mostHours * 60) throw tooLong(mostHours);
    const now = house.clock.now();
    const waiting = await readProposedOutage(db);
    if (waiting !== undefined) {
      // A proposal whose time ran out undeclared stands in nobody's way.
      if (waiting.until > toInstant(now)) throw declaredAlready(undefined);
      await dropOutage(db, waiting.id, toInstant(now));
    }
    const row = {
      ...{ id: house.newId(), reason, voice: null, proposedBy: who.account, proposedAt: toInstant(now) },
      ...{ until: toInstant(now + minutes * MINUTE), declaredBy: null, declaredAt: null, edition: null },
    };
    await storeOutage(db, row);
    return {
      kind: 'outage-propose',
      who: who.account,
      why: reason,
      detail: { outage: row.id, until: row.until },
    };
  });
}

export async function confirm(house: House, who: Who, id: string): Promise<void> {
  await step(house, async (db) => {
    const running = await readRunningOutage(db);
    if (running !== undefined) throw declaredAlready(running.until);
    const proposal = await proposalOf(db, id);
    const approval = mayApprove('outage', proposal.proposedBy, personOf(who));
    if (!approval.ok) throw new Refusal('not-allowed-now', approval.why);
    if (proposal.until <= toInstant(house.clock.now())) throw tooLate(proposal.until);
    const { whyNot } = await signedFallback(house, db);
    if (whyNot !== null) throw new Refusal('not-allowed-now', whyNot);
    const edition = await storeFallback(house, db);
    await declareOutage(db, id, who.account, toInstant(house.clock.now()), edition);
    const detail = { outage: id, until: proposal.until, edition };
    return { kind: 'outage-declare', who: who.account, why: proposal.reason, detail };
  });
}

export async function withdraw(house: House, who: Who, id: string): Promise<void> {
  await step(house, async (db) => {
    await proposalOf(db, id);
    await dropOutage(db, id, toInstant(house.clock.now()));
    return { kind: 'outage-withdraw', who: who.account, detail: { outage: id } };
  });
}

export async function end(house: House, who: Who, id: string, reason: string): Promise<void> {
  const at = toInstant(house.clock.now());
  const isEnded = await endInStore(house, { id, by: who.account, at, reason });
  if (!isEnded) throw notRunning();
}

/** False where it is not running: somebody else, or its time, ended it before. */
export async function endInStore(
  house: House,
  { id, by, at, reason }: { id: string; by: string; at: string; reason: string },
): Promise<boolean> {
  let isEnded = false;
  await step(house, async (db) => {
    isEnded = (await readRunningOutage(db))?.id === id;
    if (!isEnded) return undefined;
    await endOutage(db, id, by, at, reason);
    return { kind: 'outage-end', who: by, why: reason, detail: { outage: id, at } };
  });
  return isEnded;
}

/** The gate declares by itself what two people signed beforehand. False where it may not, or one is declared already. */
export async function declareBySystem(house: House, voice: string, faults: number): Promise<boolean> {
  let isDeclared = false;
  await step(house, async (db) => {
    isDeclared = false;
    if ((await readRunningOutage(db)) !== undefined) return undefined;
    const { policy, whyNot } = await signedFallback(house, db);
    const automatic = policy.outage?.automatic;
    if (whyNot !== null || automatic === undefined) return undefined;
    const now = house.clock.now();
    const [at, until] = [toInstant(now), toInstant(now + automatic.forMinutes * MINUTE)];
    const reason = `${voice}: ${automatic.withinMinutes}분 안에 결함 ${faults}회 (미리 정한 한도 ${automatic.faults}회)`;
    const edition = await storeFallback(house, db);
    const by = { proposedBy: 'system:gate', proposedAt: at, declaredBy: 'system:gate', declaredAt: at };
    const id = house.newId();
    await storeOutage(db, { id, reason, voice, until, edition, ...by });
    isDeclared = true;
    const detail = { outage: id, until, edition, voice, faults };
    return { kind: 'outage-declare', who: 'system:gate', why: reason, detail };
  });
  return isDeclared;
}

async function proposalOf(db: Queryable, id: string): Promise<OutageRow> {
  const proposal = await readProposedOutage(db);
  if (proposal?.id !== id) throw nothingProposed();
  return proposal;
}

/** Frozen as it is at this moment: what changes in the policy meanwhile does not reach into the outage. */
async function storeFallback(house: House, db: Queryable): Promise<string> {
  const manifest = fallbackManifest(house.editions.current().edition.manifest);
  if (manifest === undefined) throw new Fault('outage/no-fallback', 'The policy in force has no fallback.');
  const { bytes } = makeEdition(manifest);
  return storeArtefact(db, 'edition', Buffer.from(bytes, 'utf8'), toInstant(house.machineNow()));
}
