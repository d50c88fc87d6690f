/** Cards on mistakes in duty: paying more, getting back, penalties, limits in time. */
import { type Card, card } from '../card.ts';

export const CORRECTING: readonly Card[] = [
  card(
    'self-assessment',
    ['관세법 제38조', '관세법 시행령 제32조'],
    ['신고납부와 세액심사', 'Self-assessment'],
    [
      '수입하는 사람이 세액을 스스로 계산하여 신고하고 냅니다. 세관장은 원칙적으로 수리한 뒤에 세액을 심사합니다.',
      'Importers work out and pay the duty themselves; customs checks it after acceptance as a rule.',
    ],
    ['세액은 누가 계산하나요', '신고납부 방식', '세관은 세금을 언제 심사하나요', '납세신고'],
    ['who calculates customs duty', 'self assessment'],
  ),
  card(
    'before-payment',
    ['관세법 제38조', '관세법 시행령 제32조의3'],
    ['납부 전 세액의 정정', 'Correcting before payment'],
    [
      '낸 신고의 세액이 틀린 것을 납부 전에 알면 정정할 수 있습니다.',
      'A wrong amount that is noticed before payment may be put right.',
    ],
    ['세금 내기 전에 틀린 걸 알았어요', '세액 정정', '납부하기 전 세액 수정'],
    ['correct amount before paying'],
  ),
  card(
    'correction',
    ['관세법 제38조의2', '관세법 시행령 제32조의4'],
    ['보정: 여섯 달 안에 부족한 세액을 바로잡기', 'Correction within six months'],
    [
      '신고납부한 세액이 부족하거나 가격·품목분류에 오류가 있으면 신고납부한 날부터 6개월 안에 보정을 신청하고 다음 날까지 냅니다. 가산세 대신 이자 상당액이 붙습니다.',
      'Within six months of payment a shortfall may be corrected on application and paid by the next day; interest is due instead of a penalty.',
    ],
    [
      '세금을 적게 낸 걸 뒤늦게 알았어요',
      '보정신청 이자',
      '세액이 부족해서 추가로 내고 싶어요',
      '보정기간 6개월',
    ],
    ['paid too little duty', 'correct underpayment within six months'],
  ),
  card(
    'amended',
    ['관세법 제38조의3', '관세법 시행령 제33조'],
    ['수정신고', 'Amended return'],
    [
      '보정기간이 지난 뒤에는 부과 제척기간이 끝나기 전까지 수정신고를 하고 다음 날까지 냅니다. 가산세가 붙지만 빨리 하면 줄어듭니다.',
      'After the six months a shortfall is declared by an amended return and paid by the next day. A penalty is due and less the sooner it is done.',
    ],
    ['여섯 달 지난 뒤에 덜 낸 세금을 신고하려면', '수정신고', '자진해서 세금 더 내기'],
    ['amended return after six months', 'voluntary disclosure of underpaid duty'],
  ),
  card(
    'claim-back',
    ['관세법 제38조의3', '관세법 시행령 제34조', '관세법 제46조'],
    ['많이 낸 세금 돌려받기 (경정청구)', 'Claiming back what was paid too much'],
    [
      '최초로 납세신고를 한 날부터 5년 안에 경정을 청구할 수 있고, 세관장은 2개월 안에 답합니다. 판결 등으로 알게 되면 안 날부터 2개월입니다.',
      'Within five years of the first return a reduction may be claimed, answered within two months; where a judgment brought it out, within two months of knowing.',
    ],
    ['세금을 너무 많이 냈어요 돌려받고 싶어요', '경정청구 기한', '관세 과오납', '더 낸 관세 환급'],
    ['paid too much duty refund', 'claim for reduction', 'get a refund of overpaid duty'],
  ),
  card(
    'refund-payment',
    ['관세법 제46조', '관세법 제48조', '관세법 시행령 제50조', '관세법 시행령 제56조'],
    ['관세환급금과 환급가산금', 'Refund and interest'],
    [
      '잘못 냈거나 더 낸 관세는 청구하면 30일 안에 돌려주고, 이자에 해당하는 환급가산금을 더합니다.',
      'Duty paid wrongly is refunded within 30 days of the claim with interest.',
    ],
    ['환급금은 언제 들어오나요', '환급 이자', '잘못 낸 관세 며칠 만에 돌려주나요', '환급가산금 이율'],
    ['when will the refund be paid', 'interest on refund'],
  ),
  card(
    'penalty',
    ['관세법 제42조', '관세법 시행령 제39조', '관세법 시행규칙 제9조의2'],
    ['가산세', 'Penalties on duty'],
    [
      '부족세액의 10퍼센트와 기간에 따른 이자 상당액을 가산세로 냅니다. 부정한 행위나 무신고이면 더 무겁습니다.',
      'Ten percent of the shortfall and interest for the time; more where there was fraud or no declaration.',
    ],
    [
      '세금을 덜 내면 가산세는 몇 퍼센트',
      '납부가 늦으면 붙는 이자',
      '가산세 계산',
      '부당하게 신고하면 가산세',
    ],
    ['penalty for underpaid duty', 'late payment interest'],
  ),
  card(
    'penalty-relief',
    ['관세법 제42조의2', '관세법 시행령 제39조'],
    ['가산세의 감면', 'Relief from penalties'],
    [
      '잠정가격으로 신고한 경우, 스스로 일찍 수정신고한 경우, 정당한 사유가 있는 경우 등에는 가산세를 줄이거나 없앱니다.',
      'Penalties are lowered or dropped for provisional prices, early voluntary amendment, good cause and other listed cases.',
    ],
    ['가산세를 깎아 주는 경우', '가산세 면제 정당한 사유', '자진해서 빨리 고치면 가산세 감면'],
    ['reduce customs penalty', 'penalty waiver'],
  ),
  card(
    'limitation',
    ['관세법 제21조', '관세법 시행령 제6조'],
    ['관세를 부과할 수 있는 기간 (제척기간)', 'How long duty may be assessed'],
    [
      '부과할 수 있는 날부터 5년이며, 신고 없이 수입하면 7년, 부정한 방법으로 포탈·환급·감면받으면 10년입니다.',
      'Five years; seven where nothing was declared; ten where duty was evaded by fraud.',
    ],
    ['몇 년 전 수입한 것까지 세금을 매길 수 있나요', '관세 제척기간', '오래된 수입 건 추징'],
    ['how far back can customs assess', 'limitation period for assessment'],
  ),
  card(
    'collection-limit',
    ['관세법 제22조', '관세법 제23조', '관세법 시행령 제7조'],
    ['징수권과 환급청구권의 소멸시효', 'When claims lapse'],
    [
      '징수권은 5억원 이상이면 10년, 그 밖은 5년, 납세자의 환급청구권은 5년이 지나면 없어집니다.',
      'The right to collect lapses after ten years from 500 million won on, else five; the right to a refund after five.',
    ],
    ['체납 세금 시효', '환급 청구는 몇 년까지', '세금도 시간이 지나면 없어지나요'],
    ['statute of limitations on collecting duty'],
  ),
  card(
    'records',
    ['관세법 제12조', '관세법 시행령 제3조', 'FTA관세법 제15조', '환급특례법 제20조'],
    ['장부와 서류의 보관', 'Keeping records'],
    [
      '수입 관련 서류는 신고 수리일부터 5년, 수출·반송 관련 서류는 3년, 보세화물·적재화물목록·보세운송 자료는 2년 보관합니다.',
      'Import records five years from acceptance, export and return records three, records of bonded cargo, manifests and transit two.',
    ],
    [
      '통관 서류를 언제 버려도 되나요',
      '신고필증 보관 기간',
      '수출 서류 보관 연수',
      '장부를 전자로 보관해도 되나요',
    ],
    ['how long to keep customs records', 'record retention'],
  ),
  card(
    'who-owes',
    ['관세법 제19조', '관세법 시행령 제5조'],
    ['납세의무자', 'Who owes the duty'],
    [
      '원칙적으로 수입신고하는 때의 화주가 내고, 우편물은 수취인이 냅니다. 경우에 따라 운영인, 보세운송 신고인, 소비자 등이 냅니다.',
      'As a rule the owner of the goods at the time of declaring; for mail the addressee; in some cases operators, carriers or users.',
    ],
    ['관세는 누가 내나요', '대행 수입하면 세금은 누구 책임', '납세의무자', '구매대행이면 누가 세금을 내나요'],
    ['who is liable for customs duty'],
  ),
  card(
    'moment',
    ['관세법 제16조', '관세법 제17조', '관세법 제18조', '관세법 시행규칙 제1조의2'],
    ['언제의 물품·법령·환율로 매기나', 'Which day counts'],
    [
      '수입신고하는 때의 성질과 수량, 그때의 법령으로 매기며, 환율은 그 주 전주의 평균으로 관세청장이 정합니다.',
      'State, quantity and law of the time of declaring; the exchange rate is the average of the week before.',
    ],
    [
      '과세환율은 어떻게 정하나요',
      '어느 날 환율로 계산',
      '신고한 날과 도착한 날 중 언제 기준',
      '과세물건 확정 시기',
    ],
    ['which exchange rate is used', 'date that determines duty'],
  ),
];
