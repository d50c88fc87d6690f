/**
 * Carries out what an officer decides: checks right, case, state and reason, and writes state, event, outcome and log entry
 * in one transaction. Adverse acts always carry the officer's name and reason.
 */
import type pg from 'pg';
import type { State } from '../areas/clearance/index.ts';
import { countOutcome, move } from '../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import type { Act } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import { writeWith } from '../store/intake.ts';
import type { EventRow, StoredDeclarationRow } from '../store/rows.ts';
import { mustBeComplete } from './acceptance/officer.ts';
import { applyState } from './act-apply.ts';
import { noteAwaited } from './act-awaited.ts';
import { checkCase, checkOrder, lockFound } from './act-found.ts';
import { outcomeOf } from './act-outcome.ts';
import type { Actor, ActParts, Found, Undoable } from './act-parts.ts';
import { isScreenAct, SCREEN_ACTS, type ScreenAct } from './act-table.ts';
import { noteHands } from './hands.ts';
import { takesCase } from './taking.ts';

/** @returns what can be undone, or null where the act is final. Throws `Refusal` with every reason why not. */
export async function carryOut(
  parts: ActParts,
  actor: Actor,
  number: string,
  act: Act,
): Promise<Undoable | null> {
  const { act: name } = act;
  if (!isScreenAct(name)) {
    throw new Refusal('invalid', { ko: `알 수 없는 행위입니다: ${name}`, en: `Unknown act: ${name}` });
  }
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const found = await lockFound(parts, client, number, act.version);
    checkCase(found.open, actor, name, parts.desk.rules);
    checkOrder(found.open, name);
    if (SCREEN_ACTS[name].move === 'accept') await mustBeComplete(client, parts, found.row, name);
    const to = nextState(parts, actor, found.row, name, act);
    const taken = await noteTaken(client, parts, actor, found, name);
    const at = toInstant(parts.clock.now());
    const event = eventOf(parts, actor, found.row, name, act, at);
    const outcome = name === 'outcome' ? await outcomeOf(parts, actor, client, found, act, at) : undefined;
    await applyState(client, found, name, to, at, actor);
    await noteAwaited(client, parts, actor, found, name, to, act);
    const entry = {
      kind: name === 'outcome' ? 'outcome' : 'act',
      subject: `${number}/${act.version}`,
      at: toInstant(parts.machineNow()),
      events: [...taken, event],
      ...(outcome === undefined ? {} : { outcomes: [outcome] }),
    };
    return { acts: [entry], value: { found, to, outcome } };
  });
  if (!result.ok) throw new Refusal('conflict');
  const { found, to, outcome } = result.value;
  if (outcome !== undefined) {
    const { declaration } = found;
    const item = outcome.item === undefined ? {} : { item: outcome.item };
    const day = seoulDay(Date.parse(outcome.occurredAt));
    // A check of papers alone teaches nothing about what an examination would find (view examination).
    const isOfImport = declaration.direction === 'import';
    if (isOfImport && found.open?.kind !== 'documents' && isTelling(outcome.code, outcome.verdict)) {
      countOutcome(parts.history(), declaration, { verdict: outcome.verdict, ...item }, day);
    }
    return null;
  }
  // Its reasons are open now: nobody goes back to before he knew them.
  if (found.open?.isBlind === true && SCREEN_ACTS[name].closesCase) return null;
  const { version, state: from } = found.row;
  return {
    number,
    version,
    from,
    to,
    caseId: found.open?.id ?? null,
    act: name,
    atMachine: parts.machineNow(),
  };
}

/** Worked straight from the list: counted beside what chance dealt. Simulated officers have no list. */
async function noteTaken(
  client: pg.PoolClient,
  parts: ActParts,
  { account, isSimulated }: Actor,
  { open }: Found,
  name: ScreenAct,
): Promise<EventRow[]> {
  if (open?.state !== 'open' || isSimulated || !takesCase(name)) return [];
  return [
    await noteHands(client, parts, { kind: 'taken', case: open, officer: account, from: null, by: account }),
  ];
}

function nextState(
  parts: ActParts,
  actor: Actor,
  row: StoredDeclarationRow,
  name: ScreenAct,
  act: Act,
): string {
  const { move: wanted, needsReason } = SCREEN_ACTS[name];
  if (needsReason && (act.reason ?? '').trim() === '') {
    throw new Refusal('invalid', { ko: '사유를 적어야 합니다.', en: 'A reason is required.' });
  }
  if (wanted === undefined) {
    if (row.state === 'screened' || row.state === 'held') return row.state;
    throw new Refusal('not-allowed-now');
  }
  const now = parts.clock.now();
  const moved = move(row.state as State, wanted, {
    by: { kind: 'officer', name: actor.name.ko },
    at: toInstant(now),
    day: seoulDay(now),
    direction: row.direction,
    ...(act.reason === undefined ? {} : { why: act.reason }),
    ...(row.decidedAt === undefined || row.decidedAt === null
      ? {}
      : { acceptedOn: seoulDay(Date.parse(row.decidedAt)) }),
  });
  if (!moved.ok) throw new Refusal('not-allowed-now', moved.problems[0]?.message, moved.problems);
  return moved.value.state;
}

function eventOf(
  parts: ActParts,
  actor: Actor,
  row: StoredDeclarationRow,
  name: ScreenAct,
  act: Act,
  at: string,
): EventRow {
  return {
    id: parts.newId(),
    number: row.number,
    version: row.version,
    kind: name,
    at,
    who: actor.account,
    why: act.reason,
    article: SCREEN_ACTS[name].article,
    ...(act.inspection === undefined ? {} : { detail: JSON.stringify({ inspection: act.inspection }) }),
  };
}
