/** The outage as everybody inside sees it: what runs, what waits for a second person, what is being screened again. */
import { may } from '../../access/index.ts';
import { toInstant } from '../../core/day.ts';
import type { FallbackView, OutageState, OutageView } from '../../exchange/contract/outage.ts';
import type { OutagePorts } from '../../exchange/outage-ports.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { countMarks, type OutageRow, readOutages } from '../../store/queries/outage.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { confirm, end, propose, sign, withdraw } from './acts.ts';
import { type SignedFallback, signedFallback } from './signed.ts';
import { markDetail } from './texts.ts';

const PAST_SHOWN = 20;

export async function outageView(house: House, who: Who): Promise<OutageView> {
  await house.outage.tick();
  const rows = await readOutages(house.pool, PAST_SHOWN);
  const fallback = await signedFallback(house, house.pool);
  const people = rows.flatMap((row) => [row.proposedBy, row.declaredBy ?? '', row.endedBy ?? '']);
  const name = await namesOf(house.pool, [...people, ...fallback.signers.map(({ account }) => account)]);
  const states = await Promise.all(rows.map((row) => stateOf(house, row, name)));
  const at = (is: (row: OutageRow) => boolean): OutageState[] =>
    states.filter((_, place) => is(rows[place]!));
  const now = toInstant(house.clock.now());
  const [running] = at(({ declaredAt, endedAt }) => declaredAt !== null && endedAt === null);
  const waits = ({ declaredAt, droppedAt, until }: OutageRow): boolean =>
    declaredAt === null && droppedAt === null && until > now;
  const [proposed] = at(waits);
  const proposal = rows.find(waits);
  const person = personOf(who);
  const mayConfirmAtAll = may(person, 'outage.confirm');
  return {
    running: running ?? null,
    proposed: proposed ?? null,
    past: at(({ endedAt }) => endedAt !== null),
    fallback: fallbackView(house, fallback, name),
    mayDeclare: may(person, 'outage.declare'),
    mayConfirm: mayConfirmAtAll && proposal !== undefined && proposal.proposedBy !== who.account,
    maySign:
      mayConfirmAtAll &&
      fallback.hash !== null &&
      !fallback.signers.some(({ account }) => account === who.account),
  };
}

type Name = Awaited<ReturnType<typeof namesOf>>;

async function stateOf({ pool }: House, row: OutageRow, name: Name): Promise<OutageState> {
  const { id, reason, voice, proposedBy, proposedAt, until, declaredBy, declaredAt } = row;
  const { endedBy, endedAt, endReason, clearedAt } = row;
  const counts =
    declaredAt === null ? { marked: 0, rescreened: 0, differing: 0 } : await countMarks(pool, markDetail(id));
  return {
    ...{ id, reason, voice, proposedAt, until, declaredAt, endedAt, endReason, clearedAt, ...counts },
    proposedBy: name(proposedBy),
    declaredBy: declaredBy === null ? null : name(declaredBy),
    endedBy: endedBy === null ? null : name(endedBy),
  };
}

function fallbackView(
  house: House,
  { policy, hash, signers, whyNot }: SignedFallback,
  name: Name,
): FallbackView {
  const { criteria, lists } = house.editions.current().edition.manifest;
  return {
    hash,
    policy: `${policy.id}@${policy.version}`,
    validTo: policy.outage?.validTo ?? null,
    mostHours: policy.outage?.mostHours ?? 0,
    automatic: policy.outage?.automatic ?? null,
    signers: signers.map(({ account, at }) => ({ name: name(account), at })),
    isInForce: whyNot === null,
    whyNot,
    criteria: criteria.length,
    lists: lists.length,
    mandatory: policy.mandatory.length,
  };
}

/** Each step answers with the state that it led to; everybody else is told to look again. */
export function outagePorts(house: House, needReady: () => void): OutagePorts {
  const after = async (who: Who, act: Promise<void>): Promise<OutageView> => {
    await act;
    await house.outage.reload();
    house.hub.tell({ kind: 'status' });
    return outageView(house, who);
  };
  const ready = <Given extends readonly unknown[]>(
    act: (house: House, who: Who, ...given: Given) => Promise<void>,
  ) => {
    return async (who: Who, ...given: Given): Promise<OutageView> => {
      needReady();
      await house.outage.tick();
      return after(who, act(house, who, ...given));
    };
  };
  return {
    async view(who) {
      needReady();
      return outageView(house, who);
    },
    sign: ready(sign),
    propose: ready(propose),
    confirm: ready(confirm),
    withdraw: ready(withdraw),
    end: ready(end),
  };
}
