/** The fields that a firm's own table can fill, with the headers under which firms usually write them. */
import type { Text } from '../../core/text.ts';

export interface CsvField {
  /** JSON pointer; `*` stands for the line. */
  readonly pointer: string;
  readonly title: Text;
  readonly type: 'text' | 'code' | 'digits' | 'number' | 'day';
  readonly isNeeded: boolean;
  /** Headers, written small and without spaces and marks. */
  readonly headers: readonly string[];
}

function field(
  pointer: string,
  type: CsvField['type'],
  [ko, en]: readonly [string, string],
  headers: readonly string[] = [],
  isNeeded = false,
): CsvField {
  const own = [ko, en].map(plainHeader);
  return { pointer, type, title: { ko, en }, isNeeded, headers: [...new Set([...own, ...headers])] };
}

export function plainHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

// biome-ignore format: one row a line reads as a table
export const CSV_FIELDS: readonly CsvField[] = [
  field('/office', 'digits', ['세관', 'Customs office'], ['office', '세관부호', '통관세관'], true),
  field('/importer/id', 'code', ['수입자 부호', 'Importer code'], ['importer', 'importerid', '통관고유부호', '수입자'], true),
  field('/importer/name', 'text', ['수입자 상호', 'Importer name'], ['importername', '상호', '화주']),
  field('/seller/id', 'code', ['해외거래처 부호', 'Seller code'], ['seller', 'sellerid']),
  field('/seller/name', 'text', ['해외거래처 상호', 'Seller name'], ['sellername', 'supplier', 'shipper', '공급자']),
  field('/seller/country', 'code', ['해외거래처 국가', 'Seller country'], ['sellercountry']),
  field('/consignment/billOfLading', 'code', ['B/L(AWB)번호', 'Bill of lading'], ['bl', 'blno', 'hbl', 'awb', 'hawb', 'bl번호']),
  field('/consignment/masterBill', 'code', ['Master B/L번호', 'Master bill'], ['mbl', 'mawb']),
  field('/consignment/cargoNumber', 'code', ['화물관리번호', 'Cargo control number'], ['cargono']),
  field('/consignment/transportMode', 'digits', ['운송수단', 'Means of transport'], ['mode', '운송형태']),
  field('/consignment/departureCountry', 'code', ['적출국', 'Country of departure'], ['departure', 'pol']),
  field('/consignment/arrivalPort', 'code', ['국내도착항', 'Port of arrival'], ['port', 'pod', '도착항']),
  field('/consignment/arrivedOn', 'day', ['입항일', 'Arrived on'], ['eta', 'arrival', '입항일자']),
  field('/consignment/grossMassKg', 'number', ['총중량', 'Gross mass'], ['grossweight', 'gw', '총중량kg']),
  field('/consignment/packageCount', 'number', ['총포장개수', 'Packages'], ['packages', 'cartons', 'ctn', '포장개수']),
  field('/consignment/packageKind', 'code', ['포장종류', 'Kind of packages'], []),
  field('/terms/invoiceNumber', 'code', ['송품장번호', 'Invoice number'], ['invoice', 'invoiceno', '인보이스번호']),
  field('/terms/incoterm', 'code', ['인도조건', 'Delivery terms'], ['incoterms', 'incoterm']),
  field('/terms/currency', 'code', ['통화', 'Currency'], ['ccy', '결제통화']),
  field('/terms/invoiceAmount', 'number', ['결제금액', 'Invoice amount'], ['totalamount', '총금액']),
  field('/terms/exchangeRate', 'number', ['환율', 'Exchange rate'], ['rate', '과세환율']),
  field('/items/*/hsCode', 'digits', ['품목번호', 'HS code'], ['hs', 'hscode', 'hsk', '세번', '세번부호'], true),
  field('/items/*/description', 'text', ['품명', 'Description'], ['goods', 'item', '품목명', 'descriptionofgoods']),
  field('/items/*/tradeName', 'text', ['거래품명', 'Trade name'], ['tradename']),
  field('/items/*/brand', 'text', ['상표', 'Brand'], ['brand']),
  field('/items/*/model', 'text', ['모델·규격', 'Model, specification'], ['model', 'spec', '규격', '모델']),
  field('/items/*/originCountry', 'code', ['원산지', 'Origin'], ['origin', 'coo', 'countryoforigin']),
  field('/items/*/quantity', 'number', ['수량', 'Quantity'], ['qty', 'quantity']),
  field('/items/*/quantityUnit', 'code', ['수량단위', 'Unit'], ['unit', 'uom', '단위']),
  field('/items/*/netMassKg', 'number', ['순중량', 'Net mass'], ['netweight', 'nw', '순중량kg']),
  field('/items/*/unitPrice', 'number', ['단가', 'Unit price'], ['price', 'unitprice']),
  field('/items/*/amount', 'number', ['금액', 'Amount'], ['amount', 'linetotal']),
  field('/items/*/customsValueKrw', 'number', ['과세가격(CIF)', 'Customs value (CIF)'], ['cif', 'cifkrw', '과세가격']),
  field('/items/*/dutyRateKind', 'code', ['세율구분', 'Kind of rate'], []),
];

/** Of a file that officers bring in, each row says besides whose declaration it is: nothing gives it a number. */
// biome-ignore format: one row a line reads as a table
export const FILE_FIELDS: readonly CsvField[] = [
  field('/declarationNumber', 'digits', ['신고번호', 'Declaration number'], ['declarationno', 'number', '수입신고번호', '신고no'], true),
  field('/declaredOn', 'day', ['신고일', 'Declared on'], ['date', 'declarationdate', '신고일자', '수입신고일'], true),
  field('/declarant/id', 'code', ['신고인 부호', 'Declarant code'], ['declarant', 'declarantid', '신고인부호', '관세사부호'], true),
  field('/declarant/name', 'text', ['신고인 상호', 'Declarant name'], ['declarantname', '신고인', '관세사']),
  field('/procedure/processType', 'code', ['신고구분', 'Process type'], ['processtype']),
  field('/procedure/tradeType', 'digits', ['거래구분', 'Trade type'], ['tradetype', 'importtype']),
  field('/procedure/useType', 'digits', ['종류', 'Use type'], ['usetype', 'importuse', '수입종류']),
  field('/procedure/paymentType', 'digits', ['징수형태', 'Payment type'], ['paymenttype']),
  ...CSV_FIELDS,
];

const BY_POINTER = new Map(FILE_FIELDS.map((one) => [one.pointer, one]));

export function csvField(pointer: string): CsvField | undefined {
  return BY_POINTER.get(pointer);
}
