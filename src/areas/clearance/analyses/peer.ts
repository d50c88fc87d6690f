/** Analysis: one among its peers (same goods, origin, months): a price, a mass, or a share of finds that lies far from the others. */
import {
  type AnalysisRecords,
  defineAnalysis,
  FALSE_SHARE,
  MOST_FINDINGS,
} from '../../../screening/analyses/analysis.ts';
import { codesOf, columnNamed, recordsOf } from '../../../screening/analyses/read-columns.ts';
import { compareNumbers } from '../peers/compare-numbers.ts';
import { compareShares } from '../peers/compare-shares.ts';
import { isYesOrNo, peerRows } from '../peers/peer-rows.ts';

/** Thirty importers of one kind of goods, one of them at a sixth of the price. */
function prices(isCheap: boolean): AnalysisRecords {
  const rows = Array.from({ length: 120 }, (_, row) => row);
  return recordsOf({
    columns: {
      'item.hs6': rows.map(() => '610910'),
      'item.originCountry': rows.map(() => 'VN'),
      'importer.id': rows.map((row) => `I${row % 30}`),
      'item.pricePerKg': rows.map((row) =>
        isCheap && row % 30 === 7 ? 4_000 + row : 24_000 + ((row * 37) % 11) * 600,
      ),
    },
  });
}

const USUAL = {
  who: ['importer.id'],
  among: ['item.hs6', 'item.originCountry'],
  measure: ['item.pricePerKg'],
};

