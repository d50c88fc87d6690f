/** The text that a log entry vouches for: its rows, one JSON array a line, rebuilt from the tables when the log is verified. */
import type {
  DecisionRow,
  EventRow,
  OutcomeRow,
  PurposeRow,
  StoredEventRow,
  StoredOutcomeRow,
} from '../rows.ts';

/** Everything that one entry covers. */
export interface Covered {
  readonly decision?: DecisionRow | undefined;
  /** sha256 of the declaration that was decided on. */
  readonly contentHash?: string | undefined;
  /** What people wrote in its sealed form. */
  readonly events?: readonly (EventRow | StoredEventRow)[] | undefined;
  readonly outcomes?: readonly (OutcomeRow | StoredOutcomeRow)[] | undefined;
  readonly purposes?: readonly PurposeRow[] | undefined;
}

/** Rows are sorted by identifier, so that the order in which a database returns them does not matter. */
export function payloadOf(covered: Covered): string {
  const lines: string[] = [];
  if (covered.decision !== undefined) lines.push(decisionWords(covered.decision, covered.contentHash));
  for (const event of byId(covered.events)) lines.push(eventWords(event));
  for (const outcome of byId(covered.outcomes)) lines.push(outcomeWords(outcome));
  for (const purpose of byId(covered.purposes)) lines.push(purposeWords(purpose));
  return lines.join('\n');
}

/** The record itself enters through its hash, which the verifier recomputes from the bytes. */
function decisionWords(d: DecisionRow, contentHash: string | undefined): string {
  const { id, number, version, lane, score, decidedAt, policyId, modelId, recordHash } = d;
  return words([
    ...['decision', id, number, version, lane, score ?? null, decidedAt, policyId, modelId ?? null],
    ...[recordHash, contentHash ?? null],
  ]);
}

function eventWords(e: EventRow | StoredEventRow): string {
  const { id, number, version, kind, at, who, why, article, detail } = e;
  return words(['event', id, number, version, kind, at, who, why ?? null, article ?? null, detail ?? null]);
}

function outcomeWords(o: OutcomeRow | StoredOutcomeRow): string {
  return words([
    ...[
      'outcome',
      o.id,
      o.number,
      o.version,
      o.item ?? null,
      o.code,
      o.verdict,
      o.recoveredKrw ?? null,
      o.notes ?? null,
    ],
    ...[
      o.examiner,
      o.caseId ?? null,
      o.occurredAt,
      o.recordedAt,
      o.source,
      o.wasRandom,
      o.office,
      o.importerId ?? null,
    ],
    ...[o.hs6, o.origin ?? null, o.declaredOn],
  ]);
}

function purposeWords(p: PurposeRow): string {
  return words(['purpose', p.id, p.at, p.account, p.number, p.field, p.purpose, p.note ?? null]);
}

/** What a column cannot hold is stored as U+FFFD, so the log says U+FFFD too. */
function words(fields: readonly unknown[]): string {
  const line = JSON.stringify(fields);
  if (!line.includes('\\u')) return line;
  return JSON.stringify(
    fields.map((f) => (typeof f === 'string' ? f.toWellFormed().replaceAll('\0', '\ufffd') : f)),
  );
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[] | undefined): readonly Row[] {
  if (rows === undefined || rows.length < 2) return rows ?? [];
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
