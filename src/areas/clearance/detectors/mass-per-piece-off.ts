/**
 * Whether a piece weighs far more or less than such pieces do, for the officer who counts or weighs: more pieces than
 * declared, other goods, or a false weight (관세법 제241조 신고사항, 제269조·제270조).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { massPerPieceKg } from '../history.ts';
import { shareBetween, strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'mass-per-piece-off',
  version: 1,
  title: { ko: '개당 중량 이상', en: 'Mass a piece is off' },
  subject: 'import-declaration',
  basis: '관세법 제241조 제1항, 제269조, 제270조',
  parameters: {
    lowRatio: {
      default: 0.65,
      range: [0.2, 0.95],
      unit: 'of the median mass a piece',
      why: {
        ko: '치수 차이로는 개당 중량이 중앙값의 65% 아래로 잘 내려가지 않습니다.',
        en: 'Sizes alone seldom bring a piece below 65 % of the median.',
      },
    },
    highRatio: {
      default: 1.55,
      range: [1.05, 5],
      unit: 'of the median mass a piece',
      why: {
        ko: '개당 중량이 1.55배를 넘으면 수량을 줄여 신고했을 수 있습니다.',
        en: 'Above 1.55 times the median the quantity may have been declared short.',
      },
    },
    minPeers: {
      default: 30,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 중량을 알 수 없습니다.', en: 'Few deals do not show a usual mass.' },
    },
  },
  reasons: {
    heavy: {
      says: {
        ko: '{line}란의 개당 {piece}kg은 중앙값 {median}kg의 {percent}%로 무겁습니다.',
        en: 'Line {line}: {piece} kg a piece, {percent}% of the median {median} kg, too heavy.',
      },
      look: {
        ko: '실제 수량(신고보다 많은지)과 다른 물품의 혼입',
        en: 'The true number of pieces; other goods among them',
      },
    },
    light: {
      says: {
        ko: '{line}란의 개당 {piece}kg은 중앙값 {median}kg의 {percent}%로 가볍습니다.',
        en: 'Line {line}: {piece} kg a piece, {percent}% of the median {median} kg, too light.',
      },
      look: { ko: '실제 중량(계근)과 규격', en: 'The true mass on the scales, and the make' },
    },
  },
  examples: [
    {
      name: 'half of the pieces left out',
      subject: exampleImport({ items: [{ quantity: 4_500 }] }),
      flags: true,
    },
    {
      name: 'half of the mass left out',
      subject: exampleImport({ items: [{ netMassKg: 700 }] }),
      flags: true,
    },
    { name: 'a thick cloth', subject: exampleImport({ items: [{ netMassKg: 2_000 }] }), flags: false },
  ],
  assess(subject: ImportSubject, { lowRatio, highRatio, minPeers }) {
    const place = strongestLine(subject, (item, at) => {
      const piece = massPerPieceKg(item);
      const median = itemFact(subject, at, 'piece.median');
      if (piece === undefined || median === undefined || median <= 0) return 0;
      if (item.quantityUnit === 'KG' || (itemFact(subject, at, 'piece.count') ?? 0) < minPeers) return 0;
      const isOutside =
        piece < (itemFact(subject, at, 'piece.p05') ?? 0) ||
        piece > (itemFact(subject, at, 'piece.p95') ?? Number.POSITIVE_INFINITY);
      return isOutside ? distance(piece / median, lowRatio, highRatio) : 0;
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const piece = massPerPieceKg(item)!;
    const median = itemFact(subject, place, 'piece.median')!;
    return {
      score: distance(piece / median, lowRatio, highRatio),
      reason: {
        id: piece > median ? 'heavy' : 'light',
        parameters: { line: item.sequence, piece, median, percent: twoDecimals((piece / median) * 100) },
      },
      evidence: [`/items/${place}/quantity`, `/items/${place}/netMassKg`],
    };
  },
});

function distance(ratio: number, lowRatio: number, highRatio: number): number {
  if (ratio < lowRatio) return 0.45 + 0.5 * shareBetween(lowRatio - ratio, 0, lowRatio);
  if (ratio > highRatio) return 0.45 + 0.5 * shareBetween(ratio, highRatio, highRatio * 4);
  return 0;
}
