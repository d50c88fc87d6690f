/** All kinds of cheat by their id. */
import { lowerDutyCode, missingPermit, shortWeight } from './goods.ts';
import { counterfeitMarks, hiddenNarcotics, prohibitedGoods } from './hidden.ts';
import type { FraudKind } from './kinds.ts';
import { falseOrigin, preferenceMisuse, splitShipment } from './origin.ts';
import type { Plant } from './plant.ts';
import { ghostImporter, relatedPartyPrice, undervaluation } from './price.ts';

export const PLANTS: ReadonlyMap<FraudKind, Plant> = new Map(
  [
    undervaluation,
    lowerDutyCode,
    falseOrigin,
    preferenceMisuse,
    shortWeight,
    splitShipment,
    hiddenNarcotics,
    counterfeitMarks,
    ghostImporter,
    relatedPartyPrice,
    missingPermit,
    prohibitedGoods,
  ].map((plant) => [plant.kind, plant]),
);
