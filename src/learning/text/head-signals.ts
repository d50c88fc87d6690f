/**
 * What speaks for a label when a text is asked by its head alone: heads of other texts, and names. A long text is like others of its
 * office in how it goes on; its head says what the thing is.
 */
import { byBeginning, sumOf, type Votes, votesOf } from './label-votes.ts';
import { allFeatures, type FeatureKind } from './text-features.ts';
import { textHead } from './text-head.ts';
import type { LeftOut, TextIndex } from './text-index.ts';

type ByKind<T> = Readonly<Record<FeatureKind, T>>;

export interface HeadKnowledge {
  readonly levels: readonly [first: number, middle: number, last: number];
  /** Heads of the texts, under the numbers of the texts. */
  readonly heads: ByKind<TextIndex>;
  readonly names: ByKind<TextIndex>;
  readonly labelOfText: (text: number) => string;
  readonly labelOfName: (name: number) => string;
}

const KINDS = ['words', 'pieces'] as const;
const [HEADS, NAMES] = [30, 60];
/** What one list says of a label: its vote at each of three levels, how near it is, and that beside the nearest. */
const OF_LIST = 5;

/** Numbers that a head tells of a label. */
export const HEAD_WIDTH = 2 * KINDS.length * OF_LIST;

/** @returns for each label `HEAD_WIDTH` numbers: heads by words, heads by pieces, names by words, names by pieces */
export function headSignals(
  { levels, heads, names, labelOfText, labelOfName }: HeadKnowledge,
  text: string,
  but?: ByKind<LeftOut>,
): (label: string) => readonly number[] {
  const head = allFeatures(textHead(text));
  const said = [
    ...KINDS.map((kind) => votesOf(heads[kind].find(head[kind], HEADS, but?.[kind]), labelOfText)),
    ...KINDS.map((kind) => votesOf(names[kind].find(head[kind], NAMES), labelOfName)),
  ].map((votes) => listSignals(votes, levels));
  return (label) => said.flatMap((tell) => tell(label));
}

function listSignals(
  { share, nearest }: Votes,
  [first, middle]: HeadKnowledge['levels'],
): (label: string) => readonly number[] {
  const [middles, firsts] = [byBeginning(share, middle, sumOf), byBeginning(share, first, sumOf)];
  const best = Math.max(1e-6, ...nearest.values());
  return (label) => {
    const near = nearest.get(label) ?? 0;
    return [
      share.get(label) ?? 0,
      middles.get(label.slice(0, middle)) ?? 0,
      firsts.get(label.slice(0, first)) ?? 0,
      ...[near, near / best],
    ];
  };
}
