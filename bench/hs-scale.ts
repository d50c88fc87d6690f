/**
 * How fast an answer is, and how long learning takes, with many past cases: texts recombined from the descriptions of the packs, so
 * that words are as common as in life; their codes mean nothing. MiniSearch over the same texts stands beside. Run: `node bench/hs-scale.ts [CASES…]` with GWANMUN_PACKS set.
 */
import MiniSearch from 'minisearch';
import { caseFilesOf, knowledgeFrom, nameFilesOf } from '../src/app/classification/knowledge.ts';
import { openClassifier } from '../src/areas/classification/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { findPacks } from '../src/packs/find-packs.ts';
import { readGoodsTexts } from '../src/packs/hs/goods-texts.ts';
import { readOfficialNames } from '../src/packs/hs/names.ts';

const SEED = 5;
const QUESTIONS = 300;
const WORDS_OF_EACH = 8;
/** Of more texts MiniSearch would need more memory than there may be. */
const MOST_OF_RIVAL = 50_000;

const packs = await findPacks(process.env);
const texts = (await Promise.all((await caseFilesOf(packs)).map(readGoodsTexts))).flat();
const names = (await Promise.all((await nameFilesOf(packs)).map(readOfficialNames))).flatMap(
  (rows) => rows ?? [],
);
const random = seededRandom(SEED);

/** Two halves of two descriptions, under the code of the first. */
function recombined() {
  const [one, other] = [random.pick(texts), random.pick(texts)];
  const part = (text: string): string => {
    const words = text.split(/\s+/);
    const from = random.below(Math.max(1, words.length - WORDS_OF_EACH));
    return words.slice(from, from + WORDS_OF_EACH).join(' ');
  };
  const text = `${part(one.text)} ${part(other.text)}`;
  return { ...one, text, key: text };
}

/** Median and 95th percentile of asking. */
function timesOf(questions: readonly string[], ask: (text: string) => unknown): string {
  const times = questions
    .map((text) => {
      const from = performance.now();
      ask(text);
      return performance.now() - from;
    })
    .sort((one, other) => one - other);
  const at = (part: number): string => times[Math.floor(times.length * part)]!.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

function rivalOf(cases: readonly { readonly text: string }[], questions: readonly string[]): string {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(cases.map(({ text }, id) => ({ id, text })));
  return timesOf(questions, (text) => index.search(text));
}

for (const count of process.argv.slice(2).map(Number)) {
  const cases = Array.from({ length: count }, recombined);
  const knowledge = knowledgeFrom(names, cases);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const classifier = openClassifier(knowledge);
  const seconds = (performance.now() - begun) / 1000;
  const busy = process.cpuUsage(cpu).user / 1e6;
  const questions = Array.from({ length: QUESTIONS }, () => recombined().text);
  const ours = timesOf(questions, (text) => classifier.recommend(text));
  const rss = (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
  console.log(
    `${count} cases: learnt in ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor), a question ${ours}, ${rss} MB`,
  );
  if (count <= MOST_OF_RIVAL) console.log(`  MiniSearch over the same texts: ${rivalOf(cases, questions)}`);
}
