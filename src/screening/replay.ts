/** Computes a stored decision again from its record, the declaration's version and the edition, and compares the bytes. */
import { decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { type Decision, type RecordedFacts, readRecord, writeRecord } from './record.ts';

export interface Replay {
  readonly isIdentical: boolean;
  readonly recomputed: string;
  readonly decision: Decision;
}

/**
 * @param record the stored text @param subjectFrom builds the subject from the recorded facts
 * @param engine made from the edition that the record names
 */
export function replay<Subject>(
  record: string,
  engine: Engine<Subject>,
  subjectFrom: (facts: RecordedFacts) => Subject,
): Replay {
  const stored = readRecord(record);
  const decision = decide(engine, subjectFrom(stored.facts), stored.facts, stored.inputs);
  const recomputed = writeRecord(decision);
  return { isIdentical: recomputed === record, recomputed, decision };
}
