/** What the trees' features are called when an officer reads them, and which of them belong together. */
import type { Text } from '../../core/text.ts';
import type { KeyName } from './goods-keys.ts';
import type { NumericName } from './goods-numerics.ts';

export const KEY_WORDS: Readonly<Record<KeyName, Text>> = {
  hs2: { ko: 'HS 류 (2단위)', en: 'HS chapter' },
  hs4: { ko: 'HS 호 (4단위)', en: 'HS heading' },
  hs6: { ko: 'HS 소호 (6단위)', en: 'HS subheading' },
  hs10: { ko: 'HSK 10단위', en: 'tariff line (HSK 10)' },
  origin: { ko: '원산지', en: 'origin' },
  route: { ko: '적출국과 원산지', en: 'departure and origin' },
  rate: { ko: '세율구분과 세율', en: 'rate kind and rate' },
  routeRate: { ko: '경로와 세율', en: 'route and rate' },
  hs6Origin: { ko: 'HS 6단위와 원산지', en: 'HS 6 and origin' },
  hs6Route: { ko: 'HS 6단위와 경로', en: 'HS 6 and route' },
  hs6Rate: { ko: 'HS 6단위와 세율', en: 'HS 6 and rate' },
  mass: { ko: '순중량 값', en: 'this very net mass' },
  hs6Mass: { ko: 'HS 6단위와 순중량', en: 'HS 6 and net mass' },
  massValue: { ko: '순중량과 과세가격', en: 'net mass and value' },
  priceLevel: { ko: 'kg당 가격 수준', en: 'price level a kilogram' },
  hsPrice: { ko: '품목과 kg당 가격', en: 'goods and price a kilogram' },
  hs6OriginBand: { ko: 'HS 6단위, 원산지, 가격대', en: 'HS 6, origin and price band' },
  kind: { ko: '물품 유형 (품목·가격·경로·세율)', en: 'kind of goods (code, price, route, rate)' },
  profile: { ko: '물품 프로파일 (유형과 순중량)', en: 'goods profile (kind and net mass)' },
  importer: { ko: '수입자', en: 'importer' },
  declarant: { ko: '신고인', en: 'declarant' },
  seller: { ko: '해외거래처', en: 'foreign seller' },
  courier: { ko: '특송업체', en: 'courier' },
  office: { ko: '세관', en: 'customs office' },
  importerHs6: { ko: '수입자의 같은 품목', en: 'importer with these goods' },
  importerSeller: { ko: '수입자와 해외거래처', en: 'importer with this seller' },
  importerOrigin: { ko: '수입자의 같은 원산지', en: 'importer with this origin' },
  sellerHs6: { ko: '해외거래처의 같은 품목', en: 'seller with these goods' },
  declarantHs2: { ko: '신고인의 같은 류', en: 'declarant with this chapter' },
};

export const NUMERIC_WORDS: Readonly<Record<NumericName, Text>> = {
  customsValueKrw: { ko: '과세가격', en: 'customs value' },
  netMassKg: { ko: '순중량', en: 'net mass' },
  pricePerKg: { ko: 'kg당 가격', en: 'price a kilogram' },
  dutyRatePercent: { ko: '관세율', en: 'duty rate' },
  dutyKrw: { ko: '신고 관세액', en: 'duty declared' },
  massRoundness: { ko: '중량의 끝자리 0', en: 'round mass' },
  departsFromOrigin: { ko: '원산지에서 적출', en: 'departs from its origin' },
  office: { ko: '세관 부호', en: 'office code' },
  processType: { ko: '신고구분', en: 'process type' },
  tradeType: { ko: '거래구분', en: 'trade type' },
  useType: { ko: '수입 종류', en: 'kind of import' },
  paymentType: { ko: '징수형태', en: 'payment type' },
  transportMode: { ko: '운송수단', en: 'mode of transport' },
  originMarking: { ko: '원산지표시 유무', en: 'origin marking' },
  quantity: { ko: '수량', en: 'quantity' },
  pricePerPiece: { ko: '개당 가격', en: 'price a piece' },
  kgPerPiece: { ko: '개당 중량', en: 'mass a piece' },
  items: { ko: '란 수', en: 'number of lines' },
  grossOverNet: { ko: '총중량 대 순중량', en: 'gross over net mass' },
  valueOverAmount: { ko: '과세가격 대 송품장 금액', en: 'customs value over invoice amount' },
  freightShare: { ko: '운임 비율', en: 'share of freight' },
  kgPerPackage: { ko: '포장당 중량', en: 'mass a package' },
  isRelatedParty: { ko: '특수관계', en: 'related parties' },
  hasPreference: { ko: '특혜관세 신청', en: 'preference claimed' },
  hasAeoImporter: { ko: 'AEO 수입자', en: 'AEO importer' },
  documents: { ko: '첨부서류 수', en: 'number of documents' },
  priceOverUsual: { ko: '통상 kg당 가격 대비', en: 'price a kilogram over the usual' },
  pieceOverUsual: { ko: '통상 개당 가격 대비', en: 'price a piece over the usual' },
  massOverUsual: { ko: '통상 개당 중량 대비', en: 'mass a piece over the usual' },
};

