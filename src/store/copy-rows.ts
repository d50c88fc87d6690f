/** How each row becomes a line of COPY: the only place that knows the order of the columns. */
import { type CopyTable, copyNumber as n, copyText as t } from './copy.ts';
import type { LogEntry } from './log/chain.ts';
import type {
  CaseRow,
  DecisionRow,
  DeclarationRow,
  EventRow,
  ItemRow,
  OutcomeRow,
  PurposeRow,
} from './rows.ts';

export const INTO = {
  declaration:
    'declaration (number, version, direction, office, declared_on, received_at, occurred_at, importer_id, declarant_id, ' +
    'seller_id, main_hs, main_origin, consignment_key, customs_value_krw, net_mass_kg, item_count, state, lane, decided_at, ' +
    'content_hash, content, exporter_id)',
  item:
    'declaration_item (number, version, sequence, hs_code, hs6, origin, departure, description, net_mass_kg, quantity, ' +
    'customs_value_krw, price_per_kg, importer_id, declared_on)',
  decision:
    'decision (id, number, version, lane, score, decided_at, policy_id, model_id, record_hash, record, log_partition, log_seq)',
  event: 'event (id, number, version, kind, at, who, why, article, detail, log_partition, log_seq)',
  case:
    '"case" (id, number, version, decision_id, office, kind, skill, priority, customs_value_krw, importer_id, main_hs, due_at, ' +
    'is_random, opened_at, draw_secret, place, is_blind, direction)',
  outcome:
    'outcome (id, number, version, item, code, verdict, recovered_krw, notes, examiner, case_id, occurred_at, recorded_at, ' +
    'source, was_random, office, importer_id, hs6, origin, declared_on, log_partition, log_seq, direction)',
  purpose: 'purpose_log (id, at, account, number, field, purpose, note, log_partition, log_seq)',
  entry: 'log_entry (partition, seq, at, kind, subject, payload_hash, previous, hash)',
  salt: 'log_salt (partition, seq, salt)',
} as const;

export type TableName = keyof typeof INTO;

/** Lines of every table, gathered while rows are prepared. */
export type Lines = Record<TableName, string>;

export function noLines(): Lines {
  const lines = {} as Lines;
  for (const name of Object.keys(INTO) as TableName[]) lines[name] = '';
  return lines;
}

export function toTables(lines: Lines): CopyTable[] {
  return (Object.keys(INTO) as TableName[]).map((name) => ({ into: INTO[name], lines: lines[name] }));
}

export function declarationLine(d: DeclarationRow): string {
  return (
    `${t(d.number)}\t${d.version}\t${d.direction}\t${t(d.office)}\t${d.declaredOn}\t${d.receivedAt}\t${d.occurredAt}\t` +
    `${t(d.importerId)}\t${t(d.declarantId)}\t${t(d.sellerId)}\t${t(d.mainHs)}\t${t(d.mainOrigin)}\t${t(d.consignmentKey)}\t` +
    `${n(d.customsValueKrw)}\t${n(d.netMassKg)}\t${d.itemCount}\t${t(d.state)}\t${t(d.lane)}\t${t(d.decidedAt)}\t` +
    `${d.contentHash}\t${t(d.content)}\t${t(d.exporterId ?? undefined)}\n`
  );
}

export function itemLine(d: DeclarationRow, item: ItemRow): string {
  return (
    `${t(d.number)}\t${d.version}\t${item.sequence}\t${t(item.hsCode)}\t${t(item.hsCode.slice(0, 6))}\t${t(item.origin)}\t` +
    `${t(item.departure)}\t${t(item.description)}\t${n(item.netMassKg)}\t${n(item.quantity)}\t${n(item.customsValueKrw)}\t` +
    `${n(item.pricePerKg)}\t${t(d.importerId)}\t${d.declaredOn}\n`
  );
}

export function decisionLine(row: DecisionRow, e: LogEntry): string {
  return (
    `${row.id}\t${t(row.number)}\t${row.version}\t${t(row.lane)}\t${n(row.score)}\t${row.decidedAt}\t${t(row.policyId)}\t` +
    `${t(row.modelId)}\t${row.recordHash}\t${t(row.record)}\t${e.partition}\t${e.seq}\n`
  );
}

export function eventLine(row: EventRow, e: LogEntry): string {
  return (
    `${row.id}\t${t(row.number)}\t${row.version}\t${t(row.kind)}\t${row.at}\t${t(row.who)}\t${t(row.why)}\t${t(row.article)}\t` +
    `${t(row.detail)}\t${e.partition}\t${e.seq}\n`
  );
}

export function caseLine(row: CaseRow): string {
  return (
    `${row.id}\t${t(row.number)}\t${row.version}\t${t(row.decisionId)}\t${t(row.office)}\t${row.kind}\t${t(row.skill)}\t` +
    `${n(row.priority)}\t${n(row.customsValueKrw)}\t${t(row.importerId)}\t${t(row.mainHs)}\t${row.dueAt}\t${row.isRandom}\t` +
    `${row.openedAt}\t${t(row.drawSecret)}\t${n(row.place)}\t${row.isBlind}\t${row.direction ?? 'import'}\n`
  );
}

export function outcomeLine(row: OutcomeRow, e: LogEntry): string {
  return (
    `${row.id}\t${t(row.number)}\t${row.version}\t${n(row.item)}\t${t(row.code)}\t${row.verdict}\t${n(row.recoveredKrw)}\t` +
    `${t(row.notes)}\t${t(row.examiner)}\t${t(row.caseId)}\t${row.occurredAt}\t${row.recordedAt}\t${row.source}\t` +
    `${row.wasRandom}\t${t(row.office)}\t${t(row.importerId)}\t${t(row.hs6)}\t${t(row.origin)}\t${row.declaredOn}\t` +
    `${e.partition}\t${e.seq}\t${row.direction ?? 'import'}\n`
  );
}

export function purposeLine(row: PurposeRow, e: LogEntry): string {
  return (
    `${row.id}\t${row.at}\t${t(row.account)}\t${t(row.number)}\t${t(row.field)}\t${t(row.purpose)}\t${t(row.note)}\t` +
    `${e.partition}\t${e.seq}\n`
  );
}

export function entryLine(e: LogEntry): string {
  return (
    `${e.partition}\t${e.seq}\t${e.at}\t${t(e.kind)}\t${t(e.subject)}\t\\\\x${e.payloadHash}\t\\\\x${e.previous}\t` +
    `\\\\x${e.hash}\n`
  );
}

export function saltLine(e: LogEntry): string {
  return `${e.partition}\t${e.seq}\t\\\\x${e.salt}\n`;
}
