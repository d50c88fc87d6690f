/**
 * Whether a small quick shipment says little about its goods while its pieces weigh too much, for the officer at the X-ray who
 * looks for what was put among them (관세법 제234조, 제241조 제1항, 제269조 밀수입죄).
 */
import { totalCustomsValueKrw } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { massPerPieceKg } from '../history.ts';
import { shareBetween, strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';
import { isVague } from '../vague-words.ts';

const BY_AIR = {
  billOfLading: 'EXMP0000011',
  transportMode: '40',
  departureCountry: 'CN',
  grossMassKg: 30,
} as const;

export default defineDetector({
  id: 'heavy-pieces-vague',
  version: 1,
  title: { ko: '모호한 품명과 무거운 소량 화물', en: 'Vague name, heavy pieces, small load' },
  subject: 'import-declaration',
  basis: '관세법 제234조, 제241조 제1항, 제269조',
  parameters: {
    mostKrw: {
      default: 12_000_000,
      range: [500_000, 100_000_000],
      unit: 'KRW',
      why: {
        ko: '혼입은 대개 소액 화물에서 일어납니다.',
        en: 'Smuggling among goods happens mostly in small loads.',
      },
    },
    minRatio: {
      default: 1.25,
      range: [1.05, 5],
      unit: 'of the median mass a piece',
      why: {
        ko: '품명이 모호할 때는 개당 중량의 작은 차이도 봅니다.',
        en: 'With a vague name a smaller difference in mass is looked at.',
      },
    },
    minPeers: {
      default: 25,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 중량을 알 수 없습니다.', en: 'Few deals do not show a usual mass.' },
    },
  },
  reasons: {
    heavy: {
      says: {
        ko: '{line}란의 품명이 모호하거나 견본이며, 개당 {piece}kg은 같은 품목 중앙값의 {percent}%입니다. 화물 전체 가격은 {value}원입니다.',
        en: 'Line {line} is vague or a sample; {piece} kg a piece is {percent}% of the median. The whole load is worth {value} won.',
      },
      look: {
        ko: '신고하지 않은 물품의 혼입, 엑스선 영상',
        en: 'Undeclared goods among the declared; the X-ray image',
      },
    },
  },
  examples: [
    {
      name: 'samples by air, pieces twice as heavy',
      subject: exampleImport({
        declaration: { consignment: BY_AIR },
        items: [
          { description: 'SAMPLE', tradeName: '견본', quantity: 60, netMassKg: 20, customsValueKrw: 300_000 },
        ],
      }),
      flags: true,
    },
    {
      name: 'heavy pieces with a plain name, for which another question is asked',
      subject: exampleImport({
        declaration: { consignment: BY_AIR },
        items: [{ quantity: 60, netMassKg: 20, customsValueKrw: 300_000 }],
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { mostKrw, minRatio, minPeers }) {
    const value = totalCustomsValueKrw(subject.declaration);
    if (value > mostKrw) return undefined;
    const isSample = subject.declaration.procedure.tradeType === '87';
    const ratioOf = (place: number): number => {
      const piece = massPerPieceKg(subject.declaration.items[place]!);
      const median = itemFact(subject, place, 'piece.median');
      if (piece === undefined || median === undefined || median <= 0) return 0;
      return (itemFact(subject, place, 'piece.count') ?? 0) < minPeers ? 0 : piece / median;
    };
    const place = strongestLine(subject, (item, at) => {
      if (item.quantityUnit === 'KG' || !(isSample || isVague(item))) return 0;
      const ratio = ratioOf(at);
      return ratio < minRatio ? 0 : ratio;
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const ratio = ratioOf(place);
    return {
      score: 0.45 + 0.4 * shareBetween(ratio, minRatio, minRatio * 3),
      reason: {
        id: 'heavy',
        parameters: {
          line: item.sequence,
          piece: massPerPieceKg(item)!,
          percent: twoDecimals(ratio * 100),
          value: Math.round(value),
        },
      },
      evidence: [`/items/${place}/description`, `/items/${place}/quantity`, `/items/${place}/netMassKg`],
    };
  },
});
