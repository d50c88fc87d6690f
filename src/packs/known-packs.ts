/** Which data packs the platform can use, what each is for and where such data come from: for `gwanmun packs`. */
import type { Text } from '../core/text.ts';

/** A pack by its folder name. Everything runs without any pack, on invented data, and gets better with them. */
export interface KnownPack {
  readonly name: string;
  readonly purpose: Text;
  /** How somebody makes or fetches such a folder for himself. */
  readonly howToGet: Text;
}

function pack(
  name: string,
  [ko, en]: readonly [string, string],
  [getKo, getEn]: readonly [string, string],
): KnownPack {
  return { name, purpose: { ko, en }, howToGet: { ko: getKo, en: getEn } };
}

/** In the order in which `gwanmun packs` shows them: clearance first. */
export const KNOWN_PACKS: readonly KnownPack[] = [
  pack(
    'kcs-import-declarations',
    ['수입신고 모형의 학습·평가와 가져오기', 'training, evaluation and import of declarations'],
    [
      'GitHub Seondong/Customs-Declaration-Datasets (MIT)',
      'GitHub Seondong/Customs-Declaration-Datasets (MIT)',
    ],
  ),
  pack(
    'hs-nomenclature',
    ['HS 2022 품목분류표(영문): 품목번호 확인', 'HS 2022 in English: checking goods codes'],
    ['GitHub datasets/harmonized-system (PDDL)', 'GitHub datasets/harmonized-system (PDDL)'],
  ),
  pack(
    'hsk-korea',
    ['한국 품목분류표(10단위)와 4단위 표제', 'the Korean ten-digit table and heading titles'],
    ['관세·통계통합품목분류표 고시에서 CSV로 정리', 'made into CSV from the Korean tariff notice'],
  ),
  pack(
    'kr-tariff-observed',
    ['HS 6단위별 관측 관세율: 세액 시연', 'duty rates seen by HS6: demonstration of duty'],
    ['kcs-import-declarations에서 집계', 'counted from kcs-import-declarations'],
  ),
  pack(
    'korea-law',
    ['법령 조문: 근거 인용과 법령 상담', 'statutes: citations and counsel'],
    [
      'GitHub legalize-kr/legalize-kr (법령은 저작권 비보호)',
      'GitHub legalize-kr/legalize-kr (laws are free)',
    ],
  ),
  pack(
    'law-questions',
    ['법령 상담의 개발용 질문과 답 조문', 'questions with known articles for counsel'],
    ['직접 작성', 'written by hand'],
  ),
  pack(
    'us-hts',
    ['미국 관세율표: 세율 비교', 'the US schedule: comparing rates'],
    ['USITC Harmonized Tariff Schedule (공유 저작물)', 'USITC Harmonized Tariff Schedule (public domain)'],
  ),
  pack(
    'hs-rulings-kr',
    ['국내 품목분류 사례', 'Korean classification rulings'],
    ['관세청 품목분류 국내사례', 'published by the Korea Customs Service'],
  ),
  pack(
    'hs-rulings-eu',
    ['EU 구속적 품목분류 정보', 'EU binding tariff information'],
    ['European Commission EBTI (CC BY 4.0)', 'European Commission EBTI (CC BY 4.0)'],
  ),
  pack(
    'hs-rulings-uk',
    ['영국 사전심사 결정과 모호한 용어', 'UK advance rulings and vague terms'],
    ['HMRC ATaR (OGL v3.0)', 'HMRC ATaR (OGL v3.0)'],
  ),
  pack(
    'hs-rulings-us',
    ['미국 CROSS 품목분류 결정', 'US CROSS rulings'],
    ['US CBP CROSS (공유 저작물)', 'US CBP CROSS (public domain)'],
  ),
  pack(
    'parcel-goods-uk',
    ['소포 품명과 품목번호, 모호한 품명', 'parcel descriptions with codes, vague terms'],
    [
      'GitHub trade-tariff/trade-tariff-lambdas-fpo-search (MIT)',
      'GitHub trade-tariff/trade-tariff-lambdas-fpo-search (MIT)',
    ],
  ),
  pack(
    'rules-of-origin',
    ['협정별 품목별 원산지 기준', 'product-specific rules of origin'],
    ['GitHub trade-tariff/trade-tariff-backend (MIT)', 'GitHub trade-tariff/trade-tariff-backend (MIT)'],
  ),
  pack(
    'trade-stats-kr',
    ['수출입 현황 공표 수치', 'published trade figures'],
    ['관세청 보도자료와 공개 통계', 'releases and open statistics of the Korea Customs Service'],
  ),
  pack(
    'release-examples',
    ['실제 보도자료 여섯 건의 수치', 'six real releases as figures'],
    ['관세청 보도자료에서 옮김', 'transcribed from releases of the Korea Customs Service'],
  ),
  pack(
    'fx-krw',
    ['원화 환율(시장): 시연용', 'won exchange rates (market): demonstration'],
    ['npm @fawazahmed0/currency-api', 'npm @fawazahmed0/currency-api'],
  ),
  pack(
    'critical-minerals-cn',
    ['중국 핵심광물 월별 수출: 조기경보 시험', 'Chinese exports of critical minerals: early warning'],
    ['UN Comtrade에서 유도 (재배포 제한)', 'derived from UN Comtrade (no redistribution)'],
  ),
  pack(
    'code-lists',
    ['국가·UN/LOCODE·항만·공항 부호', 'countries, UN/LOCODE, ports, airports'],
    [
      'GitHub datasets/country-codes, datasets/un-locode',
      'GitHub datasets/country-codes, datasets/un-locode',
    ],
  ),
  pack(
    'unipass-api',
    ['UNI-PASS 공개 서비스의 항목 이름', 'field names of UNI-PASS services'],
    ['공개된 연동 코드에서 정리', 'collected from public client code'],
  ),
  pack(
    'trade-messages-wco',
    ['WCO 데이터모델 전문 예제와 스키마', 'WCO Data Model samples and schemas'],
    ['GitHub hmrc/customs-declarations (Apache-2.0)', 'GitHub hmrc/customs-declarations (Apache-2.0)'],
  ),
  pack(
    'passenger-messages',
    ['PAXLST·PNRGOV 전문 예제', 'PAXLST and PNRGOV samples'],
    ['GitHub US-CBP/GTAS', 'GitHub US-CBP/GTAS'],
  ),
  pack(
    'sanctions',
    ['제재 명단(OFAC): 감시목록', 'the OFAC list: watch-lists'],
    ['US Treasury OFAC (공유 저작물)', 'US Treasury OFAC (public domain)'],
  ),
  pack(
    'crypto-tags',
    ['가상자산 주소 속성', 'attributions of virtual asset addresses'],
    ['GitHub graphsense/graphsense-tagpacks (MIT)', 'GitHub graphsense/graphsense-tagpacks (MIT)'],
  ),
];
