/**
 * Carries out what an officer decides: checks right, case, state and reason, and writes state, event, outcome and log entry
 * in one transaction. Adverse acts always carry the officer's name and reason.
 */
import type pg from 'pg';
import type { State } from '../areas/clearance/index.ts';
import { countOutcome, type ImportHistory, move } from '../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Act } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Declaration } from '../model/declaration.ts';
import { lookUp as lookUpCode } from '../reference/code-list.ts';
import { isTelling, OUTCOME_CODES } from '../reference/outcome-codes.ts';
import { writeWith } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import { mainItem } from '../store/prepare.ts';
import { type CaseView, readCasesOf } from '../store/queries/cases.ts';
import { readDeclaration } from '../store/queries/declarations.ts';
import type { EventRow, OutcomeRow, StoredDeclarationRow } from '../store/rows.ts';
import { type AcceptanceParts, mustBeComplete } from './acceptance/officer.ts';
import { isScreenAct, SCREEN_ACTS, type ScreenAct } from './act-table.ts';
import { declarationOf } from './contents.ts';

export interface Actor {
  readonly account: string;
  readonly name: Text;
  /** Simulated officers are told apart wherever a person sees them. */
  readonly isSimulated: boolean;
}

export interface ActParts extends AcceptanceParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly newId: () => string;
  readonly machineNow: () => number;
  history(): ImportHistory;
}

/** What can be taken back: the state and case as they were. */
export interface Undoable {
  readonly number: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly caseId: string | null;
  readonly act: ScreenAct;
  readonly atMachine: number;
}

interface Found {
  readonly row: StoredDeclarationRow;
  readonly declaration: Declaration;
  readonly open: CaseView | undefined;
}

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
    checkCase(found.open, actor);
    checkOrder(found.open, name);
    if (SCREEN_ACTS[name].move === 'accept') await mustBeComplete(client, parts, found.row, name);
    const to = nextState(parts, actor, found.row, name, act);
    const at = toInstant(parts.clock.now());
    const event = eventOf(parts, actor, found.row, name, act, at);
    const outcome = name === 'outcome' ? await outcomeOf(parts, actor, client, found, act, at) : undefined;
    await applyState(client, found, name, to, at, actor);
    const entry = {
      kind: name === 'outcome' ? 'outcome' : 'act',
      subject: `${number}/${act.version}`,
      at: toInstant(parts.machineNow()),
      events: [event],
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
    if (found.open?.kind !== 'documents' && isTelling(outcome.code, outcome.verdict)) {
      countOutcome(parts.history(), declaration, { verdict: outcome.verdict, ...item }, day);
    }
    return null;
  }
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

async function lockFound(
  { vault }: ActParts,
  client: pg.PoolClient,
  number: string,
  version: number,
): Promise<Found> {
  await client.query('select 1 from declaration where number = $1 and version = $2 for no key update', [
    number,
    version,
  ]);
  const row = await readDeclaration(client, number);
  if (row === undefined) throw new Refusal('not-found');
  if (row.version !== version) {
    throw new Refusal('conflict', {
      ko: `그 사이 ${row.version}차로 정정되었습니다. 다시 열어 보십시오.`,
      en: `It has been amended to version ${row.version} meanwhile. Open it again.`,
    });
  }
  const open = (await readCasesOf(client, number)).find(
    (one) => one.state !== 'closed' && one.version === version,
  );
  return { row, declaration: await declarationOf(vault, row), open };
}

/** Two officers never work on one case. */
function checkCase(open: CaseView | undefined, actor: Actor): void {
  if (open?.assignee !== null && open?.assignee !== undefined && open.assignee !== actor.account) {
    throw new Refusal('not-allowed-now', {
      ko: '다른 담당자가 맡고 있는 건입니다.',
      en: 'Another officer is working on this case.',
    });
  }
}

const EXAMINATIONS: ReadonlySet<string> = new Set(['x-ray', 'physical', 'laboratory']);

