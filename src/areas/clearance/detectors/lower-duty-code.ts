/**
 * Whether a line names goods that stand under other headings than its code, for the officer who classifies
 * (관세법 제50조 세율 적용, 관세율표의 해석에 관한 통칙 제1호; 제270조 제1항 관세포탈).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { type WordMismatch, wordOutsideCode } from '../goods-words.ts';
import { shareBetween } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'lower-duty-code',
  version: 1,
  title: { ko: '품명과 품목번호 불일치', en: 'Goods named unlike their code' },
  subject: 'import-declaration',
  basis: '관세법 제50조, 제270조 제1항, 관세율표의 해석에 관한 통칙 제1호',
  parameters: {
    usualRatePercent: {
      default: 8,
      range: [0, 30],
      unit: '%',
      why: {
        ko: '적용 세율이 기본 관세율 8%에 못 미칠수록 낮은 세율을 노린 것으로 봅니다.',
        en: 'The further the applied duty is below the usual 8 %, the more the code may have been chosen for it.',
      },
    },
  },
  reasons: {
    named: {
      says: {
        ko: "{line}란의 품명에 '{word}'이(가) 있으나 품목번호는 {hsCode}입니다. 이러한 물품은 보통 제{codes}호(류)에 분류합니다.",
        en: 'Line {line} names "{word}" but declares HS {hsCode}; such goods usually stand under {codes}.',
      },
      look: { ko: '현품과 용도, 성분, 사전심사 결과', en: 'The goods, their use and make, earlier rulings' },
    },
  },
  examples: [
    {
      name: 'fresh garlic under a code for frozen vegetables',
      subject: exampleImport({
        items: [
          { description: '깐마늘', tradeName: 'PEELED GARLIC', hsCode: '0710802000', dutyRatePercent: 27 },
        ],
      }),
      flags: true,
    },
    {
      name: 'T-shirts under other made-up articles',
      subject: exampleImport({ items: [{ hsCode: '6307909000', dutyRatePercent: 8 }] }),
      flags: true,
    },
    {
      name: 'garlic that is frozen, under frozen vegetables',
      subject: exampleImport({
        items: [{ description: '냉동마늘', tradeName: 'FROZEN GARLIC', hsCode: '0710802000' }],
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { usualRatePercent }) {
    const { items } = subject.declaration;
    for (let place = 0; place < items.length; place++) {
      const item = items[place]!;
      // Each text alone: the seller's name may give away what the declared one covers up.
      const found = mismatchIn(item.tradeName, item.hsCode) ?? mismatchIn(item.description, item.hsCode);
      if (found === undefined) continue;
      const gain = shareBetween(
        usualRatePercent - (item.dutyRatePercent ?? usualRatePercent),
        0,
        usualRatePercent || 1,
      );
      return {
        score: 0.5 + 0.35 * gain,
        reason: {
          id: 'named',
          parameters: {
            line: item.sequence,
            word: found.word,
            hsCode: item.hsCode,
            codes: found.codes.join(', '),
          },
        },
        evidence: [`/items/${place}/hsCode`, `/items/${place}/description`],
      };
    }
    return undefined;
  },
});

function mismatchIn(text: string | undefined, hsCode: string): WordMismatch | undefined {
  return text === undefined ? undefined : wordOutsideCode(text.toUpperCase(), hsCode);
}
