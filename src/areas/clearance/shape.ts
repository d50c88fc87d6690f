/**
 * Which fields an incoming declaration may have, what each may hold, and in which order they are written: our own
 * JSON format, field by field after the import form (관세법 시행규칙 별지 제1호의3서식) and its electronic message.
 */
import type { Text } from '../../core/text.ts';
import type {
  AdditionalDocument,
  Consignment,
  Declaration,
  DutyTaxFee,
  GoodsItem,
  Party,
  Preference,
  PreviousDocument,
  Procedure,
  TradeTerms,
} from '../../model/declaration.ts';
import { MOST_ITEMS } from '../../model/declaration.ts';
import { code, day, flag, list, number, type Rule, record, required, text } from './rules.ts';

/** More than any declared lot: 1,000 trillion won, a million tonnes, a trillion pieces. */
const MOST_KRW = 1e15;
const MOST_KG = 1e9;
const MOST_PIECES = 1e12;
const MOST_FOREIGN = 1e13;
/** The highest duty of the Korean tariff is below 900 % (out-of-quota farm goods). */
const MOST_RATE_PERCENT = 3000;

const krw = (): Rule<number> => number(0, MOST_KRW, true);
const letters = (most: number, codes?: string): Rule<string> =>
  code(new RegExp(`^[0-9A-Za-z]{1,${most}}$`), mark(most), codes);
const country = (): Rule<string> =>
  code(
    /^[A-Z]{2}$/,
    { ko: '국가부호 영문 대문자 2자', en: 'a country code of two capital letters' },
    'countries',
  );
const hsCode = (): Rule<string> =>
  code(/^(?:\d{6}|\d{10})$/, { ko: '품목번호 숫자 6자리 또는 10자리', en: 'an HS code of 6 or 10 digits' });
const chosen = <Value extends string>(...values: readonly Value[]): Rule<Value> =>
  code<Value>(new RegExp(`^(?:${values.join('|')})$`), {
    ko: `${values.join(', ')} 중 하나`,
    en: `one of ${values.join(', ')}`,
  });

function mark(most: number): Text {
  return { ko: `영문자와 숫자 1~${most}자`, en: `1 to ${most} letters and digits` };
}

/** A number of a paper or a firm's code: it may hold Korean letters (older 통관고유부호 do), but no space around it. */
const identifier = (most: number, codes?: string): Rule<string> =>
  code(
    new RegExp(`^(?=.{1,${most}}$)[0-9A-Za-z가-힣][0-9A-Za-z가-힣 ._/()&:#*+-]*(?<! )$`),
    {
      ko: `문자·숫자·기호로 된 부호 1~${most}자`,
      en: `a code of 1 to ${most} letters, digits and marks`,
    },
    codes,
  );

const PARTY = record<Party>({
  id: required(identifier(35)),
  name: text(200),
  businessNumber: identifier(20),
  country: country(),
  address: text(300),
  phone: text(40),
  email: text(120),
  aeoGrade: chosen('A', 'AA', 'AAA'),
});

const PROCEDURE = record<Procedure>({
  processType: letters(2, 'process-types'),
  tradeType: letters(3, 'trade-types'),
  useType: letters(3, 'use-types'),
  clearancePlan: letters(2, 'clearance-plans'),
  paymentType: letters(3, 'payment-types'),
});

const CONSIGNMENT = record<Consignment>({
  billOfLading: identifier(40),
  masterBill: identifier(40),
  cargoNumber: code(/^[0-9A-Z]{15,19}$/, {
    ko: '화물관리번호 영문 대문자와 숫자 15~19자',
    en: 'a cargo control number of 15 to 19 capital letters and digits',
  }),
  transportMode: letters(2, 'transport-modes'),
  containerKind: letters(3, 'container-kinds'),
  carrierId: identifier(20),
  courierId: identifier(20),
  forwarderId: identifier(20),
  vesselName: text(100),
  departureCountry: country(),
  destinationCountry: country(),
  transitCountry: country(),
  arrivalPort: letters(5, 'ports'),
  arrivedOn: day(),
  storedOn: day(),
  warehouse: letters(8),
  grossMassKg: number(0, MOST_KG),
  packageCount: number(0, 1e8, true),
  packageKind: letters(3, 'package-kinds'),
  loadingPort: letters(5, 'ports'),
  goodsLocation: text(200),
});

