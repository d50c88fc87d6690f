/** Whether a sender without a past suddenly sends to many, for the officer who looks for a new road (관세법 제246조). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { OLD_MEMORY_DAYS, PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-burst',
  version: 1,
  title: { ko: '새 발송인의 몰아 보내기', en: 'A burst from a new sender' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제246조 제1항',
  parameters: {
    newDays: {
      default: 10,
      range: [1, 60],
      unit: 'days',
      why: {
        ko: '처음 나타난 지 며칠 안 된 발송인만 봅니다.',
        en: 'Only senders that appeared some days ago.',
      },
    },
    recipients: {
      default: 5,
      range: [2, 100],
      unit: 'new recipients in some 7 days',
      why: {
        ko: '새 가게도 손님이 있으므로 많은 경우만 봅니다.',
        en: 'New shops have customers too, so that only many count.',
      },
    },
  },
  reasons: {
    burst: {
      says: {
        ko: '{days}일 전에 처음 나타난 발송인이 최근 {recipients}명에게 보냈습니다.',
        en: 'A sender that appeared {days} days ago has sent to {recipients} people lately.',
      },
      look: { ko: '발송인의 실체, 다른 수취인의 화물', en: 'Who the sender is; the parcels of the others' },
    },
  },
  examples: [
    {
      name: 'thirty people in five days',
      subject: exampleParcel({
        facts: { 'sender.knownDays': 5, 'sender.newRecipients': 28, 'order.found': 0 },
      }),
      flags: true,
    },
    {
      name: 'a shop of long standing',
      subject: exampleParcel({ facts: { 'sender.knownDays': 500, 'sender.newRecipients': 300 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { newDays, recipients }) {
    const days = parcelFact(subject, 'sender.knownDays');
    const count = parcelFact(subject, 'sender.newRecipients') ?? 0;
    if (days === undefined || days > newDays || count < recipients) return undefined;
    if ((parcelFact(subject, 'memory.days') ?? 0) < OLD_MEMORY_DAYS) return undefined;
    // What platforms vouch for by an order is a shop that opened.
    if (parcelFact(subject, 'order.found') === 1) return undefined;
    return {
      score: 0.3 + 0.3 * strengthBetween(count, recipients, recipients * 8),
      reason: { id: 'burst', parameters: { days, recipients: Math.round(count) } },
      evidence: ['/sender/name'],
    };
  },
});