/** Families in which an explanation is added up, so that correlated features do not hide one another. */
export const FAMILIES = {
  profile: { ko: '물품 프로파일 이력', en: 'record of the goods profile' },
  goods: { ko: '품목 이력', en: 'record of the goods' },
  route: { ko: '원산지와 경로 이력', en: 'record of origin and route' },
  rate: { ko: '세율 이력', en: 'record of the rate' },
  price: { ko: '가격과 중량', en: 'price and mass' },
  importer: { ko: '수입자 이력', en: 'record of the importer' },
  seller: { ko: '해외거래처 이력', en: 'record of the seller' },
  declarant: { ko: '신고인·운송 이력', en: 'record of declarant and courier' },
  form: { ko: '신고 형태', en: 'form of the declaration' },
} as const satisfies Record<string, Text>;

export type Family = keyof typeof FAMILIES;

const FAMILY_OF: Readonly<Record<string, Family>> = {
  ...named('profile', ['profile', 'kind', 'massValue']),
  ...named('goods', ['hs2', 'hs4', 'hs6', 'hs10', 'hs6Mass', 'hsPrice']),
  ...named('route', ['origin', 'route', 'hs6Origin', 'hs6Route', 'hs6OriginBand', 'departsFromOrigin']),
  ...named('rate', ['rate', 'routeRate', 'hs6Rate', 'dutyRatePercent', 'dutyKrw', 'hasPreference']),
  ...named('price', ['mass', 'priceLevel', 'customsValueKrw', 'netMassKg', 'pricePerKg', 'massRoundness']),
  ...named('price', ['quantity', 'pricePerPiece', 'kgPerPiece', 'grossOverNet', 'valueOverAmount']),
  ...named('price', ['freightShare', 'kgPerPackage', 'priceOverUsual', 'pieceOverUsual', 'massOverUsual']),
  ...named('importer', ['importer', 'importerHs6', 'importerSeller', 'importerOrigin', 'hasAeoImporter']),
  ...named('seller', ['seller', 'sellerHs6', 'isRelatedParty']),
  ...named('declarant', ['declarant', 'declarantHs2', 'courier']),
};

function named(family: Family, names: readonly (KeyName | NumericName)[]): Record<string, Family> {
  return Object.fromEntries(names.map((name) => [name, family]));
}

/** Family of a feature by its name in FEATURES. */
export function familyOf(feature: string): Family {
  return FAMILY_OF[feature.slice(feature.indexOf(':') + 1)] ?? 'form';
}

const PREFIXES: Readonly<Record<string, Text>> = {
  fraud: { ko: '적발률: ', en: 'fraud rate: ' },
  critical: { ko: '핵심적발률: ', en: 'critical rate: ' },
  seen: { ko: '검사 횟수: ', en: 'examinations: ' },
};

/** A feature of FEATURES in words, such as `fraud rate: importer`. */
export function featureWords(feature: string): Text {
  const colon = feature.indexOf(':');
  if (colon < 0) return NUMERIC_WORDS[feature as NumericName] ?? { ko: feature, en: feature };
  const prefix = PREFIXES[feature.slice(0, colon)];
  const key = KEY_WORDS[feature.slice(colon + 1) as KeyName];
  if (prefix === undefined || key === undefined) return { ko: feature, en: feature };
  return { ko: prefix.ko + key.ko, en: prefix.en + key.en };
}
