/** What kind of bonded area a place is (보세구역 구분): digits 4 and 5 of the eight-digit code of the place. */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

export interface BondedFamily {
  /** Letter of the handbook's group. */
  readonly family: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I';
}

const A: BondedFamily = { family: 'A' };
const B: BondedFamily = { family: 'B' };
const C: BondedFamily = { family: 'C' };
const D: BondedFamily = { family: 'D' };
const E: BondedFamily = { family: 'E' };
const F: BondedFamily = { family: 'F' };
const I: BondedFamily = { family: 'I' };

/** 보세구역 구분, two digits. Where the transcription gives only the group, the name is the group's. */
export const BONDED_AREA_KINDS = codeList<BondedFamily>(
  {
    id: 'bonded-area-kinds',
    title: { ko: '보세구역 구분', en: 'Kinds of bonded area' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['01', '세관검사장', 'Customs inspection place', I],
    ['02', '지정장치장', 'Designated storage', I],
    ['03', '컨테이너 전용 지정장치장', 'Designated storage for containers', I],
    ['06', '보세창고', 'Bonded warehouse', A],
    ['07', '보세창고', 'Bonded warehouse', A],
    ['08', '보세창고', 'Bonded warehouse', A],
    ['09', '보세창고', 'Bonded warehouse', A],
    ['10', '보세창고', 'Bonded warehouse', A],
    ['11', '보세창고', 'Bonded warehouse', A],
    ['12', '보세창고', 'Bonded warehouse', A],
    ['13', '보세창고', 'Bonded warehouse', A],
    ['14', '보세공장', 'Bonded factory', E],
    ['16', '보세공장 (수출용)', 'Bonded factory, for export', E],
    ['17', '보세공장 (내수용)', 'Bonded factory, for the home market', E],
    ['18', '보세공장 (수출·내수 겸용)', 'Bonded factory, for both', E],
    ['21', '보세판매장 (출국장)', 'Duty-free shop, departures', C],
    ['22', '보세판매장 (시내)', 'Duty-free shop, downtown', C],
    ['23', '보세판매장 (외교관)', 'Duty-free shop, diplomats', C],
    ['24', '보세판매장 (지정)', 'Duty-free shop, designated', C],
    ['25', '보세판매장 (입국장)', 'Duty-free shop, arrivals', C],
    ['26', '보세건설장', 'Bonded construction site', { family: 'G' }],
    ['27', '보세공장 (중소기업형)', 'Bonded factory, small firms', E],
    ['31', '보세전시장', 'Bonded exhibition', { family: 'H' }],
    ['41', '자유무역지역', 'Free trade zone', B],
    ['46', '본선통관', 'Cleared on board', F],
    ['47', '입항전 신고', 'Declared before arrival', F],
    ['48', '본선이적', 'Ship to ship', F],
    ['51', '통관우체국', 'Customs post office', F],
    ['60', '부두 직통관', 'Cleared on the quay', F],
    ['70', '종합보세구역', 'General bonded area', D],
    ['71', '종합보세구역', 'General bonded area', D],
    ['72', '종합보세구역', 'General bonded area', D],
    ['75', '자유무역지역', 'Free trade zone', B],
    ['76', '자유무역지역', 'Free trade zone', B],
    ['77', '자유무역지역', 'Free trade zone', B],
    ['78', '자유무역지역', 'Free trade zone', B],
    ['79', '자유무역지역', 'Free trade zone', B],
    ['80', '자유무역지역 (GDC)', 'Free trade zone, distribution centre', B],
    ['84', '보세창고', 'Bonded warehouse', A],
    ['86', '보세창고', 'Bonded warehouse', A],
    ['88', '보세창고', 'Bonded warehouse', A],
    ['99', '보세구역외 장치', 'Storage outside bonded areas', F],
  ],
);

/** The parts of a bonded area code: office 3, kind 2, serial 3. Undefined where it is not eight digits. */
export function readBondedArea(
  code: string,
): { readonly office: string; readonly kind: string; readonly serial: string } | undefined {
  if (!/^\d{8}$/.test(code)) return undefined;
  return { office: code.slice(0, 3), kind: code.slice(3, 5), serial: code.slice(5) };
}
