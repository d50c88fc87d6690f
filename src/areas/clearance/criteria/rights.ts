/** Starting criteria on trademarks and other rights (관세법 제235조). Brands are not named here: watch-lists name them. */
import { starting } from './starting.ts';

const OWNER = '관세청 통관국 통관물류정책과 지식재산권보호 담당';

export const RIGHTS_CRITERIA = starting([
  {
    id: 'C-0401',
    title: {
      ko: '상표 있는 사치품, 위조 다발국 원산지',
      en: 'Branded luxuries of countries where counterfeits are often made',
    },
    scope: 'item',
    kind: 'risk',
    expression:
      "has(item.brand) && !(item.brand in ['ZZZZ', 'XXXX']) && " +
      "item.hs4 in ['4202', '4203', '6214', '7117', '9004', '9102'] && item.originCountry in ['CN', 'HK', 'TR', 'TH']",
    demand: 'physical',
    look: {
      ko: '상표권자의 병행수입 허용 여부, 라벨·일련번호·마감을 확인하고 권리자 감정을 요청합니다.',
      en: 'Parallel import rights, labels, serial numbers, finish; ask the right holder.',
    },
    owner: OWNER,
    basis: '관세법 제235조; 관세법 시행령 제239조; 상표법 제108조',
  },
  {
    id: 'C-0402',
    title: {
      ko: '상표 있는 운동화·의류가 무상표 가격',
      en: 'Branded shoes or clothing at the price of plain goods',
    },
    scope: 'item',
    kind: 'quota',
    expression:
      "has(item.brand) && !(item.brand in ['ZZZZ', 'XXXX']) && item.hs2 in ['61', '62', '64'] && " +
      'item.pricePerKg < peers.median * 0.7 && peers.count >= 60',
    demand: 'physical',
    look: {
      ko: '정품 대비 가격 차이를 확인하고 라벨·포장 상태를 검사합니다.',
      en: 'The difference from the price of genuine goods; labels and packing.',
    },
    owner: OWNER,
    basis: '관세법 제235조',
  },
  {
    id: 'C-0403',
    title: { ko: '항공 소량 시계·가방, 신규 해외거래처', en: 'Few watches or bags by air from a new seller' },
    scope: 'item',
    kind: 'quota',
    expression:
      "consignment.transportMode == '40' && item.hs4 in ['9102', '4202'] && item.originCountry in ['CN', 'HK'] && " +
      'seller.knownDays < 45 && item.netMassKg < 300',
    demand: 'physical',
    look: {
      ko: '신고하지 않은 상표가 현품에 붙어 있는지 확인합니다.',
      en: 'Whether the goods bear a mark that was not declared.',
    },
    owner: OWNER,
    basis: '관세법 제235조, 제246조',
  },
]);
