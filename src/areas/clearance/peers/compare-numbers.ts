/** Peers by a number: each one's median against the median and median deviation of all the others of its group. */
import { standingOut } from '../../../learning/excess.ts';
import {
  bothTails,
  degreesOf,
  deviationFrom,
  distanceAt,
  medianOf,
  type Peers,
  peersOf,
} from '../../../learning/robust.ts';
import {
  type Compared,
  isAsked,
  type PeerParameters,
  type PeerQuestion,
  type PeerRows,
} from './peer-rows.ts';

interface Judged {
  readonly member: PeerRows;
  readonly value: number;
  readonly peers: Peers;
  readonly isLog: boolean;
  readonly tail: number;
}

/** Among so many, one more or less moves neither median. */
const LEAST_ALL = 500;
/** 95 of 100 peers lie within it. */
const USUAL = 0.05;

export function compareNumbers(question: PeerQuestion, parameters: PeerParameters): Compared {
  const judged: Judged[] = [];
  let [tooFew, noSpread] = [0, 0];
  for (const members of question.groups) {
    if (members.length <= parameters.leastPeers) {
      tooFew += members.length;
      continue;
    }
    const { values, isLog } = valuesOf(members, question.values);
    const all = members.length > LEAST_ALL ? peersOf(Float64Array.from(values)) : undefined;
    for (const [place, member] of members.entries()) {
      const peers = all ?? peersOf(Float64Array.from(values.filter((_, other) => other !== place)));
      if (peers.spread === 0) noSpread++;
      else judged.push(judge(member, values[place]!, peers, isLog, parameters));
    }
  }
  const looked = judged.length;
  const standing = standingOut(
    judged.map(({ tail }) => tail),
    Math.max(1, looked),
    parameters.falseShare,
  ).map((place) => judged[place]!);
  standing.sort((one, other) => one.tail - other.tail);
  return {
    looked,
    found: standing.length,
    findings: standing.map(findingOf),
    figures: [],
    leftOut: { 'nothing-said': question.nothingSaid, 'too-few-peers': tooFew, 'no-spread': noSpread },
  };
}

/** Prices and masses differ by factors, so their logarithms are compared where all are above nothing. */
function valuesOf(
  members: readonly PeerRows[],
  values: Float64Array,
): { readonly values: readonly number[]; readonly isLog: boolean } {
  const medians = members.map(({ rows }) => medianOf(Float64Array.from(rows, (row) => values[row]!)));
  const isLog = medians.every((value) => value > 0);
  return { values: isLog ? medians.map(Math.log) : medians, isLog };
}

function judge(
  member: PeerRows,
  value: number,
  peers: Peers,
  isLog: boolean,
  { leastTimes, side }: PeerParameters,
): Judged {
  const isFar = isLog
    ? Math.abs(value - peers.median) >= Math.log(leastTimes)
    : Math.abs(value - peers.median) >= Math.abs(peers.median) * (leastTimes - 1);
  const tail =
    isFar && isAsked(side, value > peers.median)
      ? bothTails(Math.abs(deviationFrom(peers, value)), degreesOf(peers))
      : 1;
  return { member, value, peers, isLog, tail };
}

function findingOf({ member, value, peers, isLog }: Judged): Compared['findings'][number] {
  const half = distanceAt(USUAL, degreesOf(peers)) * peers.spread;
  const said = (number: number): number => (isLog ? Math.exp(number) : number);
  const median = said(peers.median);
  const [low, high] = [said(peers.median - half), said(peers.median + half)];
  const times = (number: number): number => (median === 0 ? number : number / median);
  return {
    // Beside it the range in which 95 of 100 peers lie.
    effect: { value: times(said(value)), low: times(low), high: times(high) },
    n: peers.n,
    reason: {
      id: value < peers.median ? 'far-below' : 'far-above',
      parameters: { value: said(value), n: peers.n, median, low, high },
    },
    rows: member.rows,
  };
}
