/** Texts of finding a parcel that came without a code. */
import { defineTexts } from './define.ts';

export const myFindTexts = defineTexts({
  ko: {
    title: '부호 없이 온 화물 찾기',
    what: '개인통관고유부호 없이 주문했거나 부호가 잘못 적힌 화물을 운송장번호와 우편번호로 찾습니다. 내 부호로 온 화물은 내 화물에 있습니다. 누가 언제 찾았는지 기록합니다.',
    link: '부호 없이 온 화물 찾기',
    houseBill: '운송장번호',
    postcode: '받는 곳 우편번호 (다섯 자리)',
    look: '찾기',
    none: '그런 화물이 없거나, 우편번호가 다르거나, 다른 사람의 부호로 온 화물입니다.',
    noCode: '통관목록에 개인통관고유부호가 없습니다.',
    unknown: '통관목록의 개인통관고유부호가 등록되어 있지 않습니다.',
    toDo: '부호를 발급받거나 확인하여 판매자나 운송사에 알려 주십시오. 운송사가 목록을 고쳐 보내면 통관이 이어지고 내 화물에 나옵니다.',
    toCode: '내 부호 보기',
  },
  en: {
    title: 'Find a parcel that came without a code',
    what: 'If it was ordered without a personal customs code, or with a wrong one, you find it by its number and postcode. What came with your code is among your parcels. Who looked, and when, is kept.',
    link: 'Find a parcel without a code',
    houseBill: 'Tracking number',
    postcode: 'Postcode of the addressee (five digits)',
    look: 'Find',
    none: 'There is no such parcel, the postcode is another, or it came with somebody’s code.',
    noCode: 'The list names no personal customs code.',
    unknown: 'The personal customs code of the list is not registered.',
    toDo: 'Get your code, or look it up, and tell the seller or the carrier. Once the carrier sends the list again, clearance goes on and it is among your parcels.',
    toCode: 'My code',
  },
});
