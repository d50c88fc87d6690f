/** Whether a parcel may hold what must not fly or must not be had, for the officer at the X-ray (관세법 제226조; 총포·도검·화약류 등의 안전관리에 관한 법률 제9조). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { readGoods } from '../selection/goods.ts';
import { lineFact, PARCEL_SUBJECT, type ParcelSubject } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-dangerous',
  version: 1,
  title: { ko: '위험물', en: 'Dangerous goods' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제226조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
  parameters: {
    flown: {
      default: 0.45,
      range: [0.1, 1],
      unit: 'score',
      why: { ko: '항공으로 오면 비행 안전의 문제입니다.', en: 'By air it is a matter of safe flight.' },
    },
    onGround: {
      default: 0.3,
      range: [0.1, 1],
      unit: 'score',
      why: { ko: '배로 오는 배터리는 흔합니다.', en: 'Batteries by sea are usual.' },
    },
    offMass: {
      default: 0.25,
      range: [0, 0.5],
      unit: 'score',
      why: { ko: '무게까지 다르면 더 봅니다.', en: 'A mass that is off weighs more.' },
    },
  },
  reasons: {
    danger: {
      says: {
        ko: '품명에 위험물을 가리키는 「{word}」이(가) 있고 품목번호는 {code}입니다.',
        en: 'The description has “{word}”, dangerous goods, under the code {code}.',
      },
      look: { ko: '위험물 표시, 허가서, 내용물', en: 'Dangerous goods label, permit, what is inside' },
    },
  },
  examples: [
    {
      name: 'fireworks by air under toys',
      subject: exampleParcel({ goods: [{ description: 'Mini fireworks set', hsCode: '950300' }] }),
      flags: true,
    },
    {
      name: 'a battery under its own code',
      subject: exampleParcel({ goods: [{ description: 'Lithium battery', hsCode: '850760' }] }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { flown, onGround, offMass }) {
    for (const [line, { description, hsCode }] of subject.parcel.goods.entries()) {
      const { danger } = readGoods(description);
      if (danger === null || (hsCode !== undefined && SAID.test(hsCode))) continue;
      const own = subject.parcel.channel === 'express-sea' ? onGround : flown;
      const isOff = Math.abs(lineFact(subject, line, 'kind.mass') ?? 0) >= 2;
      return {
        score: Math.min(1, own + (isOff ? offMass : 0)),
        reason: { id: 'danger', parameters: { word: danger, code: hsCode?.slice(0, 6) ?? '–' } },
        evidence: [`/goods/${line}/description`, '/channel'],
      };
    }
    return undefined;
  },
});

/** Accumulators, telephones, machines, lighters, fireworks and arms that say what they are. */
const SAID = /^(?:84|85|9613|36|93|8211|27)/;
