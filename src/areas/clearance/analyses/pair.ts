/** Analysis: two parties or things that stand on the same declarations oftener than chance, given how often each is met. */
import { expectedOf, standingOut, type Urn, upperTail } from '../../../learning/excess.ts';
import { observedOverExpected } from '../../../learning/observed-expected.ts';
import { countPairs, type PairCount } from '../../../learning/pair-counts.ts';
import type { CodeColumn } from '../../../learning/table/table.ts';
import {
  type AnalysisFinding,
  type AnalysisRecords,
  defineAnalysis,
  FALSE_SHARE,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import { codesOf, combined, recordsOf } from '../../../screening/analyses/read-columns.ts';

/** Two firms that always come together, among many that mix. */
function together(isPaired: boolean): AnalysisRecords {
  const rows = Array.from({ length: 240 }, (_, row) => row);
  return recordsOf({
    columns: {
      'importer.id': rows.map((row) => `I${row % 12}`),
      'seller.id': rows.map((row) =>
        isPaired && row % 12 === 0 ? 'S-only' : `S${Math.floor(row / 12) % 10}`,
      ),
    },
  });
}

const USUAL = { one: ['importer.id'], other: ['seller.id'], within: [] };

export default defineAnalysis({
  id: 'pair',
  version: 1,
  title: { ko: '쌍 분석', en: 'Pairs' },
  asks: {
    ko: '어떤 두 대상이 우연보다 자주 한 신고에 함께 나오는지 봅니다. 수입자와 해외거래처, 신고인과 장치장소처럼 짝을 고릅니다.',
    en: 'Which two things stand on the same declaration oftener than chance: importer and seller, broker and warehouse, whatever pair is chosen.',
  },
  caveat: {
    ko: '거래는 본래 우연이 아닙니다. 같은 물품을 다루는 업체끼리 비교하려면 ‘이 안에서만 비교’에 HS나 세관을 고르십시오. 함께 나온다는 것은 위반이 아닙니다.',
    en: 'Trade is no lottery: choose goods or an office under “compared within”, so that firms of one trade are compared. Standing together is no offence.',
  },
  basis:
    'Fisher’s exact test over strata (hypergeometric); Benjamini and Hochberg 1995 for the number of questions',
  roles: {
    one: {
      title: { ko: '하나', en: 'One' },
      why: { ko: '짝의 한쪽', en: 'One side of the pair' },
      ...{ kind: 'code', from: 'records', least: 1, most: 1, usual: USUAL.one },
    },
    other: {
      title: { ko: '다른 하나', en: 'The other' },
      why: { ko: '짝의 다른 쪽', en: 'The other side' },
      ...{ kind: 'code', from: 'records', least: 1, most: 1, usual: USUAL.other },
    },
    within: {
      title: { ko: '이 안에서만 비교', en: 'Compared within' },
      why: {
        ko: '여기서 고른 것이 같은 신고끼리만 비교합니다. 물품이나 세관이 같아서 함께 나오는 것을 걸러 냅니다.',
        en: 'Only declarations that agree in these are compared, so that what comes of the same goods or office alone is left out.',
      },
      ...{ kind: 'code', from: 'records', least: 0, most: 2, usual: [] },
    },
  },
  parameters: {
    leastTogether: {
      default: 5,
      range: [2, 1000],
      unit: 'count',
      why: { ko: '이보다 적게 함께 나온 짝은 보이지 않습니다.', en: 'Pairs met fewer times are not shown.' },
    },
    leastTimes: {
      default: 3,
      range: [1, 1000],
      unit: 'times',
      why: {
        ko: '우연히 나올 횟수의 몇 배부터 눈여겨볼지 정합니다.',
        en: 'From how many times the number that chance gives on.',
      },
    },
    falseShare: FALSE_SHARE,
  },
  effect: { ko: '우연의 몇 배', en: 'Times chance' },
  reasons: {
    'oftener-than-chance': {
      says: {
        ko: '{n}건에 함께 나왔습니다. 각각 {one}건, {other}건 나오므로 우연이면 {expected}건입니다.',
        en: 'Together on {n} declarations; one is met on {one} and the other on {other}, so chance gives {expected}.',
      },
      look: {
        ko: '두 대상의 관계(특수관계, 명의대여, 동일인 여부)와 거래 실체를 확인하십시오.',
        en: 'See how the two are related (related parties, borrowed names, the same person) and whether the trade is real.',
      },
    },
  },
  figures: {},
  leftOut: {
    'nothing-said': {
      ko: '고른 항목 가운데 빈 곳이 있어 빼놓은 란',
      en: 'Lines left out because a chosen column says nothing',
    },
  },
  examples: [
    { name: 'a seller of one importer only', records: together(true), choice: USUAL, flags: true },
    { name: 'everybody with everybody', records: together(false), choice: USUAL, flags: false },
  ],
  run({ table, documents }, choice, { leastTogether, leastTimes, falseShare }) {
    const [one, other] = [codesOf(table, choice.one![0]!), codesOf(table, choice.other![0]!)];
    const within = combined(
      (choice.within ?? []).map((name) => codesOf(table, name)),
      table.rows,
    );
    const counted = countPairs({ one: one.ids, other: other.ids, within, documents });
    const asked = counted.pairs.filter(({ rows }) => rows.length >= leastTogether);
    const judged = asked.map((pair) => {
      const urns = counted.urnsOf(pair);
      return { pair, urns, expected: expectedOf(urns) };
    });
    const tails = judged.map(({ pair, urns, expected }) =>
      pair.together < expected * leastTimes ? 1 : upperTail(pair.together, urns),
    );
    const standing = standingOut(tails, Math.max(1, counted.looked), falseShare).map(
      (place) => judged[place]!,
    );
    const findings = standing.map((pair) => findingOf(pair, one, other));
    findings.sort((a, b) => b.effect.low - a.effect.low || b.n - a.n);
    return {
      looked: counted.looked,
      found: findings.length,
      findings: findings.slice(0, MOST_FINDINGS),
      figures: [],
      leftOut: { 'nothing-said': counted.nothingSaid },
    };
  },
});

interface Judged {
  readonly pair: PairCount;
  readonly urns: readonly Urn[];
  readonly expected: number;
}

function findingOf(
  { pair: { one, other, together: n, rows }, urns, expected }: Judged,
  ofOne: CodeColumn,
  ofOther: CodeColumn,
): AnalysisFinding {
  const sum = (part: (urn: Urn) => number): number => urns.reduce((all, urn) => all + part(urn), 0);
  return {
    keys: [
      { column: ofOne.name, value: ofOne.names[one]! },
      { column: ofOther.name, value: ofOther.names[other]! },
    ],
    effect: observedOverExpected(n, expected),
    n,
    reason: {
      id: 'oftener-than-chance',
      parameters: {
        n,
        one: sum(({ marked }) => marked),
        other: sum(({ drawn }) => drawn),
        expected: Math.round(expected * 100) / 100,
      },
    },
    rows,
  };
}
