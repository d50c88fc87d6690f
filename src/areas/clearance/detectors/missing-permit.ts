/**
 * Whether goods that need a permit, quarantine or certificate come without a valid one, for the officer who confirms
 * requirements before acceptance (관세법 제226조 세관장확인, 제245조).
 */
import type { Declaration, GoodsItem } from '../../../model/declaration.ts';
import { DOCUMENT_KINDS } from '../../../reference/document-kinds.ts';
import { type Requirement, requirementsFor } from '../../../reference/requirements.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

/** Samples and the like (거래구분 87) are often waived; a large shipment of them is not. */
const SAMPLE_TRADE_TYPE = '87';

const MEAT = {
  description: '냉동 쇠고기',
  tradeName: 'FROZEN BEEF',
  hsCode: '0202300000',
  originCountry: 'US',
};

export default defineDetector({
  id: 'missing-permit',
  version: 1,
  title: { ko: '수입요건 서류 누락', en: 'Missing permit' },
  subject: 'import-declaration',
  basis: '관세법 제226조, 제245조',
  parameters: {
    sampleKrw: {
      default: 1_000_000,
      range: [0, 20_000_000],
      unit: 'KRW',
      why: {
        ko: '견본으로 신고한 소액 물품은 요건이 면제되는 경우가 많습니다.',
        en: 'Samples of small value are often waived from requirements.',
      },
    },
  },
  reasons: {
    none: {
      says: {
        ko: "{line}란(품목번호 {hsCode})에는 '{requirement}' 서류가 필요하나 제출되지 않았습니다.",
        en: 'Line {line} (HS {hsCode}) needs papers for "{requirementEn}"; none is declared.',
      },
      look: {
        ko: '요건 승인서와 대상 여부, 면제 사유',
        en: 'The approval, whether the goods fall under it, grounds of exemption',
      },
    },
    expired: {
      says: {
        ko: "{line}란(품목번호 {hsCode})의 '{requirement}' 서류는 {day}에 유효기간이 끝났습니다.",
        en: 'The papers for "{requirementEn}" of line {line} (HS {hsCode}) expired on {day}.',
      },
      look: { ko: '유효한 승인서', en: 'A valid approval' },
    },
  },
  examples: [
    { name: 'beef without quarantine', subject: exampleImport({ items: [MEAT] }), flags: true },
    {
      name: 'beef with a certificate out of date',
      subject: exampleImport({
        declaration: { additionalDocuments: [{ kind: 'ANIMAL', number: 'AQ1', expiresOn: '2026-02-01' }] },
        items: [MEAT],
      }),
      flags: true,
    },
    {
      name: 'beef with its certificate',
      subject: exampleImport({
        declaration: { additionalDocuments: [{ kind: 'ANIMAL', number: 'AQ1', issuedOn: '2026-02-20' }] },
        items: [MEAT],
      }),
      flags: false,
    },
    { name: 'clothes need none', subject: exampleImport(), flags: false },
  ],
  assess(subject: ImportSubject, { sampleKrw }) {
    const { declaration } = subject;
    const { items, declaredOn, direction, procedure } = declaration;
    for (let place = 0; place < items.length; place++) {
      const item = items[place]!;
      const value = item.customsValueKrw ?? 0;
      if (procedure.tradeType === SAMPLE_TRADE_TYPE && value <= sampleKrw) continue;
      for (const requirement of requirementsFor(item.hsCode, direction, declaredOn)) {
        const expiredOn = answered(declaration, item, requirement);
        if (expiredOn === true) continue;
        return {
          score: (expiredOn === undefined ? 0.6 : 0.65) + 0.2 * shareBetween(value, 0, 100_000_000),
          reason: {
            id: expiredOn === undefined ? 'none' : 'expired',
            parameters: {
              line: item.sequence,
              hsCode: item.hsCode,
              requirement: requirement.title.ko,
              requirementEn: requirement.title.en,
              day: expiredOn ?? '-',
            },
          },
          evidence: [`/items/${place}/hsCode`, '/additionalDocuments'],
        };
      }
    }
    return undefined;
  },
});

/** True where a paper answers the requirement, the day it expired where it did, undefined where there is none. */
function answered(
  declaration: Declaration,
  item: GoodsItem,
  requirement: Requirement,
): true | string | undefined {
  let expiredOn: string | undefined;
  for (const paper of declaration.additionalDocuments ?? []) {
    if (paper.items !== undefined && !paper.items.includes(item.sequence)) continue;
    // A paper of a kind that nobody knows may be the one: absence is not proved.
    const mayAnswer = requirement.documents.includes(paper.kind) || !DOCUMENT_KINDS.byCode.has(paper.kind);
    if (!mayAnswer) continue;
    if (paper.expiresOn === undefined || paper.expiresOn >= declaration.declaredOn) return true;
    expiredOn = paper.expiresOn;
  }
  return expiredOn;
}
