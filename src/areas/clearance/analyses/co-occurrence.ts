/** Analysis: sets of two or three entries, on one declaration or in one week, that go with finds. */
import { standingOut } from '../../../learning/excess.ts';
import { wilson } from '../../../learning/interval.ts';
import { basketsOf, countSets, type EntrySet } from '../../../learning/set-counts.ts';
import { type JudgedSet, judgeSet } from '../../../learning/set-excess.ts';
import {
  type AnalysisFinding,
  type AnalysisRecords,
  defineAnalysis,
  FALSE_SHARE,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import { codesOf, combined, recordsOf } from '../../../screening/analyses/read-columns.ts';

const USUAL = {
  entries: ['item.hs4', 'item.originCountry', 'declaration.tradeType', 'consignment.departureCountry'],
  basket: [],
};
const FEW = { entries: ['item.hs4', 'item.originCountry'], basket: [] };

/** Goods and origins of which each alone is harmless. */
function goods(isTelling: boolean): AnalysisRecords {
  const rows = Array.from({ length: 600 }, (_, row) => row);
  const isBad = (row: number): boolean => isTelling && row % 6 === 2 && row % 5 === 2;
  return recordsOf({
    columns: {
      'item.hs4': rows.map((row) => `H${row % 6}`),
      'item.originCountry': rows.map((row) => `O${row % 5}`),
    },
    outcomes: rows.map((row) => (isBad(row) || row % 19 === 0 ? 1 : 0)),
  });
}

export default defineAnalysis({
  id: 'co-occurrence',
  version: 1,
  title: { ko: '함께 나오는 것', en: 'What comes together' },
  asks: {
    ko: '한 신고나 한 주 안에 함께 나오면 적발이 많아지는 값의 짝이나 세 값을 찾습니다.',
    en: 'Which two or three entries, standing on one declaration or in one week, go with finds.',
  },
  caveat: {
    ko: '검사한 신고만 셉니다. 검사는 골라서 하므로 검사하지 않은 물품에 대해서는 말하지 않습니다.',
    en: 'Only examined declarations are counted, and those had been chosen: it says nothing about goods that nobody examined.',
  },
  basis:
    'Fisher’s exact test against the rest and against each part (the largest of the chances counts); Katz 1978 for the ratio; Benjamini and Hochberg 1995',
  roles: {
    entries: {
      title: { ko: '함께 볼 항목', en: 'Entries' },
      why: {
        ko: '이 항목들의 값을 둘 또는 셋씩 묶어 봅니다.',
        en: 'Their entries are taken by twos and threes.',
      },
      ...{ kind: 'code', from: 'records', least: 2, most: 6, usual: USUAL.entries },
    },
    basket: {
      title: { ko: '한데 묶는 단위', en: 'Taken together by' },
      why: {
        ko: '비우면 한 신고 안에서 봅니다. 수입자와 주를 고르면 한 수입자의 한 주를 한데 봅니다.',
        en: 'Left empty, one declaration; importer and week take a week of an importer together.',
      },
      ...{ kind: 'code', from: 'records', least: 0, most: 2, usual: [] },
    },
  },
  parameters: {
    leastSeen: {
      default: 20,
      range: [5, 10_000],
      unit: 'count',
      why: {
        ko: '검사한 묶음이 이보다 적은 값의 짝은 견주지 않습니다.',
        en: 'Sets with fewer examined cases are not looked at.',
      },
    },
    leastTimes: {
      default: 1.5,
      range: [1, 100],
      unit: 'times',
      why: {
        ko: '나머지 적발률의 몇 배부터 눈여겨볼지 정합니다.',
        en: 'From how many times the share of finds of the rest on.',
      },
    },
    largest: {
      default: 3,
      range: [2, 3],
      unit: 'entries',
      why: { ko: '한 번에 묶는 값의 수', en: 'How many entries are taken together at most' },
    },
    falseShare: FALSE_SHARE,
  },
  effect: { ko: '나머지의 몇 배', en: 'Times the rest' },
  reasons: {
    'found-oftener-together': {
      says: {
        ko: '함께 나온 검사 {n}건에서 {hits}건을 적발했습니다({rate}%). 나머지에서는 {others}%, 일부만 나온 것 가운데 가장 높은 것은 {part}%입니다.',
        en: '{hits} found of {n} examined with all of them ({rate} %); of the rest {others} %, and of the best part alone {part} %.',
      },
      look: {
        ko: '함께 나올 때 되풀이되는 위반의 모습을 신고에서 확인하십시오.',
        en: 'Open the declarations and see what repeats when they come together.',
      },
    },
  },
  figures: {
    'found-of-all': { ko: '검사한 묶음 전체의 적발률', en: 'Share found of everything examined' },
  },
  leftOut: {
    'too-many': {
      ko: '값이 너무 많아 일부만 읽은 묶음',
      en: 'Cases with so many entries that only some were read',
    },
  },
  examples: [
    { name: 'goods of one origin only', records: goods(true), choice: FEW, flags: true },
    { name: 'finds spread over everything', records: goods(false), choice: FEW, flags: false },
  ],
  run({ table, documents, outcomes }, choice, { leastSeen, leastTimes, largest, falseShare }) {
    const columns = choice.entries!.map((name) => codesOf(table, name));
    const together = choice.basket ?? [];
    const units =
      together.length === 0
        ? documents
        : combined(
            together.map((name) => codesOf(table, name)),
            table.rows,
          );
    const baskets = basketsOf(columns, units, outcomes);
    const { sets, all } = countSets(baskets, { least: leastSeen, largest: Math.round(largest) });
    const judged = sets.map((set) => judgeSet(set, all, leastTimes));
    const standing = standingOut(
      judged.map(({ tail }) => tail),
      Math.max(1, judged.length),
      falseShare,
    ).map((place) => judged[place]!);
    standing.sort((one, other) => other.ratio.low - one.ratio.low);
    const { low, high } = wilson(all.hits, all.n);
    return {
      looked: judged.length,
      found: standing.length,
      findings: standing.slice(0, MOST_FINDINGS).map((one) => findingOf(one, columns, units)),
      figures: all.n === 0 ? [] : [{ id: 'found-of-all', value: all.hits / all.n, low, high, n: all.n }],
      leftOut: { 'too-many': baskets.cut },
    };
  },
});

const percent = (hits: number, n: number): number => Math.round((hits / Math.max(1, n)) * 1000) / 10;

function findingOf(
  { set, rest, part, ratio }: JudgedSet,
  columns: readonly ReturnType<typeof codesOf>[],
  units: Int32Array,
): AnalysisFinding {
  const { n, hits, entries } = set;
  return {
    keys: entries.map(({ column, id }) => ({
      column: columns[column]!.name,
      value: columns[column]!.names[id]!,
    })),
    effect: ratio,
    n,
    reason: {
      id: 'found-oftener-together',
      parameters: {
        ...{ n, hits, rate: percent(hits, n), others: percent(rest.hits, rest.n) },
        part: Math.round(part * 1000) / 10,
      },
    },
    rows: rowsWith(set, columns, units),
  };
}

/** Rows that say one of the entries, in the cases that have them all. */
function rowsWith(
  { entries, units: found }: EntrySet,
  columns: readonly ReturnType<typeof codesOf>[],
  units: Int32Array,
): number[] {
  const wanted = new Set(found());
  const rows: number[] = [];
  for (let row = 0; row < units.length; row++)
    if (wanted.has(units[row]!) && entries.some(({ column, id }) => columns[column]!.ids[row] === id))
      rows.push(row);
  return rows;
}
