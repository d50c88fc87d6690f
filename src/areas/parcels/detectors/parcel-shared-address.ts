/** Whether many customs codes that have little past meet at one address or telephone, for the officer who looks for stolen codes and drop addresses (관세법 제275조의3 명의대여행위죄). */
import { defineDetector } from '../../../screening/detector.ts';
import { HUB_CODES } from '../selection/clusters.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-shared-address',
  version: 1,
  title: { ko: '한 곳에 모이는 여러 부호', en: 'Many codes at one place' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제246조, 제275조의3',
  parameters: {
    codes: {
      default: 5,
      range: [3, 40],
      unit: 'codes',
      why: {
        ko: '가족과 함께 사는 사람의 부호는 몇 개를 넘지 않습니다.',
        en: 'A family has no more than a few.',
      },
    },
    mostParcels: {
      default: 4,
      range: [1, 20],
      unit: 'parcels a code',
      why: {
        ko: '부호마다 화물이 많으면 사무실이나 기숙사입니다.',
        en: 'With many parcels a code it is an office or a dormitory.',
      },
    },
  },
  reasons: {
    many: {
      says: {
        ko: '한 주소·전화번호에 개인통관부호 {codes}개가 이어져 있습니다(최근 화물 {parcels}건).',
        en: '{codes} customs codes are linked by one address or telephone ({parcels} recent parcels).',
      },
      look: { ko: '부호 도용 여부, 실제 받는 사람', en: 'Whether codes were stolen; who gets the parcels' },
    },
  },
  examples: [
    {
      name: 'nine codes at one flat',
      subject: exampleParcel({ facts: { 'address.codes': 8.4, 'cluster.codes': 9, 'address.parcels': 9 } }),
      flags: true,
    },
    {
      name: 'a pick-up point',
      subject: exampleParcel({ facts: { 'address.codes': 60, 'cluster.codes': 64, 'address.parcels': 70 } }),
      flags: false,
    },
    {
      name: 'a family',
      subject: exampleParcel({ facts: { 'address.codes': 3, 'cluster.codes': 4 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { codes, mostParcels }) {
    const group = parcelFact(subject, 'cluster.codes') ?? 0;
    if (group >= HUB_CODES) return undefined;
    // Lately here, and linked at all: a code that was forgotten meanwhile is not another one.
    const here = Math.min(
      group,
      Math.max(parcelFact(subject, 'address.codes') ?? 0, parcelFact(subject, 'phone.codes') ?? 0),
    );
    const parcels = parcelFact(subject, 'address.parcels') ?? 0;
    if (here < codes || parcels > here * mostParcels) return undefined;
    return {
      score: 0.35 + 0.4 * strengthBetween(here, codes, codes * 4),
      reason: {
        id: 'many',
        parameters: { codes: Math.round(here), parcels: Math.round(parcels) },
      },
      evidence: ['/recipient/address', '/recipient/phone', '/recipient/customsCode'],
    };
  },
});
