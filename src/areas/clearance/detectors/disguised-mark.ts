/**
 * Whether a mark or trade name is written with look-alike or hidden characters, so that a search for the mark misses it, for
 * the officer who protects marks (관세법 제235조; Unicode Technical Standard 39, mixed-script confusables).
 */

import { defineDetector } from '../../../screening/detector.ts';
import { isOrdinaryText, misleadingCharacters } from '../characters.ts';
import { exampleImport } from '../example.ts';
import type { ImportSubject } from '../subject.ts';

const FIELDS = ['brand', 'tradeName', 'model', 'description'] as const;

export default defineDetector({
  id: 'disguised-mark',
  version: 1,
  title: { ko: '닮은 글자로 쓴 상표', en: 'Mark in look-alike letters' },
  subject: 'import-declaration',
  basis: '관세법 제235조',
  parameters: {
    score: {
      default: 0.6,
      range: [0.1, 1],
      unit: 'score',
      why: {
        ko: '실수로는 잘 생기지 않으나 외국 표기일 수 있습니다.',
        en: 'It hardly happens by mistake, though a foreign spelling may.',
      },
    },
  },
  reasons: {
    disguised: {
      says: {
        ko: '{line}란의 {field}에 닮은 글자(키릴·그리스 문자)나 보이지 않는 문자가 섞여 있습니다.',
        en: 'Line {line}: {field} mixes look-alike letters (Cyrillic, Greek) or hidden characters into a word.',
      },
      look: { ko: '현품의 상표와 상표권자 확인', en: 'The mark on the goods, and the right holder' },
    },
  },
  examples: [
    {
      name: 'a Cyrillic letter in a Latin mark',
      subject: exampleImport({ items: [{ brand: 'Ех\u0430mplemark' }] }),
      flags: true,
    },
    {
      name: 'a Greek sign of measure',
      subject: exampleImport({ items: [{ model: '10 Ω 5 µm' }] }),
      flags: false,
    },
    { name: 'a French mark', subject: exampleImport({ items: [{ brand: 'Éxample' }] }), flags: false },
  ],
  assess(subject: ImportSubject, { score }) {
    const { items } = subject.declaration;
    for (let place = 0; place < items.length; place++) {
      for (const field of FIELDS) {
        const text = items[place]![field];
        if (text === undefined || isOrdinaryText(text)) continue;
        const found = misleadingCharacters(text);
        if (found === undefined || found === 'not-normalised') continue;
        return {
          score,
          reason: { id: 'disguised', parameters: { line: items[place]!.sequence, field } },
          evidence: [`/items/${place}/${field}`],
        };
      }
    }
    return undefined;
  },
});
