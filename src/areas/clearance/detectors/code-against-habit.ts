/**
 * Whether goods stand under another subheading than the same importer's goods of the same words stood before, for the officer who
 * classifies (관세법 제38조 제2항 세액의 심사, 제50조 세율 적용).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, strongestLine } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

/** Points of duty from which the gain counts in full: from the basic 8 % to the 13 % of clothing, and a little more. */
const FULL_GAIN = 8;

export default defineDetector({
  id: 'code-against-habit',
  version: 1,
  title: { ko: '평소와 다른 품목번호', en: 'Code unlike the importer’s habit' },
  subject: 'import-declaration',
  basis: '관세법 제38조 제2항, 제50조',
  parameters: {
    leastLines: {
      default: 6,
      range: [3, 1000],
      unit: 'earlier lines, less four for each exception',
      why: {
        ko: '적은 신고는 버릇이 아닙니다. 다른 번호로 신고한 줄 하나에 네 줄을 뺍니다.',
        en: 'A few lines are no habit. Each line under another code takes four away.',
      },
    },
  },
  reasons: {
    duty: {
      says: {
        ko: '{line}란: 이 수입자는 같은 품명의 물품을 보통 HS {usual}(으)로 신고했으나({lines}줄) 이번은 {hsCode}입니다. 달라지는 관세는 약 {dutyKrw}원입니다.',
        en: 'Line {line}: this importer usually declared goods of these words under HS {usual} ({lines} lines), now under {hsCode}. About {dutyKrw} won of duty turn on it.',
      },
      look: {
        ko: '현품, 이전 신고와 달라진 점, 사전심사 결과',
        en: 'The goods, what changed since, earlier rulings',
      },
    },
    same: {
      says: {
        ko: '{line}란: 이 수입자는 같은 품명의 물품을 보통 HS {usual}(으)로 신고했으나({lines}줄) 이번은 {hsCode}입니다. 더 낼 관세는 없습니다.',
        en: 'Line {line}: this importer usually declared goods of these words under HS {usual} ({lines} lines), now under {hsCode}. No more duty would be owed.',
      },
      look: { ko: '이전 신고와 달라진 점', en: 'What changed since' },
    },
  },
  examples: [
    {
      name: 'T-shirts of many lines, now under other made-up articles at a lower duty',
      subject: exampleImport({
        items: [{ hsCode: '6307909000', dutyRatePercent: 8 }],
        itemFacts: [
          { 'importerGoods.hs6': 610910, 'importerGoods.lines': 40, 'importerGoods.dutyRatePercent': 13 },
        ],
      }),
      flags: true,
    },
    {
      name: 'another code of the same subheading',
      subject: exampleImport({
        items: [{ hsCode: '6109109000' }],
        itemFacts: [{ 'importerGoods.hs6': 610910, 'importerGoods.lines': 40 }],
      }),
      flags: false,
    },
    {
      name: 'five lines are no habit yet',
      subject: exampleImport({
        items: [{ hsCode: '6307909000' }],
        itemFacts: [{ 'importerGoods.hs6': 610910, 'importerGoods.lines': 5 }],
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { leastLines }) {
    const place = strongestLine(subject, (item, at) => {
      const usual = itemFact(subject, at, 'importerGoods.hs6');
      if (usual === undefined || usual === Number(item.hsCode.slice(0, 6))) return 0;
      if ((itemFact(subject, at, 'importerGoods.lines') ?? 0) < leastLines) return 0;
      return scoreOf(gainOf(subject, at));
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const gain = gainOf(subject, place);
    const said = {
      line: item.sequence,
      usual: String(itemFact(subject, place, 'importerGoods.hs6')).padStart(6, '0'),
      lines: itemFact(subject, place, 'importerGoods.lines')!,
      hsCode: item.hsCode,
    };
    const dutyKrw = Math.floor(((item.customsValueKrw ?? 0) * gain) / 100);
    return {
      score: scoreOf(gain),
      reason: gain > 0 ? { id: 'duty', parameters: { ...said, dutyKrw } } : { id: 'same', parameters: said },
      evidence: [`/items/${place}/hsCode`, `/items/${place}/description`],
    };
  },
});

/** Points of duty below the rate of the last line under the usual code; 0 where either is not known. */
function gainOf(subject: ImportSubject, place: number): number {
  const { dutyRatePercent } = subject.declaration.items[place]!;
  const usual = itemFact(subject, place, 'importerGoods.dutyRatePercent');
  return usual === undefined || dutyRatePercent === undefined ? 0 : Math.max(0, usual - dutyRatePercent);
}

/** Without a gain it is told and leads to nothing by itself. */
function scoreOf(gain: number): number {
  return gain > 0 ? 0.45 + 0.35 * shareBetween(gain, 0, FULL_GAIN) : 0.3;
}
