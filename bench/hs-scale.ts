/**
 * How fast an answer is, and how long learning takes, with many past cases: texts recombined from the descriptions of the packs
 * with a seed, so that words are as common as in life; their codes mean nothing. MiniSearch and PostgreSQL are asked the same
 * afterwards. Run: `node --max-old-space-size=12000 bench/hs-scale.ts [CASES…]` with GWANMUN_PACKS set.
 */
import { loadavg } from 'node:os';
import { caseFilesOf, knowledgeFrom, nameFilesOf } from '../src/app/classification/knowledge.ts';
import { openClassifier } from '../src/areas/classification/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { findPacks } from '../src/packs/find-packs.ts';
import { readGoodsTexts } from '../src/packs/hs/goods-texts.ts';
import { readOfficialNames } from '../src/packs/hs/names.ts';
import { type AskedTimes, askMiniSearch, askPostgres } from './hs-scale-rivals.ts';

const SEED = 5;
const QUESTIONS = 300;
/** Rivals take longer, and fewer questions do. */
const QUESTIONS_OF_RIVALS = 60;
const WORDS_OF_EACH = 8;

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
  return { ...one, also: '', text, key: text };
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): string => sorted[Math.floor(sorted.length * part)]!.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** Learns and asks; the classifier is let go before rivals come. */
function askOurs(cases: ReturnType<typeof recombined>[], questions: readonly string[]): void {
  const knowledge = knowledgeFrom(names, cases);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const classifier = openClassifier(knowledge);
  const seconds = (performance.now() - begun) / 1000;
  const busy = process.cpuUsage(cpu).user / 1e6;
  const times: number[] = [];
  const processor: number[] = [];
  for (const text of questions) {
    const [from, worked] = [performance.now(), process.cpuUsage()];
    classifier.recommend(text);
    times.push(performance.now() - from);
    const { user, system } = process.cpuUsage(worked);
    processor.push((user + system) / 1000);
  }
  const rss = (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
  const megabytes = (classifier.learnt.labels.bytes / 2 ** 20).toFixed(0);
  console.log(
    `  learnt in ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor), ${rss} MB of which indexes ${megabytes} MB\n` +
      `  a question by the clock: ${spread(times)}; of processor: ${spread(processor)}`,
  );
}

const tell = (name: string, { learnSeconds, times }: AskedTimes): void =>
  console.log(`  ${name}: loaded in ${learnSeconds.toFixed(1)} s, a question by the clock: ${spread(times)}`);

for (const count of process.argv.slice(2).map(Number)) {
  console.log(`${count} made-up cases; load ${loadavg()[0]!.toFixed(1)}`);
  const cases = Array.from({ length: count }, recombined);
  const questions = Array.from({ length: QUESTIONS }, () => recombined().text);
  askOurs(cases, questions);
  const few = questions.slice(0, QUESTIONS_OF_RIVALS);
  tell('PostgreSQL text search', await askPostgres(cases, few));
  tell('MiniSearch', await askMiniSearch(cases, few));
}
