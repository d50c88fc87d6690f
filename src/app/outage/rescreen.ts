/**
 * After an outage everything decided in it is screened again by the regular policy, from the very facts that were recorded:
 * what would have been judged more strictly is audited, or a recall is proposed to an officer. Each in one transaction.
 */

import type { ExportSubject, ImportSubject } from '../../areas/clearance/index.ts';
import { move, type State } from '../../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Answers } from '../../screening/answers.ts';
import { decide } from '../../screening/decide.ts';
import type { Engine } from '../../screening/engine.ts';
import { type Decision, readRecord, writeRecord } from '../../screening/record.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import type { Queryable } from '../../store/open.ts';
import { readCasesOf } from '../../store/queries/cases.ts';
import { moveState, readDeclaration } from '../../store/queries/declarations.ts';
import {
  clearOutage,
  type MarkedDecision,
  type OutageRow,
  readMarksLeft,
  readUncleared,
} from '../../store/queries/outage.ts';
import type { CaseRow, EventRow, StoredDeclarationRow } from '../../store/rows.ts';
import { drawnWords, type OpenedCase, openCase } from '../case-opening.ts';
import { declarationsOf } from '../contents.ts';
import { exportEngine } from '../export-engine.ts';
import type { House } from '../house.ts';
import { markDetail, OUTAGE_ARTICLE } from './texts.ts';

export interface Rescreening {
  /** Goes on where it stood, if anything may be left. Waits while the model in force cannot be read. */
  start(): void;
  /** An outage has ended: there is something to screen again. */
  wake(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): void;
}

const AT_ONCE = 50;
const BY = 'system:outage';

export function openRescreening(house: House): Rescreening {
  let isStopped = false;
  /** An earlier process may have left something behind. */
  let mayBeLeft = true;
  let underWay: Promise<void> | undefined;
  /** False where it was stopped on the way. */
  const run = async (): Promise<boolean> => {
    for (const outage of await readUncleared(house.pool)) {
      // What was taken in before the end may still be on its way into the store.
      await house.gate.drain();
      if (!(await screenAll(house, outage, () => isStopped))) return false;
      await clear(house, outage);
    }
    return true;
  };
  return {
    start() {
      if (isStopped || !mayBeLeft || underWay !== undefined || !isWhole(house)) return;
      mayBeLeft = false;
      underWay = run()
        .catch((error: unknown) => {
          console.error(`Screening again: ${String(error)}`);
          return false;
        })
        .then((isDone) => {
          // Woken meanwhile it stays awake.
          mayBeLeft ||= !isDone;
        })
        .finally(() => {
          underWay = undefined;
        });
    },
    wake() {
      mayBeLeft = true;
    },
    async idle() {
      await underWay;
    },
    stop() {
      isStopped = true;
    },
  };
}

/** Without its model the regular policy would only add faults. */
function isWhole({ editions }: House): boolean {
  return editions.current().edition.manifest.model === null || editions.currentModels() !== null;
}

/** False where it was stopped on the way. */
async function screenAll(house: House, outage: OutageRow, isStopped: () => boolean): Promise<boolean> {
  const engine = house.editions.current();
  for (;;) {
    const left = await readMarksLeft(house.pool, markDetail(outage.id), AT_ONCE);
    if (left.length === 0) return true;
    for (const marked of left) {
      if (isStopped()) return false;
      await screenOne(house, engine, outage, marked);
    }
    house.hub.tell({ kind: 'cases' });
  }
}

type Verdict = 'same' | 'stricter' | 'milder' | 'fault' | 'superseded';

async function screenOne(
  house: House,
  engine: Engine<ImportSubject>,
  outage: OutageRow,
  marked: MarkedDecision,
): Promise<void> {
  const { number, version } = marked;
  await writeWith(house.pool, house.log, async (client) => {
    await client.query('select 1 from declaration where number = $1 and version = $2 for no key update', [
      number,
      version,
    ]);
    const row = await readDeclaration(client, number, version);
    const [declaration] = row === undefined ? [] : await declarationsOf(house.vault, [row]);
    if (row === undefined || !declaration) return { acts: [erased(house, outage, marked)], value: undefined };
    const before = readRecord(marked.record);
    const after = decideAgain(house, engine, declaration, before);
    const verdict = row.state === 'amended' ? 'superseded' : verdictOf(before, after);
    const consequence = await follow(house, client, row, declaration, after, verdict);
    const { opened } = consequence;
    const events = [rescreened(house, outage, before, after, verdict, opened), ...consequence.events];
    const cases = opened === undefined ? [] : [opened.row];
    return { acts: [actOf(house, marked, events, cases)], value: undefined };
  });
}

/** The same facts, draw and places: what differs comes from the policy alone. */
function decideAgain(
  house: House,
  engine: Engine<ImportSubject>,
  declaration: Declaration,
  before: Decision,
): Decision {
  const { outage: _outage, ...inputs } = before.inputs;
  const { facts } = before;
  const again = {
    ...inputs,
    id: house.newId(),
    recordedAt: toInstant(house.machineNow()),
    previous: inputs.id,
  };
  if (inputs.direction === 'export') {
    const exported: ExportSubject = { kind: 'export-declaration', declaration, facts };
    return decide(exportEngine(engine), exported, facts, again);
  }
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  return decide(engine, subject, facts, again);
}

const INSPECTIONS: readonly Answers['inspection'][] = ['none', 'x-ray', 'physical', 'laboratory'];

