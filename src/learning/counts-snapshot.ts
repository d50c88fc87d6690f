/** Saves risk profiles as bytes and reads them back, so that a restart need not read the whole history; a cut file is refused. */
import type { Problem, Result } from '../core/problem.ts';
import { type Counts, makeCounts } from './counts.ts';

export type SnapshotProblem = 'learning/snapshot-not-ours' | 'learning/snapshot-damaged';

const MAGIC = 0x474d5031;
const HEADER_WORDS = 4;

/** Header of four words (mark, profiles, layout, checksum), then five little-endian words a profile. */
export function snapshotCounts(counts: Counts, layout: number): Uint8Array {
  const rows = counts.rows();
  const bytes = new Uint8Array((HEADER_WORDS + rows.length) * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length / 5, true);
  view.setUint32(8, layout, true);
  view.setUint32(12, checksum(rows), true);
  for (let i = 0; i < rows.length; i++) view.setUint32((HEADER_WORDS + i) * 4, rows[i]!, true);
  return bytes;
}

/** @param layout version of the key list that the caller counts by; a snapshot of another one is of no use */
export function restoreCounts(bytes: Uint8Array, layout: number): Result<Counts, SnapshotProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < HEADER_WORDS * 4 ||
    view.getUint32(0, true) !== MAGIC ||
    view.getUint32(8, true) !== layout
  ) {
    return refuse(
      'learning/snapshot-not-ours',
      '위험 프로파일 스냅숏이 아니거나 다른 키 목록의 것입니다.',
      'This is no snapshot of risk profiles, or one of another key list.',
    );
  }
  const profiles = view.getUint32(4, true);
  const whole = bytes.length === (HEADER_WORDS + profiles * 5) * 4;
  const rows = new Uint32Array(whole ? profiles * 5 : 0);
  for (let i = 0; i < rows.length; i++) rows[i] = view.getUint32((HEADER_WORDS + i) * 4, true);
  if (!whole || checksum(rows) !== view.getUint32(12, true)) {
    return refuse(
      'learning/snapshot-damaged',
      '위험 프로파일 스냅숏이 잘렸거나 변경되었습니다.',
      'The snapshot of risk profiles is cut off or changed.',
    );
  }
  return { ok: true, value: makeCounts(rows) };
}

function refuse(code: SnapshotProblem, ko: string, en: string): Result<Counts, SnapshotProblem> {
  const problem: Problem<SnapshotProblem> = { code, message: { ko, en } };
  return { ok: false, problems: [problem], count: 1 };
}

/** FNV-1a over words: finds accidents, not forgery. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  return sum >>> 0;
}
