/**
 * What five thousand made-up decisions cost: reading their file, reading their citations, who cites whom, one search, and the memory that
 * they keep. Processor milliseconds. Run: `node --expose-gc bench/precedents.ts`.
 */
import {
  citationsAmong,
  makePrecedentShelf,
  type Precedent,
  precedentId,
  readPrecedentFile,
  searchPrecedents,
  sentenceOf,
  shelve,
} from '../src/areas/counsel/index.ts';
import { seededRandom } from '../src/core/random.ts';

const DECISIONS = 5000;
const SENTENCES = 80;
const SEARCHES = 40;
const SHOWN = 20;
const WORDS =
  '신고 물품 관세 수입 세관장 청구인 처분 기간 가격 원산지 보세구역 통관 감면 환급 서류 거래'.split(' ');

export function benchPrecedents(): Record<string, number> {
  const file = madeUpFile();
  const before = memory();
  const [readMillis, read] = busy(() => readPrecedentFile(file, '2026-11-20'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  const [shelveMillis, held] = busy(() =>
    read.value.map((body) =>
      shelve({ id: precedentId(body), version: 1, body, broughtAt: '', writtenAt: '' }),
    ),
  );
  const [whoMillis, cited] = busy(() => held.map(citationsAmong(held)));
  const shelf = makePrecedentShelf(held, cited);
  const times = Array.from({ length: SEARCHES }, (_, turn) => {
    // Words that most decisions have, and one that few have.
    const words = [
      WORDS[turn % WORDS.length]!,
      turn % 2 === 0 ? `낱말${turn}` : WORDS[(turn * 7) % WORDS.length]!,
    ];
    return busy(() =>
      searchPrecedents(shelf, { words })
        .slice(0, SHOWN)
        .map((one) => sentenceOf(one, words)),
    )[0];
  }).sort((one, other) => one - other);
  return {
    ...{
      decisions: DECISIONS,
      letters: file.length,
      readMillis,
      shelveMillis,
      whoCitesWhomMillis: whoMillis,
    },
    ...{ searchMedianMillis: times[SEARCHES >> 1]!, searchWorstMillis: times.at(-1)! },
    megabytes: (memory() - before) / 1e6,
  };
}

function madeUpFile(): string {
  const random = seededRandom(7);
  const sentence = (place: number): string =>
    `${Array.from({ length: 12 }, () => random.pick(WORDS)).join('을 ')} 낱말${place % 97}에 관하여 관세법 제${1 + random.below(320)}조를 본다.`;
  return Array.from({ length: DECISIONS }, (_, place) => {
    const cited = `가상심판원 가상-${1 + random.below(DECISIONS)} 결정`;
    const one: Partial<Precedent> = {
      ...{ kind: 'tribunal', body: '가상심판원', number: `가상-${place + 1}`, decidedOn: '2025-03-04' },
      ...{ title: `가상 사례 ${place}`, gist: sentence(place), source: 'office', isMadeUp: true },
      text: [cited, ...Array.from({ length: SENTENCES }, () => sentence(place))].join('\n'),
    };
    return JSON.stringify(one);
  }).join('\n');
}

function busy<Value>(work: () => Value): [number, Value] {
  const before = process.threadCpuUsage();
  const value = work();
  const { user, system } = process.threadCpuUsage(before);
  return [(user + system) / 1000, value];
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

if (import.meta.main) console.log(JSON.stringify(benchPrecedents(), null, 2));
