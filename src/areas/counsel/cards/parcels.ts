/** Cards on goods bought online, courier goods and mail. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const PARCELS: readonly Card[] = [
  card(
    'small-value',
    ['관세법 시행규칙 제45조', '관세법 제94조'],
    ['소액물품 면세', 'Small value relief'],
    [
      '자가사용 물품으로서 물품가격이 미화 150달러 이하이면 관세를 면제할 수 있습니다. 나누어 들여오는 등 정해진 경우는 제외됩니다.',
      'Goods for own use up to USD 150 may be free; not where they are split up.',
    ],
    [
      '해외직구 얼마까지 세금 없나요',
      '직구 면세 한도',
      '150달러 이하 관세',
      '아마존에서 산 물건 세금',
      '알리에서 산 물건 관세',
    ],
    ['online shopping duty free limit', 'import duty under 150 dollars'],
  ),
  card(
    'split',
    ['관세법 시행규칙 제45조', '관세법 제94조'],
    ['나누어 사면', 'Splitting an order'],
    [
      '면세받으려고 반복하거나 나누어 들여와 관세청장이 정하는 기준에 해당하면 소액면세를 받을 수 없습니다.',
      'Orders that are repeated or split so as to meet the criteria of the Commissioner get no small value relief.',
    ],
    ['직구를 여러 번 나눠서 주문하면', '합산과세', '같은 날 두 건이 도착하면 합쳐서 세금', '분할 구매 면세'],
    ['split orders to avoid duty', 'combined taxation of parcels'],
  ),
  card(
    'manifest-clearance',
    ['관세법 제254조의2', '관세법 시행규칙 제79조의2'],
    ['목록통관', 'Clearance by list'],
    [
      '미화 150달러 이하의 자가사용 탁송품 등은 운송업자가 통관목록을 내면 수입신고를 생략할 수 있습니다.',
      'Courier goods up to USD 150 for own use may clear on the carrier’s list without an import declaration.',
    ],
    ['목록통관과 일반통관 차이', '특송 물건 수입신고 생략', '목록통관 금액'],
    ['list clearance courier', 'no import declaration for express parcels'],
  ),
  unverifiedCard(
    'personal-code',
    ['관세법 시행규칙 제77조의5', '관세법 시행령 제246조', '관세법 시행령 제258조'],
    ['개인통관고유부호', 'Personal customs code'],
    [
      '신고서에 통관고유부호를 적으며 세관장에게 신청하여 받습니다. 개인의 발급 절차와 바꾸는 방법은 고시에 있으며 여기서 확인하지 않았습니다.',
      'Declarations carry a clearance code that customs issues on application. How persons get and change theirs stands in a notice that was not read (unverified).',
    ],
    [
      '개인통관고유부호 발급',
      '통관번호가 뭐예요',
      '통관부호를 도용당했어요',
      '개인통관부호 변경',
      'P로 시작하는 번호',
    ],
    ['personal customs clearance code', 'pccc'],
  ),
  card(
    'borrowed-name',
    ['관세법 제275조의3'],
    ['남의 이름으로 들여오면', 'Using another’s name'],
    [
      '관세를 피하거나 이득을 얻으려고 남의 명의로 탁송품이나 우편물을 수입하거나 납세신고를 하면 2년 이하의 징역 또는 2천만원 이하의 벌금이고, 빌려준 사람도 처벌됩니다.',
      'To dodge duty or gain by importing or declaring in another’s name brings up to two years or 20 million won; whoever lends it is punished too.',
    ],
    ['가족 명의로 직구해도 되나요', '다른 사람 통관부호로 수입', '명의를 빌려주면 처벌', '명의도용 통관'],
    ['use someone else name to import', 'borrowed customs code'],
  ),
  card(
    'resale',
    ['관세법 제94조', '관세법 제269조', '관세법 제270조', '관세법 시행규칙 제45조'],
    ['직구한 물건을 되팔면', 'Reselling'],
    [
      '소액면세는 자가사용 물품에만 있습니다. 팔 목적으로 들여오며 면세받거나 신고하지 않으면 처벌될 수 있습니다.',
      'Small value relief is for own use only. Bringing goods to sell with relief or undeclared may be punished.',
    ],
    [
      '직구한 물건을 중고로 팔아도 되나요',
      '면세받고 들여온 제품 되팔기',
      '직구 되팔이 처벌',
      '판매용으로 직구',
    ],
    ['resell goods bought overseas duty free'],
  ),
  card(
    'mail',
    ['관세법 제256조', '관세법 제257조', '관세법 제258조', '관세법 시행령 제261조'],
    ['국제우편물의 통관', 'Mail'],
    [
      '우편물은 통관우체국을 거치며 세관이 검사합니다. 정해진 우편물은 수취인이 수입신고를 해야 합니다.',
      'Mail passes a customs post office and is examined; certain mail has to be declared by the addressee.',
    ],
    [
      '국제우편으로 온 소포 통관',
      'EMS 소포가 세관에 있어요',
      '우체국 택배 해외 물건 신고',
      '우편물 수입신고 대상',
    ],
    ['international mail customs', 'ems parcel held'],
  ),
  card(
    'mail-pay',
    ['관세법 제260조', '관세법 제259조', '관세법 제261조', '관세법 시행령 제263조'],
    ['우편물의 세금', 'Duty on mail'],
    [
      '통지를 받으면 관세를 내고, 내기 전에는 우편물을 받을 수 없습니다. 반송되면 납세의무가 없어집니다.',
      'Duty is paid on notice before mail is handed over; where it goes back nothing is owed.',
    ],
    ['우편물 세금 통지서', '국제소포 관세 납부', '우편물을 안 받고 돌려보내면 세금'],
    ['pay duty on a mail parcel', 'refuse parcel duty'],
  ),
  card(
    'return-refund',
    ['관세법 제106조의2', '관세법 시행령 제124조의2', '관세법 시행규칙 제58조의2'],
    ['직구 물건을 반품하고 관세를 돌려받기', 'Refund for returned purchases'],
    [
      '쓰지 않은 자가사용물품을 수입신고 수리일부터 6개월 안에 보세구역 등에 넣었다가 다시 수출하거나 정해진 방법으로 수출하면 낸 관세를 돌려받습니다.',
      'Unused goods for own use that leave again within six months in the listed ways bring back the duty paid.',
    ],
    ['해외직구 반품하면 관세 환급', '직구한 옷을 반송했는데 세금은', '온라인으로 산 물건 환불 관세'],
    ['refund duty on returned online order'],
  ),
  card(
    'platform',
    ['관세법 제254조', '관세법 시행령 제258조'],
    ['전자상거래업체의 의무', 'Online sellers'],
    [
      '개인의 자가사용 전자상거래물품은 통관을 간소하게 할 수 있고, 그 혜택을 받으려는 업체는 등록하며 관세청장은 주문·결제 정보를 요청할 수 있습니다.',
      'Goods bought online for own use may clear more simply; firms that want this register, and order data may be asked for.',
    ],
    ['쇼핑몰이 세관에 주문 정보를 주나요', '전자상거래업자 등록', '구매대행업자 등록'],
    ['e-commerce operator registration customs'],
  ),
  card(
    'agent-buying',
    ['관세법 제222조', '관세법 제19조', '관세법 제270조'],
    ['구매대행업자', 'Buying agents'],
    [
      '구매대행업자는 정해진 경우 등록해야 하고, 대행하며 거짓으로 신고하게 하면 세금을 함께 지거나 처벌될 수 있습니다.',
      'Buying agents have to register in listed cases, and may owe the duty or be punished for false data.',
    ],
    ['구매대행업체가 가격을 낮게 신고했어요', '구매대행 사업자 세관 등록', '구매대행 관세 책임'],
    ['buying agent undervalued my parcel'],
  ),
  unverifiedCard(
    'parcel-stuck',
    ['관세법 제237조', '관세법 제249조', '관세법 제226조'],
    ['소포가 통관되지 않을 때', 'A parcel that does not clear'],
    [
      '서류나 요건이 모자라면 통관이 보류될 수 있습니다. 사유를 확인하고 보완하십시오. 품목별 사용 허용량은 고시에 있으며 여기서 확인하지 않았습니다.',
      'Clearance may be held where papers or permits lack; ask why and complete them. Limits by goods stand in notices that were not read (unverified).',
    ],
    [
      '택배가 세관에 걸렸어요',
      '통관 보류 중이라고 떠요',
      '영양제 몇 통까지',
      '직구한 약이 통관 안 돼요',
      '통관이 왜 이렇게 오래 걸려요',
    ],
    ['my parcel is stuck in customs', 'how many supplements can I import'],
  ),
];
