/** Whether one purchase seems to be divided so that each part stays under the limit of relief, for the officer who adds them up (관세법 제94조제4호, 시행규칙 제45조제2항제1호). */

import { parcelLimit } from '../../../reference/parcel-rules.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-splitting',
  version: 1,
  title: { ko: '한도를 피한 분할', en: 'Split to stay under the limit' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제94조 제4호, 시행규칙 제45조 제2항 제1호',
  parameters: {
    least: {
      default: 1.2,
      range: [0.5, 10],
      unit: 'recent parcels of the pair',
      why: {
        ko: '같은 발송인의 앞선 화물이 며칠 안에 있어야 합니다.',
        en: 'An earlier parcel of the same sender lies few days back.',
      },
    },
    over: {
      default: 1.15,
      range: [1, 5],
      unit: 'times the limit',
      why: { ko: '합계가 한도를 뚜렷이 넘는 것만 봅니다.', en: 'The sum is clearly above the limit.' },
    },
  },
  reasons: {
    split: {
      says: {
        ko: '같은 발송인이 며칠 안에 보낸 화물을 합치면 물품가격이 미화 {sum}달러로 한도 {limit}달러를 넘습니다.',
        en: 'Parcels of the same sender within days come to USD {sum}, above the limit of {limit}.',
      },
      look: {
        ko: '같은 날 산 것인지, 합산과세 대상인지',
        en: 'Whether they were bought together and are to be added up',
      },
    },
  },
  examples: [
    {
      name: 'a third part of a hundred and forty dollars',
      subject: exampleParcel({ facts: { priceUsd: 140, 'pair.parcels': 1.8, 'pair.valueUsd': 250 } }),
      flags: true,
    },
    {
      name: 'small things from the same shop',
      subject: exampleParcel({ facts: { priceUsd: 12, 'pair.parcels': 3, 'pair.valueUsd': 40 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { least, over }) {
    const limit = parcelLimit('relief-price').usd;
    const own = parcelFact(subject, 'priceUsd') ?? 0;
    if (own <= 0 || own > limit || (parcelFact(subject, 'pair.parcels') ?? 0) < least) return undefined;
    const sum = own + (parcelFact(subject, 'pair.valueUsd') ?? 0);
    if (sum < limit * over) return undefined;
    return {
      score: 0.3 + 0.4 * strengthBetween(sum, limit * over, limit * 5),
      reason: { id: 'split', parameters: { sum: Math.round(sum), limit } },
      evidence: ['/goodsAmount', '/recipient/customsCode', '/sender/name'],
    };
  },
});
