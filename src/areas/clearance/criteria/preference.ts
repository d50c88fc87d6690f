/** Starting criteria on preferential rates (자유무역협정의 이행을 위한 관세법의 특례에 관한 법률). */
import { starting } from './starting.ts';

const OWNER = '관세청 심사국 원산지검증과';
const LAW = 'FTA관세특례법';

export const PREFERENCE_CRITERIA = starting([
  {
    id: 'C-0701',
    title: { ko: '원산지증명서 없는 협정관세 신청', en: 'Preference claimed without a certificate' },
    scope: 'item',
    kind: 'risk',
    expression: 'item.hasPreference && !item.hasCertificate && item.customsValueKrw >= 2000000',
    demand: 'documents',
    look: {
      ko: '원산지증명서를 갖추고 있는지, 면제 대상(미화 1천 달러 이하)인지 확인합니다.',
      en: 'Whether there is a certificate, or the goods are under USD 1,000.',
    },
    owner: OWNER,
    basis: `${LAW} 제8조, 제10조; 같은 법 시행령 제4조 제3항 제1호`,
  },
  {
    id: 'C-0702',
    title: {
      ko: '협정관세 물품의 제3국 선적·경유',
      en: 'Preferential goods shipped from or through a third country',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      'item.hasPreference && item.customsValueKrw >= 40000000 && ' +
      "(has(consignment.transitCountry) ? consignment.transitCountry in ['HK', 'SG', 'TW', 'CN'] && " +
      'item.originCountry != consignment.transitCountry : ' +
      "!item.isOriginDeparture && consignment.departureCountry in ['HK', 'SG', 'TW', 'CN'])",
    demand: 'documents',
    look: {
      ko: '직접운송 요건: 통과선하증권, 경유국 세관의 비가공증명서를 확인합니다.',
      en: 'Direct transport: through bill of lading, non-manipulation certificate of the hub.',
    },
    owner: OWNER,
    basis: `${LAW} 제7조 제2항`,
  },
  {
    id: 'C-0703',
    title: { ko: '협정과 원산지 국가의 불일치', en: 'Agreement and origin do not belong together' },
    scope: 'item',
    kind: 'risk',
    expression:
      'item.hasPreference && has(item.agreement) && (' +
      "(item.agreement == '112' && item.originCountry != 'CN') || " +
      "(item.agreement == '113' && item.originCountry != 'VN') || " +
      "(item.agreement == '108' && item.originCountry != 'US') || " +
      "(item.agreement == '105' && item.originCountry != 'IN'))",
    demand: 'documents',
    look: {
      ko: '원산지증명서의 발급협정과 원산지 국가를 확인합니다.',
      en: 'The agreement under which the certificate was issued, and its country.',
    },
    owner: OWNER,
    basis: `${LAW} 제7조 제1항, 제8조`,
  },
  {
    id: 'C-0704',
    title: { ko: '협정세율인데 협정관세 신청 없음', en: 'A preferential rate without a claim' },
    scope: 'item',
    kind: 'risk',
    expression:
      "item.dutyRateKind in ['FCN1', 'FVN1', 'FUS1', 'FEU1', 'FAS1', 'FIN1', 'FAU1', 'FCA1'] && !item.hasPreference",
    demand: 'documents',
    look: {
      ko: '협정관세 적용신청 여부를 확인하고 보완하게 합니다.',
      en: 'Have the claim for the preference completed.',
    },
    owner: OWNER,
    basis: `${LAW} 제8조; 관세법 제249조`,
  },
  {
    id: 'C-0705',
    title: {
      ko: '협정 상대국이 아닌 해외거래처의 고액 협정관세',
      en: 'High preference, seller outside the agreement',
    },
    scope: 'item',
    kind: 'quota',
    expression: 'item.hasPreference && !item.isOriginSeller && item.customsValueKrw >= 100000000',
    demand: 'audit',
    look: {
      ko: '제3국 송품장 거래 표시와 생산자 정보를 원산지조사에서 확인합니다.',
      en: 'Third-party invoicing and the producer, in an origin audit.',
    },
    owner: OWNER,
    basis: `${LAW} 제17조`,
  },
]);
