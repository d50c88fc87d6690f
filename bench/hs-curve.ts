/**
 * How much more is right the more has been learnt: the same questions of the development part, asked after ever larger shares of the
 * rest have been learnt. Each of eight parts of the goods is asked once; smaller shares lie within larger ones. `--part N` measures
 * one part and keeps it, without it all that are missing are measured; the table is told over all that are kept, and carried on to
 * what an office learns. Run: `node bench/hs-curve.ts --keep FOLDER [--part N] [--all TEXTS]` with GWANMUN_PACKS set.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { knowledgeFrom } from '../src/app/classification/knowledge.ts';
import { evaluateClassifier, openClassifier } from '../src/areas/classification/index.ts';
import { curveTable, type Measured } from './hs-curve-table.ts';
import { partedBy, readNames, readTexts, setOf } from './hs-development.ts';
import { partOf } from './hs-split.ts';

const [PARTS, PART_SEED] = [8, 303];
const [SHARES, SHARE_SEED] = [[40, 60, 80, 100], 404];

const { values: asked } = parseArgs({
  options: { keep: { type: 'string' }, part: { type: 'string' }, all: { type: 'string' } },
});
if (asked.keep === undefined) throw new Error('Say where measured parts are kept: --keep FOLDER');
const folder = asked.keep;
mkdirSync(folder, { recursive: true });
const fileOf = (part: number): string => join(folder, `part-${part}.json`);

const [texts, names] = [await readTexts(), await readNames()];
const parts = Array.from({ length: PARTS }, (_, part) => part);

function measure(part: number): Measured[] {
  const { questions, taught } = partedBy(texts, ({ key }) => partOf(key, PART_SEED, PARTS) === part);
  return SHARES.map((share) => {
    const learnt = taught.filter(({ key }) => partOf(key, SHARE_SEED, 100) < share);
    const classifier = openClassifier(knowledgeFrom(names, learnt));
    const answers = evaluateClassifier(classifier.learnt, questions).map((one, place) => ({
      ...one,
      set: setOf(questions[place]!),
    }));
    return { share, texts: learnt.length, answers };
  });
}

const wanted = asked.part === undefined ? parts.filter((part) => !existsSync(fileOf(part))) : [+asked.part];
for (const part of wanted) writeFileSync(fileOf(part), JSON.stringify(measure(part)));

const kept = parts.filter((part) => existsSync(fileOf(part)));
const all = asked.all === undefined ? texts.length : Number(asked.all);
const measured = kept.map((part) => JSON.parse(readFileSync(fileOf(part), 'utf8')) as Measured[]);
console.log(`${kept.length} of ${PARTS} parts`);
console.log(curveTable(measured, all));
