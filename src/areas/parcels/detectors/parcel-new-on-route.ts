/** Whether somebody without any past gets a small parcel over a road on which narcotics were found, for the officer at the X-ray (마약류 관리에 관한 법률 제3조; countries as press releases of 2024-2025 name them). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { isNamedRoute } from '../selection/routes.ts';
import { OLD_MEMORY_DAYS, PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-new-on-route',
  version: 1,
  title: { ko: '처음 쓰는 사람과 알려진 경로', en: 'First use over a known route' },
  subject: PARCEL_SUBJECT,
  basis: '마약류 관리에 관한 법률 제3조, 관세법 제246조',
  parameters: {
    newDays: {
      default: 14,
      range: [1, 120],
      unit: 'days',
      why: {
        ko: '처음 쓴 날부터 이 기간까지는 새 이용자로 봅니다.',
        en: 'A code is new for so long after its first parcel.',
      },
    },
    mostKg: {
      default: 5,
      range: [0.1, 50],
      unit: 'kg',
      why: { ko: '작은 화물에서 주로 발견되었습니다.', en: 'Found mostly in small parcels.' },
    },
    newSender: {
      default: 0.2,
      range: [0, 0.5],
      unit: 'score',
      why: { ko: '발송인도 처음이면 더 봅니다.', en: 'A sender without a past weighs more.' },
    },
  },
  reasons: {
    new: {
      says: {
        ko: '{country}에서 온 {kg} kg 화물을 처음 이용하는 사람이 받습니다. 이 경로에서 마약류가 발견된 적이 있습니다.',
        en: 'Somebody who is new gets {kg} kg from {country}, a road on which narcotics were found.',
      },
      look: { ko: '엑스선 영상, 마약탐지견', en: 'The X-ray image, the dog' },
    },
  },
  examples: [
    {
      name: 'a first parcel from Thailand from a new sender',
      subject: exampleParcel({
        parcel: { departureCountry: 'TH', channel: 'post' },
        facts: { 'recipient.knownDays': null, 'sender.knownDays': null },
      }),
      flags: true,
    },
    {
      name: 'the same in a memory that is too young to know who is new',
      subject: exampleParcel({
        parcel: { departureCountry: 'TH', channel: 'post' },
        facts: { 'recipient.knownDays': null, 'sender.knownDays': null, 'memory.days': 20 },
      }),
      flags: false,
    },
    {
      name: 'the same road to somebody of long standing',
      subject: exampleParcel({ parcel: { departureCountry: 'TH' } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { newDays, mostKg, newSender }) {
    const { departureCountry, grossMassKg, channel } = subject.parcel;
    if (!isNamedRoute(departureCountry) || grossMassKg > mostKg || channel === 'express-sea')
      return undefined;
    if ((parcelFact(subject, 'memory.days') ?? 0) < OLD_MEMORY_DAYS) return undefined;
    if ((parcelFact(subject, 'recipient.knownDays') ?? 0) > newDays) return undefined;
    const isNewSender = parcelFact(subject, 'sender.knownDays') === undefined;
    const hasOrder = parcelFact(subject, 'order.found') === 1;
    return {
      score: 0.3 + (isNewSender ? newSender : 0) + (channel === 'post' ? 0.1 : 0) + (hasOrder ? 0 : 0.1),
      reason: { id: 'new', parameters: { country: departureCountry, kg: grossMassKg } },
      evidence: ['/departureCountry', '/recipient/customsCode', '/grossMassKg'],
    };
  },
});
