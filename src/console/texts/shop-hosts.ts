/** Texts of the hosts that the calculator of citizens reads, on the page of a firm. */
import { defineTexts } from './define.ts';

export const shopHostTexts = defineTexts({
  ko: {
    title: '세금 계산기가 읽는 쇼핑몰 화면',
    what: '시민이 이 이름의 물품 화면 주소를 넣으면 서버가 그 화면을 읽어 가격과 무게를 보여 줍니다. 업체의 것임을 확인한 이름만 적으십시오. 하위 이름은 따로 적습니다.',
    add: '이름 추가',
    host: '인터넷 이름',
    hint: '예: shop.example.com',
    none: '읽는 화면이 없습니다.',
    by: '{who}, {at}',
    drop: '빼기',
    dropOne: '{host} 빼기',
    notRead: '등록이 유효하지 않은 동안은 읽지 않습니다.',
    done: '반영했습니다.',
  },
  en: {
    title: 'Pages that the duty calculator reads',
    what: 'Where a citizen gives the address of goods under such a name, the server reads the page and shows price and weight. Enter only names that are known to be the firm’s; each subdomain by itself.',
    add: 'Add a name',
    host: 'Internet name',
    hint: 'Such as shop.example.com',
    none: 'No pages are read.',
    by: '{who}, {at}',
    drop: 'Take away',
    dropOne: 'Take {host} away',
    notRead: 'Nothing is read while the registration does not hold.',
    done: 'Done.',
  },
});
