/** A small forest for the tests of exchange. */
import type { Forest } from '../forest.ts';

/** Two trees: one asks feature 0 and then feature 1, the other is a leaf. */
export const FOREST: Forest = {
  featureNames: ['weight', 'price "net"'],
  base: Math.fround(-1.25),
  roots: [0, 5],
  feature: [0, 0, 1, 0, 0, 0],
  threshold: [0.5, 0, Math.fround(1 / 3), 0, 0, 0].map(Math.fround),
  missingLeft: [1, 0, 0, 0, 0, 0],
  left: [1, -1, 3, -1, -1, -1],
  value: [0, 0.25, 0, Math.fround(-0.1), Math.fround(0.7), Math.fround(0.05)],
  cover: [10, 4, 6, 2, 4, 10],
  seed: 1,
  settings: { trees: 2 },
};
