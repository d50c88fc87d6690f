/** Which customs office (세관) a three-digit code names: for the declaration's office and for dealing cases out. */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** What the office is: a bureau of the headquarters, a customs house, or a support centre under one. */
export interface OfficeKind {
  readonly kind: 'headquarters' | 'customs' | 'centre';
}

const HEADQUARTERS: OfficeKind = { kind: 'headquarters' };
const CUSTOMS: OfficeKind = { kind: 'customs' };
const CENTRE: OfficeKind = { kind: 'centre' };

/** 세관 부호, 57 rows, three digits. */
export const CUSTOMS_OFFICES = codeList<OfficeKind>(
  {
    id: 'customs-offices',
    title: { ko: '세관 부호', en: 'Customs offices' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['000', '관세청', 'Korea Customs Service', HEADQUARTERS],
    ['001', '기획조정관실', 'Planning and Coordination', HEADQUARTERS],
    ['002', '감사관실', 'Audit and Inspection', HEADQUARTERS],
    ['003', '조사국', 'Investigation Bureau', HEADQUARTERS],
    ['004', '정보데이터정책관실', 'Information and Data Policy', HEADQUARTERS],
    ['005', '통관국', 'Clearance Bureau', HEADQUARTERS],
    ['006', '심사국', 'Audit Policy Bureau', HEADQUARTERS],
    ['007', '관세평가분류원', 'Customs Valuation and Classification Institute', HEADQUARTERS],
    ['008', '중앙관세분석소', 'Central Customs Laboratory', HEADQUARTERS],
    ['009', '관세인재개발원', 'Customs Human Resources Development Institute', HEADQUARTERS],
    ['010', '서울세관', 'Seoul Customs', CUSTOMS],
    ['011', '의정부지원센터', 'Uijeongbu Support Centre', CENTRE],
    ['012', '성남세관', 'Seongnam Customs', CUSTOMS],
    ['014', '안산세관', 'Ansan Customs', CUSTOMS],
    ['016', '평택직할세관', 'Pyeongtaek Customs', CUSTOMS],
    ['017', '도라산지원센터', 'Dorasan Support Centre', CENTRE],
    ['020', '인천세관', 'Incheon Customs (port)', CUSTOMS],
    ['021', '수원세관', 'Suwon Customs', CUSTOMS],
    ['023', '부평지원센터', 'Bupyeong Support Centre', CENTRE],
    ['030', '부산세관', 'Busan Customs', CUSTOMS],
    ['033', '양산세관', 'Yangsan Customs', CUSTOMS],
    ['037', '부산국제우편지원센터', 'Busan International Mail Support Centre', CENTRE],
    ['039', '용당세관', 'Yongdang Customs', CUSTOMS],
    ['040', '인천공항세관', 'Incheon Airport Customs', CUSTOMS],
    ['041', '김포공항세관', 'Gimpo Airport Customs', CUSTOMS],
    ['050', '마산세관', 'Masan Customs', CUSTOMS],
    ['051', '경남남부세관', 'Gyeongnam Southern Customs', CUSTOMS],
    ['052', '사천지원센터', 'Sacheon Support Centre', CENTRE],
    ['053', '진해지원센터', 'Jinhae Support Centre', CENTRE],
    ['054', '통영지원센터', 'Tongyeong Support Centre', CENTRE],
    ['056', '경남서부세관', 'Gyeongnam Western Customs', CUSTOMS],
    ['060', '여수세관', 'Yeosu Customs', CUSTOMS],
    ['062', '광양세관', 'Gwangyang Customs', CUSTOMS],
    ['070', '목포세관', 'Mokpo Customs', CUSTOMS],
    ['071', '광주세관', 'Gwangju Customs', CUSTOMS],
    ['072', '완도지원센터', 'Wando Support Centre', CENTRE],
    ['080', '군산세관', 'Gunsan Customs', CUSTOMS],
    ['081', '익산지원센터', 'Iksan Support Centre', CENTRE],
    ['082', '전주세관', 'Jeonju Customs', CUSTOMS],
    ['084', '보령지원센터', 'Boryeong Support Centre', CENTRE],
    ['090', '제주세관', 'Jeju Customs', CUSTOMS],
    ['100', '동해세관', 'Donghae Customs', CUSTOMS],
    ['101', '속초세관', 'Sokcho Customs', CUSTOMS],
    ['102', '원주지원센터', 'Wonju Support Centre', CENTRE],
    ['103', '고성지원센터', 'Goseong Support Centre', CENTRE],
    ['110', '온산지원센터', 'Onsan Support Centre', CENTRE],
    ['120', '대구세관', 'Daegu Customs', CUSTOMS],
    ['121', '구미세관', 'Gumi Customs', CUSTOMS],
    ['122', '포항세관', 'Pohang Customs', CUSTOMS],
    ['130', '구로지원센터', 'Guro Support Centre', CENTRE],
    ['131', '안양세관', 'Anyang Customs', CUSTOMS],
    ['140', '김해공항세관', 'Gimhae Airport Customs', CUSTOMS],
    ['150', '대전세관', 'Daejeon Customs', CUSTOMS],
    ['151', '청주세관', 'Cheongju Customs', CUSTOMS],
    ['152', '천안세관', 'Cheonan Customs', CUSTOMS],
    ['153', '충주지원센터', 'Chungju Support Centre', CENTRE],
    ['154', '대산지원센터', 'Daesan Support Centre', CENTRE],
  ],
);
