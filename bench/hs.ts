/** How good and how fast the recommendation of HS codes is: on files that are named, or on a fold of each pack held back. */

import { knowledgeFrom } from '../src/app/classification/knowledge.ts';
import {
  evaluateClassifier,
  type HsFigures,
  type Judged,
  judgeAnswers,
  openClassifier,
} from '../src/areas/classification/index.ts';
import { type GoodsText, readGoodsTexts } from '../src/packs/hs/goods-texts.ts';
import { type OfficialName, readOfficialNames } from '../src/packs/hs/names.ts';
import { miniSearchHits, type RivalFigures } from './hs-rival.ts';
import { isHeldBack, lettersOf } from './hs-split.ts';

export interface HsAsked {
  readonly train: readonly string[];
  /** Absent: a fifth of the goods of every training file, by their keys, is held back. */
  readonly evaluate?: readonly string[];
  readonly tell: (line: string) => void;
}

export interface HsTiming {
  readonly learnSeconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly rssMb: number;
}

export interface HsReport extends HsFigures {
  /** Milliseconds a question, 95th percentile. */
  readonly ms: number;
  readonly trainedOn: number;
  /** Training texts left out because they speak of goods that are asked about. */
  readonly alike: number;
  readonly timing: HsTiming;
  readonly miniSearch: RivalFigures;
  /** By source of the question, where there are several. */
  readonly sets: Readonly<Record<string, HsFigures & { readonly miniSearch: RivalFigures }>>;
}

export async function benchHs({ train, evaluate, tell }: HsAsked): Promise<HsReport> {
  const names: OfficialName[] = [];
  const texts: GoodsText[] = [];
  for (const path of train) {
    const table = await readOfficialNames(path);
    if (table === undefined) texts.push(...(await readGoodsTexts(path)));
    else names.push(...table);
  }
  const questions = (
    evaluate === undefined
      ? texts.filter(({ key }) => isHeldBack(key))
      : (await Promise.all(evaluate.map(readGoodsTexts))).flat()
  ).filter(({ isOnlyLearnt }) => !isOnlyLearnt);
  const asked = new Set(questions.flatMap(({ key, text }) => [key, lettersOf(text)]));
  const taught = texts.filter(({ key, text }) => !asked.has(key) && !asked.has(lettersOf(text)));
  const known = withCodes(names, taught);
  tell(`learning ${known.cases.length} texts and ${known.names.length} names`);
  const begun = performance.now();
  const { learnt } = openClassifier(known);
  const learnSeconds = (performance.now() - begun) / 1000;
  tell(`learnt in ${learnSeconds.toFixed(1)} s; asking ${questions.length} questions`);
  const times: number[] = [];
  const judged = questions.map((question) => {
    const from = performance.now();
    const [one] = evaluateClassifier(learnt, [question]);
    times.push(performance.now() - from);
    return one!;
  });
  times.sort((one, other) => one - other);
  const rivals = miniSearchHits(taught, questions);
  return {
    ...figuresOf(judged),
    ms: at(times, 0.95),
    trainedOn: known.cases.length,
    alike: texts.length - taught.length,
    timing: {
      ...{ learnSeconds, p50: at(times, 0.5), p95: at(times, 0.95) },
      rssMb: process.memoryUsage.rss() / 2 ** 20,
    },
    miniSearch: rivals.of(questions.map((_, place) => place)),
    sets: Object.fromEntries(
      [...new Set(questions.map(setOf))].map((source) => {
        const places = questions.flatMap((question, place) => (setOf(question) === source ? [place] : []));
        return [
          source,
          { ...figuresOf(places.map((place) => judged[place]!)), miniSearch: rivals.of(places) },
        ];
      }),
    ),
  };
}

const setOf = ({ source, kind }: GoodsText): string => kind ?? source;
const figuresOf = (judged: readonly Judged[]): HsFigures => judgeAnswers(judged);
const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Without a table of names, the codes that occur are all the codes there are. */
function withCodes(names: readonly OfficialName[], texts: readonly GoodsText[]) {
  if (names.some(({ code }) => code.length >= 6)) return knowledgeFrom(names, texts);
  const codes = [...new Set(texts.map(({ code }) => code.slice(0, 6)))];
  const bare = codes.map((code) => ({ code, ko: '', en: '', edition: 'HS 2022' as const }));
  return knowledgeFrom([...names, ...bare], texts);
}
