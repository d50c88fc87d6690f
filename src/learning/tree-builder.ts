/** Collects the nodes of a forest while it grows. */
import type { Forest } from './forest.ts';

/** The tree grown last, its nodes counted from 0. */
export interface LatestTree {
  readonly feature: Int32Array;
  readonly left: Int32Array;
  /** Last bin that goes left. */
  readonly lastLeft: Int32Array;
  readonly missingLeft: Uint8Array;
  readonly value: Float32Array;
}

export interface TreeBuilder {
  /** Starts a tree; returns its root. */
  root(cover: number): number;
  /** Makes a node an inner one; returns the left child, the right one follows it. */
  split(node: number, cut: Cut, coverLeft: number, coverRight: number): number;
  /** Returns the value as it is kept: in float32. */
  leaf(node: number, value: number): number;
  latest(): LatestTree;
  finish(
    about: Pick<Forest, 'featureNames' | 'objective' | 'base' | 'seed' | 'settings'>,
    trees?: number,
  ): Forest;
}

export interface Cut {
  readonly feature: number;
  readonly threshold: number;
  readonly lastLeft: number;
  readonly missingLeft: boolean;
}

export function treeBuilder(): TreeBuilder {
  const roots: number[] = [];
  const feature: number[] = [];
  const threshold: number[] = [];
  const lastLeft: number[] = [];
  const missingLeft: number[] = [];
  const left: number[] = [];
  const value: number[] = [];
  const cover: number[] = [];
  const node = (weight: number): number => {
    feature.push(0);
    threshold.push(0);
    lastLeft.push(0);
    missingLeft.push(0);
    left.push(-1);
    value.push(0);
    return cover.push(Math.fround(weight)) - 1;
  };
  return {
    root(weight) {
      const at = node(weight);
      roots.push(at);
      return at;
    },
    split(at, cut, coverLeft, coverRight) {
      feature[at] = cut.feature;
      threshold[at] = cut.threshold;
      lastLeft[at] = cut.lastLeft;
      missingLeft[at] = cut.missingLeft ? 1 : 0;
      left[at] = node(coverLeft);
      node(coverRight);
      return left[at]!;
    },
    leaf(at, leafValue) {
      value[at] = Math.fround(leafValue);
      return value[at];
    },
    latest() {
      const from = roots.at(-1) ?? 0;
      return {
        feature: Int32Array.from(feature.slice(from)),
        left: Int32Array.from(left.slice(from), (child) => (child < 0 ? -1 : child - from)),
        lastLeft: Int32Array.from(lastLeft.slice(from)),
        missingLeft: Uint8Array.from(missingLeft.slice(from)),
        value: Float32Array.from(value.slice(from)),
      };
    },
    finish(about, trees = roots.length) {
      const end = roots[trees] ?? value.length;
      const cutOff = (list: number[]): number[] => list.slice(0, end);
      return {
        ...about,
        roots: roots.slice(0, trees),
        feature: cutOff(feature),
        threshold: cutOff(threshold),
        missingLeft: cutOff(missingLeft),
        left: cutOff(left),
        value: cutOff(value),
        cover: cutOff(cover),
      };
    },
  };
}
