/**
 * Whether goods that must bear their origin are declared without it, for the officer who has them marked before acceptance
 * (관세법 제230조, 대외무역법 제33조; 원산지 표시유무 N: 표시 대상이나 미표시).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'origin-unmarked',
  version: 1,
  title: { ko: '원산지 미표시', en: 'Origin not marked' },
  subject: 'import-declaration',
  basis: '관세법 제230조, 대외무역법 제33조',
  parameters: {
    score: {
      default: 0.5,
      range: [0.1, 1],
      unit: 'score',
      why: {
        ko: '신고인이 스스로 미표시라고 신고한 것이므로 보완으로 해결되는 일이 많습니다.',
        en: 'The declarant says so itself, and marking afterwards mostly mends it.',
      },
    },
  },
  reasons: {
    unmarked: {
      says: {
        ko: '{line}란은 원산지표시 대상이나 표시하지 않은 것(N)으로 신고되었습니다.',
        en: 'Line {line} is subject to origin marking but declared unmarked (N).',
      },
      look: {
        ko: '현품과 포장의 원산지 표시, 보완 작업',
        en: 'Marks on goods and packing; marking before acceptance',
      },
    },
  },
  examples: [
    { name: 'declared unmarked', subject: exampleImport({ items: [{ originMarking: 'N' }] }), flags: true },
    {
      name: 'exempt from marking',
      subject: exampleImport({ items: [{ originMarking: 'E' }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { score }) {
    const { items } = subject.declaration;
    const place = items.findIndex(({ originMarking }) => originMarking === 'N');
    if (place < 0) return undefined;
    return {
      score,
      reason: { id: 'unmarked', parameters: { line: items[place]!.sequence } },
      evidence: [`/items/${place}/originMarking`],
    };
  },
});
