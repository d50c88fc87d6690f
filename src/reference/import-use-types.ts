/** For which use the goods come in (수입 종류): home market, earning foreign currency, bonded factory, free zone. */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** 수입 종류. */
export const IMPORT_USE_TYPES = codeList(
  {
    id: 'import-use-types',
    title: { ko: '수입 종류', en: 'Kinds of import' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['11', '일반수입 (외화획득용)', 'General, to earn foreign currency'],
    ['12', '보세공장 반입 (외국으로부터, 수출 목적)', 'Into a bonded factory, for export'],
    ['13', '보세공장으로부터 수입 (제품과세)', 'From a bonded factory, taxed as product'],
    ['14', '자유무역지역 반입 (원재료)', 'Into a free trade zone, materials'],
    ['15', '자유무역지역 제조가공물품 통관', 'Goods made in a free trade zone'],
    [
      '16',
      '해외진출기업 제작물품 수입 (외화획득용)',
      'Made by a Korean firm abroad, to earn foreign currency',
    ],
    ['17', '보세건설장 반입물품 수리전 사용승인', 'Bonded construction site, use before acceptance'],
    ['18', '보세판매장 반입 (보세공장·자유무역지역)', 'Into a duty-free shop, from factory or zone'],
    ['19', '해외진출기업 제작물품 수입 (내수용)', 'Made by a Korean firm abroad, home market'],
    ['20', '보세건설장 수리전 사용승인 (분할신고)', 'Bonded construction site, in parts'],
    ['21', '일반수입 (내수용)', 'General, home market'],
    ['22', '수리전반출 승인수입 (외화획득용)', 'Release before acceptance, to earn foreign currency'],
    ['23', '수리전반출 승인수입 (내수용)', 'Release before acceptance, home market'],
    ['24', '면세품 판매장 반입', 'Into a tax-free shop'],
    ['25', '면세품 판매장 잉여품 반입', 'Surplus of a tax-free shop'],
    ['26', '우편물품', 'Post'],
    ['27', '종합보세구역·자유무역지역 반입', 'Into a general bonded area or free trade zone'],
    ['28', '보세공장·자유무역지역 잉여품 통관', 'Surplus of a bonded factory or zone'],
    ['29', '보세공장으로부터 수입 (원료과세)', 'From a bonded factory, taxed as material'],
    ['30', '보세판매장 반입 (외국에서 직수입)', 'Into a duty-free shop, directly'],
    ['31', '보세공장 반입 (외국으로부터, 수입 목적)', 'Into a bonded factory, for import'],
    ['32', '종합보세구역으로부터 수입', 'From a general bonded area'],
    ['33', '보세판매장 반입 (기타 환급대상물품)', 'Into a duty-free shop, goods with drawback'],
    ['34', '보세공장 등의 잉여품 수입 (외화획득용)', 'Surplus of a bonded factory, to earn foreign currency'],
    ['35', '자유무역지역 반입 (시설재)', 'Into a free trade zone, plant'],
    ['36', '종합보세구역 원료과세', 'General bonded area, taxed as material'],
    ['37', '자유무역지역 반입 (GDC 물품)', 'Into a free trade zone, distribution centre'],
    ['38', '항공기 잔존유 즉시반출 수입', 'Fuel left in an aircraft'],
    ['39', '복합물류보세창고 반입 (자유무역지역 등으로부터)', 'Into a logistics warehouse, from zones'],
    ['40', '보세건설장 수리전 사용승인 (보세공장물품)', 'Bonded construction site, factory goods'],
    ['41', '복합물류보세창고 반입 (외국으로부터)', 'Into a logistics warehouse, from abroad'],
  ],
);
