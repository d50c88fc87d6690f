/** What each kind of cheat has to say: which relations suit it, and how it changes the draft of a shipment. */
import type { Random } from '../../core/random.ts';
import type { Draft, Planted } from '../draft.ts';
import type { Relation } from '../world/relation.ts';
import type { FraudKind } from './kinds.ts';

export interface Plant {
  readonly kind: FraudKind;
  suits(relation: Relation): boolean;
  /** @param hasMoved whether the scheme already works by its later way */
  plant(draft: Draft, chance: Random, hasMoved: boolean): Planted | undefined;
}

export function hasDutyFrom(relation: Relation, percent: number): boolean {
  return relation.wares.some((ware) => ware.ratePercent >= percent);
}
