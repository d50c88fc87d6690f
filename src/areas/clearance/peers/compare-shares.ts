/** Peers by a share, such as that of finds: each one's cases against those of everybody else, group by group and exactly. */
import { standingOut, upperTail } from '../../../learning/excess.ts';
import { wilson } from '../../../learning/interval.ts';
import {
  type Compared,
  isAsked,
  type PeerParameters,
  type PeerQuestion,
  type PeerRows,
} from './peer-rows.ts';

interface Counts {
  readonly n: number;
  readonly hits: number;
  readonly rows: readonly number[];
}

interface Judged {
  readonly own: Counts;
  readonly others: Pick<Counts, 'n' | 'hits'>;
  readonly isAbove: boolean;
  readonly tail: number;
}

export function compareShares(question: PeerQuestion, parameters: PeerParameters): Compared {
  const judged: Judged[] = [];
  let tooFew = 0;
  for (const members of question.groups) {
    if (members.length <= parameters.leastPeers) {
      tooFew += members.length;
      continue;
    }
    const counts = members.map((member) => countsOf(member, question));
    const n = counts.reduce((sum, one) => sum + one.n, 0);
    const hits = counts.reduce((sum, one) => sum + one.hits, 0);
    for (const own of counts) judged.push(judge(own, { n: n - own.n, hits: hits - own.hits }, parameters));
  }
  const standing = standingOut(
    judged.map(({ tail }) => tail),
    Math.max(1, judged.length),
    parameters.falseShare,
  ).map((place) => judged[place]!);
  standing.sort((one, other) => one.tail - other.tail);
  return {
    looked: judged.length,
    found: standing.length,
    findings: standing.map(findingOf),
    figures: [],
    leftOut: { 'nothing-said': question.nothingSaid, 'too-few-peers': tooFew, 'no-spread': 0 },
  };
}

/** Lines of one declaration got their answers together: they are one case. */
function countsOf({ rows }: PeerRows, { values, documents }: PeerQuestion): Counts {
  const cases = new Map<number, number>();
  for (const row of rows) {
    const document = documents[row]!;
    const known = cases.get(document);
    if (known === undefined || values[row]! > values[known]!) cases.set(document, row);
  }
  const kept = [...cases.values()];
  return { n: kept.length, hits: kept.filter((row) => values[row] === 1).length, rows: kept };
}

function judge(
  own: Counts,
  others: Pick<Counts, 'n' | 'hits'>,
  { leastTimes, side }: PeerParameters,
): Judged {
  const [share, rate] = [own.hits / own.n, others.hits / Math.max(1, others.n)];
  const isAbove = share > rate;
  const isFar = isAbove ? share >= rate * leastTimes : share * leastTimes <= rate;
  if (!isFar || !isAsked(side, isAbove)) return { own, others, isAbove, tail: 1 };
  const [total, hits] = [own.n + others.n, own.hits + others.hits];
  const tail = isAbove
    ? upperTail(own.hits, [{ total, marked: hits, drawn: own.n }])
    : upperTail(own.n - own.hits, [{ total, marked: total - hits, drawn: own.n }]);
  // Either side was looked at.
  return { own, others, isAbove, tail: Math.min(1, side === 0 ? tail * 2 : tail) };
}

function findingOf({ own, others, isAbove }: Judged): Compared['findings'][number] {
  const rate = others.hits / Math.max(1, others.n);
  const times = (share: number): number => (rate === 0 ? share : share / rate);
  const { low, high } = wilson(own.hits, own.n);
  return {
    effect: { value: times(own.hits / own.n), low: times(low), high: times(high) },
    n: own.n,
    reason: {
      id: isAbove ? 'share-above' : 'share-below',
      parameters: { n: own.n, hits: own.hits, others: others.n, rate: Math.round(rate * 10_000) / 100 },
    },
    rows: own.rows,
  };
}