function strictness({ stop, inspection, documents, afterRelease }: Answers): readonly number[] {
  return [Number(stop), INSPECTIONS.indexOf(inspection), Number(documents), Number(afterRelease === 'audit')];
}

/** Stricter in any answer is stricter; a fault is never taken for the same. */
export function verdictOf(before: Decision, after: Decision): Exclude<Verdict, 'superseded'> {
  if (after.findings.some(({ source }) => source === 'fault')) return 'fault';
  const [earlier, later] = [strictness(before.answers), strictness(after.answers)];
  if (later.some((one, place) => one > earlier[place]!)) return 'stricter';
  return later.some((one, place) => one < earlier[place]!) ? 'milder' : 'same';
}

interface Consequence {
  readonly events: readonly EventRow[];
  readonly opened?: OpenedCase;
}

const NOTHING: Consequence = { events: [] };

/** Accepted goods are audited, and where they would have been stopped an officer is asked about a recall; others get a case. */
async function follow(
  house: House,
  db: Queryable,
  row: StoredDeclarationRow,
  declaration: Declaration,
  after: Decision,
  verdict: Verdict,
): Promise<Consequence> {
  if (verdict !== 'stricter' && verdict !== 'fault') return NOTHING;
  const now = house.clock.now();
  const event = (kind: string, why: string, article: string): EventRow => ({
    ...{ id: house.newId(), number: row.number, version: row.version, kind },
    ...{ at: toInstant(now), who: BY, why, article },
  });
  const why = '비상 운영 중 수리되었으나 정규 정책은 더 엄격하게 판정합니다.';
  const by = { kind: 'system' as const, name: BY };
  const moved = move(row.state as State, 'start-post-audit', {
    by,
    at: toInstant(now),
    day: seoulDay(now),
    why,
    direction: row.direction,
  });
  if (moved.ok) {
    await moveState(db, row, [row.state], moved.value.state);
    const audit = event('audit', why, '관세법 제38조 제2항');
    if (!after.answers.stop) return { events: [audit] };
    const recall = event(
      'outage-recall-proposed',
      '정규 정책은 반출 전 중지를 요구합니다.',
      '관세법 제238조',
    );
    return { events: [audit, recall] };
  }
  const open = (await readCasesOf(db, row.number)).find(
    (one) => one.version === row.version && one.state !== 'closed',
  );
  const opened =
    row.state === 'screened' ? openCase(after, declaration, house.newId(), house.desk) : undefined;
  if (opened === undefined) return NOTHING;
  if (open === undefined)
    return { events: [], opened: { ...opened, row: { ...opened.row, openedAt: toInstant(now) } } };
  // The officer who has it, or will, finds it under what the regular policy asks for.
  await db.query('update "case" set kind = $2 where id = $1', [open.id, opened.row.kind]);
  return NOTHING;
}

const WORDS: Readonly<Record<Exclude<Verdict, 'same' | 'superseded'>, string>> = {
  stricter: '정규 정책은 더 엄격하게 판정합니다.',
  milder: '정규 정책은 더 가볍게 판정합니다.',
  fault: '정규 정책으로 다시 판정하다 결함이 났습니다.',
};

/** `why` stands only where something differs: it is what the count of differences rests on. */
function rescreened(
  house: House,
  outage: OutageRow,
  before: Decision,
  after: Decision,
  verdict: Verdict,
  opened: OpenedCase | undefined,
): EventRow {
  const { number, version } = before.inputs;
  const detail = {
    ...{ outage: outage.id, verdict, before: before.lane, after: after.lane },
    record: writeRecord(after),
    ...(opened === undefined ? {} : { case: drawnWords(opened, house.desk) }),
  };
  return {
    ...{ id: house.newId(), number, version, kind: 'outage-rescreened' },
    ...{ at: toInstant(house.clock.now()), who: BY, article: OUTAGE_ARTICLE, detail: canonicalJson(detail) },
    ...(verdict === 'same' || verdict === 'superseded' ? {} : { why: WORDS[verdict] }),
  };
}

/** What can no longer be read cannot be judged again; it is said, and the outage can be cleared. */
function erased(house: House, outage: OutageRow, marked: MarkedDecision): Act {
  const { number, version } = marked;
  const event = {
    ...{ id: house.newId(), number, version, kind: 'outage-rescreened', at: toInstant(house.clock.now()) },
    ...{ who: BY, why: '신고 내용이 지워져 다시 선별할 수 없습니다.', article: OUTAGE_ARTICLE },
    detail: canonicalJson({ outage: outage.id, verdict: 'erased' }),
  };
  return actOf(house, marked, [event], []);
}

function actOf(
  house: House,
  { number, version }: MarkedDecision,
  events: readonly EventRow[],
  cases: readonly CaseRow[],
): Act {
  const at = toInstant(house.machineNow());
  return { kind: 'outage', subject: `${number}/${version}`, at, events, cases };
}

async function clear(house: House, outage: OutageRow): Promise<void> {
  await writeWith(house.pool, house.log, async (client) => {
    const at = toInstant(house.clock.now());
    if (!(await clearOutage(client, outage.id, at))) return { acts: [], value: undefined };
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind: 'outage-cleared', at, who: BY },
      ...{ article: OUTAGE_ARTICLE, detail: markDetail(outage.id) },
    };
    const act = { kind: 'outage', subject: 'outage', at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  house.hub.tell({ kind: 'status' });
}