export default defineAnalysis({
  id: 'peer',
  version: 1,
  title: { ko: '동류 비교', en: 'Peers' },
  asks: {
    ko: '같은 물품, 같은 원산지처럼 조건이 같은 무리에서 혼자 크게 벗어난 대상을 찾습니다. kg당 가격, 중량, 적발률을 견줄 수 있습니다.',
    en: 'Who lies far from the others of the same goods and origin: by price a kilogram, mass, or share of finds.',
  },
  caveat: {
    ko: '가격과 중량은 비슷한 대상의 값이 (로그) 정규분포에 가깝다고 봅니다. 품질이 여러 갈래인 물품은 더 자주 드러납니다. 벗어났다는 것은 위반이 아닙니다.',
    en: 'Prices and masses of like things are taken to be near (log-)normal: goods of many qualities stand out oftener than stated. To lie apart is no offence.',
  },
  basis:
    'Median and median deviation (Hampel 1974; Rousseeuw and Croux 1993) with Student’s tails; shares by Fisher’s exact test over strata; Benjamini and Hochberg 1995',
  roles: {
    who: {
      title: { ko: '누구를', en: 'Who' },
      why: {
        ko: '비우면 란 하나하나를 견줍니다. 고르면 그 대상의 중앙값을 견줍니다.',
        en: 'Left empty, each line is compared; else the median of whoever is chosen.',
      },
      ...{ kind: 'code', from: 'records', least: 0, most: 1, usual: USUAL.who },
    },
    among: {
      title: { ko: '어떤 무리에서', en: 'Among' },
      why: { ko: '모두 같은 것끼리만 견줍니다.', en: 'Peers agree in all of these.' },
      ...{ kind: 'code', from: 'records', least: 1, most: 4, usual: USUAL.among },
    },
    measure: {
      title: { ko: '무엇을', en: 'By what' },
      why: {
        ko: '수를 견주거나, 예·아니요 항목의 몫을 견줍니다.',
        en: 'A number; or, of a column of yes and no, its share.',
      },
      ...{ kind: 'number', from: 'records', least: 1, most: 1, usual: USUAL.measure },
    },
  },
  parameters: {
    leastPeers: {
      default: 10,
      range: [8, 1000],
      unit: 'count',
      why: {
        ko: '견줄 다른 대상이 이만큼은 있어야 합니다.',
        en: 'At least so many others have to be there.',
      },
    },
    leastTimes: {
      default: 1.5,
      range: [1, 100],
      unit: 'times',
      why: {
        ko: '무리의 중앙값(또는 남의 몫)에서 이 배수만큼 벗어나야 합니다.',
        en: 'It has to lie so many times above or below the median, or the share, of the others.',
      },
    },
    side: {
      default: 0,
      range: [-1, 1],
      unit: '-1, 0, 1',
      why: {
        ko: '낮은 쪽만은 -1, 높은 쪽만은 1, 양쪽은 0입니다.',
        en: '-1 for below only, 1 for above only, 0 for both.',
      },
    },
    falseShare: FALSE_SHARE,
  },
  effect: { ko: '다른 대상의 몇 배', en: 'Times the others' },
  reasons: {
    'far-below': {
      says: {
        ko: '값 {value}, 같은 무리 {n}의 중앙값 {median}보다 낮습니다. 95%는 {low}에서 {high} 사이입니다.',
        en: '{value}, below the median {median} of {n} peers; 95 % of them lie between {low} and {high}.',
      },
      look: {
        ko: '과세가격 신고의 근거와 물품의 규격이 맞는지 확인하십시오.',
        en: 'See what the declared value rests on and whether the goods are what they are said to be.',
      },
    },
    'far-above': {
      says: {
        ko: '값 {value}, 같은 무리 {n}의 중앙값 {median}보다 높습니다. 95%는 {low}에서 {high} 사이입니다.',
        en: '{value}, above the median {median} of {n} peers; 95 % of them lie between {low} and {high}.',
      },
      look: {
        ko: '외화 도피나 품명·수량의 잘못이 아닌지 확인하십시오.',
        en: 'See whether money is moved abroad, or description and quantity are wrong.',
      },
    },
    'share-above': {
      says: {
        ko: '{n}건 가운데 {hits}건입니다. 같은 무리의 다른 대상 {others}건에서는 {rate}%입니다.',
        en: '{hits} of {n}; among {others} of the others it is {rate} %.',
      },
      look: {
        ko: '무엇이 되풀이되는지 신고를 열어 보십시오.',
        en: 'Open the declarations and see what repeats.',
      },
    },
    'share-below': {
      says: {
        ko: '{n}건 가운데 {hits}건뿐입니다. 같은 무리의 다른 대상 {others}건에서는 {rate}%입니다.',
        en: 'Only {hits} of {n}; among {others} of the others it is {rate} %.',
      },
      look: {
        ko: '왜 드문지, 검사가 고르게 이루어졌는지 확인하십시오.',
        en: 'See why it is rare, and whether it was looked at as the others were.',
      },
    },
  },
  figures: {},
  leftOut: {
    'nothing-said': {
      ko: '고른 항목 가운데 빈 곳이 있어 빼놓은 란',
      en: 'Lines left out because a chosen column says nothing',
    },
    'too-few-peers': {
      ko: '견줄 다른 대상이 모자라 빼놓은 것',
      en: 'Left out because there are too few others',
    },
    'no-spread': {
      ko: '다른 대상의 값이 거의 모두 같아 빼놓은 것',
      en: 'Left out because nearly all others are the same',
    },
  },
  examples: [
    { name: 'a sixth of the usual price', records: prices(true), choice: USUAL, flags: true },
    { name: 'prices as they usually differ', records: prices(false), choice: USUAL, flags: false },
  ],
  run({ table, documents }, choice, parameters) {
    const names = [...choice.among!, ...choice.who!];
    const measure = columnNamed(table, choice.measure![0]!);
    const asked = peerRows(table, choice, documents);
    const compared = isYesOrNo(measure)
      ? compareShares(asked, parameters)
      : compareNumbers(asked, parameters);
    const codes = names.map((name) => codesOf(table, name));
    return {
      ...compared,
      findings: compared.findings.slice(0, MOST_FINDINGS).map((finding) => ({
        ...finding,
        keys: codes.map(({ name, ids, names: values }) => ({
          column: name,
          value: values[ids[finding.rows[0]!]!]!,
        })),
      })),
    };
  },
});