const TERMS = record<TradeTerms>({
  incoterm: letters(3, 'incoterms'),
  currency: code(
    /^[A-Z]{3}$/,
    { ko: '통화부호 영문 대문자 3자', en: 'a currency code of three capital letters' },
    'currencies',
  ),
  invoiceAmount: number(0, MOST_FOREIGN),
  paymentMethod: letters(2, 'payment-methods'),
  exchangeRate: number(0, 1e6),
  freightKrw: krw(),
  insuranceKrw: krw(),
  additionsKrw: krw(),
  deductionsKrw: krw(),
  hasPriceDeclaration: flag(),
  isRelatedParty: flag(),
  invoiceNumber: identifier(40),
});

const PREFERENCE = record<Preference>({
  agreement: letters(5, 'agreements'),
  certificateNumber: identifier(40),
  issuedOn: day(),
  hsCode: hsCode(),
});

const DUTY_TAX_FEE = record<DutyTaxFee>({
  kind: required(letters(6)),
  ratePercent: number(0, MOST_RATE_PERCENT),
  amountKrw: krw(),
});

const ITEM = record<GoodsItem>({
  sequence: required(number(1, MOST_ITEMS, true)),
  description: text(500),
  tradeName: text(500),
  brand: text(100),
  model: text(500),
  ingredients: text(500),
  hsCode: required(hsCode()),
  originCountry: country(),
  originCriterion: letters(3, 'origin-criteria'),
  originMarking: letters(1, 'origin-markings'),
  originMarkingMethod: letters(1, 'origin-marking-methods'),
  quantity: number(0, MOST_PIECES),
  quantityUnit: letters(3, 'units'),
  netMassKg: number(0, MOST_KG),
  unitPrice: number(0, MOST_FOREIGN),
  amount: number(0, MOST_FOREIGN),
  customsValueKrw: krw(),
  dutyRateKind: letters(6),
  dutyRatePercent: number(0, MOST_RATE_PERCENT),
  reliefCode: identifier(20),
  reliefPercent: number(0, 100),
  preference: PREFERENCE,
  dutyTaxFees: list(DUTY_TAX_FEE, 20),
  fobValueKrw: krw(),
  chassisNumber: identifier(40),
});

const ADDITIONAL_DOCUMENT = record<AdditionalDocument>({
  kind: required(identifier(20, 'document-kinds')),
  number: identifier(60),
  issuedOn: day(),
  expiresOn: day(),
  issuer: text(100),
  items: list(number(1, MOST_ITEMS, true), MOST_ITEMS),
});

const PREVIOUS_DOCUMENT = record<PreviousDocument>({
  number: required(identifier(40)),
  item: number(1, MOST_ITEMS, true),
});

export const DECLARATION = record<Declaration>({
  declarationNumber: required(
    code(/^[0-9A-Z][0-9A-Z-]{7,19}$/, {
      ko: '신고번호 8~20자(신고인부호 5, 연도 2, 일련번호 6, 서식부호 1)',
      en: 'a declaration number of 8 to 20 characters (declarant 5, year 2, serial 6, form letter 1)',
    }),
  ),
  version: required(number(1, 9999, true)),
  direction: required(chosen('import', 'export')),
  declaredOn: required(day()),
  office: required(
    code(
      /^\d{3}$/,
      { ko: '세관부호 숫자 3자리', en: 'a customs office code of three digits' },
      'customs-offices',
    ),
  ),
  section: letters(4),
  procedure: required(PROCEDURE),
  declarant: required(PARTY),
  importer: PARTY,
  exporter: PARTY,
  dutyPayer: PARTY,
  seller: PARTY,
  manufacturer: PARTY,
  consignment: required(CONSIGNMENT),
  terms: required(TERMS),
  items: required(list(ITEM, MOST_ITEMS)),
  additionalDocuments: list(ADDITIONAL_DOCUMENT, 500),
  previousDocuments: list(PREVIOUS_DOCUMENT, 500),
  remarks: text(4000, true),
  refundApplicant: chosen('1', '2'),
  industrialZone: letters(6),
});

export const DECLARATION_FIELDS = DECLARATION.fields!;
