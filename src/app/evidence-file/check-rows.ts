/** Holds an evidence file's rows against their hashes: declarations, records, and what each log entry vouches for. */
import { sha256 } from '../../core/hash.ts';
import { type Decision, readRecord } from '../../screening/record.ts';
import { hashPayload } from '../../store/log/chain.ts';
import { payloadOf } from '../../store/log/payload.ts';
import type { EventRow, OutcomeRow } from '../../store/rows.ts';
import { checkWords } from './check-words.ts';
import { type Check, startCheck } from './finding-list.ts';
import type { EvidenceFile } from './shape.ts';

type Row = EvidenceFile['decisions'][number];
type Entry = EvidenceFile['log']['entries'][number];

const placeOf = ({ partition, seq }: { partition: number; seq: number }): string => `${partition}/${seq}`;

export function checkContent({ declarations }: EvidenceFile): Check {
  const check = startCheck('content');
  for (const { number, version, content, contentHash, erased } of declarations) {
    if (content === null) {
      const by = erased === undefined ? '' : ` (${erased.at.slice(0, 10)}, ${erased.rule})`;
      check.leave({
        ko: `${number} ${version}차: 보관 규칙에 따라 신고 내용이 지워졌습니다${by}. 해시만 남아 있습니다.`,
        en: `${number} version ${version}: the content was erased by the rules of retention${by}; only its hash is left.`,
      });
    } else {
      check.compare(sha256(content) === contentHash, {
        ko: `${number} ${version}차: 신고 내용이 그 해시와 다릅니다.`,
        en: `${number} version ${version}: the content does not have its hash.`,
      });
    }
  }
  return check.end();
}

export function checkRecords({ decisions, declarations }: EvidenceFile): Check {
  const check = startCheck('record');
  const contentHashes = new Map(declarations.map((one) => [`${one.number}/${one.version}`, one.contentHash]));
  for (const row of decisions) {
    const { id, number, version } = row;
    check.compare(sha256(row.record) === row.recordHash, {
      ko: `결정 ${id}: 기록이 그 해시와 다릅니다.`,
      en: `Decision ${id}: the record does not have its hash.`,
    });
    check.compare(isRecordOf(row, contentHashes.get(`${number}/${version}`)), {
      ko: `결정 ${id}: 기록이 ${number} ${version}차의 이 결정을 가리키지 않습니다.`,
      en: `Decision ${id}: the record does not name this decision on ${number} version ${version}.`,
    });
  }
  return check.end();
}

function isRecordOf(row: Row, contentHash: string | undefined): boolean {
  const decision = recordOf(row);
  if (decision === undefined) return false;
  const { inputs, lane } = decision;
  const isNamed = inputs.id === row.id && inputs.number === row.number && inputs.version === row.version;
  return isNamed && lane === row.lane && inputs.subjectHash === contentHash;
}

/** Undefined where the text is no record of ours. */
export function recordOf({ record }: { readonly record: string }): Decision | undefined {
  try {
    return readRecord(record);
  } catch {
    return undefined;
  }
}

/** Each entry's payload is built again from its rows; a row without an entry is nobody's. */
export function checkPayloads(file: EvidenceFile): Check {
  const check = startCheck('payload');
  const entries = new Map(file.log.entries.map((entry) => [placeOf(entry), entry]));
  for (const row of [...file.decisions, ...file.events, ...file.outcomes]) {
    if (entries.has(placeOf(row))) continue;
    check.compare(false, {
      ko: `${row.id}: 이 행을 보증하는 로그 기록 ${placeOf(row)}이(가) 파일에 없습니다.`,
      en: `${row.id}: the log entry ${placeOf(row)} that would vouch for it is not in the file.`,
    });
  }
  for (const entry of file.log.entries) {
    if (entry.salt === null) {
      check.leave({
        ko: `로그 기록 ${placeOf(entry)}: 솔트가 파기되어 내용을 더 이상 증명할 수 없습니다.`,
        en: `Log entry ${placeOf(entry)}: its salt was destroyed, so what it covered can no longer be proved.`,
      });
      continue;
    }
    check.compare(hashPayload(entry.salt, payloadIn(file, entry)) === entry.payloadHash, {
      ko: `로그 기록 ${placeOf(entry)}(${entry.subject}): 결정·처리·결과가 추가, 변경 또는 삭제되었습니다.`,
      en: `Log entry ${placeOf(entry)} (${entry.subject}): a decision, act or outcome was added, changed or taken out.`,
    });
  }
  checkWords(file, check);
  return check.end();
}

function payloadIn(file: EvidenceFile, entry: Entry): string {
  const within = <Kind extends { partition: number; seq: number }>(rows: readonly Kind[]): Kind[] =>
    rows.filter((row) => row.partition === entry.partition && row.seq === entry.seq);
  const [decision, ...more] = within(file.decisions);
  const contentHash = file.declarations.find(
    ({ number, version }) => number === decision?.number && version === decision.version,
  )?.contentHash;
  const payload = payloadOf({
    decision: decision as Parameters<typeof payloadOf>[0]['decision'],
    contentHash: decision === undefined ? undefined : contentHash,
    events: within(file.events) as unknown as EventRow[],
    outcomes: within(file.outcomes) as unknown as OutcomeRow[],
  });
  // An entry covers one decision; a second one can only have been put in.
  return more.length === 0 ? payload : `${payload}\n+${more.length}`;
}

/** A decision names the one before it, and versions follow one another from the first. */
export function checkLineage({ about, declarations, decisions }: EvidenceFile): Check {
  const check = startCheck('lineage');
  const known = new Set(decisions.map(({ id }) => id));
  declarations.forEach(({ number, version }, place) => {
    check.compare(number === about.number && version === place + 1, {
      ko: `신고 ${about.number}의 ${place + 1}차가 있어야 할 자리에 ${number} ${version}차가 있습니다.`,
      en: `Version ${place + 1} of ${about.number} should stand where ${number} version ${version} stands.`,
    });
  });
  check.compare(
    declarations.some(({ version }) => version === about.version),
    {
      ko: `${about.version}차 신고가 파일에 없습니다.`,
      en: `Version ${about.version} is not in the file.`,
    },
  );
  for (const row of decisions) {
    const previous = recordOf(row)?.inputs.previous ?? null;
    check.compare(previous === null || known.has(previous), {
      ko: `결정 ${row.id}의 앞선 결정 ${previous}이(가) 파일에 없습니다.`,
      en: `Decision ${previous}, which comes before ${row.id}, is not in the file.`,
    });
  }
  if (about.decision !== null) {
    check.compare(known.has(about.decision), {
      ko: `증명하려는 결정 ${about.decision}이(가) 파일에 없습니다.`,
      en: `Decision ${about.decision}, which the file is about, is not in it.`,
    });
  }
  return check.end();
}
