/** What can differ between order, parcel and declaration: how it is said to people, how grave it is, who can mend it and how. */
import type { Text } from '../../../core/text.ts';

export const FIELDS = {
  order: { ko: '주문', en: 'Order' },
  'order-number': { ko: '주문번호', en: 'Order number' },
  'customs-code': { ko: '통관고유부호', en: 'Customs code' },
  name: { ko: '수취인', en: 'Recipient' },
  phone: { ko: '전화번호', en: 'Telephone' },
  postcode: { ko: '우편번호', en: 'Postcode' },
  address: { ko: '주소', en: 'Address' },
  goods: { ko: '품명', en: 'Goods' },
  quantity: { ko: '수량', en: 'Quantity' },
  price: { ko: '물품가격', en: 'Price of goods' },
  currency: { ko: '통화', en: 'Currency' },
  days: { ko: '주문일과 도착일', en: 'Days of order and arrival' },
  business: { ko: '사업자 구매', en: 'Bought by a firm' },
  gift: { ko: '선물 표시', en: 'Gift mark' },
  return: { ko: '반품·재수입', en: 'Return' },
  declaration: { ko: '수입신고', en: 'Declaration' },
} as const satisfies Record<string, Text>;
export type DifferenceField = keyof typeof FIELDS;

/** Who can put it right. */
export type Mender = 'platform' | 'carrier' | 'declarant' | 'buyer' | 'nobody';

export interface Reason {
  readonly field: DifferenceField;
  /** A `note` explains and asks for nothing; what `differs` stands in the way of a matched state. */
  readonly severity: 'note' | 'differs';
  readonly text: Text;
  readonly mender: Mender;
  readonly mend: Text;
}

const NOTHING: Text = { ko: '할 일이 없습니다.', en: 'Nothing has to be done.' };
const LIST: Text = {
  ko: '운송업자가 통관목록을 정정합니다.',
  en: 'The carrier corrects the clearance list.',
};
const ORDER: Text = { ko: '전자상거래업자가 주문정보를 정정합니다.', en: 'The platform corrects the order.' };
const DECLARED: Text = { ko: '신고인이 신고를 정정합니다.', en: 'The declarant amends the declaration.' };

const note = (
  field: DifferenceField,
  ko: string,
  en: string,
  mender: Mender = 'nobody',
  mend = NOTHING,
): Reason => ({
  field,
  severity: 'note',
  text: { ko, en },
  mender,
  mend,
});
const differs = (field: DifferenceField, mender: Mender, mend: Text, ko: string, en: string): Reason => ({
  field,
  severity: 'differs',
  text: { ko, en },
  mender,
  mend,
});