/** What was selected for examination is examined first: passing over it is an act of its own, with its reason. */
function checkOrder(open: CaseView | undefined, name: ScreenAct): void {
  const isExamination = open !== undefined && EXAMINATIONS.has(open.kind);
  if (name === 'accept' && isExamination) {
    throw new Refusal('not-allowed-now', {
      ko: '검사 결과가 아직 없습니다. 검사하지 않고 수리하려면 사유를 적어 ‘검사 없이 수리’를 하십시오 (관세법 제246조).',
      en: 'There is no outcome yet. To accept without examination choose that act and give its reason (art. 246).',
    });
  }
  if ((name === 'outcome' && open === undefined) || (name === 'examine' && !isExamination)) {
    throw new Refusal('not-allowed-now', {
      ko: '이 신고에는 처리할 검사 건이 없습니다. 결과는 한 번만 입력합니다.',
      en: 'There is no open case for this declaration; its outcome is recorded once.',
    });
  }
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

async function outcomeOf(
  parts: ActParts,
  actor: Actor,
  client: pg.PoolClient,
  { row, declaration, open }: Found,
  act: Act,
  at: string,
): Promise<OutcomeRow> {
  const { outcome } = act;
  const code = outcome === undefined ? undefined : lookUpCode(OUTCOME_CODES, outcome.code, row.declaredOn);
  if (outcome === undefined || code === undefined) {
    throw new Refusal('invalid', {
      ko: '검사 결과 부호가 필요합니다.',
      en: 'A code of the outcome list is required.',
    });
  }
  const line = declaration.items.find(({ sequence }) => sequence === outcome.item);
  if (outcome.item !== undefined && line === undefined) {
    throw new Refusal('invalid', {
      ko: `${outcome.item}란이 없습니다.`,
      en: `There is no line ${outcome.item}.`,
    });
  }
  const main = line ?? mainItem(declaration);
  const { rows } = await client.query<{ is_random: boolean }>('select is_random from "case" where id = $1', [
    open?.id ?? '',
  ]);
  return {
    id: parts.newId(),
    number: row.number,
    version: row.version,
    item: outcome.item,
    code: outcome.code,
    verdict: code.verdict,
    recoveredKrw: outcome.recoveredKrw,
    notes: outcome.notes,
    examiner: actor.account,
    caseId: open?.id,
    occurredAt: at,
    recordedAt: toInstant(parts.machineNow()),
    source: actor.isSimulated ? 'simulated' : 'officer',
    wasRandom: rows[0]?.is_random ?? false,
    office: row.office,
    importerId: row.importerId ?? undefined,
    hs6: main?.hsCode.slice(0, 6) ?? '',
    origin: main?.originCountry,
    declaredOn: row.declaredOn,
  };
}

async function applyState(
  client: pg.PoolClient,
  { row, open }: Found,
  name: ScreenAct,
  to: string,
  at: string,
  actor: Actor,
): Promise<void> {
  if (to !== row.state) {
    const decided = to === 'accepted' ? at : null;
    await client.query(
      'update declaration set state = $3, decided_at = coalesce($4, decided_at) where number = $1 and version = $2',
      [row.number, row.version, to, decided],
    );
  }
  if (open === undefined) return;
  if (SCREEN_ACTS[name].closesCase) {
    await client.query(
      `update "case" set state = 'closed', assignee = $2, closed_at = $3, result = $4 where id = $1`,
      [open.id, actor.account, at, name],
    );
  } else if (open.state === 'open') {
    await client.query(`update "case" set state = 'dealt', assignee = $2, dealt_at = $3 where id = $1`, [
      open.id,
      actor.account,
      at,
    ]);
  }
}

/** Seconds in which an act can be taken back. */
export const UNDO_SECONDS = 5;

/** Takes an act back: a new event, never a deletion. */
export async function takeBack(parts: ActParts, actor: Actor, done: Undoable): Promise<void> {
  if (parts.machineNow() - done.atMachine > UNDO_SECONDS * 1000 + 1000) {
    throw new Refusal('not-allowed-now', {
      ko: '되돌릴 수 있는 시간이 지났습니다.',
      en: 'The time to undo is over.',
    });
  }
  const at = toInstant(parts.clock.now());
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const { rowCount } = await client.query(
      `update declaration set state = $4, decided_at = case when $3 = 'accepted' then null else decided_at end
       where number = $1 and version = $2 and state = $3`,
      [done.number, done.version, done.to, done.from],
    );
    if (rowCount !== 1) throw new Refusal('not-allowed-now');
    if (done.caseId !== null) {
      await reopenCase(client, done.caseId);
    }
    const event = {
      id: parts.newId(),
      number: done.number,
      version: done.version,
      kind: 'undo',
      at,
      who: actor.account,
    };
    const detail = JSON.stringify({ act: done.act, from: done.to, to: done.from });
    const entry = {
      kind: 'act',
      subject: `${done.number}/${done.version}`,
      at: toInstant(parts.machineNow()),
    };
    return { acts: [{ ...entry, events: [{ ...event, detail }] }], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
}

/** Not after the secret of its draw is known: who works on an open case must not be able to compute who was drawn. */
async function reopenCase(client: pg.PoolClient, id: string): Promise<void> {
  const { rowCount } = await client.query(
    `update "case" c set state = 'dealt', closed_at = null, result = null
     where c.id = $1
       and not exists (select from draw_day d where d.secret_id = c.draw_secret and d.state = 'revealed')`,
    [id],
  );
  if (rowCount !== 1) throw new Refusal('not-allowed-now');
}
