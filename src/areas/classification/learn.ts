/** Makes what is known of goods into texts with labels, and learns from them: the six digits are the label. */
import { type TextLabels, trainTextLabels } from '../../learning/text/text-labels.ts';
import type { CodeName, Knowledge, PastCase } from './subject.ts';

/** Chapter, heading, subheading. */
const LEVELS = [2, 4, 6] as const;
const SEED = 20_221;
/** Cases that the combination is fitted on: more make it slower and hardly better; among very many cases each takes longer. */
const JUDGED = 3000;
const MANY = 20_000;
const JUDGED_OF_MANY = 800;

export interface Learnt {
  readonly labels: TextLabels;
  /** By number in `labels`: those that could be learnt, later ones added at the end. */
  readonly cases: PastCase[];
  readonly names: ReadonlyMap<string, CodeName>;
  /** Cases left out, because their code is not of the edition. */
  readonly leftOut: number;
}

export function learnGoods(
  { names, cases }: Knowledge,
  judged = cases.length > MANY ? JUDGED_OF_MANY : JUDGED,
): Learnt {
  const byCode = new Map(names.map((name) => [name.hs6, name]));
  const learnt = cases.filter(({ code }) => byCode.has(code.slice(0, 6)));
  const labels = trainTextLabels(
    learnt.map((one) => ({
      ...{
        text: one.text,
        also: one.also ?? '',
        label: one.code.slice(0, 6),
        key: one.key,
        kind: one.kind ?? one.source,
      },
      ...(one.isOnlyLearnt && { isOnlyLearnt: true as const }),
    })),
    names.map((name) => ({ label: name.hs6, text: nameText(name) })),
    { levels: LEVELS, seed: SEED, judged },
  );
  return { labels, cases: learnt, names: byCode, leftOut: cases.length - learnt.length };
}

/** Its own name counts twice beside the heading's. */
function nameText({ name, heading, lines, koreanOf, also }: CodeName): string {
  const own = koreanOf === 'subheading' ? `${name.ko} ${name.ko}` : '';
  const below = lines.map((line) => `${line.name.ko} ${line.name.en}`).join(' ');
  return [name.en, name.en, heading.en, own, heading.ko, below, also].join(' ');
}
