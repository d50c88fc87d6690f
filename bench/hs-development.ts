/** The four fifths of the packs by which classification is designed: their texts and names, and what makes two texts alike. */
import { caseFilesOf, nameFilesOf } from '../src/app/classification/knowledge.ts';
import type { Judged } from '../src/areas/classification/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { findPacks } from '../src/packs/find-packs.ts';
import { type GoodsText, readGoodsTexts } from '../src/packs/hs/goods-texts.ts';
import { readOfficialNames } from '../src/packs/hs/names.ts';
import { isHeldBack, lettersOf } from './hs-split.ts';

/** One question answered, and where it comes from. */
export interface Answer extends Judged {
  readonly set: string;
}

export const likenessOf = ({ key, text }: GoodsText): string[] => [key, lettersOf(text)];
export const setOf = ({ kind, source }: GoodsText): string => kind ?? source;
export const percent = (share: number): string => (100 * share).toFixed(1);
export const isHit = ({ places }: Judged): number => (places.hs6 === 0 ? 1 : 0);

/** Without the held-back fifth and whatever is like it. @param only one source alone */
export async function readTexts(only?: string): Promise<GoodsText[]> {
  const files = await caseFilesOf(await findPacks(process.env));
  const texts = (await Promise.all(files.map(readGoodsTexts))).flat();
  const held = new Set(texts.filter(({ key }) => isHeldBack(key)).flatMap(likenessOf));
  return texts.filter(
    (one) => !likenessOf(one).some((like) => held.has(like)) && (only === undefined || one.source === only),
  );
}

export async function readNames() {
  const files = await nameFilesOf(await findPacks(process.env));
  return (await Promise.all(files.map(readOfficialNames))).flatMap((rows) => rows ?? []);
}

/** What is asked, and what may be learnt beside it: nothing that is like a question. */
export function partedBy(texts: readonly GoodsText[], isAsked: (one: GoodsText) => boolean) {
  const questions = texts.filter((one) => isAsked(one) && !one.isOnlyLearnt);
  const like = new Set(questions.flatMap(likenessOf));
  const taught = texts.filter((one) => !isAsked(one) && !likenessOf(one).some((its) => like.has(its)));
  return { questions, taught };
}

const DRAWS = 2000;

/** The mean of one value a question, with 95 % from drawing questions again. */
export function drawnMean(values: readonly number[]): { mean: number; low: number; high: number } {
  const random = seededRandom(1);
  const meanOf = (pick: (place: number) => number): number =>
    values.reduce((sum, _, place) => sum + values[pick(place)]!, 0) / values.length;
  const drawn = Array.from({ length: DRAWS }, () => meanOf(() => random.below(values.length)));
  drawn.sort((one, other) => one - other);
  return {
    mean: meanOf((place) => place),
    low: drawn[Math.floor(DRAWS * 0.025)]!,
    high: drawn[Math.floor(DRAWS * 0.975)]!,
  };
}
