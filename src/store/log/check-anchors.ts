/** Holds the log against its signed heads: what was cut off or recomputed as a whole no longer meets them. */
import type { KeyObject } from 'node:crypto';
import { type Anchor, isSignedBy } from './anchors.ts';
import type { Head } from './chain.ts';
import type { AddProblem } from './verify.ts';

export interface AnchorCheck {
  /** Anchors whose signature holds. */
  readonly count: number;
  readonly partitions: readonly number[];
  visit(partition: number, entry: Head): void;
  end(partition: number, lastSeq: number): void;
}

export function checkAnchors(
  lines: readonly (Anchor | undefined)[],
  key: KeyObject | undefined,
  add: AddProblem,
  stamps: readonly (Head | undefined)[] = [],
): AnchorCheck {
  const bySeq = new Map<number, Map<number, string>>();
  let count = 0;
  for (const [index, anchor] of lines.entries()) {
    if (anchor === undefined) {
      // A last line that a power cut tore in two is no sign of tampering: the next start removes it.
      if (index < lines.length - 1) add('anchor-unreadable', 0, index + 1);
    } else if (key === undefined || !isSignedBy(anchor, key)) {
      add('anchor-forged', anchor.partition, anchor.seq, { detail: String(index + 1) });
    } else {
      count++;
      const seqs = bySeq.get(anchor.partition) ?? new Map<number, string>();
      bySeq.set(anchor.partition, seqs);
      const other = seqs.get(anchor.seq);
      if (other !== undefined && other !== anchor.hash) add('rewritten', anchor.partition, anchor.seq);
      seqs.set(anchor.seq, anchor.hash);
    }
  }
  // A stamped head has to be met like a signed one: its time cannot be taken back, even with the key.
  for (const stamp of stamps) {
    if (stamp === undefined) continue;
    const seqs = bySeq.get(stamp.partition) ?? new Map<number, string>();
    bySeq.set(stamp.partition, seqs);
    const signed = seqs.get(stamp.seq);
    if (signed !== undefined && signed !== stamp.hash) add('rewritten', stamp.partition, stamp.seq);
    seqs.set(stamp.seq, stamp.hash);
  }
  const lastGood = new Map<number, number>();
  return {
    count,
    partitions: [...bySeq.keys()],
    visit(partition, entry) {
      const signed = bySeq.get(partition)?.get(entry.seq);
      if (signed === undefined) return;
      if (signed === entry.hash) lastGood.set(partition, entry.seq);
      else add('rewritten', partition, (lastGood.get(partition) ?? 0) + 1, { toSeq: entry.seq });
    },
    end(partition, lastSeq) {
      let furthest = 0;
      for (const seq of bySeq.get(partition)?.keys() ?? []) furthest = Math.max(furthest, seq);
      if (furthest > lastSeq) add('cut-tail', partition, lastSeq + 1, { toSeq: furthest });
    },
  };
}
