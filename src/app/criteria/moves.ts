/**
 * Carries out a move of a criterion's life: state, proposal and event in one transaction, and the edition in force rebuilt
 * where it changed. Of two people who move it at once one is first, and the other is told who was.
 */
import type pg from 'pg';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { CriterionMove } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { isForParcels } from '../../screening/criterion.ts';
import { type LifeMove, MOVE_ROWS, possibleMoves } from '../../screening/criterion-life.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import {
  type CriterionVersionRow,
  lockVersions,
  readVersions,
  setProposal,
  setState,
} from '../../store/queries/criteria.ts';
import { putCriteriaInForce } from '../get-ready.ts';
import type { House } from '../house.ts';
import { criterionAct } from './events.ts';
import { neededSignOff, refuseUnfit } from './fitness.ts';
import { whyNot } from './may-move.ts';
import { overtaken, refuseNow } from './move-refusals.ts';

interface Moving {
  readonly house: House;
  readonly client: pg.PoolClient;
  readonly who: Who;
  readonly row: CriterionVersionRow;
  /** Newest first, the one that moves among them. */
  readonly all: readonly CriterionVersionRow[];
  readonly why: string | null;
  readonly signOff: string | null;
}

/** Throws `Refusal`: nothing was changed then. */
export async function moveCriterion(house: House, who: Who, id: string, asked: CriterionMove): Promise<void> {
  const why = trimmed(asked.why);
  const signOff = trimmed(asked.signOff);
  // Parcels that were decided before it runs are not counted as asked.
  if ((await readVersions(house.pool, id)).some(({ body }) => isForParcels(body)))
    await house.counting.settle();
  const written = await writeWith(house.pool, house.log, async (client) => {
    const all = await lockVersions(client, id);
    const row = all.find(({ version }) => version === asked.version);
    if (row === undefined) throw new Refusal('not-found');
    const isLatest = row.version === all[0]!.version;
    if (!possibleMoves({ ...row, isLatest }).includes(asked.move))
      throw await overtaken(client, row, isLatest);
    const reason = whyNot(asked.move, row, who);
    if (reason !== null) throw new Refusal('forbidden', reason);
    if (MOVE_ROWS[asked.move].needsReason && why === null) throw refuseNow('reason');
    const { acts, changesForce } = await STEPS[asked.move]({ house, client, who, row, all, why, signOff });
    // The selection of parcels asks before each batch which are in force.
    return { acts, value: changesForce && !isForParcels(row.body) };
  });
  if (!written.ok) throw new Refusal('conflict');
  if (written.value) await putCriteriaInForce(house);
}

function trimmed(text: string | undefined): string | null {
  const clean = text?.trim() ?? '';
  return clean === '' ? null : clean;
}

interface Done {
  readonly acts: readonly Act[];
  /** Another edition has to be put in force. */
  readonly changesForce: boolean;
}

const STEPS: Readonly<Record<LifeMove, (moving: Moving) => Promise<Done>>> = {
  shadow: toShadow,
  propose: (moving) => propose(moving, 'activate'),
  'propose-retire': (moving) => propose(moving, 'retire'),
  withdraw: (moving) => settle(moving, 'withdraw'),
  refuse: (moving) => settle(moving, 'refuse'),
  confirm,
  retire,
};

async function toShadow(moving: Moving): Promise<Done> {
  const { client, row, all, house } = moving;
  refuseUnfit(house, row.body);
  const earlier = all.find(({ state }) => state === 'shadow');
  if (earlier?.proposedMove != null) throw refuseNow('waiting');
  const acts: Act[] = [];
  if (earlier !== undefined) acts.push(await supersede(moving, earlier));
  await setState(client, row.id, row.version, 'shadow');
  return { acts: [...acts, actOf(moving, MOVE_ROWS.shadow.event)], changesForce: false };
}

async function propose(moving: Moving, move: 'activate' | 'retire'): Promise<Done> {
  const { client, row, who, house, why } = moving;
  let signOff: string | null = null;
  if (move === 'activate') {
    refuseUnfit(house, row.body);
    const needed = await neededSignOff(client, row, seoulDay(house.clock.now()));
    if (needed !== null && moving.signOff === null) throw refuseNow(needed);
    signOff = needed === null ? null : moving.signOff;
  }
  const at = toInstant(house.clock.now());
  await setProposal(client, row.id, row.version, { move, by: who.account, at, why, signOff });
  const event = MOVE_ROWS[move === 'activate' ? 'propose' : 'propose-retire'].event;
  return { acts: [actOf(moving, event, signOff === null ? {} : { signOff })], changesForce: false };
}

async function settle(moving: Moving, move: 'withdraw' | 'refuse'): Promise<Done> {
  const { client, row } = moving;
  await setProposal(client, row.id, row.version, null);
  const more = { proposed: row.proposedMove, proposedBy: row.proposedBy };
  return { acts: [actOf(moving, MOVE_ROWS[move].event, more)], changesForce: false };
}

async function confirm(moving: Moving): Promise<Done> {
  const { client, row, all, house } = moving;
  const more = { proposed: row.proposedMove, proposedBy: row.proposedBy };
  const act = actOf(moving, MOVE_ROWS.confirm.event, more);
  if (row.proposedMove === 'retire') {
    await setState(client, row.id, row.version, 'retired');
    return { acts: [act], changesForce: true };
  }
  refuseUnfit(house, row.body);
  const earlier = all.find(({ state }) => state === 'active');
  if (earlier !== undefined && row.body.validFrom > seoulDay(house.clock.now())) throw refuseNow('gap');
  const acts = earlier === undefined ? [] : [await supersede(moving, earlier)];
  await setState(client, row.id, row.version, 'active');
  return { acts: [...acts, act], changesForce: true };
}

async function retire(moving: Moving): Promise<Done> {
  const { client, row } = moving;
  await setState(client, row.id, row.version, 'retired');
  return { acts: [actOf(moving, MOVE_ROWS.retire.event)], changesForce: false };
}

/** An earlier version ends where a later one takes its place. */
async function supersede(moving: Moving, earlier: CriterionVersionRow): Promise<Act> {
  const { client, row, who, house } = moving;
  await setState(client, earlier.id, earlier.version, 'retired');
  return criterionAct(house, {
    criterion: earlier.body,
    kind: 'criterion-superseded',
    who: who.account,
    why: null,
    more: { by: row.version },
  });
}

function actOf(
  { house, who, row, why }: Moving,
  kind: string,
  more: Readonly<Record<string, string | null>> = {},
): Act {
  return criterionAct(house, { criterion: row.body, kind, who: who.account, why, more });
}
