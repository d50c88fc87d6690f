/** A forest while trees that were grown elsewhere are read into it, node after node. */
import type { Forest } from './forest.ts';

type Lists = 'roots' | 'feature' | 'threshold' | 'missingLeft' | 'left' | 'value' | 'cover';

/** The lists of a forest while its trees are read. */
export type Growing = { [List in Lists]: number[] };

export function emptyGrowing(): Growing {
  return { roots: [], feature: [], threshold: [], missingLeft: [], left: [], value: [], cover: [] };
}

export function forestOf(growing: Growing, about: Omit<Forest, Lists>): Forest {
  return { ...about, ...growing };
}

/** A leaf without a value. @returns its place */
export function addNode(into: Growing): number {
  into.feature.push(0);
  into.threshold.push(0);
  into.missingLeft.push(0);
  into.value.push(0);
  into.cover.push(0);
  return into.left.push(-1) - 1;
}
