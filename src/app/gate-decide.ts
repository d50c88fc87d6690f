/** Decides one new row at the gate and writes down everything that goes into the store with it. */

import type { ImportSubject } from '../areas/clearance/index.ts';
import { type ImportHistory, lookUp } from '../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { consignmentKey } from '../model/bills.ts';
import { type CapacityBook, lineFor, noteStrength, type Place } from '../screening/capacity.ts';
import { decide } from '../screening/decide.ts';
import { drawFor } from '../screening/draw.ts';
import type { Engine } from '../screening/engine.ts';
import { type Decision, writeRecord } from '../screening/record.ts';
import type { Act } from '../store/intake.ts';
import { declarationRow, itemRows } from '../store/prepare.ts';
import type { EventRow } from '../store/rows.ts';
import { openCase } from './case-opening.ts';
import type { BusinessClock } from './clock.ts';
import type { Filed, GoodRow } from './gate-prepare.ts';

export interface DrawSecret {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface DecisionSetting {
  readonly engine: Engine<ImportSubject>;
  readonly history: ImportHistory;
  readonly book: CapacityBook;
  readonly clock: BusinessClock;
  readonly secret: DrawSecret;
  /** Who approved that low-risk declarations are accepted without an officer, and on what basis; null: officers accept. */
  automaticAcceptance(): { readonly basis: string } | null;
  newId(): string;
  /** Machine clock, milliseconds since 1970. */
  machineNow(): number;
}

export interface Decided {
  readonly act: Act;
  readonly answer: Acknowledgement;
  readonly filed: Filed;
  readonly decision: Decision;
  readonly subject: ImportSubject;
  readonly state: string;
}

/** @param sender account of the person who filed it, where one did */
export function decideRow(
  row: GoodRow,
  earlier: Filed | undefined,
  setting: DecisionSetting,
  sender?: string,
): Decided {
  const { declaration, contentHash } = row;
  const facts = lookUp(setting.history, declaration);
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  const decision = decide(setting.engine, subject, facts, inputsOf(row, earlier, setting));
  takePlaces(decision, declaration.office, setting);
  const record = writeRecord(decision);
  const isAccepted = decision.lane === 'release' && setting.automaticAcceptance() !== null;
  // Held goods stay held when their declaration is amended: only an officer lifts a hold (관세법 제237조).
  const state = earlier?.state === 'held' ? 'held' : isAccepted ? 'accepted' : 'screened';
  const { inputs, lane, answers } = decision;
  const filed = { key: row.key, contentHash, state, lane, decisionId: inputs.id, answers };
  const named = { line: 0, number: declaration.declarationNumber, version: declaration.version };
  const answer = {
    ...named,
    result: 'stored' as const,
    contentHash,
    decision: inputs.id,
    lane,
    answers,
    problems: [],
    warnings: row.warnings,
  };
  return {
    act: actOf(row, decision, record, state, setting, sender),
    answer,
    filed,
    decision,
    subject,
    state,
  };
}

function inputsOf(row: GoodRow, earlier: Filed | undefined, setting: DecisionSetting): Decision['inputs'] {
  const { declaration } = row;
  const { policy } = setting.engine.edition.manifest;
  const probability = policy.random.byOffice?.[declaration.office] ?? policy.random.probability;
  const { secret, id } = setting.secret;
  return {
    id: setting.newId(),
    number: declaration.declarationNumber,
    version: declaration.version,
    subjectHash: row.contentHash,
    occurredAt: toInstant(setting.clock.now()),
    recordedAt: toInstant(setting.machineNow()),
    draw: drawFor(secret, id, consignmentKey(declaration), probability),
    places: placesOf(declaration.office, setting),
    previous: earlier?.decisionId ?? null,
  };
}

const EXAMINATIONS = ['x-ray', 'physical', 'laboratory'] as const;

function placesOf(office: string, { book, engine }: DecisionSetting): Place[] {
  const { capacities } = engine.edition.manifest.policy;
  return EXAMINATIONS.map((inspection) => {
    const line = lineFor(book, capacities, office, inspection);
    return { inspection, threshold: line.threshold, left: Math.max(0, line.perDay - line.used) };
  });
}

function takePlaces(decision: Decision, office: string, { book, engine }: DecisionSetting): void {
  const { capacities } = engine.edition.manifest.policy;
  if (decision.strength > 0) noteStrength(lineFor(book, capacities, office, 'physical'), decision.strength);
  const { inspection } = decision.answers;
  if (inspection !== 'none') lineFor(book, capacities, office, inspection).used += 1;
}

function actOf(
  row: GoodRow,
  decision: Decision,
  record: string,
  state: string,
  setting: DecisionSetting,
  sender: string | undefined,
): Act {
  const { declaration, content, contentHash } = row;
  const { inputs, lane } = decision;
  const { policy, model } = setting.engine.edition.manifest;
  const key = { number: inputs.number, version: inputs.version };
  const decidedAt = inputs.occurredAt;
  const opened = openCase(decision, declaration, setting.newId(), state !== 'accepted');
  return {
    kind: declaration.version === 1 ? 'intake' : 'amend',
    subject: row.key,
    at: inputs.recordedAt,
    declaration: declarationRow(declaration, {
      receivedAt: inputs.recordedAt,
      occurredAt: inputs.occurredAt,
      state,
      lane,
      ...(state === 'accepted' ? { decidedAt } : {}),
      content,
      contentHash,
    }),
    items: itemRows(declaration),
    decision: {
      ...key,
      id: inputs.id,
      lane,
      score: decision.scores.reduce((most, { fraud }) => Math.max(most, fraud), 0),
      decidedAt,
      policyId: `${policy.id}@${policy.version}`,
      modelId: model ?? undefined,
      recordHash: sha256(record),
      record,
    },
    events: [...filedBy(key, sender, decision, setting), ...eventsOf(key, decision, state, setting)],
    ...(opened === undefined ? {} : { cases: [opened] }),
  };
}

/** A person who files stands in the record under a name (관세법 제242조); a connected system has none. */
function filedBy(
  key: { number: string; version: number },
  sender: string | undefined,
  { inputs }: Decision,
  setting: DecisionSetting,
): EventRow[] {
  if (sender === undefined) return [];
  const kind = key.version === 1 ? 'file' : 'amend';
  const article = '관세법 제241조, 제242조';
  return [{ ...key, id: setting.newId(), kind, at: inputs.occurredAt, who: sender, article }];
}

/** Filing, reception and screening are one moment here; acceptance without an officer is an act of its own. */
function eventsOf(
  key: { number: string; version: number },
  decision: Decision,
  state: string,
  setting: DecisionSetting,
): EventRow[] {
  const at = decision.inputs.occurredAt;
  const screened: EventRow = {
    ...key,
    id: setting.newId(),
    kind: 'screen',
    at,
    who: 'system:gate',
    article: '관세법 제241조, 제246조 제2항',
    detail: `{"moves":["submitted","received","screened"],"decision":"${decision.inputs.id}","day":"${seoulDay(setting.clock.now())}"}`,
  };
  if (state !== 'accepted') return [screened];
  const accepted: EventRow = {
    ...key,
    id: setting.newId(),
    kind: 'accept',
    at,
    who: 'system:gate',
    ...(setting.automaticAcceptance() === null ? {} : { why: setting.automaticAcceptance()!.basis }),
    article: '관세법 제248조 제1항',
  };
  return [screened, accepted];
}
