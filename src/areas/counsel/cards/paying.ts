/** Cards on paying duty: deadlines, instalments, security, minimum, arrears. */
import { type Card, card } from '../card.ts';

export const PAYING: readonly Card[] = [
  card(
    'pay-deadline',
    ['관세법 제9조'],
    ['관세의 납부기한', 'When duty is due'],
    [
      '납세신고를 하면 신고 수리일부터 15일, 납부고지를 받으면 받은 날부터 15일 안에 냅니다. 수리 전에 미리 낼 수도 있습니다.',
      'Within 15 days of acceptance of the declaration, or of receiving a notice of payment. It may be paid before acceptance too.',
    ],
    ['관세는 언제까지 내야 하나요', '세금 납부기한', '고지서를 받고 며칠 안에', '관세 납부 기한 15일'],
    ['when do I have to pay duty', 'payment deadline'],
  ),
  card(
    'monthly-payment',
    ['관세법 제9조', '관세법 시행령 제1조의5'],
    ['월별납부', 'Monthly payment'],
    [
      '요건을 갖춘 성실납세자는 신청하여 납부기한이 같은 달인 세액을 그 달 말일까지 한꺼번에 낼 수 있습니다.',
      'Reliable payers may apply to pay what is due within a month at its end.',
    ],
    ['한 달 치 관세를 모아서 낼 수 있나요', '월별납부 신청', '월말에 한꺼번에 납부'],
    ['pay duty monthly', 'deferred monthly payment'],
  ),
  card(
    'card-payment',
    ['관세법 제38조', '관세법 시행령 제32조의5', '관세법 시행규칙 제8조의2'],
    ['신용카드 납부', 'Paying by card'],
    [
      '관세는 신용카드나 직불카드 등으로 낼 수 있고, 대행기관의 수수료가 붙을 수 있습니다.',
      'Duty may be paid by credit or debit card; the agency may charge a fee.',
    ],
    ['관세를 카드로 낼 수 있나요', '신용카드 납부 수수료', '체크카드로 세금 납부'],
    ['pay customs duty by credit card'],
  ),
  card(
    'instalments',
    ['관세법 제107조', '관세법 시행령 제126조', '관세법 시행규칙 제59조', '관세법 시행규칙 제60조'],
    ['관세의 분할납부', 'Paying in instalments'],
    [
      '천재지변 등의 경우 1년 이내, 시설기계류 등 정해진 물품은 5년 이내로 나누어 낼 수 있습니다.',
      'After disasters within a year, and for certain plant and machinery within five years, duty may be paid in parts.',
    ],
    [
      '관세를 나누어 낼 수 있나요',
      '할부로 세금 내기',
      '분할납부 승인 대상',
      '기계 들여올 때 세금이 너무 커요',
    ],
    ['pay duty in instalments', 'payment by instalments for machinery'],
  ),
  card(
    'extension',
    ['관세법 제10조', '관세법 시행령 제2조'],
    ['기한의 연장', 'Extension of time'],
    [
      '천재지변이나 정해진 사유로 기한을 지킬 수 없으면 세관장이 1년 이내에서 신고·납부 등의 기한을 연장할 수 있습니다.',
      'After a disaster or another listed cause customs may extend the time for declaring or paying by up to a year.',
    ],
    [
      '태풍 피해로 세금을 제때 못 내요',
      '납부기한 연장',
      '화재가 나서 기한을 못 지켜요',
      '경영이 어려워 납부를 미루고 싶어요',
    ],
    ['extend the payment deadline', 'disaster and customs deadlines'],
  ),
  card(
    'days-counted',
    ['관세법 제8조'],
    ['기간과 기한의 계산', 'Counting periods'],
    [
      '기한이 토요일·일요일·공휴일 등이면 다음 날이 기한입니다. 전산이 멈춰 못 한 신고와 납부는 복구된 다음 날까지 할 수 있습니다.',
      'A period that would end on a Saturday, Sunday or holiday ends the next day. Where the system was down, the day after it works again.',
    ],
    [
      '기한 마지막 날이 일요일이면',
      '공휴일에 끝나는 기한',
      '유니패스 장애로 신고를 못 했어요',
      '기간 계산 방법',
    ],
    ['deadline falls on a holiday', 'system outage and deadlines'],
  ),
  card(
    'minimum',
    ['관세법 제40조', '관세법 시행령 제37조'],
    ['징수하지 않는 적은 세액', 'Amounts too small to collect'],
    ['낼 세액이 1만원 미만이면 징수하지 않습니다.', 'An amount below 10,000 won is not collected.'],
    ['세금이 몇 천 원이면 안 내도 되나요', '소액 세금 징수 안 함', '징수금액의 최저한'],
    ['minimum amount of duty collected'],
  ),
  card(
    'security',
    ['관세법 제24조', '관세법 시행령 제10조', '관세법 시행령 제11조', '관세법 제26조의2'],
    ['담보', 'Security'],
    [
      '금전, 국채·지방채, 유가증권, 납세보증보험증권, 토지, 보험에 든 건물 등, 보증서를 담보로 낼 수 있습니다. 계속 낼 일이 있으면 포괄담보를 둘 수 있습니다.',
      'Money, bonds, securities, guarantee insurance, land, insured buildings and the like, or a guarantee. Standing security may be lodged.',
    ],
    ['담보로 무엇을 낼 수 있나요', '세관에 담보 제공', '포괄담보', '담보를 돌려받으려면'],
    ['what can be given as security', 'customs guarantee'],
  ),
  card(
    'notice-of-payment',
    ['관세법 제39조', '관세법 시행령 제36조', '관세법 시행규칙 제9조'],
    ['부과고지', 'Duty assessed by customs'],
    [
      '여행자 휴대품, 무단 반출 등 정해진 경우에는 세관장이 세액을 정하여 고지합니다. 이미 낸 금액이 부족하면 그 부족액도 징수합니다.',
      'In listed cases customs itself sets the duty and sends a notice; it also collects what was paid too little.',
    ],
    ['세관에서 고지서가 왔어요', '세관장이 세금을 매기는 경우', '부과고지 대상'],
    ['received a notice of payment from customs'],
  ),
  card(
    'arrears',
    ['관세법 제44조', '관세법 제43조의2', '관세법 시행령 제40조'],
    ['체납과 압류', 'Arrears'],
    [
      '체납하면 재산이 압류될 수 있고 체납자료가 신용정보기관에 제공될 수 있습니다. 사업을 정상화할 수 있으면 압류나 매각의 유예를 신청할 수 있습니다.',
      'Arrears may lead to seizure and be told to credit agencies. Seizure or sale may be put off where the business can recover.',
    ],
    [
      '관세를 못 내면 어떻게 되나요',
      '세금 밀리면 압류',
      '압류를 미뤄 달라고 할 수 있나요',
      '체납하면 신용불량',
    ],
    ['what if I do not pay duty', 'postpone seizure'],
  ),
  card(
    'arrears-list',
    ['관세법 제116조의2', '관세법 제116조의4', '관세법 제116조의5', '관세법 시행령 제141조의5'],
    ['고액·상습체납자', 'Large and habitual arrears'],
    [
      '1년이 지난 2억원 이상의 체납은 이름이 공개될 수 있고, 5천만원 이상이면 출국금지가 요청될 수 있으며, 법원이 30일까지 감치할 수 있는 경우도 있습니다.',
      'Arrears of 200 million won and more that are over a year old may be published by name; from 50 million won on leaving the country may be barred; a court may in some cases order detention up to 30 days.',
    ],
    ['세금 안 내면 이름이 공개되나요', '관세 체납으로 출국금지', '고액 체납자 명단', '체납자 감치'],
    ['travel ban for unpaid duty', 'list of tax delinquents'],
  ),
  card(
    'tax-certificate',
    ['관세법 제116조의3', '관세법 시행령 제141조의7', '관세법 시행령 제141조의8', '관세법 시행령 제141조의9'],
    ['납세증명서', 'Certificate of tax payment'],
    [
      '국가 등에서 대금을 받거나 외국인이 체류허가를 신청하는 등의 경우 세관장이 발급하는 납세증명서를 냅니다.',
      'Who is paid by the state, or as a foreigner applies for certain permits, hands in a certificate that customs issues.',
    ],
    ['세관 납세증명서 발급', '관세 완납 증명', '납세증명서 유효기간'],
    ['certificate of duty payment'],
  ),
];
