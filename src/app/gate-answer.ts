/** Answers one row at the gate: refused, known already, or decided now and counted from now on. */
import { countArrival, countExport } from '../areas/clearance/index.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { type Decided, type DecisionSetting, decideRow } from './gate-decide.ts';
import type { LookedUp } from './gate-look-up.ts';
import { type Filed, isRefused, type PreparedRow } from './gate-prepare.ts';
import type { UnderWay } from './gate-under-way.ts';

/** What is known while a batch is decided, row by row. */
export interface BatchState extends Pick<LookedUp, 'existing' | 'consignments'> {
  readonly underWay: UnderWay;
  /** What was decided of the batch so far; added to. */
  readonly decided: Decided[];
}

/** @param sender account of the person who filed it, where one did */
export function answerRow(
  row: PreparedRow,
  { existing, consignments, underWay, decided }: BatchState,
  setting: DecisionSetting,
  sender: string | undefined,
): Acknowledgement {
  if (isRefused(row)) return row.answer;
  const filed = (key: string): Filed | undefined => existing.get(key) ?? underWay.filed(key);
  const same = filed(row.key);
  if (same !== undefined) return row.answerKnown(same);
  const earlier = filed(`${row.declaration.declarationNumber}/${row.declaration.version - 1}`);
  const refusal = row.refuseVersion(earlier);
  if (refusal !== undefined) return refusal;
  const drawn = consignments.get(row.consignment) ?? underWay.draw(row.consignment);
  const done = decideRow(row, earlier, drawn, setting, sender);
  if (row.declaration.direction === 'export') countExport(setting.exportHistory, row.declaration);
  else countArrival(setting.history, row.declaration);
  decided.push(done);
  underWay.note(done, drawn === undefined);
  return done.answer;
}
