/** What the recipe of the model in force says of the judged rows of a study, learnt from the very rows that the study learnt from. */
import { scoreRows, trainModelSet } from '../../screening/scores/index.ts';
import type { StudyDefinition } from '../../screening/studies/index.ts';
import { pricesBefore, readDeclaredLines } from '../declared-lines.ts';
import { countAll } from '../measure-models.ts';
import type { PastPlace, Progress } from '../run-back-test.ts';
import { readLearning } from '../train.ts';
import type { StudyData } from './study-data.ts';

/** The models need as many findings as these to be learnt at all. */
const LEAST_HITS = 50;

/** NaN for rows that are not judged or whose content was erased; null where the recipe does not apply or has too little to learn from. */
export async function championChances(
  { pool, vault }: PastPlace,
  { rows }: StudyData,
  { source, outcome, judge, seed }: StudyDefinition,
  judged: Uint8Array,
  progress: Progress,
): Promise<Float64Array | null> {
  if (source.kind !== 'examined' || source.direction !== 'import' || outcome.kind === 'codes') return null;
  const places = new Map(rows.map(({ number, version, item }, row) => [`${number}/${version}/${item}`, row]));
  const { rows: examined } = await readLearning({ pool, vault });
  const known = examined.flatMap((line) => {
    const { declarationNumber, version, items } = line.declaration;
    const row = places.get(`${declarationNumber}/${version}/${items[line.item]!.sequence}`);
    return row === undefined ? [] : [{ line, row }];
  });
  const learnt = known.filter(({ row }) => judged[row] === 0).map(({ line }) => line);
  if (learnt.filter(({ verdict }) => verdict !== 'clean').length < LEAST_HITS) return null;
  const asked = known.filter(({ row }) => judged[row] === 1);
  const until = judge.kind === 'from' ? judge.day : source.to;
  const prices = pricesBefore(await readDeclaredLines(pool), until);
  const models = trainModelSet(learnt, { seed, ...(prices === undefined ? {} : { prices }) }, progress);
  const scored = scoreRows(
    models,
    countAll(learnt),
    asked.map(({ line }) => line),
  );
  const chances = new Float64Array(rows.length).fill(Number.NaN);
  asked.forEach(({ row }, at) => {
    chances[row] = (outcome.kind === 'critical' ? scored.critical : scored.fraud)[at]!;
  });
  return chances;
}