/** `{ordered}` and `{listed}` are what the two sides say, `{by}` is how far they are apart. */
export const REASONS = {
  'order-unknown': differs(
    'order',
    'platform',
    { ko: '전자상거래업자가 이 주문을 보냅니다.', en: 'The platform sends this order.' },
    '목록에 적힌 주문 {listed}을(를) 받은 적이 없습니다.',
    'Order {listed} stands on the list and was never received.',
  ),
  'order-unnamed': differs(
    'order',
    'carrier',
    { ko: '운송업자가 주문번호를 적습니다.', en: 'The carrier names the order.' },
    '목록에 주문번호가 없고, 맞는 주문도 찾지 못했습니다.',
    'The list names no order, and none that fits was found.',
  ),
  'order-found': note(
    'order-number',
    '목록에 주문번호가 없습니다. 다른 항목으로 주문 {ordered}을(를) 찾았습니다.',
    'The list names no order; {ordered} was found by the other fields.',
    'carrier',
    {
      ko: '운송업자가 주문번호를 적으면 확실해집니다.',
      en: 'It is certain once the carrier names the order.',
    },
  ),
  'order-doubtful': note(
    'order-number',
    '목록에 주문번호가 없고 금액도 다릅니다. 받는 사람으로 찾은 주문 {ordered}은(는) 같은 사람의 다른 주문일 수 있습니다.',
    'The list names no order, and the price differs: {ordered}, found by the recipient, may be another order of the same person.',
    'carrier',
    {
      ko: '운송업자가 주문번호를 적어 다시 보내면 확실해집니다.',
      en: 'It is certain once the carrier names the order.',
    },
  ),
  'reference-typo': note(
    'order-number',
    '주문번호가 잘못 적혔습니다: 목록 {listed}, 주문 {ordered}.',
    'The order number is mistyped: {listed} on the list, {ordered} as ordered.',
    'carrier',
    LIST,
  ),
  'reference-other': differs(
    'order-number',
    'carrier',
    LIST,
    '목록은 주문 {listed}을(를) 적었으나, 다른 항목은 주문 {ordered}과(와) 맞습니다.',
    'The list names order {listed}, while the other fields fit order {ordered}.',
  ),
  'reference-others': differs(
    'order-number',
    'carrier',
    LIST,
    '목록에 적힌 주문 {listed}은(는) 다른 사람의 다른 물품입니다.',
    'Order {listed} on the list is of another person and other goods.',
  ),
  'code-differs': differs(
    'customs-code',
    'buyer',
    {
      ko: '수취인이 어느 부호가 본인의 것인지 확인하고, 운송업자나 전자상거래업자가 정정합니다.',
      en: 'The recipient says which code is theirs; carrier or platform corrects it.',
    },
    '통관고유부호가 다릅니다: 주문 {ordered}, 목록 {listed}.',
    'Customs codes differ: {ordered} in the order, {listed} on the list.',
  ),
  'code-missing': differs(
    'customs-code',
    'carrier',
    LIST,
    '통관목록에 통관고유부호가 없습니다. 주문에는 있습니다.',
    'The list has no customs code; the order has one.',
  ),
  'name-written': note(
    'name',
    '같은 이름을 다르게 적은 것으로 보입니다: 주문 {ordered}, 목록 {listed} (닮음 {by}%).',
    'Probably one name written in two ways: {ordered} in the order, {listed} on the list ({by}% alike).',
  ),
  'name-differs': differs(
    'name',
    'carrier',
    LIST,
    '수취인이 다릅니다: 주문 {ordered}, 목록 {listed} (닮음 {by}%).',
    'Recipients differ: {ordered} in the order, {listed} on the list ({by}% alike).',
  ),
  'name-buyer': note(
    'name',
    '목록의 수취인 {listed}은(는) 주문한 사람이고, 주문의 수취인은 {ordered}입니다.',
    'The list is addressed to the buyer, {listed}; the order is for {ordered}.',
  ),
  'phone-differs': differs(
    'phone',
    'carrier',
    LIST,
    '전화번호가 {by}자리 다릅니다.',
    'Telephone numbers differ in {by} digits.',
  ),
  'postcode-differs': differs(
    'postcode',
    'carrier',
    LIST,
    '우편번호가 다릅니다: 주문 {ordered}, 목록 {listed}.',
    'Postcodes differ: {ordered} in the order, {listed} on the list.',
  ),
  'address-written': note(
    'address',
    '같은 주소를 다르게 적은 것으로 보입니다 (닮음 {by}%).',
    'Probably one address written in two ways ({by}% alike).',
  ),
  'address-differs': differs(
    'address',
    'carrier',
    LIST,
    '배송지가 다릅니다 (닮음 {by}%).',
    'Delivery addresses differ ({by}% alike).',
  ),
  'goods-other': differs(
    'goods',
    'carrier',
    LIST,
    '목록의 “{listed}”은(는) 주문에 없습니다. 주문한 것: {ordered}.',
    '“{listed}” on the list was not ordered. Ordered: {ordered}.',
  ),
  'quantity-above': differs(
    'quantity',
    'carrier',
    LIST,
    '주문보다 {by}개 많습니다: 주문 {ordered}개, 목록 {listed}개.',
    '{by} more than ordered: {ordered} ordered, {listed} on the list.',
  ),
  'quantity-below': differs(
    'quantity',
    'carrier',
    LIST,
    '주문보다 {by}개 적습니다: 주문 {ordered}개, 목록 {listed}개.',
    '{by} fewer than ordered: {ordered} ordered, {listed} on the list.',
  ),
  'more-to-come': note(
    'quantity',
    '주문 {ordered}개 가운데 {listed}개가 왔습니다. 나머지는 다른 화물로 옵니다.',
    '{listed} of {ordered} have come; the rest is in another parcel.',
  ),
  'price-below': differs(
    'price',
    'carrier',
    LIST,
    '목록의 물품가격 {listed}이(가) 결제한 {ordered}보다 {by}% 낮습니다.',
    'The listed price {listed} is {by}% below the {ordered} that was paid.',
  ),
  'price-above': differs(
    'price',
    'carrier',
    LIST,
    '목록의 물품가격 {listed}이(가) 결제한 {ordered}보다 {by}% 높습니다.',
    'The listed price {listed} is {by}% above the {ordered} that was paid.',
  ),
  'price-points': note(
    'price',
    '적립금을 결제수단으로 본 가격과 같습니다: {listed}. 적립금을 뺀 가격은 {ordered}입니다.',
    'Equals the price with points taken as payment, {listed}; less points it is {ordered}.',
  ),
  'price-before': note(
    'price',
    '할인 전 가격으로 적었습니다: {listed}. 실제 결제한 물품가격은 {ordered}입니다.',
    'Listed before discounts, {listed}; what was paid for the goods is {ordered}.',
    'carrier',
    LIST,
  ),
  'price-shipping': note(
    'price',
    '국제운임을 포함한 금액 {listed}으로 적었습니다. 물품가격은 {ordered}입니다.',
    'Listed with international carriage, {listed}; the goods are {ordered}.',
    'carrier',
    LIST,
  ),
  'price-converted': note(
    'price',
    '환산하면 같습니다: 결제 {ordered}, 목록 {listed}.',
    'The same after conversion: {ordered} paid, {listed} listed.',
  ),
  'price-no-rate': note(
    'price',
    '환율을 알 수 없어 가격을 견줄 수 없습니다: 결제 {ordered}, 목록 {listed}.',
    'No rate is known, so prices cannot be compared: {ordered} paid, {listed} listed.',
  ),
  'currency-differs': differs(
    'currency',
    'carrier',
    LIST,
    '숫자는 같고 통화가 다릅니다: 결제 {ordered}, 목록 {listed}.',
    'The same number in another currency: {ordered} paid, {listed} listed.',
  ),
  'ordered-after-arrival': differs(
    'days',
    'platform',
    ORDER,
    '도착({listed})한 뒤에 주문({ordered})한 것으로 되어 있습니다.',
    'Ordered on {ordered}, after it had arrived on {listed}.',
  ),
  'business-buyer': differs(
    'business',
    'carrier',
    {
      ko: '자가사용이 아니므로 일반 수입신고를 합니다.',
      en: 'It is not for self-use: an ordinary declaration is filed.',
    },
    '사업자번호로 산 물품을 개인 부호로 들여옵니다.',
    'Bought by a firm and brought in under a personal code.',
  ),
  'gift-one-side': note('gift', '선물 표시가 한쪽에만 있습니다.', 'Marked as a gift on one side only.'),
  returned: note(
    'return',
    '반품·재수입 물품이라 가격과 수량을 견주지 않습니다.',
    'A return: price and quantity are not compared.',
  ),
  'declared-code': differs(
    'declaration',
    'declarant',
    DECLARED,
    '수입신고의 납세의무자 부호 {listed}이(가) 화물의 부호 {ordered}과(와) 다릅니다.',
    'The code in the declaration, {listed}, differs from that of the parcel, {ordered}.',
  ),
  'declared-price': differs(
    'declaration',
    'declarant',
    DECLARED,
    '수입신고의 결제금액 {listed}이(가) 물품가격 {ordered}과(와) {by}% 다릅니다.',
    'The invoice amount in the declaration, {listed}, is {by}% off the price {ordered}.',
  ),
  'declared-mass': differs(
    'declaration',
    'declarant',
    DECLARED,
    '수입신고의 순중량 {listed} kg이 화물의 총중량 {ordered} kg보다 무겁습니다.',
    'The net mass declared, {listed} kg, is above the gross mass of the parcel, {ordered} kg.',
  ),
} as const satisfies Record<string, Reason>;
export type ReasonId = keyof typeof REASONS;

export interface Difference {
  readonly reason: ReasonId;
  /** House bill of the parcel that it is about; absent: of all parcels of the group together. */
  readonly houseBill?: string;
  readonly ordered?: string;
  readonly listed?: string;
  /** How far apart; what it counts is said by the reason. */
  readonly by?: number;
}

export function reasonOf({ reason }: Difference): Reason {
  return REASONS[reason];
}

export function isGrave(difference: Difference): boolean {
  return reasonOf(difference).severity === 'differs';
}
