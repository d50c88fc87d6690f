/** What a signal of early warning is: one file in `signals/`, pure, which reads a month of an item and says how far off it is, in words. */
import type { Day } from '../../core/day.ts';
import type { Parameters, Text } from '../../core/text.ts';
import type { Distance, Unusable } from './baseline.ts';
import type { Item } from './item.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { FlowSeries, Series } from './series.ts';
import type { WarningSettings } from './settings.ts';

/** Series whose distances from what is usual are looked at. */
export type Watched = 'volume' | 'price' | 'leadDays' | 'partnerExports';

/** A month of an item with everything that a signal may read. */
export interface MonthView {
  readonly item: Item;
  readonly series: Series;
  /** The way of trade that is watched: imports, or where none are known what partners say that they sold to us. */
  readonly flow: FlowSeries;
  readonly at: number;
  /** The day of the reading: later events are not known. */
  readonly day: Day;
  readonly events: readonly PolicyEvent[];
  readonly settings: WarningSettings;
  distance(of: Watched): Distance | Unusable;
}

export interface Reading {
  readonly signal: string;
  /** 0 and more, towards what is worse; 3 is where attention usually begins. */
  readonly strength: number;
  readonly parameters: Parameters;
  /** Where there is one: what was seen and what is usual. */
  readonly distance?: Distance;
  /** A person entered what it rests on: one reading is enough. */
  readonly isEntered?: true;
}

/** Why a signal says nothing about a month. */
export interface Silence {
  readonly signal: string;
  readonly why: Unusable | 'nothing-entered' | 'not-applicable';
}

export interface Signal {
  /** The name of its file. */
  readonly id: string;
  readonly title: Text;
  /** What it rests on. */
  readonly basis: Text;
  /** Its finding in words, with the reading's parameters in their places. */
  readonly says: Text;
  /** The same where nothing is off: a strength of 0. */
  readonly quiet: Text;
  readonly read: (view: MonthView) => Omit<Reading, 'signal'> | Silence['why'];
}

/** Strengths are told up to here: beyond it more says nothing more. */
export const MOST_STRENGTH = 20;

export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Parameters that every distance has. */
export function distanceParameters({ z, value, usual, low, high, n }: Distance): Parameters {
  const change = percent(value / usual - 1);
  return { z: Math.round(Math.abs(z) * 10) / 10, change: Math.abs(change), value, usual, low, high, n };
}
