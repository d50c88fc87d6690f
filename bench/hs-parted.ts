/**
 * How good the whole program is on the four fifths by which it is designed: it learns three quarters of them and is asked the fourth, in
 * two partings by the keys of goods. `--save FILE` keeps every answer, `--against FILE` tells gains over answers kept before, with
 * 95 % from drawing questions again. Run: `node bench/hs-parted.ts [--only kr] [--save FILE] [--against FILE]` with GWANMUN_PACKS set.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knowledgeFrom } from '../src/app/classification/knowledge.ts';
import { evaluateClassifier, judgeAnswers, openClassifier } from '../src/areas/classification/index.ts';
import type { GoodsText } from '../src/packs/hs/goods-texts.ts';
import {
  type Answer,
  drawnMean,
  isHit,
  partedBy,
  percent,
  readNames,
  readTexts,
  setOf,
} from './hs-development.ts';
import { partOf } from './hs-split.ts';

const PARTINGS = [101, 202];
const PARTS = 4;

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, save: { type: 'string' }, against: { type: 'string' } },
});

function answersOf(texts: readonly GoodsText[], names: Parameters<typeof knowledgeFrom>[0], seed: number) {
  return Array.from({ length: PARTS }).flatMap((_, part): Answer[] => {
    const { questions, taught } = partedBy(texts, ({ key }) => partOf(key, seed, PARTS) === part);
    const { learnt } = openClassifier(knowledgeFrom(names, taught));
    const judged = evaluateClassifier(learnt, questions);
    return judged.map((one, place) => ({ ...one, set: setOf(questions[place]!) }));
  });
}

/** Question by question. */
function gain(now: readonly Answer[], before: readonly Answer[]): string {
  const { mean, low, high } = drawnMean(now.map((one, place) => isHit(one) - isHit(before[place]!)));
  return ` gain ${percent(mean)} (${percent(low)} to ${percent(high)})`;
}

function tell(name: string, now: readonly Answer[], before?: readonly Answer[]): void {
  const { n, top, confident30, calibrationError, calibrationByChance } = judgeAnswers(now);
  console.log(
    `  ${name}, n = ${n}: HS4 @1 ${percent(top.hs4[1])} HS6 @1 ${percent(top.hs6[1])} @5 ${percent(top.hs6[5])} ` +
      `surest 30 % ${percent(confident30)} calibration ${calibrationError.toFixed(3)} (${calibrationByChance.toFixed(3)})` +
      (before === undefined ? '' : gain(now, before)),
  );
}

const [texts, names] = [await readTexts(asked.only), await readNames()];
const kept: Answer[][] | undefined = asked.against && JSON.parse(readFileSync(asked.against, 'utf8'));
const all: Answer[][] = [];
for (const [parting, seed] of PARTINGS.entries()) {
  const [answers, before] = [answersOf(texts, names, seed), kept?.[parting]];
  all.push(answers);
  console.log(`parting ${parting + 1}`);
  tell('all', answers, before);
  for (const set of new Set(answers.map((one) => one.set)))
    tell(
      set,
      answers.filter((one) => one.set === set),
      before?.filter((one) => one.set === set),
    );
}
if (asked.save !== undefined) writeFileSync(asked.save, JSON.stringify(all));
