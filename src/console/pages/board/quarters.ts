/** Quarters of an hour of a day on the board. Pure. */
import type { BoardView } from '../../../exchange/contract.ts';

export type Quarter = BoardView['arrivals'][number];

/** Lanes in which a person has something to do. */
export const OFFICER_LANES = ['documents', 'examine', 'hold'] as const;

/** 42 -> '10:30'. */
export function timeOf(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

export function totalOf(quarter: Quarter): number {
  return quarter.release + quarter.documents + quarter.examine + quarter.hold;
}
