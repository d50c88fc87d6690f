/**
 * Whether a description names goods that must not enter, for the officer who opens the box (관세법 제234조 수출입의 금지;
 * CITES; 총포·도검·화약류 등의 안전관리에 관한 법률 제9조; 마약류 관리에 관한 법률 제3조).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { wordsOf } from '../lines.ts';
import { prohibitedWord } from '../prohibited-words.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'prohibited-goods',
  version: 1,
  title: { ko: '수입금지·제한 물품명', en: 'Name of prohibited goods' },
  subject: 'import-declaration',
  basis: '관세법 제234조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조, 마약류 관리에 관한 법률 제3조',
  parameters: {
    score: {
      default: 0.75,
      range: [0.1, 1],
      unit: 'score',
      why: {
        ko: '낱말만으로 단정할 수 없으나 반드시 확인합니다.',
        en: 'A word proves nothing, but it is always looked at.',
      },
    },
    scoreWithPaper: {
      default: 0.4,
      range: [0, 1],
      unit: 'score',
      why: {
        ko: '허가서류가 있으면 적법한 물품일 수 있습니다.',
        en: 'With a permit the goods may be lawful.',
      },
    },
  },
  reasons: {
    named: {
      says: {
        ko: "{line}란의 품명에 수입이 금지되거나 허가가 필요한 물품을 뜻하는 낱말 '{word}'이(가) 있습니다.",
        en: 'Line {line} names "{word}", goods that are prohibited or need a permit.',
      },
      look: { ko: '현품과 허가서, 실제 용도', en: 'The goods, the permit, the true use' },
    },
  },
  examples: [
    {
      name: 'ivory carvings',
      subject: exampleImport({ items: [{ description: 'ELEPHANT IVORY CARVINGS', tradeName: '조각품' }] }),
      flags: true,
    },
    {
      name: 'toy pistols',
      subject: exampleImport({ items: [{ description: 'TOY WATER PISTOL', tradeName: '완구' }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { score, scoreWithPaper }) {
    const { items, additionalDocuments } = subject.declaration;
    for (let place = 0; place < items.length; place++) {
      const item = items[place]!;
      const found = prohibitedWord(wordsOf(item));
      if (found === undefined) continue;
      const hasPaper =
        additionalDocuments?.some(({ kind }) => kind === 'FIREARM' || kind === 'NARCOTIC') === true;
      return {
        score: hasPaper ? scoreWithPaper : score,
        reason: { id: 'named', parameters: { line: item.sequence, word: found.word } },
        evidence: [`/items/${place}/description`, `/items/${place}/tradeName`],
      };
    }
    return undefined;
  },
});
