/** The rows of an analysis of peers, by group and by whom: what is compared with what. */
import type { Column, Table } from '../../../learning/table/table.ts';
import type { AnalysisChoice, AnalysisFinding } from '../../../screening/analyses/analysis.ts';
import { codesOf, combined, numbersOf } from '../../../screening/analyses/read-columns.ts';

/** Rows of one who is compared, within one group. */
export interface PeerRows {
  readonly group: number;
  readonly rows: number[];
}

export interface PeerQuestion {
  readonly values: Float64Array;
  readonly documents: Int32Array;
  /** By group; each of those compared once. */
  readonly groups: readonly (readonly PeerRows[])[];
  readonly nothingSaid: number;
}

export interface PeerParameters {
  readonly leastPeers: number;
  readonly leastTimes: number;
  readonly side: number;
  readonly falseShare: number;
}

export interface Compared {
  readonly looked: number;
  readonly found: number;
  readonly findings: readonly Omit<AnalysisFinding, 'keys'>[];
  readonly figures: readonly [];
  readonly leftOut: Readonly<Record<string, number>>;
}

/** A column of yes and no holds 1 and 0 and nothing else. */
export function isYesOrNo(column: Column): boolean {
  return (
    column.kind === 'number' &&
    column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value))
  );
}

export function peerRows(table: Table, choice: AnalysisChoice, documents: Int32Array): PeerQuestion {
  const codes = (names: readonly string[] = []) => names.map((name) => codesOf(table, name));
  const group = combined(codes(choice.among), table.rows);
  const isEachLine = (choice.who ?? []).length === 0;
  const who = isEachLine ? Int32Array.from(group.keys()) : combined(codes(choice.who), table.rows);
  const values = numbersOf(table, choice.measure![0]!);
  const groups = new Map<number, Map<number, PeerRows>>();
  let nothingSaid = 0;
  for (let row = 0; row < table.rows; row++) {
    const [at, whose] = [group[row]!, who[row]!];
    if (at < 0 || whose < 0 || Number.isNaN(values[row]!)) {
      nothingSaid++;
      continue;
    }
    const members = groups.get(at) ?? new Map<number, PeerRows>();
    groups.set(at, members);
    const member = members.get(whose);
    if (member === undefined) members.set(whose, { group: at, rows: [row] });
    else member.rows.push(row);
  }
  return {
    values,
    documents,
    groups: [...groups.values()].map((members) => [...members.values()]),
    nothingSaid,
  };
}

/** Whether the side that is asked for is the one on which it lies. */
export function isAsked(side: number, isAbove: boolean): boolean {
  return side === 0 || side > 0 === isAbove;
}
