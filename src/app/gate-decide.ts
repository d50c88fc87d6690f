/** Decides one new row at the gate and writes down everything that goes into the store with it. */

import type { ExportHistory, ExportSubject, ImportSubject } from '../areas/clearance/index.ts';
import { type ImportHistory, lookUp, lookUpExport } from '../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import { canonicalJson, sha256 } from '../core/hash.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import type { CapacityBook } from '../screening/capacity.ts';
import { decide } from '../screening/decide.ts';
import type { Engine } from '../screening/engine.ts';
import type { RuledCodes } from '../screening/history/ruled-codes.ts';
import { placesOf, quotasOf, takePlaces } from '../screening/places.ts';
import type { Policy } from '../screening/policy.ts';
import { type Decision, writeRecord } from '../screening/record.ts';
import type { Act } from '../store/intake.ts';
import { declarationRow, itemRows } from '../store/prepare.ts';
import type { EventRow } from '../store/rows.ts';
import type { AcceptanceAnswer, AcceptanceAtGate } from './acceptance/at-gate.ts';
import { drawnWords, type OpenedCase, openCase } from './case-opening.ts';
import type { BusinessClock } from './clock.ts';
import type { Desk } from './desk.ts';
import type { DrawDay } from './draw-days.ts';
import { exportEngine } from './export-engine.ts';
import type { ReferencesOf } from './farm-references.ts';
import { type EarlierDraw, inheritedDraw, type RowDraw } from './gate-draw.ts';
import type { Filed, GoodRow } from './gate-prepare.ts';
import { outageMark } from './outage/texts.ts';

export interface DecisionSetting {
  readonly engine: Engine<ImportSubject>;
  readonly history: ImportHistory;
  readonly ruled: RuledCodes;
  readonly book: CapacityBook;
  readonly exportHistory: ExportHistory;
  readonly exportBook: CapacityBook;
  readonly clock: BusinessClock;
  /** Whether what screening leaves to be released is accepted at once, and what is missing for it. */
  readonly acceptance: AcceptanceAtGate;
  /** Prices that lines of the batch are held against. */
  readonly references: ReferencesOf;
  /** What new draws are made with, for the whole batch. */
  readonly draw: DrawDay;
  readonly desk: Desk;
  /** The outage that is declared, whose fallback is the engine; absent: none. */
  readonly outage?: string | undefined;
  newId(): string;
  /** Machine clock, milliseconds since 1970. */
  machineNow(): number;
}

export interface Decided {
  readonly act: Act;
  readonly answer: Acknowledgement;
  readonly filed: Filed;
  readonly decision: Decision;
  readonly consignment: string;
  readonly subject: ImportSubject | ExportSubject;
  readonly state: string;
}

/**
 * @param consignment what was decided on the same consignment before, whoever filed it
 * @param sender account of the person who filed it, where one did
 */
export function decideRow(
  row: GoodRow,
  earlier: Filed | undefined,
  consignment: EarlierDraw | undefined,
  setting: DecisionSetting,
  sender?: string,
): Decided {
  const { declaration, contentHash } = row;
  const { decision, subject } =
    declaration.direction === 'export'
      ? decideExport(row, earlier, consignment, setting)
      : decideImport(row, earlier, consignment, setting);
  const record = writeRecord(decision);
  const acceptance = decision.lane === 'release' ? setting.acceptance(declaration, 'release') : undefined;
  const isAccepted = acceptance !== undefined && acceptance.basis !== null;
  // Held goods stay held when their declaration is amended: only an officer lifts a hold (관세법 제237조).
  const state = earlier?.state === 'held' ? 'held' : isAccepted ? 'accepted' : 'screened';
  const { inputs, lane, answers } = decision;
  const { draw } = inputs;
  const filed = { key: row.key, contentHash, state, lane, decisionId: inputs.id, answers, draw };
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
  const act = actOf(row, decision, record, { state, acceptance }, setting, sender);
  return { act, answer, filed, decision, consignment: row.consignment, subject, state };
}

interface DecidedSubject {
  readonly decision: Decision;
  readonly subject: Decided['subject'];
}

function decideImport(
  row: GoodRow,
  earlier: Filed | undefined,
  consignment: EarlierDraw | undefined,
  setting: DecisionSetting,
): DecidedSubject {
  const { declaration } = row;
  const { engine, book, draw } = setting;
  const { policy } = engine.edition.manifest;
  const references = setting.references(declaration);
  const facts = {
    ...lookUp(setting.history, declaration, setting.ruled),
    ...(references.length > 0 ? { references } : {}),
  };
  const subject: ImportSubject = { kind: 'import-declaration', declaration, facts };
  const drawn = inheritedDraw(row, earlier, consignment, draw, policy);
  const decision = decide(engine, subject, facts, inputsOf(row, earlier, drawn, setting, policy, book));
  takePlaces(book, policy, declaration.office, decision);
  return { decision, subject };
}

