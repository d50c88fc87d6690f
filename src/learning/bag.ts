/**
 * Several forests of one task as one forest whose margin is their mean (bagging, Breiman 1996): less shaken by chance, and asked,
 * stored and explained like any other.
 */
import type { Boosted } from './boost.ts';
import type { Forest } from './forest.ts';

/** @param members at least one; the same features in the same order */
export function bagOf(members: readonly Boosted[]): Boosted {
  const [first] = members;
  const margins = new Float64Array(first!.margins.length);
  for (const member of members) {
    for (let row = 0; row < margins.length; row++) margins[row]! += member.margins[row]! / members.length;
  }
  return { forest: joined(members.map(({ forest }) => forest)), margins };
}

function joined(forests: readonly Forest[]): Forest {
  const [first] = forests;
  const share = 1 / forests.length;
  const flat = { roots: [] as number[], left: [] as number[], value: [] as number[] };
  let base = 0;
  let nodes = 0;
  for (const { roots, left, value, base: own } of forests) {
    base += own * share;
    for (const root of roots) flat.roots.push(root + nodes);
    for (const child of left) flat.left.push(child < 0 ? child : child + nodes);
    for (const leaf of value) flat.value.push(Math.fround(leaf * share));
    nodes += left.length;
  }
  return {
    featureNames: first!.featureNames,
    base: Math.fround(base),
    ...flat,
    feature: forests.flatMap(({ feature }) => feature),
    threshold: forests.flatMap(({ threshold }) => threshold),
    missingLeft: forests.flatMap(({ missingLeft }) => missingLeft),
    cover: forests.flatMap(({ cover }) => cover),
    seed: first!.seed,
    settings: { ...first!.settings, members: forests.length },
  };
}