/** By the engine, the places and the chance of exports; the record says so. */
function decideExport(
  row: GoodRow,
  earlier: Filed | undefined,
  consignment: EarlierDraw | undefined,
  setting: DecisionSetting,
): DecidedSubject {
  const { declaration } = row;
  const { exportBook: book, draw } = setting;
  const engine = exportEngine(setting.engine);
  const { policy } = engine.edition.manifest;
  const facts = lookUpExport(setting.exportHistory, declaration);
  const subject: ExportSubject = { kind: 'export-declaration', declaration, facts };
  const { exportRates: rates = draw.rates } = draw;
  const drawn = inheritedDraw(row, earlier, consignment, { ...draw, rates }, policy);
  const inputs = inputsOf(row, earlier, drawn, setting, policy, book);
  const decision = decide(engine, subject, facts, { ...inputs, direction: 'export' });
  takePlaces(book, policy, declaration.office, decision);
  return { decision, subject };
}

function inputsOf(
  row: GoodRow,
  earlier: Filed | undefined,
  { draw, kept }: RowDraw,
  setting: DecisionSetting,
  policy: Policy,
  book: CapacityBook,
): Decision['inputs'] {
  const { declaration } = row;
  const quotas = quotasOf(book, policy, declaration.office);
  return {
    id: setting.newId(),
    number: declaration.declarationNumber,
    version: declaration.version,
    subjectHash: row.contentHash,
    occurredAt: toInstant(setting.clock.now()),
    recordedAt: toInstant(setting.machineNow()),
    draw,
    places: placesOf(book, policy, declaration.office),
    ...(quotas === undefined ? {} : { quotas }),
    previous: earlier?.decisionId ?? null,
    ...(setting.outage === undefined ? {} : { outage: setting.outage }),
    ...(kept === undefined ? {} : { kept }),
  };
}

function actOf(
  row: GoodRow,
  decision: Decision,
  record: string,
  { state, acceptance }: Outcome,
  setting: DecisionSetting,
  sender: string | undefined,
): Act {
  const { declaration, content, contentHash } = row;
  const { inputs, lane } = decision;
  const { policy, model } = setting.engine.edition.manifest;
  const key = { number: inputs.number, version: inputs.version };
  const decidedAt = inputs.occurredAt;
  const opened = openCase(decision, declaration, setting.newId(), setting.desk);
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
    // Lines are kept for comparing the prices of imports.
    items: declaration.direction === 'export' ? [] : itemRows(declaration),
    decision: {
      ...key,
      id: inputs.id,
      lane,
      score: decision.scores.reduce((most, { fraud }) => Math.max(most, fraud), 0),
      decidedAt,
      policyId: `${policy.id}@${policy.version}`,
      modelId: inputs.direction === 'export' ? undefined : (model ?? undefined),
      recordHash: sha256(record),
      record,
    },
    events: [
      ...filedBy(key, sender, decision, setting),
      ...eventsOf(key, decision, { state, acceptance }, opened, setting),
    ],
    ...(opened === undefined ? {} : { cases: [opened.row] }),
    ...(inputs.kept === undefined ? { drawnWith: inputs.draw.secretId } : {}),
  };
}

/** Where a decided declaration stands, and what was looked at for its acceptance. */
interface Outcome {
  readonly state: string;
  readonly acceptance: AcceptanceAnswer | undefined;
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
  { state, acceptance }: Outcome,
  opened: OpenedCase | undefined,
  setting: DecisionSetting,
): EventRow[] {
  const at = decision.inputs.occurredAt;
  const waitsFor = (acceptance?.missing ?? []).map(({ code }) => code);
  const screened: EventRow = {
    ...key,
    id: setting.newId(),
    kind: 'screen',
    at,
    who: 'system:gate',
    article: '관세법 제241조, 제246조 제2항',
    detail: `{"moves":["submitted","received","screened"],"decision":"${decision.inputs.id}","day":"${seoulDay(setting.clock.now())}"${waitsFor.length > 0 ? `,"missing":${JSON.stringify(waitsFor)}` : ''}${openedWords(opened, setting)}}`,
  };
  const marked = setting.outage === undefined ? [] : [outageMark(key, setting.outage, at, setting.newId())];
  if (state !== 'accepted' || acceptance?.basis == null) return [screened, ...marked];
  const accepted: EventRow = {
    ...key,
    id: setting.newId(),
    kind: 'accept',
    at,
    who: 'system:gate',
    why: acceptance.basis,
    article: '관세법 제248조 제1항',
    detail: canonicalJson({ checked: acceptance.checked }),
  };
  return [screened, ...marked, accepted];
}

function openedWords(opened: OpenedCase | undefined, { desk }: DecisionSetting): string {
  return opened === undefined ? '' : `,"case":${canonicalJson(drawnWords(opened, desk))}`;
}
